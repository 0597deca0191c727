package id.sigi.transforms.person;

import id.sigi.programme.contract.Field;
import id.sigi.programme.contract.Fields;
import id.sigi.transforms.draw.EntryBuckets;
import id.sigi.transforms.draw.EntryLayouts;
import id.sigi.transforms.exchange.Blocks;
import id.sigi.transforms.exchange.RowEncoder;
import id.sigi.transforms.exchange.RowLayout;
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
        person.entries().forEach(entry -> sendEntry(person, entry));
        if (!person.entries().isEmpty()) {
            sendProfile(person);
        }
    }

    private void sendReturned(Person person, UnsafeRow revocation) {
        RowLayout layout = EntryLayouts.RETURNED;
        UTF8String household = person.text(Fields.HOUSEHOLD_KEY);
        returns.begin()
                .text(layout.place(Fields.HOUSEHOLD_KEY), household)
                .copy(layout.place(Fields.REVOKED_AT), revocation, FactKind.REVOKED.place(Fields.REVOKED_AT));
        blocks.add(buckets.ofHousehold(household), EntryLayouts.KIND_RETURNED, returns.row());
    }

    private void sendEntry(Person person, Person.Entry entry) {
        RowLayout layout = EntryLayouts.ENTRY;
        UTF8String household = person.text(Fields.HOUSEHOLD_KEY);
        entries.begin()
                .text(layout.place(Fields.HOUSEHOLD_KEY), household)
                .text(layout.place(Fields.PERSON_KEY), person.text(Fields.PERSON_KEY))
                .text(layout.place(Fields.APPLICANT_ID), person.applicant())
                .copy(layout.place(Fields.DRAW_RANK), entry.result(), FactKind.RESULT.place(Fields.DRAW_RANK))
                .truth(layout.place(Fields.IS_SELECTED), entry.isSelected())
                .number(layout.place(EntryLayouts.DRAW), entry.number());
        blocks.add(buckets.ofHousehold(household), EntryLayouts.KIND_ENTRY, entries.row());
    }

    private void sendProfile(Person person) {
        RowLayout layout = EntryLayouts.PROFILE;
        RowLayout registered = FactKind.REGISTERED.layout();
        profiles.begin();
        for (Field field : FactKind.REGISTERED.fields()) {
            if (layout.has(field)) {
                profiles.copy(layout.place(field), person.registration(), registered.place(field));
            }
        }
        person.first(FactKind.COMPLETED, Fields.COMPLETED_AT)
                .ifPresent(at -> profiles.number(layout.place(Fields.FIRST_COMPLETED_AT), at));
        profiles.truth(
                layout.place(Fields.IS_INVITED),
                Endline.find(person.facts(), FactKind.INVITED).isPresent());
        Endline.find(person.facts(), FactKind.ANSWERED)
                .ifPresent(answer -> ANSWERS.forEach(
                        field -> profiles.copy(layout.place(field), answer, FactKind.ANSWERED.place(field))));
        blocks.add(buckets.ofPerson(person.text(Fields.PERSON_KEY)), EntryLayouts.KIND_PROFILE, profiles.row());
    }
}
