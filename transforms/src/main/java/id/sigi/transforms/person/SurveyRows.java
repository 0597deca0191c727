package id.sigi.transforms.person;

import id.sigi.programme.contract.Fields;
import id.sigi.programme.contract.table.TableContracts;
import id.sigi.programme.vocabulary.survey.LabourStatus;
import id.sigi.transforms.fact.FactKind;
import id.sigi.transforms.table.BuiltTables;
import id.sigi.transforms.table.LabourColumns;
import id.sigi.transforms.table.Statuses;
import id.sigi.transforms.table.TableRow;
import org.apache.spark.sql.catalyst.expressions.UnsafeRow;

/** Every answered questionnaire, one per person and round, with who answered. Age is that of {@link ApplicantRows}. */
final class SurveyRows {
    private final TableRow row = new TableRow(TableContracts.SURVEY_PANEL);
    private final TableRow.Shared registration = row.shared(FactKind.REGISTERED.layout());
    private final TableRow.Shared answers = row.shared(FactKind.ANSWERED.layout());
    private final int baseline = row.place(Fields.BASELINE_IS_EMPLOYED);
    private final int age = row.place(Fields.AGE);
    private final int everSelected = row.place(Fields.IS_EVER_SELECTED);
    private final LabourColumns rules = new LabourColumns(row);
    private final int employed = row.place(Fields.IS_EMPLOYED);
    private final int selfEmployed = row.place(Fields.IS_SELF_EMPLOYED);
    private final int owner = row.place(Fields.IS_BUSINESS_OWNER);
    private final int informal = row.place(Fields.IS_INFORMAL);
    private final int status = FactKind.ANSWERED.place(Fields.LABOUR_STATUS);

    void add(Person person, BuiltTables tables) {
        for (UnsafeRow answer : person.facts().of(FactKind.ANSWERED)) {
            row.begin();
            registration.copy(person.registration());
            answers.copy(answer);
            Statuses.find(person.text(Fields.BASELINE_STATUS))
                    .map(LabourStatus::isEmployed)
                    .ifPresent(truth -> row.truth(baseline, truth));
            row.whole(age, person.age()).truth(everSelected, person.isEverSelected());
            Statuses.find(answer.getUTF8String(status)).ifPresent(this::tell);
            tables.add(TableContracts.SURVEY_PANEL, row.row());
        }
    }

    /** Informality is empty out of employment, where the question does not arise. */
    private void tell(LabourStatus labour) {
        rules.tell(labour);
        row.truth(employed, labour.isEmployed())
                .truth(selfEmployed, labour.isSelfEmployed())
                .truth(owner, labour.isBusinessOwner());
        if (labour.isEmployed()) {
            row.truth(informal, labour.isInformal());
        }
    }
}
