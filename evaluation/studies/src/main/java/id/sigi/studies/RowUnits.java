package id.sigi.studies;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.sha2;

import id.sigi.methods.plan.EvaluationPlan;
import id.sigi.methods.plan.ExperimentPlan;
import java.util.Arrays;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;

/**
 * Names for the rows of a plan that names no unit: each row is one. A row is named by what stands in it, so that results do not depend on how the
 * data is cut; rows in which the same stands are counted, and which of them is which makes no difference.
 */
final class RowUnits {
    private static final int SHA_BITS = 256;
    private static final String ABSENT = "\u0000";
    private static final String SEPARATOR = "\u0001";

    private RowUnits() {}

    /** By a plan of an experiment as its unit; a survey of single respondents needs no names for them. */
    private static boolean isAsked(EvaluationPlan plan) {
        return plan instanceof ExperimentPlan experiment && experiment.unit().equals(ExperimentPlan.ROW);
    }

    /** The data with the column {@link ExperimentPlan#ROW} if the plan needs it. */
    static Dataset<Row> of(EvaluationPlan plan, Dataset<Row> data) {
        boolean isNeeded = isAsked(plan) && !Arrays.asList(data.columns()).contains(ExperimentPlan.ROW);
        if (!isNeeded) {
            return data;
        }
        Column[] texts = Arrays.stream(data.columns())
                .map(name -> coalesce(col("`" + name.replace("`", "``") + "`").cast("string"), lit(ABSENT)))
                .toArray(Column[]::new);
        Column content = sha2(concat_ws(SEPARATOR, texts), SHA_BITS);
        Dataset<Row> named = data.withColumn(ExperimentPlan.ROW, content);
        Column same = col("`" + ExperimentPlan.ROW + "`");
        return named.withColumn(
                ExperimentPlan.ROW,
                concat_ws("-", same, row_number().over(Window.partitionBy(same).orderBy(same))));
    }
}
