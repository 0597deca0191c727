package id.sigi.studies.programme;

import id.sigi.lake.testkit.Rows;
import id.sigi.lake.testkit.SparkForTests;
import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.EstimateSet;
import id.sigi.methods.estimate.TableVersion;
import id.sigi.programme.contract.table.TableContract;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Gold tables written as small grids; a table that a test does not show is empty. */
final class GoldGrids implements GoldTables {
    private final Map<String, Dataset<Row>> tables = new HashMap<>();

    GoldGrids with(TableContract table, String grid) {
        tables.put(table.name(), Rows.like(SparkForTests.session(), table.columns(), grid));
        return this;
    }

    @Override
    public Dataset<Row> read(TableContract table) {
        return tables.computeIfAbsent(
                table.name(),
                name -> Rows.like(
                        SparkForTests.session(),
                        table.columns(),
                        table.columns().get(0).name()));
    }

    @Override
    public TableVersion version(TableContract table) {
        return new TableVersion(table.qualifiedName(), "0", read(table).count());
    }

    /** The rows of a set as lines: outcome, estimand, contrast, subgroup, numbers, people. */
    static String line(Estimate row) {
        return String.join(
                " | ",
                row.label().outcome().words(),
                row.label().estimand().words()
                        + (row.label().contrast().isEmpty()
                                ? ""
                                : " " + row.label().contrast()),
                row.label().subgroup().words(),
                row.inference().estimate().isPresent()
                        ? String.format(
                                Locale.ROOT, "%.4f", row.inference().estimate().getAsDouble())
                        : "-",
                (row.basis().numerator().isPresent() ? row.basis().numerator().getAsLong() + " of " : "")
                        + row.basis().denominator() + " " + row.basis().denominatorName());
    }

    /** The only row with these words. */
    static Estimate get(EstimateSet set, String outcome, String estimand, String subgroup) {
        return set.list(outcome).stream()
                .filter(row -> row.label().estimand().words().equals(estimand))
                .filter(row -> row.label().subgroup().words().equals(subgroup))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + outcome + ", " + estimand + ", " + subgroup));
    }
}
