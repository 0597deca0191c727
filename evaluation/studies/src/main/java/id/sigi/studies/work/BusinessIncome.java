package id.sigi.studies.work;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import id.sigi.methods.estimate.Basis;
import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.Exposure;
import id.sigi.methods.estimate.HeadCount;
import id.sigi.methods.estimate.Inferences;
import id.sigi.methods.estimate.Label;
import id.sigi.methods.estimate.identity.Contrast;
import id.sigi.methods.estimate.identity.Estimand;
import id.sigi.methods.estimate.identity.Estimator;
import id.sigi.methods.estimate.identity.Procedure;
import id.sigi.methods.estimate.identity.Quantity;
import id.sigi.methods.estimate.identity.Subgroup;
import id.sigi.programme.contract.Field;
import id.sigi.programme.contract.Fields;
import id.sigi.programme.vocabulary.survey.LabourStatus;
import id.sigi.programme.vocabulary.survey.SurveyRound;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;

/**
 * Means of an amount of recipients with a business of their own, at survey 3, by kind of business; of whole numbers, exact.
 *
 * @param amount the amount; whoever was not asked for it is left out
 * @param kinds the kinds
 */
record BusinessIncome(Field amount, List<LabourStatus> kinds) {
    /** All kinds of business of one's own. */
    static final List<LabourStatus> KINDS =
            List.of(LabourStatus.OWN_ACCOUNT, LabourStatus.OWN_ACCOUNT_ASSISTED, LabourStatus.EMPLOYER);

    private static final String WHO = "recipients with a business of their own who answered survey 3";

    /** Sums of one kind. */
    private record Sums(long people, BigDecimal sum, BigDecimal squares) {}

    /** What they earn in a month from all jobs. */
    static List<Estimate> fromAllJobs(Dataset<Row> panel, LastSurvey answered) {
        return new BusinessIncome(Fields.MONTHLY_INCOME_IDR, KINDS)
                .list(
                        panel,
                        kind -> answered.head(
                                "income, " + kind, cell -> LastSurvey.after(cell) == RoundState.of(kind)));
    }

    List<Estimate> list(Dataset<Row> panel, Function<LabourStatus, HeadCount> head) {
        Map<String, Sums> found = new TreeMap<>();
        Column value = col(amount.name()).cast(DataTypes.createDecimalType(19, 0));
        panel.filter(col(Fields.SURVEY_ROUND.name())
                        .equalTo(SurveyRound.SURVEY_3.name())
                        .and(col(Fields.IS_EVER_SELECTED.name()))
                        .and(value.isNotNull()))
                .filter(col(Fields.LABOUR_STATUS.name())
                        .isin(kinds.stream().map(Enum::name).toArray()))
                .groupBy(Fields.LABOUR_STATUS.name())
                .agg(count(lit(1)), sum(value), sum(value.multiply(value)))
                .collectAsList()
                .forEach(row ->
                        found.put(row.getString(0), new Sums(row.getLong(1), row.getDecimal(2), row.getDecimal(3))));
        return kinds.stream()
                .map(kind -> row(kind, found.get(kind.name())).exposing(Exposure.of(List.of(head.apply(kind)))))
                .toList();
    }

    private Estimate row(LabourStatus kind, Sums sums) {
        Label label = new Label(
                amount.name(),
                Estimand.of(Quantity.MEAN),
                Contrast.NONE,
                Subgroup.of(Fields.LABOUR_STATUS.name(), kind.name()).words(),
                Estimator.of(Procedure.MEAN));
        Basis basis = Basis.rows(sums == null ? 0 : sums.people(), WHO);
        if (sums == null || sums.people() < 2) {
            return Estimate.notEstimable(label, basis, "fewer than two " + WHO);
        }
        BigDecimal n = BigDecimal.valueOf(sums.people());
        double mean = sums.sum().doubleValue() / sums.people();
        double squares = sums.squares()
                .multiply(n)
                .subtract(sums.sum().multiply(sums.sum()))
                .doubleValue();
        double variance = squares / sums.people() / (sums.people() - 1.0) / sums.people();
        return Estimate.of(label, Inferences.of(mean, Math.sqrt(variance), sums.people() - 1.0), basis);
    }
}
