package id.sigi.transforms.person;

import id.sigi.programme.contract.Fields;
import id.sigi.programme.contract.WorkFields;
import id.sigi.programme.contract.table.TableContracts;
import id.sigi.programme.labour.EnterpriseSector;
import id.sigi.programme.labour.InformalityRule;
import id.sigi.programme.labour.Job;
import id.sigi.programme.vocabulary.survey.Answer;
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
    private final int informalBySector = row.place(WorkFields.IS_INFORMAL_BY_SECTOR);
    private final int status = FactKind.ANSWERED.place(Fields.LABOUR_STATUS);
    private final int sector = FactKind.ANSWERED.place(WorkFields.ENTERPRISE_SECTOR);
    private final int registered = FactKind.ANSWERED.place(WorkFields.IS_BUSINESS_REGISTERED);
    private final int accounts = FactKind.ANSWERED.place(WorkFields.HAS_ACCOUNTS);
    private final int pension = FactKind.ANSWERED.place(WorkFields.HAS_PENSION);

    void add(Person person, BuiltTables tables) {
        for (UnsafeRow answer : person.facts().of(FactKind.ANSWERED)) {
            row.begin();
            registration.copy(person.registration());
            answers.copy(answer);
            Statuses.find(person.text(Fields.BASELINE_STATUS))
                    .map(LabourStatus::isEmployed)
                    .ifPresent(truth -> row.truth(baseline, truth));
            row.whole(age, person.age()).truth(everSelected, person.isEverSelected());
            Statuses.find(answer.getUTF8String(status)).ifPresent(labour -> {
                tell(labour);
                tellBySector(labour, answer);
            });
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

    /** Nothing where the questionnaire has no questions on the job. */
    private void tellBySector(LabourStatus labour, UnsafeRow answer) {
        if (!labour.isEmployed() || answer.isNullAt(sector)) {
            return;
        }
        Job job = new Job(
                labour,
                EnterpriseSector.valueOf(answer.getUTF8String(sector).toString()),
                said(answer, accounts),
                said(answer, registered),
                said(answer, pension));
        InformalityRule.SECTOR_ACCOUNTS_AND_PENSION
                .isInformal(job)
                .ifPresent(truth -> row.truth(informalBySector, truth));
    }

    private static Answer said(UnsafeRow answer, int place) {
        return answer.isNullAt(place) ? Answer.NOT_ASKED : Answer.of(answer.getBoolean(place));
    }
}
