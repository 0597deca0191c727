package id.sigi.studies.work;

import static org.apache.spark.sql.functions.array_contains;
import static org.apache.spark.sql.functions.col;

import id.sigi.methods.estimate.Basis;
import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.Label;
import id.sigi.methods.estimate.identity.Contrast;
import id.sigi.methods.estimate.identity.Estimand;
import id.sigi.methods.estimate.identity.Estimator;
import id.sigi.methods.estimate.identity.Procedure;
import id.sigi.methods.estimate.identity.Quantity;
import id.sigi.methods.proportion.Wilson;
import id.sigi.programme.contract.Fields;
import id.sigi.programme.vocabulary.payment.IncentiveUse;
import id.sigi.programme.vocabulary.survey.LabourStatus;
import id.sigi.programme.vocabulary.survey.SurveyRound;
import id.sigi.studies.shape.Tally;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** What recipients say at survey 3 that they used the incentive for; each use is a question of its own. */
final class IncentiveUses {
    private static final String BUSINESS = "has_business";

    private IncentiveUses() {}

    static List<Estimate> list(Dataset<Row> panel) {
        Column uses = col(Fields.INCENTIVE_USES.name());
        Dataset<Row> asked = panel.filter(col(Fields.SURVEY_ROUND.name())
                .equalTo(SurveyRound.SURVEY_3.name())
                .and(uses.isNotNull()));
        Column business = col(Fields.LABOUR_STATUS.name())
                .isin(Arrays.stream(LabourStatus.values())
                        .filter(LabourStatus::isEntrepreneur)
                        .map(Enum::name)
                        .toArray());
        Tally tally = Tally.of(
                asked,
                Stream.concat(
                                Stream.of(business.as(BUSINESS)),
                                Arrays.stream(IncentiveUse.values())
                                        .map(use ->
                                                array_contains(uses, use.name()).as(use.name())))
                        .toArray(Column[]::new));
        People people = People.of(tally);
        List<Estimate> rows = new ArrayList<>();
        for (IncentiveUse use : IncentiveUse.values()) {
            rows.add(row(people, use, cell -> true, Label.ALL, "recipients asked at survey 3"));
        }
        rows.add(row(
                people,
                IncentiveUse.BUSINESS_CAPITAL,
                cell -> cell.is(BUSINESS),
                BUSINESS + "=true",
                "recipients with a business of their own asked at survey 3"));
        return rows;
    }

    private static Estimate row(People people, IncentiveUse use, Predicate<Tally.Cell> all, String group, String who) {
        String outcome = "incentive_use_" + use.name().toLowerCase(Locale.ROOT);
        Label label = new Label(
                outcome, Estimand.of(Quantity.SHARE), Contrast.NONE, group, Estimator.of(Procedure.PROPORTION));
        Predicate<Tally.Cell> names = cell -> cell.is(use.name());
        Basis basis = Basis.share(people.count(all.and(names)), people.count(all), who);
        Estimate row = basis.denominator() == 0
                ? Estimate.notEstimable(label, basis, "there are no " + who)
                : Estimate.of(label, Wilson.inference(basis.numerator().orElseThrow(), basis.denominator()), basis);
        return row.exposing(people.share(outcome + ", " + group, all, names));
    }
}
