package id.sigi.studies.explanation;

import id.sigi.methods.plan.data.Rows;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The part of an explanation that tells what is read.
 *
 * @param rows the rows of the plan
 * @param columns names of all columns of the data
 * @param narrow what the plan takes of them
 */
public record ReadRows(Rows rows, List<String> columns, Dataset<Row> narrow) {
    public ReadRows {
        columns = List.copyOf(columns);
    }

    /** What is read, which columns are made and which rows are kept. */
    public Explanation.Part part() {
        List<String> read = EnginePlan.columns(narrow);
        List<String> lines = new ArrayList<>();
        lines.add("Columns read, " + read.size() + " of " + columns.size() + ": " + String.join(", ", read));
        rows.derive().forEach((name, expression) -> lines.add("Derived: " + name + " = " + expression));
        lines.add("Rows kept: " + rows.findFilter().orElse("all"));
        return new Explanation.Part("What is read", lines);
    }
}
