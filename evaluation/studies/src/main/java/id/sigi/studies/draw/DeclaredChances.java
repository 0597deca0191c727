package id.sigi.studies.draw;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.sqrt;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import id.sigi.methods.estimate.EstimateSet;
import id.sigi.methods.plan.Design;
import id.sigi.methods.plan.ExperimentPlan;
import id.sigi.methods.plan.Lottery;
import id.sigi.programme.fault.RequestFault;
import id.sigi.studies.expression.PlanColumns;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;

/**
 * Whether chances and quotas that a plan declares can be those of its rows: in each cell the winners against the sum of the chances, whose
 * error is at most that of clusters that win or lose as one, sqrt(sum over clusters of (sum sqrt(p (1 - p)))^2); and the winners against the
 * quota. A chance of ever winning that supposes re-entry nobody has made is found here too. Sums are of decimals, so that they are exact.
 */
public final class DeclaredChances {
    /** Errors from the sum of the chances that chance does not explain in any number of cells: two in a thousand million. */
    private static final double MOST_ERRORS = 6;

    private static final String CELL = "cell";
    private static final String CLUSTER = "cluster";
    private static final String OFFER = "offer";
    private static final String PROBABILITY = "probability";
    private static final String QUOTA = "quota";
    private static final String ERROR = "error";
    private static final String ROWS = "rows";
    private static final String LEAST = "least";
    private static final String WRONG = "wrong";

    private DeclaredChances() {}

    /**
     * What a reader must know of the declared chances and quotas; nothing where the plan declares none.
     *
     * @throws RequestFault if they cannot be those of the rows
     */
    public static List<String> sentences(ExperimentPlan plan, PlanColumns kept) {
        Optional<Lottery> lottery = plan.design()
                .findLottery()
                .filter(known -> known.findProbability().isPresent()
                        || known.findQuota().isPresent());
        if (lottery.isEmpty()) {
            return List.of();
        }
        List<Row> cells = cells(narrow(plan.design(), lottery.get(), kept));
        List<String> sentences = new ArrayList<>();
        lottery.get().findProbability().ifPresent(column -> sentences.add(chances(column, cells)));
        lottery.get().findQuota().ifPresent(column -> sentences.add(quotas(column, cells)));
        return sentences;
    }

    /** The sets with these sentences among their conventions. */
    public static List<EstimateSet> marked(List<EstimateSet> sets, List<String> sentences) {
        return sentences.isEmpty()
                ? sets
                : sets.stream().map(set -> marked(set, sentences)).toList();
    }

    private static EstimateSet marked(EstimateSet set, List<String> sentences) {
        List<String> conventions = new ArrayList<>(set.conventions());
        conventions.addAll(sentences);
        return new EstimateSet(
                set.id(), set.evidence(), set.provenance(), set.flow(), conventions, set.estimates());
    }

    private static Dataset<Row> narrow(Design design, Lottery lottery, PlanColumns kept) {
        Column unknown = lit(null).cast(DataTypes.DoubleType);
        return kept.rows()
                .select(
                        LotteryRows.cell(design, kept).as(CELL),
                        design.findCluster()
                                .map(name -> kept.column("design.cluster", name).cast(DataTypes.StringType))
                                .orElse(lit(null).cast(DataTypes.StringType))
                                .as(CLUSTER),
                        kept.number("design.offer", design.offer()).as(OFFER),
                        lottery.findProbability()
                                .map(name -> kept.number("design.lottery.probability", name))
                                .orElse(unknown)
                                .as(PROBABILITY),
                        lottery.findQuota()
                                .map(name -> kept.number("design.lottery.quota", name))
                                .orElse(unknown)
                                .as(QUOTA))
                .where(col(CELL).isNotNull().and(col(OFFER).isNotNull()));
    }

