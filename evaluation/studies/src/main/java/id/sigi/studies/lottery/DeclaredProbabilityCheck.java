package id.sigi.studies.lottery;

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
import id.sigi.methods.plan.ExperimentPlan;
import id.sigi.methods.plan.design.Design;
import id.sigi.methods.plan.design.Lottery;
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
 * standard error is at most that of clusters that win or lose as one, sqrt(sum over clusters of (sum sqrt(p (1 - p)))^2); and the winners against the
 * quota. A chance of ever winning that supposes re-entry nobody has made is found here too. Sums are of decimals, so that they are exact.
 */
public final class DeclaredProbabilityCheck {
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
    private static final String MOST = "most";
    private static final String WRONG = "wrong";
    private static final String WON = "won";
    private static final String WINNERS = "winners";
    private static final String CHANCES = "chances";
    private static final String SQUARES = "squares";

    private DeclaredProbabilityCheck() {}

    /**
     * What a reader must know of the declared chances and quotas; nothing where the plan declares none.
     *
     * @throws RequestFault if they cannot be those of the rows
     */
    public static List<String> sentences(ExperimentPlan plan, PlanColumns kept) {
        Optional<Lottery> lottery = plan.design()
                .findLottery()
                .filter(known ->
                        known.findProbability().isPresent() || known.findQuota().isPresent());
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
        return set.withConventions(conventions);
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

    /** One row per cell, in the order of their names: sums over the clusters and over those who are in none. */
    private static List<Row> cells(Dataset<Row> narrow) {
        Column variance = greatest(chance().multiply(lit(1).minus(chance())), lit(0.0));
        Dataset<Row> rows = narrow.withColumn(WRONG, when(isWrong(), 1L).otherwise(0L))
                .withColumn(ERROR, exact(sqrt(variance)))
                .withColumn(SQUARES, exact(variance));
        Dataset<Row> together = summed(rows.where(col(CLUSTER).isNotNull()), CELL, CLUSTER)
                .withColumn(SQUARES, exact(col(ERROR).multiply(col(ERROR))));
        return added(together.drop(CLUSTER)
                        .unionByName(summed(rows.where(col(CLUSTER).isNull()), CELL)))
                .orderBy(CELL)
                .collectAsList();
    }

    private static Column chance() {
        return col(PROBABILITY);
    }

    /** No chance at all, or one that was certain and came otherwise. */
    private static Column isWrong() {
        Column isOtherwise = chance().equalTo(0)
                .and(col(OFFER).equalTo(1))
                .or(chance().equalTo(1).and(col(OFFER).equalTo(0)));
        return coalesce(chance().lt(0).or(chance().gt(1)).or(isOtherwise), lit(false));
    }

    private static Dataset<Row> summed(Dataset<Row> rows, String first, String... keys) {
        return rows.groupBy(first, keys)
                .agg(
                        count(chance()).as(ROWS),
                        sum(when(chance().isNotNull(), col(OFFER)).cast(DataTypes.LongType))
                                .as(WON),
                        sum(exact(chance())).as(CHANCES),
                        sum(SQUARES).as(SQUARES),
                        sum(ERROR).as(ERROR),
                        sum(WRONG).as(WRONG),
                        sum(col(OFFER).cast(DataTypes.LongType)).as(WINNERS),
                        min(QUOTA).as(LEAST),
                        max(QUOTA).as(MOST));
    }

    private static Dataset<Row> added(Dataset<Row> parts) {
        return parts.groupBy(CELL)
                .agg(
                        sum(ROWS).as(ROWS),
                        sum(WON).as(WON),
                        sum(CHANCES).as(CHANCES),
                        sum(SQUARES).as(SQUARES),
                        sum(WRONG).as(WRONG),
                        sum(WINNERS).as(WINNERS),
                        min(LEAST).as(LEAST),
                        max(MOST).as(MOST));
    }

    private static Column exact(Column value) {
        return value.cast(DataTypes.createDecimalType(24, 10));
    }

    private static String chances(String column, List<Row> cells) {
        String key = "design.lottery.probability";
        long wrong = total(cells, WRONG);
        if (wrong > 0) {
            throw refused(
                    column,
                    key,
                    wrong + " rows have no probability from zero to one, or won or lost what was certain otherwise");
        }
        double chances =
                cells.stream().mapToDouble(cell -> number(cell, CHANCES)).sum();
        double squares =
                cells.stream().mapToDouble(cell -> number(cell, SQUARES)).sum();
        double all = errors(total(cells, WON) - chances, squares);
        double furthest = cells.stream()
                .mapToDouble(cell -> errors(whole(cell, WON) - number(cell, CHANCES), number(cell, SQUARES)))
                .max()
                .orElse(0);
        String told = String.format(
                Locale.ROOT,
                "%d of %d rows won, the probabilities add up to %.1f, %.1f standard errors away, and %.1f in the furthest cell",
                total(cells, WON),
                total(cells, ROWS),
                chances,
                all,
                furthest);
        if (Math.max(furthest, all) > MOST_ERRORS) {
            throw refused(column, key, told);
        }
        return "Declared assignment probabilities " + column + ": " + told + ".";
    }

    private static long total(List<Row> cells, String name) {
        return cells.stream().mapToLong(cell -> whole(cell, name)).sum();
    }

    private static double errors(double gap, double squares) {
        return squares > 0 ? Math.abs(gap) / Math.sqrt(squares) : 0;
    }

    private static String quotas(String column, List<Row> cells) {
        for (Row cell : cells) {
            if (cell.isNullAt(cell.fieldIndex(LEAST)) || number(cell, LEAST) != number(cell, MOST)) {
                throw refused(
                        column, "design.lottery.quota", "the cell " + cell.getString(0) + " has no quota, or several");
            }
            if (whole(cell, WINNERS) > number(cell, LEAST)) {
                throw refused(
                        column,
                        "design.lottery.quota",
                        "the cell " + cell.getString(0) + " has " + whole(cell, WINNERS) + " winners for "
                                + (long) number(cell, LEAST) + " places");
            }
        }
        return "Declared quota " + column + ": winners are within it in each of " + cells.size() + " cells.";
    }

    private static RequestFault refused(String column, String key, String reason) {
        return new RequestFault(
                "the plan's " + key + " cannot be used",
                column + ": " + reason,
                "Name the column of the draw that the offer came from, with its cells in design.strata; a probability of ever winning holds only where"
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
