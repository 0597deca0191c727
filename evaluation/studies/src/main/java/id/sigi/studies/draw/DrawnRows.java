package id.sigi.studies.draw;

import static org.apache.spark.sql.functions.coalesce;

import id.sigi.methods.plan.Design;
import id.sigi.methods.plan.ExperimentPlan;
import id.sigi.methods.plan.Subgroup;
import id.sigi.programme.fault.RequestFault;
import id.sigi.studies.expression.PlanColumns;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;

/**
 * The rows that a lottery has placed, on the driver, sorted by unit, for estimators that are not aggregated. A missing number is
 * not-a-number inside, and rows with one are left out before anything is computed.
 */
final class DrawnRows {
    /** Most rows that are brought to one machine, at about 200 bytes each. */
    static final int MOST = 2_000_000;

    private static final int UNIT = 0;
    private static final int CELL = 1;
    private static final int CLUSTER = 2;
    private static final int OFFER = 3;

    private final Row[] rows;
    private final long all;
    private final Map<String, Integer> places;

    private DrawnRows(Row[] rows, long all, Map<String, Integer> places) {
        this.rows = rows;
        this.all = all;
        this.places = places;
    }

    /**
     * @param numbers columns of the plan's data that are needed, each with the plan's key that names it
     * @throws RequestFault if there are more rows than {@link #MOST}, a unit comes twice or an offer is neither nought nor one
     */
    static DrawnRows of(ExperimentPlan plan, PlanColumns columns, Map<String, String> numbers) {
        Map<String, Integer> places = new HashMap<>();
        List<Column> narrow = new ArrayList<>(design(plan.design(), plan.unit(), columns));
        numbers.forEach((name, key) -> {
            places.put(name, narrow.size());
            narrow.add(columns.number(key, name));
        });
        for (int group = 0; group < plan.subgroups().size(); group++) {
            Subgroup subgroup = plan.subgroups().get(group);
            places.put(subgroupKey(group), narrow.size());
            narrow.add(columns.condition("subgroup " + subgroup.name(), subgroup.where())
                    .cast(DataTypes.IntegerType)
                    .cast(DataTypes.DoubleType));
        }
        Dataset<Row> selected = columns.rows().select(narrow.toArray(Column[]::new));
        long all = selected.count();
        if (all > Math.min(MOST, plan.rows().cap())) {
            throw new RequestFault(
                    "the plan's design.lottery needs " + all + " rows on one machine",
                    "waiting lists and later wins are not aggregated, and "
                            + Math.min(MOST, plan.rows().cap()) + " rows are the most",
                    "Filter the rows, for example to some waves");
        }
        Row[] sorted = selected.collectAsList().stream()
                .filter(row -> IntStream.of(UNIT, CELL, OFFER).noneMatch(row::isNullAt))
                .toArray(Row[]::new);
        Arrays.sort(sorted, Comparator.comparing(row -> row.getString(UNIT)));
        check(plan, sorted);
        return new DrawnRows(sorted, all, places);
    }

    private static List<Column> design(Design design, String unitName, PlanColumns columns) {
        Column unit = columns.column("unit", unitName).cast(DataTypes.StringType);
        return List.of(
                unit,
                LotteryRows.cell(design, columns),
                design.findCluster()
                        .map(name ->
                                coalesce(columns.column("design.cluster", name).cast(DataTypes.StringType), unit))
                        .orElse(unit),
                columns.number("design.offer", design.offer()));
    }

    private static void check(ExperimentPlan plan, Row[] sorted) {
        long wrong = Arrays.stream(sorted)
                .filter(row -> row.getDouble(OFFER) != 0 && row.getDouble(OFFER) != 1)
                .count();
        if (wrong > 0) {
            throw new RequestFault(
                    "the plan's design.offer cannot be used",
                    plan.design().offer() + " is neither 0 nor 1 in " + wrong + " rows",
                    "Name a truth value, or derive one under rows.derive");
        }
        long doubled = IntStream.range(1, sorted.length)
                .filter(at -> sorted[at].getString(UNIT).equals(sorted[at - 1].getString(UNIT)))
                .count();
        if (doubled > 0) {
            throw new RequestFault(
                    "the plan's unit cannot be used",
                    plan.unit() + " names more than one row, " + doubled + " times",
                    "Name a column that identifies a row, or filter the rows to one per unit");
        }
    }

    private static String subgroupKey(int group) {
        return "\0subgroup " + group;
    }

    /** Rows that the plan keeps, those without a unit, an offer or a cell included. */
    long all() {
        return all;
    }

    int size() {
        return rows.length;
    }

    /** The rows of a subgroup, by its place in the plan, everybody's for -1, that have all these numbers. */
    int[] with(int group, List<String> names) {
        int[] needed = names.stream().mapToInt(places::get).toArray();
        return IntStream.range(0, rows.length)
                .filter(at -> group < 0 || isIn(rows[at], places.get(subgroupKey(group))))
                .filter(at -> Arrays.stream(needed).noneMatch(rows[at]::isNullAt))
                .toArray();
    }

    private static boolean isIn(Row row, int place) {
        return !row.isNullAt(place) && row.getDouble(place) == 1;
    }

    boolean has(String name, int row) {
        return !rows[row].isNullAt(places.get(name));
    }

    double value(String name, int row) {
        return rows[row].getDouble(places.get(name));
    }

    double[] values(String name, int[] some) {
        return Arrays.stream(some).mapToDouble(row -> value(name, row)).toArray();
    }

    double[] offers(int[] some) {
        return Arrays.stream(some)
                .mapToDouble(row -> rows[row].getDouble(OFFER))
                .toArray();
    }

    boolean isOffered(int row) {
        return rows[row].getDouble(OFFER) == 1;
    }

    String cell(int row) {
        return rows[row].getString(CELL);
    }

    List<String> cells(int[] some) {
        return Arrays.stream(some).mapToObj(this::cell).toList();
    }

    List<String> clusters() {
        return Arrays.stream(rows).map(row -> row.getString(CLUSTER)).toList();
    }

    /** How many of some rows have an offer, and how many have none. */
    long[] arms(int[] some) {
        long treated = Arrays.stream(some).filter(this::isOffered).count();
        return new long[] {treated, some.length - treated};
    }
}
