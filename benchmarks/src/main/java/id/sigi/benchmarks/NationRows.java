package id.sigi.benchmarks;

import static org.apache.spark.sql.functions.expr;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Invented applicants of a nation: households of one to three in 2,000 cells, one member in ten in another cell than the household, assignment probabilities
 * of one in five to three in five by cell, a take-up, covariates, 16 truths and 4 amounts, two of these asked of one in three only.
 * Every value is a hash of the person's number, so that any machine makes the same rows.
 */
final class NationRows {
    static final int TRUTHS = 16;
    static final int AMOUNTS = 4;
    private static final int CELLS = 2000;

    private NationRows() {}

    /** Names of the outcomes. */
    static List<String> outcomes() {
        List<String> names = new ArrayList<>();
        for (int at = 1; at <= TRUTHS; at++) {
            names.add("truth_" + at);
        }
        for (int at = 1; at <= AMOUNTS; at++) {
            names.add("amount_" + at);
        }
        return names;
    }

    static Dataset<Row> of(SparkSession spark, long rows) {
        Dataset<Row> people = spark.range(rows)
                .select(
                        expr("id"),
                        expr("concat('p', id)").as("applicant_id"),
                        expr("(id div 6) * 3 + case pmod(id, 6) when 0 then 0 when 1 then 1 when 2 then 1 else 2 end")
                                .as("home"))
                .withColumn(
                        "cell",
                        expr("if(" + chance(1) + " < 0.1, pmod(xxhash64(id, 2), " + CELLS
                                + "), pmod(xxhash64(home, 3), " + CELLS + "))"))
                .withColumn("is_selected", expr(chance(4) + " < 0.2 + 0.4 * cell / " + CELLS))
                .withColumn("is_participant", expr(chance(5) + " < if(is_selected, 0.85, 0.05)"))
                .withColumn("age", expr("cast(18 + pmod(xxhash64(id, 6), 40) as int)"))
                .withColumn("is_urban", expr("pmod(xxhash64(home, 7), 3) > 0"))
                .withColumn("sex", expr("if(" + chance(8) + " < 0.5, 'FEMALE', 'MALE')"));
        List<Column> columns = new ArrayList<>(List.of(
                expr("applicant_id"),
                expr("concat('h', home)").as("household_key"),
                expr("concat('S', lpad(cell, 4, '0'))").as("stratum"),
                expr("is_selected"),
                expr("is_participant"),
                expr("age"),
                expr("is_urban"),
                expr("sex")));
        for (int at = 1; at <= TRUTHS; at++) {
            columns.add(expr(chance(100 + at) + " < 0.25 + 0.1 * cast(is_participant as int) + 0.002 * age + 0.1 * "
                            + chance("home", 200 + at) + " + 0.1 * cell / " + CELLS)
                    .as("truth_" + at));
        }
        for (int at = 1; at <= AMOUNTS; at++) {
            String amount = "round(1e6 * exp(" + chance(300 + at) + " + " + chance("home", 400 + at)
                    + " + 0.1 * cast(is_participant as int) + 0.3 * cell / " + CELLS + "))";
            columns.add(expr(at > 2 ? "if(" + chance(500) + " < 0.33, " + amount + ", null)" : amount)
                    .as("amount_" + at));
        }
        return people.select(columns.toArray(Column[]::new));
    }

    private static String chance(int seed) {
        return chance("id", seed);
    }

    /** Uniform in 0..1. */
    private static String chance(String of, int seed) {
        return "(pmod(xxhash64(" + of + ", " + seed + "), 1048576) / 1048576.0D)";
    }
}
