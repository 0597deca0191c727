package id.sigi.studies.work;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import id.sigi.methods.estimate.Basis;
import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.Exposure;
import id.sigi.methods.estimate.Inferences;
import id.sigi.methods.estimate.Label;
import id.sigi.methods.estimate.identity.Contrast;
import id.sigi.methods.estimate.identity.Estimand;
import id.sigi.methods.estimate.identity.Estimator;
import id.sigi.methods.estimate.identity.Procedure;
import id.sigi.methods.estimate.identity.Quantity;
import id.sigi.methods.estimate.identity.Subgroup;
import id.sigi.programme.contract.Fields;
import id.sigi.programme.vocabulary.survey.LabourStatus;
import id.sigi.programme.vocabulary.survey.SurveyRound;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;

/** What recipients with a business of their own earn in a month from all jobs, at survey 3, by kind; means of whole rupiah, exact. */
final class BusinessIncome {
    private static final List<LabourStatus> KINDS =
            List.of(LabourStatus.OWN_ACCOUNT, LabourStatus.OWN_ACCOUNT_ASSISTED, LabourStatus.EMPLOYER);
    private static final String WHO = "recipients with a business of their own who answered survey 3";

    private BusinessIncome() {}

    /** Sums of one kind. */
    private record Sums(long people, BigDecimal sum, BigDecimal squares) {}

    static List<Estimate> list(Dataset<Row> panel, LastSurvey answered) {
        Map<String, Sums> found = new TreeMap<>();
        panel.filter(col(Fields.SURVEY_ROUND.name())
                        .equalTo(SurveyRound.SURVEY_3.name())
                        .and(col(Fields.IS_EVER_SELECTED.name())))
                .filter(col(Fields.LABOUR_STATUS.name())
                        .isin(KINDS.stream().map(Enum::name).toArray()))
                .groupBy(Fields.LABOUR_STATUS.name())
                .agg(
                        count(lit(1)),
                        sum(col(Fields.MONTHLY_INCOME_IDR.name()).cast(DataTypes.createDecimalType(19, 0))),
                        sum(col(Fields.MONTHLY_INCOME_IDR.name())
                                .cast(DataTypes.createDecimalType(19, 0))
                                .multiply(col(Fields.MONTHLY_INCOME_IDR.name())
                                        .cast(DataTypes.createDecimalType(19, 0)))))
                .collectAsList()
                .forEach(row ->
                        found.put(row.getString(0), new Sums(row.getLong(1), row.getDecimal(2), row.getDecimal(3))));
        List<Estimate> rows = new ArrayList<>();
        for (LabourStatus kind : KINDS) {
            rows.add(row(kind, found.get(kind.name()))
                    .exposing(Exposure.of(List.of(
                            answered.head("income, " + kind, cell -> LastSurvey.after(cell) == RoundState.of(kind))))));
        }
        return rows;
    }

    private static Estimate row(LabourStatus kind, Sums sums) {
        Label label = new Label(
                Fields.MONTHLY_INCOME_IDR.name(),
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