    /** One row per cell: rows with a chance, their winners, chances and squared error; contradictions; all winners; least and most quota. */
    private static List<Row> cells(Dataset<Row> narrow) {
        Column chance = col(PROBABILITY);
        Column isWrong = coalesce(
                chance.lt(0)
                        .or(chance.gt(1))
                        .or(chance.equalTo(0).and(col(OFFER).equalTo(1)))
                        .or(chance.equalTo(1).and(col(OFFER).equalTo(0))),
                lit(false));
        Dataset<Row> rows = narrow.withColumn(ERROR, exact(sqrt(greatest(chance.multiply(lit(1).minus(chance)), lit(0.0)))))
                .withColumn(WRONG, when(isWrong, 1L).otherwise(0L));
        Column[] sums = {
            sum(ROWS), sum("won"), sum("chances"), sum("squares"), sum(WRONG), sum("winners"), min(LEAST), max("most")
        };
        Column[] inner = {
            sum(when(chance.isNotNull(), col(OFFER)).cast(DataTypes.LongType)).as("won"),
            sum(exact(chance)).as("chances"),
            sum(WRONG).as(WRONG),
            sum(col(OFFER).cast(DataTypes.LongType)).as("winners"),
            min(QUOTA).as(LEAST),
            max(QUOTA).as("most"),
            sum(ERROR).as(ERROR)
        };
        Dataset<Row> together = rows.where(col(CLUSTER).isNotNull())
                .groupBy(col(CELL), col(CLUSTER))
                .agg(count(chance).as(ROWS), inner)
                .withColumn("squares", exact(col(ERROR).multiply(col(ERROR))))
                .groupBy(CELL)
                .agg(sums[0].as(ROWS), named(sums));
        Dataset<Row> alone = rows.where(col(CLUSTER).isNull())
                .withColumn("squares", exact(greatest(chance.multiply(lit(1).minus(chance)), lit(0.0))))
                .groupBy(CELL)
                .agg(
                        count(chance).as(ROWS),
                        inner[0],
                        inner[1],
                        sum("squares").as("squares"),
                        inner[2],
                        inner[3],
                        inner[4],
                        inner[5]);
        return together.unionByName(alone)
                .groupBy(CELL)
                .agg(sums[0].as(ROWS), named(sums))
                .orderBy(CELL)
                .collectAsList();
    }

    private static Column[] named(Column[] sums) {
        String[] names = {"won", "chances", "squares", WRONG, "winners", LEAST, "most"};
        Column[] result = new Column[names.length];
        for (int at = 0; at < names.length; at++) {
            result[at] = sums[at + 1].as(names[at]);
        }
        return result;
    }

    private static Column exact(Column value) {
        return value.cast(DataTypes.createDecimalType(24, 10));
    }

    private static String chances(String column, List<Row> cells) {
        long wrong = 0;
        long rows = 0;
        long won = 0;
        double chances = 0;
        double squares = 0;
        double furthest = 0;
        for (Row cell : cells) {
            wrong += whole(cell, WRONG);
            rows += whole(cell, ROWS);
            won += whole(cell, "won");
            chances += number(cell, "chances");
            squares += number(cell, "squares");
            furthest = Math.max(furthest, errors(whole(cell, "won") - number(cell, "chances"), number(cell, "squares")));
        }
        double all = errors(won - chances, squares);
        if (wrong > 0) {
            throw refused(column, "design.lottery.probability", wrong + " rows have no chance from nought to one, or won or lost what was certain otherwise");
        }
        if (Math.max(furthest, all) > MOST_ERRORS) {
            throw refused(
                    column,
                    "design.lottery.probability",
                    String.format(
                            Locale.ROOT,
                            "%d of %d rows won where the chances add up to %.1f, %.1f errors away, and %.1f in some cell",
                            won,
                            rows,
                            chances,
                            all,
                            furthest));
        }
        return String.format(
                Locale.ROOT,
                "Declared chances %s: %d of %d rows won, the chances add up to %.1f, %.1f errors away, and %.1f in the furthest cell.",
                column,
                won,
                rows,
                chances,
                all,
                furthest);
    }

    private static double errors(double gap, double squares) {
        return squares > 0 ? Math.abs(gap) / Math.sqrt(squares) : 0;
    }

    private static String quotas(String column, List<Row> cells) {
        for (Row cell : cells) {
            if (cell.isNullAt(cell.fieldIndex(LEAST)) || number(cell, LEAST) != number(cell, "most")) {
                throw refused(column, "design.lottery.quota", "the cell " + cell.getString(0) + " has no quota, or several");
            }
            if (whole(cell, "winners") > number(cell, LEAST)) {
                throw refused(
                        column,
                        "design.lottery.quota",
                        "the cell " + cell.getString(0) + " has " + whole(cell, "winners") + " winners for "
                                + (long) number(cell, LEAST) + " places");
            }
        }
        return "Declared quota " + column + ": winners are within it in each of " + cells.size() + " cells.";
    }

    private static RequestFault refused(String column, String key, String reason) {
        return new RequestFault(
                "the plan's " + key + " cannot be used",
                column + ": " + reason,
                "Name the column of the draw that the offer came from, with its cells in design.strata; a chance of ever winning holds only where"
                        + " everybody who loses enters the later draws");
    }

    private static long whole(Row row, String name) {
        int at = row.fieldIndex(name);
        return row.isNullAt(at) ? 0 : row.getLong(at);
    }

    private static double number(Row row, String name) {
        int at = row.fieldIndex(name);
        if (row.isNullAt(at)) {
            return 0;
        }
        return row.get(at) instanceof BigDecimal exact ? exact.doubleValue() : row.getDouble(at);
    }
}
