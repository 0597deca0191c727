package id.sigi.studies.explanation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.Attribute;
import org.apache.spark.sql.execution.ExplainMode;
import org.apache.spark.sql.execution.SparkPlan;

/**
 * How the engine would read the rows of a plan: its own formatted plan without numbers of expressions, without places of this machine and
 * without what is only of use to those who repair engines.
 */
public final class EnginePlan {
    private static final int LONGEST_LINE = 150;
    private static final List<String> LEFT_OUT =
            List.of("Location", "ReadSchema", "Batched", "Arguments", "Input [", "Input:", "PreparedScan");

    private EnginePlan() {}

    /** The columns that the engine takes from its sources, in their order; the others are not read. */
    public static List<String> columns(Dataset<Row> rows) {
        Set<String> columns = new LinkedHashSet<>();
        var leaves = rows.queryExecution().sparkPlan().collectLeaves().iterator();
        while (leaves.hasNext()) {
            SparkPlan leaf = leaves.next();
            var attributes = leaf.output().iterator();
            while (attributes.hasNext()) {
                Attribute attribute = attributes.next();
                columns.add(attribute.name());
            }
        }
        return List.copyOf(columns);
    }

    /** The formatted plan, shortened. */
    public static List<String> lines(Dataset<Row> rows) {
        String formatted = rows.queryExecution().explainString(ExplainMode.fromString("formatted"));
        List<String> lines = new ArrayList<>();
        formatted
                .lines()
                .map(line -> line.replaceAll("#\\d+L?", "").stripTrailing())
                .filter(line -> !line.isBlank() && !line.startsWith("=="))
                .filter(line -> LEFT_OUT.stream().noneMatch(line::startsWith))
                .map(EnginePlan::shortened)
                .forEach(lines::add);
        return lines;
    }

    private static String shortened(String line) {
        return line.length() <= LONGEST_LINE ? line : line.substring(0, LONGEST_LINE) + " ...";
    }
}
