package id.sigi.studies.survey;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.when;

import id.sigi.programme.fault.RequestFault;
import id.sigi.studies.shape.FixedPoint;
import id.sigi.studies.shape.Magnitude;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Weighted sums of every statistic in every primary sampling unit, in the order of strata and units; exact, so the same however the rows
 * are cut. They are made in two rounds: the first finds each ratio of the whole sample, the second sums each row's distance from it, so that
 * no digit is lost where values are large and differ little.
 *
 * @param rows rows after the plan's filter
 * @param placed of these, rows with a positive weight, a stratum and a unit
 * @param centres for each statistic the ratio that its sums above the line are taken about
 * @param units the units of the sample, with those that no row weighs in
 * @param population units in the population by stratum; none where the plan does not say
 */
record UnitSums(long rows, long placed, List<Double> centres, List<Unit> units, Map<String, Double> population) {
    /** Most primary sampling units that are brought to the driver. */
    static final int CAP = 1_000_000;

    private static final int PARTS = 4;

    UnitSums {
        centres = List.copyOf(centres);
        units = List.copyOf(units);
        population = Map.copyOf(population);
    }

    /**
     * One unit.
     *
     * @param stratum its stratum
     * @param unit its name within the stratum
     * @param sums its sums, by statistic
     */
    record Unit(String stratum, String unit, List<Sums> sums) {
        Unit {
            sums = List.copyOf(sums);
        }

        boolean isEmpty() {
            return sums.stream().allMatch(some -> some.holding() == 0);
        }
    }

    /**
     * Sums of one statistic in one unit.
     *
     * @param above weighted sum above the line, each row less the centre times what it has below
     * @param below weighted sum below the line
     * @param holding respondents whom the statistic is about
     * @param counted of these, respondents who count below the line
     * @param hits of these, respondents who count above the line
     */
    record Sums(double above, double below, long holding, long counted, long hits) {
        static final Sums NONE = new Sums(0, 0, 0, 0, 0);
    }

    /**
     * Makes four passes over the rows, and one over those outside.
     *
     * @param outside rows that the plan's filter does not keep
     * @throws RequestFault if a weight is below zero or no number
     */
    static UnitSums of(SurveyTable table, List<SurveyTable> outside, int statistics, boolean hasPopulation) {
        Row facts = facts(table, statistics);
        checkWeights(facts.getLong(2));
        List<Double> centres = centres(table, facts, statistics);
        List<Column> rests = new ArrayList<>();
        for (int index = 0; index < statistics; index++) {
            rests.add(weighted(col(SurveyTable.above(index))
                    .minus(col(SurveyTable.below(index)).multiply(centres.get(index)))));
        }
        List<FixedPoint> above = grids(table, rests);
        List<FixedPoint> below = new ArrayList<>();
        List<Column> sums = new ArrayList<>();
        for (int index = 0; index < statistics; index++) {
            below.add(usable(facts.getDouble(4 + 2 * index)));
            sums.add(above.get(index).sum(rests.get(index)));
            sums.add(below.get(index).sum(weighted(col(SurveyTable.below(index)))));
            sums.addAll(counts(col(SurveyTable.above(index)), col(SurveyTable.below(index))));
        }
        TreeMap<String, TreeMap<String, Unit>> units = new TreeMap<>();
        collected(table.sampled()
                        .groupBy(col(SurveyTable.STRATUM), col(SurveyTable.UNIT))
                        .agg(sums.get(0), sums.subList(1, sums.size()).toArray(Column[]::new)))
                .forEach(row -> put(units, unit(row, above, below)));
        outside.forEach(some -> emptied(table, some, statistics).forEach(unit -> put(units, unit)));
        return new UnitSums(
                facts.getLong(0),
                facts.getLong(1),
                centres,
                units.values().stream()
                        .flatMap(stratum -> stratum.values().stream())
                        .toList(),
                hasPopulation ? StratumPopulations.of(table) : Map.of());
    }

    private static void put(TreeMap<String, TreeMap<String, Unit>> units, Unit unit) {
        units.computeIfAbsent(unit.stratum(), unseen -> new TreeMap<>()).putIfAbsent(unit.unit(), unit);
    }

    /** Units of the same strata that only rows outside the plan's filter know. */
    private static List<Unit> emptied(SurveyTable table, SurveyTable outside, int statistics) {
        Dataset<Row> strata = table.sampled().select(col(SurveyTable.STRATUM)).distinct();
        Dataset<Row> named = outside.sampled()
                .select(col(SurveyTable.STRATUM), col(SurveyTable.UNIT))
                .distinct()
                .join(
                        broadcast(strata.withColumnRenamed(SurveyTable.STRATUM, "held")),
                        col(SurveyTable.STRATUM).equalTo(col("held")),
                        "left_semi");
        List<Sums> none = Collections.nCopies(statistics, Sums.NONE);
        return collected(named).stream()
                .map(row -> new Unit(row.getString(0), row.getString(1), none))
                .toList();
    }

