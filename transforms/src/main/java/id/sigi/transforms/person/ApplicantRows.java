package id.sigi.transforms.person;

import id.sigi.programme.contract.Fields;
import id.sigi.programme.contract.table.TableContracts;
import id.sigi.programme.vocabulary.survey.LabourStatus;
import id.sigi.transforms.fact.FactKind;
import id.sigi.transforms.table.BuiltTables;
import id.sigi.transforms.table.Statuses;
import id.sigi.transforms.table.TableRow;

/** Everybody who registered, and how far they came. Age is that on the day of the first draw entered, or of registration. */
final class ApplicantRows {
    private final TableRow row = new TableRow(TableContracts.APPLICANTS);
    private final TableRow.Shared registration = row.shared(FactKind.REGISTERED.layout());
    private final int employed = row.place(Fields.BASELINE_IS_EMPLOYED);
    private final int age = row.place(Fields.AGE);
    private final int verified = row.place(Fields.IS_VERIFIED);
    private final int applications = row.place(Fields.COUNT_APPLICATIONS);
    private final int draws = row.place(Fields.COUNT_DRAWS);
    private final int everSelected = row.place(Fields.IS_EVER_SELECTED);
    private final int purchaser = row.place(Fields.IS_PURCHASER);
    private final int completer = row.place(Fields.IS_COMPLETER);
    private final int paid = row.place(Fields.IS_PAID);

    void add(Person person, BuiltTables tables) {
        row.begin();
        registration.copy(person.registration());
        Statuses.find(person.text(Fields.BASELINE_STATUS))
                .map(LabourStatus::isEmployed)
                .ifPresent(truth -> row.truth(employed, truth));
        int isVerified = FactKind.VERIFIED.place(Fields.IS_VERIFIED);
        row.whole(age, person.age())
                .truth(
                        verified,
                        person.facts().of(FactKind.VERIFIED).stream().anyMatch(check -> check.getBoolean(isVerified)))
                .whole(applications, person.count(FactKind.APPLIED))
                .whole(draws, person.entries().size())
                .truth(everSelected, person.isEverSelected())
                .truth(purchaser, person.count(FactKind.PURCHASED) > 0)
                .truth(completer, person.count(FactKind.COMPLETED) > 0)
                .truth(paid, person.count(FactKind.PAID) > 0);
        tables.add(TableContracts.APPLICANTS, row.row());
    }
}
