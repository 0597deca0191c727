package id.sigi.transforms.fact;

import id.sigi.lake.KeySet;
import id.sigi.programme.contract.Fields;
import id.sigi.transforms.exchange.BlockRows;
import id.sigi.transforms.exchange.RowEncoder;
import id.sigi.transforms.exchange.RowLayout;
import java.io.Serializable;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.sql.catalyst.expressions.UnsafeRow;
import org.apache.spark.sql.types.DataTypes;

/**
 * Which person and which household each registered applicant belongs to, all as hashes. What is told of an applicant's draws depends on the other
 * applicants of the household and of the person, so a change of one is a change of all of them.
 */
public final class ApplicantLinks {
    static final RowLayout LAYOUT = RowLayout.of(List.of())
            .with("applicant", DataTypes.LongType)
            .with("person", DataTypes.LongType)
            .with("household", DataTypes.LongType);
    private static final int APPLICANT = 0;
    private static final int PERSON = 1;
    private static final int HOUSEHOLD = 2;
    private static final int FROM_APPLICANT = FactKind.REGISTERED.place(Fields.APPLICANT_ID);
    private static final int FROM_PERSON = FactKind.REGISTERED.place(Fields.PERSON_KEY);
    private static final int FROM_HOUSEHOLD = FactKind.REGISTERED.place(Fields.HOUSEHOLD_KEY);

    private ApplicantLinks() {}

    /** Writes the link of a registration, which lasts until the next one. */
    static UnsafeRow of(UnsafeRow registration, RowEncoder encoder) {
        return encoder.begin()
                .number(APPLICANT, KeySet.hash(registration.getUTF8String(FROM_APPLICANT)))
                .number(PERSON, KeySet.hash(registration.getUTF8String(FROM_PERSON)))
                .number(HOUSEHOLD, KeySet.hash(registration.getUTF8String(FROM_HOUSEHOLD)))
                .row();
    }

    /** How many registrations are among the blocks of a bucket. */
    public static Iterator<Long> count(Iterator<byte[]> blocks) {
        long[] count = {0};
        BlockRows.read(blocks, new RowLayout[] {LAYOUT}, (kind, link) -> count[0]++);
        return List.of(count[0]).iterator();
    }

    /**
     * Applicants, people and households that hang together.
     *
     * @param applicants applicants
     * @param people people
     * @param households households
     */
    public record Touched(KeySet applicants, KeySet people, KeySet households) implements Serializable {
        /** Some applicants and people, of whose others nothing is known yet. */
        public static Touched of(KeySet applicants, KeySet people) {
            return new Touched(applicants, people, new KeySet());
        }

        /** By what facts of applicants and people are found. */
        public KeySet owners() {
            KeySet owners = new KeySet();
            applicants.forEach(owners::add);
            people.forEach(owners::add);
            return owners;
        }

        /** Some applicants, of whose people and households nothing is known yet. */
        public static Touched of(KeySet applicants) {
            return new Touched(applicants, new KeySet(), new KeySet());
        }

        /** Takes in what was found; false if there was nothing new. */
        public boolean add(Touched found) {
            int before = size();
            found.applicants.forEach(applicants::add);
            found.people.forEach(people::add);
            found.households.forEach(households::add);
            return size() > before;
        }

        private int size() {
            return applicants.size() + people.size() + households.size();
        }

        private boolean has(UnsafeRow link) {
            return applicants.has(link.getLong(APPLICANT))
                    || people.has(link.getLong(PERSON))
                    || households.has(link.getLong(HOUSEHOLD));
        }
    }

    /** What hangs together with some by a link among the blocks of a bucket, and was not among them. */
    public static Touched follow(Iterator<byte[]> blocks, Touched from) {
        Touched found = Touched.of(new KeySet());
        BlockRows.read(blocks, new RowLayout[] {LAYOUT}, (kind, link) -> {
            if (from.has(link)) {
                addNew(link.getLong(APPLICANT), from.applicants(), found.applicants());
                addNew(link.getLong(PERSON), from.people(), found.people());
                addNew(link.getLong(HOUSEHOLD), from.households(), found.households());
            }
        });
        return found;
    }

    private static void addNew(long hash, KeySet known, KeySet found) {
        if (!known.has(hash)) {
            found.add(hash);
        }
    }
}