    private static Row facts(SurveyTable table, int statistics) {
        List<Column> facts = new ArrayList<>();
        facts.add(count_if(SurveyTable.isPlaced()));
        facts.add(count_if(SurveyTable.isWrongWeight()));
        for (int index = 0; index < statistics; index++) {
            facts.add(magnitude(weighted(col(SurveyTable.above(index)))));
            facts.add(magnitude(weighted(col(SurveyTable.below(index)))));
        }
        return table.rows().agg(count(lit(1)), facts.toArray(Column[]::new)).head();
    }

    static void checkWeights(long wrong) {
        if (wrong > 0) {
            throw new RequestFault(
                    "the plan's weight cannot be used",
                    "it is below zero, infinite or not a number in " + wrong + " rows",
                    "Leave the weight empty for people who were not in the sample, or leave such rows out with rows.filter");
        }
    }

    /** The ratio of each statistic in the whole sample; zero where nobody counts below the line. */
    private static List<Double> centres(SurveyTable table, Row facts, int statistics) {
        List<Column> sums = new ArrayList<>();
        List<FixedPoint> grids = new ArrayList<>();
        for (int index = 0; index < statistics; index++) {
            List<String> keys = List.of(SurveyTable.above(index), SurveyTable.below(index));
            for (int at = 0; at < 2; at++) {
                grids.add(usable(facts.getDouble(3 + 2 * index + at)));
                sums.add(grids.get(grids.size() - 1).sum(weighted(col(keys.get(at)))));
            }
        }
        Row found = table.sampled()
                .agg(sums.get(0), sums.subList(1, sums.size()).toArray(Column[]::new))
                .head();
        List<Double> centres = new ArrayList<>();
        for (int index = 0; index < statistics; index++) {
            double above = grids.get(2 * index).valueOfSum(found.getDecimal(2 * index));
            double below = grids.get(2 * index + 1).valueOfSum(found.getDecimal(2 * index + 1));
            centres.add(below == 0 ? 0.0 : above / below);
        }
        return centres;
    }

    private static List<FixedPoint> grids(SurveyTable table, List<Column> values) {
        Column[] magnitudes = values.stream().map(UnitSums::magnitude).toArray(Column[]::new);
        Row found = table.sampled()
                .agg(magnitudes[0], Arrays.copyOfRange(magnitudes, 1, magnitudes.length))
                .head();
        return DoubleStream.iterate(0, at -> at < found.size(), at -> at + 1)
                .mapToObj(at -> grid(found.getDouble((int) at)))
                .toList();
    }

    private static List<Column> counts(Column above, Column below) {
        Column weighs = col(SurveyTable.WEIGHT).gt(0);
        Column isCounted = weighs.and(below.notEqual(0));
        return List.of(
                count_if(weighs.and(below.notEqual(0).or(above.notEqual(0)))),
                count_if(isCounted),
                count_if(isCounted.and(above.notEqual(0))));
    }

    private static Column magnitude(Column value) {
        return coalesce(max(abs(when(SurveyTable.isSampled(), value))), lit(0.0));
    }

    private static Column weighted(Column value) {
        return col(SurveyTable.WEIGHT).multiply(value);
    }

    private static FixedPoint usable(double magnitude) {
        FixedPoint grid = grid(magnitude);
        Magnitude.usable("of weighted values", magnitude);
        return grid;
    }

    private static FixedPoint grid(double magnitude) {
        if (!Double.isFinite(magnitude)) {
            throw new RequestFault(
                    "the survey cannot be summed",
                    "a weight or a value is infinite or not a number",
                    "Leave such rows out with rows.filter");
        }
        return FixedPoint.within(magnitude);
    }

    private static Unit unit(Row row, List<FixedPoint> above, List<FixedPoint> below) {
        List<Sums> sums = new ArrayList<>();
        for (int index = 0; index < above.size(); index++) {
            int at = 2 + (PARTS + 1) * index;
            sums.add(new Sums(
                    above.get(index).valueOfSum(row.getDecimal(at)),
                    below.get(index).valueOfSum(row.getDecimal(at + 1)),
                    row.getLong(at + 2),
                    row.getLong(at + 3),
                    row.getLong(at + 4)));
        }
        return new Unit(row.getString(0), row.getString(1), sums);
    }

    private static List<Row> collected(Dataset<Row> units) {
        List<Row> rows = units.limit(CAP + 1).collectAsList();
        if (rows.size() > CAP) {
            throw new RequestFault(
                    "the plan's psu cannot be used",
                    "there are more than " + CAP + " primary sampling units",
                    "Name the primary sampling unit, not the respondent");
        }
        return rows;
    }
}
