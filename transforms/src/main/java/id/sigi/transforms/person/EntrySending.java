package id.sigi.transforms.person;

import id.sigi.programme.contract.Field;
import id.sigi.programme.contract.Fields;
import id.sigi.transforms.draw.EntryBuckets;
import id.sigi.transforms.draw.EntryLayouts;
import id.sigi.transforms.exchange.Blocks;
import id.sigi.transforms.exchange.RowEncoder;
import id.sigi.transforms.fact.FactKind;
import java.util.List;
import org.apache.spark.sql.catalyst.expressions.UnsafeRow;
import org.apache.spark.unsafe.types.UTF8String;

/** Sends an applicant's entries to the household, and what is told of the applicant in every draw to the person. */
final class EntrySending {
    private static final List<Field> ANSWERS = List.of(
            Fields.LABOUR_STATUS,
            Fields.HAS_NEW_JOB,
            Fields.MONTHLY_INCOME_IDR,
            Fields.HAS_USED_CERTIFICATE,
            Fields.ANSWERED_AT);

    private static final int HOUSEHOLD = EntryLayouts.ENTRY.place(Fields.HOUSEHOLD_KEY);
    private static final int PERSON = EntryLayouts.ENTRY.place(Fields.PERSON_KEY);
    private static final int APPLICANT = EntryLayouts.ENTRY.place(Fields.APPLICANT_ID);
    private static final int RANK = EntryLayouts.ENTRY.place(Fields.DRAW_RANK);
    private static final int SELECTED = EntryLayouts.ENTRY.place(Fields.IS_SELECTED);
    private static final int DRAW = EntryLayouts.ENTRY.place(EntryLayouts.DRAW);
    private static final int RETURNED_TO = EntryLayouts.RETURNED.place(Fields.HOUSEHOLD_KEY);
    private static final int RETURNED_AT = EntryLayouts.RETURNED.place(Fields.REVOKED_AT);
    private static final int FIRST_COMPLETED = EntryLayouts.PROFILE.place(Fields.FIRST_COMPLETED_AT);
    private static final int INVITED = EntryLayouts.PROFILE.place(Fields.IS_INVITED);
    private static final int REVOKED_AT = FactKind.REVOKED.place(Fields.REVOKED_AT);
    private static final int RESULT_RANK = FactKind.RESULT.place(Fields.DRAW_RANK);

    private final Copied registration = Copied.of(FactKind.REGISTERED, FactKind.REGISTERED.fields());
    private final Copied answers = Copied.of(FactKind.ANSWERED, ANSWERS);
    private final EntryBuckets buckets;
    private final Blocks blocks;
    private final RowEncoder entries = new RowEncoder(EntryLayouts.ENTRY);
    private final RowEncoder returns = new RowEncoder(EntryLayouts.RETURNED);
    private final RowEncoder profiles = new RowEncoder(EntryLayouts.PROFILE);

    EntrySending(EntryBuckets buckets, Blocks blocks) {
        this.buckets = buckets;
        this.blocks = blocks;
    }

    void send(Person person) {
        person.facts().first(FactKind.REVOKED).ifPresent(revocation -> sendReturned(person, revocation));
        if (!person.entries().isEmpty()) {
            sendEntries(person);
            sendProfile(person);
        }
    }

    private void sendReturned(Person person, UnsafeRow revocation) {
        UTF8String household = person.text(Fields.HOUSEHOLD_KEY);
        returns.begin().text(RETURNED_TO, household).copy(RETURNED_AT, revocation, REVOKED_AT);
        blocks.add(buckets.ofHousehold(household), EntryLayouts.KIND_RETURNED, returns.row());
    }

    private void sendEntries(Person person) {
        UTF8String household = person.text(Fields.HOUSEHOLD_KEY);
        UTF8String key = person.text(Fields.PERSON_KEY);
        for (Person.Entry entry : person.entries()) {
            entries.begin()
                    .text(HOUSEHOLD, household)
                    .text(PERSON, key)
                    .text(APPLICANT, person.applicant())
                    .copy(RANK, entry.result(), RESULT_RANK)
                    .truth(SELECTED, entry.isSelected())
                    .number(DRAW, entry.number());
            blocks.add(buckets.ofHousehold(household), EntryLayouts.KIND_ENTRY, entries.row());
        }
    }

    private void sendProfile(Person person) {
        profiles.begin();
        registration.copy(person.registration(), profiles);
        person.first(FactKind.COMPLETED, Fields.COMPLETED_AT).ifPresent(at -> profiles.number(FIRST_COMPLETED, at));
        profiles.truth(INVITED, Endline.find(person.facts(), FactKind.INVITED).isPresent());
        Endline.find(person.facts(), FactKind.ANSWERED).ifPresent(answer -> answers.copy(answer, profiles));
        blocks.add(buckets.ofPerson(person.text(Fields.PERSON_KEY)), EntryLayouts.KIND_PROFILE, profiles.row());
    }

    /** Fields that go from a fact to the profile. */
    private record Copied(List<Integer> from, List<Integer> to) {
        static Copied of(FactKind kind, List<Field> fields) {
            List<Field> both = fields.stream().filter(EntryLayouts.PROFILE::has).toList();
            return new Copied(
                    both.stream().map(kind::place).toList(),
                    both.stream().map(EntryLayouts.PROFILE::place).toList());
        }

        void copy(UnsafeRow fact, RowEncoder profile) {
            for (int i = 0; i < from.size(); i++) {
                profile.copy(to.get(i), fact, from.get(i));
            }
        }
    }
}
