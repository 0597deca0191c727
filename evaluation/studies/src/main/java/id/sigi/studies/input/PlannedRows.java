package id.sigi.studies.input;

import id.sigi.methods.estimate.FlowStep;
import id.sigi.methods.plan.data.Rows;
import id.sigi.studies.expression.PlanColumns;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The rows a plan looks at: columns derived, then rows kept, every expression checked before it runs.
 *
 * @param all the data with the derived columns
 * @param kept the rows that satisfy the plan's filter
 * @param outside the rows that it does not keep; empty where the plan has no filter
 * @param filter the filter, in words
 */
public record PlannedRows(PlanColumns all, PlanColumns kept, Optional<PlanColumns> outside, String filter) {
    public static PlannedRows of(Rows rows, Dataset<Row> data) {
        PlanColumns columns = PlanColumns.of(data);
        for (Map.Entry<String, String> derived : rows.derive().entrySet()) {
            columns = columns.withDerived(derived.getKey(), derived.getValue());
        }
        PlanColumns all = columns;
        PlanColumns kept = rows.findFilter()
                .map(condition -> all.where("rows.filter", condition))
                .orElse(all);
        Optional<PlanColumns> outside = rows.findFilter().map(condition -> all.whereNot("rows.filter", condition));
        return new PlannedRows(all, kept, outside, rows.findFilter().orElse("all rows"));
    }

    /** Rows of the data, and how many of them are kept. */
    public FlowStep step(long keptRows) {
        // Counted where they lie: an aggregate would first be planned, and its sums sent to one task.
        long rows = all.rows().select(new Column[0]).queryExecution().toRdd().count();
        return new FlowStep("rows that satisfy: " + filter, rows, keptRows);
    }
}
