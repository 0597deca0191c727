package id.sigi.studies.work;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import id.sigi.methods.estimate.Basis;
import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.Exposure;
import id.sigi.methods.estimate.HeadCount;
import id.sigi.methods.estimate.Label;
import id.sigi.methods.estimate.identity.Contrast;
import id.sigi.methods.estimate.identity.Estimand;
import id.sigi.methods.estimate.identity.Estimator;
import id.sigi.methods.estimate.identity.Procedure;
import id.sigi.methods.estimate.identity.Quantity;
import id.sigi.methods.estimate.identity.Subgroup;
import id.sigi.methods.proportion.Wilson;
import id.sigi.programme.contract.Field;
import id.sigi.programme.contract.Fields;
import id.sigi.programme.contract.WorkFields;
import id.sigi.programme.vocabulary.survey.LabourStatus;
import id.sigi.programme.vocabulary.survey.SurveyRound;
import id.sigi.studies.shape.Tally;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What recipients say at survey 3 of their businesses and jobs, where the questionnaire asks: registration, accounts, hired workers and income of businesses by
 * kind, pensions of employees, and informality by two rules of the same people. Each share is of those who were asked that question.
 */
final class BusinessQuestions {
    private static final String STATUS = Fields.LABOUR_STATUS.name();
    private static final List<Field> TRUTHS = List.of(
            WorkFields.IS_BUSINESS_REGISTERED,
            WorkFields.HAS_ACCOUNTS,
            WorkFields.HAS_PENSION,
            WorkFields.IS_INFORMAL_BY_SECTOR,
            Fields.IS_INFORMAL);

    private final Dataset<Row> asked;
    private final People people;

    private BusinessQuestions(Dataset<Row> asked, People people) {
        this.asked = asked;
        this.people = people;
    }

    static BusinessQuestions of(Dataset<Row> panel) {
        Dataset<Row> asked = panel.filter(col(Fields.SURVEY_ROUND.name())
                .equalTo(SurveyRound.SURVEY_3.name())
                .and(col(Fields.IS_EVER_SELECTED.name()))
                .and(col(WorkFields.ENTERPRISE_SECTOR.name()).isNotNull()));
        List<Column> columns = new ArrayList<>(List.of(col(STATUS)));
        TRUTHS.forEach(field ->
                columns.add(coalesce(col(field.name()).cast("string"), lit("-")).as(field.name())));
        return new BusinessQuestions(asked, People.of(Tally.of(asked, columns.toArray(Column[]::new))));
    }

    /** Whether anybody was asked. */
    boolean isAsked() {
        return people.tally().count() > 0;
    }

    List<Estimate> list() {
        List<Estimate> rows = new ArrayList<>();
        for (Field field : List.of(WorkFields.IS_BUSINESS_REGISTERED, WorkFields.HAS_ACCOUNTS)) {
            rows.add(share(
                    field, cell -> true, Label.ALL, "recipients asked at survey 3 about a business of their own"));
            for (LabourStatus kind : BusinessIncome.KINDS) {
                rows.add(share(
                        field,
                        cell -> cell.value(STATUS).equals(kind.name()),
                        Subgroup.of(STATUS, kind.name()).words(),
                        "recipients of this status asked at survey 3 about a business of their own"));
            }
        }
        rows.add(share(
                WorkFields.HAS_PENSION,
                cell -> true,
                Label.ALL,
                "employees and casual workers asked at survey 3 about a pension"));
        String judged = "employed recipients at survey 3 whom sector, accounts and pension tell apart";
        Predicate<Tally.Cell> isJudged = cell -> isTold(cell, WorkFields.IS_INFORMAL_BY_SECTOR);
        rows.add(share(WorkFields.IS_INFORMAL_BY_SECTOR, isJudged, Label.ALL, judged));
        rows.add(share(Fields.IS_INFORMAL, isJudged, Label.ALL, judged));
        rows.addAll(new BusinessIncome(WorkFields.BUSINESS_INCOME_IDR, BusinessIncome.KINDS)
                .list(asked, kind -> head(WorkFields.BUSINESS_INCOME_IDR, kind)));
        rows.addAll(new BusinessIncome(WorkFields.COUNT_HIRED_WORKERS, List.of(LabourStatus.EMPLOYER))
                .list(asked, kind -> head(WorkFields.COUNT_HIRED_WORKERS, kind)));
        return rows;
    }

    private static boolean isTold(Tally.Cell cell, Field field) {
        return !cell.value(field.name()).equals("-");
    }

    private HeadCount head(Field field, LabourStatus kind) {
        return people.head(
                field.name() + ", " + kind, cell -> cell.value(STATUS).equals(kind.name()));
    }

    private Estimate share(Field field, Predicate<Tally.Cell> some, String group, String who) {
        Predicate<Tally.Cell> all = some.and(cell -> isTold(cell, field));
        Predicate<Tally.Cell> having = cell -> cell.value(field.name()).equals("true");
        Label label = new Label(
                field.name(), Estimand.of(Quantity.SHARE), Contrast.NONE, group, Estimator.of(Procedure.PROPORTION));
        Basis basis = Basis.share(people.count(all.and(having)), people.count(all), who);
        Estimate row = basis.denominator() == 0
                ? Estimate.notEstimable(label, basis, "there are no " + who)
                : Estimate.of(label, Wilson.inference(basis.numerator().orElseThrow(), basis.denominator()), basis);
        List<HeadCount> counts = List.of(
                people.head(field.name() + ", " + group, all),
                people.head(field.name() + ", " + group + ", yes", all.and(having)),
                people.head(field.name() + ", " + group + ", no", all.and(having.negate())));
        return row.exposing(Exposure.of(counts));
    }
}
