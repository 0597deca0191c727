package id.sigi.studies.arms;

import static org.apache.spark.sql.functions.col;

import id.sigi.methods.plan.ExperimentPlan;
import id.sigi.methods.plan.design.Arms;
import id.sigi.programme.fault.RequestFault;
import id.sigi.studies.expression.PlanColumns;
import id.sigi.studies.input.PlannedRows;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Whether the column of a plan's arms holds the arms that the plan names, all of them and no others. */
final class ArmValues {
    private static final int MOST = 50;
    private static final String KEY = "design.offer";

    private ArmValues() {}

    /** @throws RequestFault if an arm has no rows, or rows have an arm that the plan does not name */
    static void check(ExperimentPlan plan, PlannedRows planned) {
        Arms arms = plan.design().findArms().orElseThrow();
        List<String> found = found(planned.kept(), plan.design().offer());
        List<String> absent =
                arms.all().stream().filter(arm -> !found.contains(arm)).toList();
        if (!absent.isEmpty()) {
            throw new RequestFault(
                    "the plan's design.arms cannot be used",
                    "no row has " + String.join(", ", absent) + " in "
                            + plan.design().offer() + "; its values are " + shown(found),
                    "Name the arms as they are written in the data");
        }
        List<String> unnamed = new ArrayList<>(found);
        unnamed.removeAll(arms.all());
        if (!unnamed.isEmpty()) {
            throw new RequestFault(
                    "the plan's design.arms is not complete",
                    plan.design().offer() + " also has " + shown(unnamed),
                    "Name them under design.arms.treatments, or leave their rows out with rows.filter");
        }
    }

    private static List<String> found(PlanColumns kept, String column) {
        Dataset<Row> values =
                kept.rows().select(kept.column(KEY, column).cast("string").as("arm"));
        return values.filter(col("arm").isNotNull()).distinct().limit(MOST).collectAsList().stream()
                .map(row -> row.getString(0))
                .sorted()
                .toList();
    }

    private static String shown(List<String> values) {
        return values.size() < MOST ? String.join(", ", values) : MOST + " values or more";
    }
}
