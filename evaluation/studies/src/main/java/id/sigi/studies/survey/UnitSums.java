package id.sigi.studies.survey;

import static org.apache.spark.sql.functions.col;

import id.sigi.methods.linear.DyadicRational;
import id.sigi.programme.fault.RequestFault;
import id.sigi.studies.exposure.MeasureCounts;
import id.sigi.studies.shape.Magnitude;
import id.sigi.studies.survey.units.SampleSums;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Weighted sums of every statistic in every primary sampling unit, in the order of strata and units. The sums are exact, and so is their distance
 * from the ratio of the whole sample before it is rounded once: no digit is lost where values are large and differ little, and rows may be cut
 * and put in order in any way.
 *
 * @param rows rows after the plan's filter
 * @param placed of these, rows with a positive weight, a stratum and a unit
 * @param centres for each statistic the ratio that its sums above the line are taken about
 * @param units the units of the sample, with those that no row weighs in
 * @param population units in the population by stratum; none where the plan does not say
 * @param given the rows that weigh something, by domain and value
 */
record UnitSums(
        long rows,
        long placed,
        List<Double> centres,
        List<Unit> units,
        Map<String, Double> population,
        MeasureCounts given) {
    /** Most primary sampling units that are brought to the driver. */
    static final int CAP = 1_000_000;

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
     * Makes one pass over the rows, and one over those outside.
     *
     * @param outside strata and units of rows that the plan's filter does not keep
     * @throws RequestFault if a weight is below zero or no number
     */
    static UnitSums of(SurveyTable table, Optional<Dataset<Row>> outside, boolean hasPopulation) {
        SampleSums found = SampleSums.of(table.rows(), table.layout(), CAP);
        checkWeights(found.wrong());
        checkCount(found.isTooMany());
        List<Double> centres = centres(found, table.layout().cells().size());
        List<Unit> units = units(found, centres, table.cells());
        return new UnitSums(
                found.rows(),
                found.placed(),
                table.cells().stream().map(centres::get).toList(),
                inOrder(outside.map(
                                rows -> withEmptied(units, rows, table.cells().size()))
                        .orElse(units)),
                hasPopulation ? StratumPopulations.of(found) : Map.of(),
                MeasureCounts.of(found.kinds()));
    }

    private static List<Unit> inOrder(List<Unit> units) {
        return units.stream()
                .sorted(Comparator.comparing(Unit::stratum).thenComparing(Unit::unit))
                .toList();
    }

    /** The ratio of each cell in the whole sample; zero where nobody counts below the line. */
    private static List<Double> centres(SampleSums found, int cells) {
        for (int cell = 0; cell < cells; cell++) {
            usable(found.largestAbove(cell));
            usable(found.largestBelow(cell));
        }
        List<DyadicRational> totals = found.totals();
        List<Double> centres = new ArrayList<>();
        for (int cell = 0; cell < cells; cell++) {
            double below = totals.get(2 * cell + 1).toDouble();
            centres.add(below == 0 ? 0.0 : totals.get(2 * cell).toDouble() / below);
        }
        return centres;
    }

    private static List<Unit> units(SampleSums found, List<Double> centres, List<Integer> cells) {
        List<DyadicRational> exact = centres.stream().map(DyadicRational::of).toList();
        List<String> strata =
                IntStream.range(0, found.strata()).mapToObj(found::stratum).toList();
        List<Unit> units = new ArrayList<>();
        for (int unit = 0; unit < found.units(); unit++) {
            List<Sums> sums = new ArrayList<>();
            for (int cell = 0; cell < exact.size(); cell++) {
                sums.add(sums(found, unit, cell, exact.get(cell)));
            }
            units.add(new Unit(
                    strata.get(found.stratumOf(unit)),
                    found.unit(unit),
                    cells.stream().map(sums::get).toList()));
        }
        return units;
    }

    private static Sums sums(SampleSums found, int unit, int cell, DyadicRational centre) {
        DyadicRational below = found.below(unit, cell);
        return new Sums(
                found.above(unit, cell).minus(below.times(centre)).toDouble(),
                below.toDouble(),
                found.holding(unit, cell),
                found.counted(unit, cell),
                found.hits(unit, cell));
    }

    /** With units of the same strata that only rows outside the plan's filter know. */
    private static List<Unit> withEmptied(List<Unit> units, Dataset<Row> outside, int statistics) {
        Set<String> strata = units.stream().map(Unit::stratum).collect(Collectors.toCollection(TreeSet::new));
        Set<List<String>> known =
                units.stream().map(unit -> List.of(unit.stratum(), unit.unit())).collect(Collectors.toSet());
        List<Sums> none = Collections.nCopies(statistics, Sums.NONE);
        List<Row> rows = outside.filter(col(SurveyTable.STRATUM).isin(strata.toArray()))
                .distinct()
                .limit(CAP + 1)
                .collectAsList();
        checkCount(rows.size() > CAP);
        return Stream.concat(
                        units.stream(),
                        rows.stream()
                                .filter(row -> !known.contains(List.of(row.getString(0), row.getString(1))))
                                .map(row -> new Unit(row.getString(0), row.getString(1), none)))
                .toList();
    }

    static void checkWeights(long wrong) {
        if (wrong > 0) {
            throw new RequestFault(
                    "the plan's weight cannot be used",
                    "it is below zero, infinite or not a number in " + wrong + " rows",
                    "Leave the weight empty for people who were not in the sample, or leave such rows out with rows.filter");
        }
    }

    private static void usable(double magnitude) {
        if (!Double.isFinite(magnitude)) {
            throw new RequestFault(
                    "the survey cannot be summed",
                    "a weight or a value is infinite or not a number",
                    "Leave such rows out with rows.filter");
        }
        Magnitude.usable("of weighted values", magnitude);
    }

    private static void checkCount(boolean isTooMany) {
        if (isTooMany) {
            throw new RequestFault(
                    "the plan's psu cannot be used",
                    "there are more than " + CAP + " primary sampling units",
                    "Name the primary sampling unit, not the respondent");
        }
    }
}
