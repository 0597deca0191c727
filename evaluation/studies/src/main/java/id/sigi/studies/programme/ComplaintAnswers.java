package id.sigi.studies.programme;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.percentile;
import static org.apache.spark.sql.functions.sum;

import id.sigi.methods.estimate.Basis;
import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.Inference;
import id.sigi.methods.estimate.Label;
import id.sigi.methods.estimate.identity.Contrast;
import id.sigi.methods.estimate.identity.Estimand;
import id.sigi.methods.estimate.identity.Estimator;
import id.sigi.methods.estimate.identity.Procedure;
import id.sigi.methods.estimate.identity.Quantity;
import id.sigi.programme.contract.Field;
import id.sigi.programme.contract.Fields;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;

/** How many complaints there were and how long they waited, in all and by channel. */
final class ComplaintAnswers {
    /** Hours to a billionth, so that their sum does not depend on the order of the rows. */
    private static final DataType HOURS = DataTypes.createDecimalType(28, 9);

    private ComplaintAnswers() {}

    static List<Estimate> estimates(Dataset<Row> complaints) {
        List<Estimate> estimates = new ArrayList<>();
        List<Row> channels = complaints
                .groupBy(col(Fields.COMPLAINT_CHANNEL.name()))
                .agg(count(lit(1)), waits())
                .orderBy(col(Fields.COMPLAINT_CHANNEL.name()))
                .collectAsList();
        ComplaintCounts counts = new ComplaintCounts(channels);
        estimates.addAll(counts.declared(
                group(Label.ALL, complaints.agg(count(lit(1)), waits()).first(), 0), Label.ALL));
        channels.forEach(row -> {
            String subgroup = Fields.COMPLAINT_CHANNEL.name() + "=" + row.getString(0);
            estimates.addAll(counts.declared(group(subgroup, row, 1), subgroup));
        });
        return estimates;
    }

    private static Column[] waits() {
        List<Column> columns = new ArrayList<>();
        for (Field hours : List.of(Fields.RESPONSE_HOURS, Fields.RESOLUTION_HOURS)) {
            Column value = col(hours.name());
            columns.addAll(List.of(count(value), sum(value.cast(HOURS)), percentile(value, lit(0.5))));
        }
        return columns.toArray(Column[]::new);
    }

    private static List<Estimate> group(String subgroup, Row row, int first) {
        long opened = row.getLong(first);
        List<Estimate> estimates = new ArrayList<>();
        estimates.add(Estimate.of(
                new Label(
                        "complaints",
                        Estimand.of(Quantity.COUNT),
                        Contrast.NONE,
                        subgroup,
                        Estimator.of(Procedure.COUNT)),
                Inference.point((double) opened),
                Basis.rows(opened, "complaints")));
        estimates.addAll(hours("complaint_response_hours", subgroup, "complaints answered", row, first + 1));
        estimates.addAll(hours("complaint_resolution_hours", subgroup, "complaints resolved", row, first + 4));
        return estimates;
    }

    private static List<Estimate> hours(String outcome, String subgroup, String who, Row row, int at) {
        Basis basis = Basis.rows(row.getLong(at), who);
        Label median = new Label(
                outcome, Estimand.of(Quantity.MEDIAN), Contrast.NONE, subgroup, Estimator.of(Procedure.MEDIAN));
        Label mean =
                new Label(outcome, Estimand.of(Quantity.MEAN), Contrast.NONE, subgroup, Estimator.of(Procedure.MEAN));
        if (basis.denominator() == 0) {
            String reason = "there are no " + who;
            return List.of(Estimate.notEstimable(median, basis, reason), Estimate.notEstimable(mean, basis, reason));
        }
        return List.of(
                Estimate.of(median, Inference.point(row.getDouble(at + 2)), basis),
                Estimate.of(mean, Inference.point(mean(row.getDecimal(at + 1), basis.denominator())), basis));
    }

    private static double mean(BigDecimal sum, long n) {
        return sum.divide(BigDecimal.valueOf(n), MathContext.DECIMAL128).doubleValue();
    }
}
