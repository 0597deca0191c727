package id.sigi.transforms.person;

import id.sigi.programme.contract.Field;
import id.sigi.programme.contract.Fields;
import id.sigi.transforms.draw.EntryBuckets;
import id.sigi.transforms.draw.EntryLayouts;
import id.sigi.transforms.exchange.Blocks;
import id.sigi.transforms.exchange.RowEncoder;
import id.sigi.transforms.fact.FactKind;
import id.sigi.transforms.fact.Facts;
import java.util.List;
import java.util.OptionalLong;
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
    private static final int VERIFIED = EntryLayouts.PROFILE.place(Fields.VERIFIED_AT);
    private static final int REVOKED = EntryLayouts.PROFILE.place(Fields.REVOKED_AT);
    private static final int LISTED = EntryLayouts.LISTING.place(Fields.PERSON_KEY);
    private static final int WITHDRAWN = EntryLayouts.LISTING.place(Fields.WITHDRAWN_AT);
    private static final int REVOKED_AT = FactKind.REVOKED.place(Fields.REVOKED_AT);
    private static final int RESULT_RANK = FactKind.RESULT.place(Fields.DRAW_RANK);

    private final Copied registration = Copied.of(FactKind.REGISTERED, FactKind.REGISTERED.fields());
    private final Copied answers = Copied.of(FactKind.ANSWERED, ANSWERS);
    private final EntryBuckets buckets;
    private final Blocks blocks;
    private final RowEncoder entries = new RowEncoder(EntryLayouts.ENTRY);
    private final RowEncoder returns = new RowEncoder(EntryLayouts.RETURNED);
    private final RowEncoder members = new RowEncoder(EntryLayouts.MEMBER);
    private final RowEncoder listings = new RowEncoder(EntryLayouts.LISTING);
    private final RowEncoder profiles = new RowEncoder(EntryLayouts.PROFILE);

    EntrySending(EntryBuckets buckets, Blocks blocks) {
        this.buckets = buckets;
        this.blocks = blocks;
    }

    void send(Person person) {
        sendMember(person);
        person.facts().first(FactKind.REVOKED).ifPresent(revocation -> sendReturned(person, revocation));
        if (!person.entries().isEmpty()) {
            sendEntries(person);
            sendProfile(person);
        }
    }

    private void sendMember(Person person) {
        UTF8String household = person.text(Fields.HOUSEHOLD_KEY);
        members.begin()
                .text(EntryLayouts.MEMBER.place(Fields.HOUSEHOLD_KEY), household)
                .copy(
                        EntryLayouts.MEMBER.place(Fields.REGISTERED_AT),
                        person.registration(),
                        FactKind.REGISTERED.place(Fields.REGISTERED_AT));
        blocks.add(buckets.ofHousehold(household), EntryLayouts.KIND_MEMBER, members.row());
    }

    /** Sends what lists say of a person, each entry with its withdrawal: the first on its ground after it became known. */
    void sendListings(UTF8String person, Facts facts) {
        FactKind listed = FactKind.LISTED;
        for (UnsafeRow fact : facts.of(listed)) {
            listings.begin().text(LISTED, person);
            for (Field field : List.of(Fields.EXCLUSION_GROUND, Fields.HOLDS_FROM, Fields.HOLDS_TO, Fields.KNOWN_AT)) {
                listings.copy(EntryLayouts.LISTING.place(field), fact, listed.place(field));
            }
            withdrawn(facts, fact).ifPresent(at -> listings.number(WITHDRAWN, at));
            blocks.add(buckets.ofPerson(person), EntryLayouts.KIND_LISTING, listings.row());
        }
    }

    private static OptionalLong withdrawn(Facts facts, UnsafeRow listing) {
        FactKind withdrawal = FactKind.LISTING_WITHDRAWN;
        int ground = withdrawal.place(Fields.EXCLUSION_GROUND);
        UTF8String of = listing.getUTF8String(FactKind.LISTED.place(Fields.EXCLUSION_GROUND));
        long knownAt = listing.getLong(FactKind.LISTED.place(Fields.KNOWN_AT));
        return facts.of(withdrawal).stream()
                .filter(fact -> fact.getUTF8String(ground).equals(of))
                .mapToLong(fact -> fact.getLong(withdrawal.place(Fields.WITHDRAWN_AT)))
                .filter(at -> at >= knownAt)
                .min();
    }

    private static OptionalLong verified(Person person) {
        int passed = FactKind.VERIFIED.place(Fields.IS_VERIFIED);
        int at = FactKind.VERIFIED.place(Fields.VERIFIED_AT);
        return person.facts().of(FactKind.VERIFIED).stream()
                .filter(check -> check.getBoolean(passed))
                .mapToLong(check -> check.getLong(at))
                .min();
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
        verified(person).ifPresent(at -> profiles.number(VERIFIED, at));
        person.facts().first(FactKind.REVOKED).ifPresent(fact -> profiles.copy(REVOKED, fact, REVOKED_AT));
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
