package id.sigi.studies.indicator;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;

import id.sigi.methods.plan.IndicatorPlan;
import id.sigi.methods.plan.survey.SurveySample;
import id.sigi.methods.survey.variance.LinearisedVariance;
import id.sigi.methods.survey.variance.SampleDesign;
import id.sigi.methods.survey.variance.SamplingStage;
import id.sigi.methods.survey.variance.VarianceEstimator;
import id.sigi.programme.fault.RequestFault;
import id.sigi.studies.expression.PlanColumns;
import id.sigi.studies.input.PlannedRows;
import id.sigi.studies.shape.FixedPoint;
import id.sigi.studies.shape.Tally;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The respondents of a weighted survey by sampling unit and by what they are counted by, with exact sums of their weights.
 *
 * @param cells combinations of kind and unit; a cell's count is of respondents who weigh something
 * @param units every sampling unit of the sample, those without a respondent of the plan among them: stratum and name
 */
record WeightedCells(List<WeightedCell> cells, List<List<String>> units) {
    private static final String STRATUM = "stratum of the sample";
    private static final String UNIT = "unit of the sample";
    private static final String WEIGHT = "weight of the sample";

    WeightedCells {
        cells = List.copyOf(cells);
        units = List.copyOf(units);
    }

    /**
     * Respondents of one kind in one unit.
     *
     * @param kind what they are counted by, and how many they are
     * @param unit place of the unit
     * @param weight sum of their weights
     */
    record WeightedCell(Tally.Cell kind, int unit, double weight) {}

    /**
     * Two passes over the rows, and one over those that the plan's filter does not keep.
     *
     * @throws RequestFault if there are too many combinations
     */
    static WeightedCells of(IndicatorPlan plan, PlannedRows planned) {
        SurveySample sample = plan.findSurvey().orElseThrow();
        List<Column> by = IndicatorCounts.columns(plan, planned.kept());
        List<Column> taken = new ArrayList<>(design(sample, planned.kept()));
        taken.addAll(by);
        Dataset<Row> rows =
                planned.kept().rows().select(taken.toArray(Column[]::new)).filter(isSampled());
        double greatest = rows.agg(coalesce(max(col(WEIGHT)), lit(0.0))).head().getDouble(0);
        FixedPoint grid = FixedPoint.within(greatest);
        String[] columns = rows.columns();
        Column[] keys = Arrays.stream(columns)
                .filter(name -> !name.equals(WEIGHT))
                .map(name -> col("`" + name + "`"))
                .toArray(Column[]::new);
        List<Row> found = rows.groupBy(keys)
                .agg(count_if(col("`" + WEIGHT + "`").gt(0)), grid.sum(col("`" + WEIGHT + "`")))
                .limit(Tally.CAP + 1)
                .collectAsList();
        if (found.size() > Tally.CAP) {
            throw new RequestFault(
                    "the rows have more than " + Tally.CAP
                            + " combinations of primary sampling units, dimensions and indicators",
                    "they must stay few enough to list",
                    "Use fewer or coarser dimensions, or name the primary sampling unit under survey.psu");
        }
        return of(found, columns, grid, outside(sample, planned));
    }

    private static WeightedCells of(List<Row> found, String[] columns, FixedPoint grid, List<List<String>> outside) {
        TreeSet<List<String>> units = new TreeSet<>(Comparator.comparing(unit -> String.join("\u0000", unit)));
        found.forEach(row -> units.add(List.of(row.getString(0), row.getString(1))));
        List<String> held = units.stream().map(unit -> unit.get(0)).distinct().toList();
        outside.stream().filter(unit -> held.contains(unit.get(0))).forEach(units::add);
        Map<List<String>, Integer> places = new LinkedHashMap<>();
        units.forEach(unit -> places.put(unit, places.size()));
        List<WeightedCell> cells = found.stream()
                .map(row -> cell(row, columns, grid, places))
                .filter(cell -> cell.weight() > 0)
                .sorted(Comparator.comparingInt(WeightedCell::unit)
                        .thenComparing(cell -> sortKey(columns, cell.kind())))
                .toList();
        return new WeightedCells(cells, List.copyOf(units));
    }

    private static WeightedCell cell(Row row, String[] columns, FixedPoint grid, Map<List<String>, Integer> places) {
        Map<String, String> values = new LinkedHashMap<>();
        // The third column is the weight, which is summed and no key.
        for (int at = 3; at < columns.length; at++) {
            values.put(columns[at], row.isNullAt(at - 1) ? "" : row.getString(at - 1));
        }
        int after = columns.length - 1;
        return new WeightedCell(
                new Tally.Cell(values, row.getLong(after)),
                places.get(List.of(row.getString(0), row.getString(1))),
                grid.valueOfSum(row.getDecimal(after + 1)));
    }

    private static String sortKey(String[] columns, Tally.Cell cell) {
        return Arrays.stream(columns).skip(3).map(cell::value).collect(Collectors.joining("\u0000"));
    }

    private static List<Column> design(SurveySample sample, PlanColumns columns) {
        return List.of(
                (sample.strata().isEmpty() ? lit("all") : columns.joined("survey.strata", sample.strata())).as(STRATUM),
                columns.joined("survey.psu", sample.psu()).as(UNIT),
                columns.number("survey.weight", sample.weight()).as(WEIGHT));
    }

    private static Column isSampled() {
        return col("`" + WEIGHT + "`")
                .geq(0)
                .and(col("`" + STRATUM + "`").isNotNull())
                .and(col("`" + UNIT + "`").isNotNull());
    }

    private static List<List<String>> outside(SurveySample sample, PlannedRows planned) {
        return planned.outside().stream()
                .flatMap(rows -> rows
                        .rows()
                        .select(design(sample, rows).toArray(Column[]::new))
                        .filter(isSampled())
                        .select(STRATUM, UNIT)
                        .distinct()
                        .collectAsList()
                        .stream())
                .map(row -> List.of(row.getString(0), row.getString(1)))
                .toList();
    }

    /** Respondents by kind, whatever unit they are in. */
    Tally tally() {
        Map<Map<String, String>, Long> counts = new LinkedHashMap<>();
        cells.forEach(cell -> counts.merge(cell.kind().values(), cell.kind().count(), Long::sum));
        List<Tally.Cell> kinds = new ArrayList<>();
        counts.forEach((values, count) -> kinds.add(new Tally.Cell(values, count)));
        kinds.sort(Comparator.comparing(kind -> kind.values().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .collect(Collectors.joining("\u0000"))));
        return new Tally(kinds);
    }

    /** Taylor linearisation between the units, each with what its respondents add together. */
    VarianceEstimator variance(SurveySample sample) {
        List<String> strata = units.stream().map(unit -> unit.get(0)).distinct().toList();
        Map<String, Integer> codes = new LinkedHashMap<>();
        strata.forEach(name -> codes.put(name, codes.size()));
        int[] unit = new int[units.size()];
        Arrays.setAll(unit, at -> at);
        double[] ones = new double[units.size()];
        Arrays.fill(ones, 1);
        double[] endless = new double[units.size()];
        Arrays.fill(endless, Double.POSITIVE_INFINITY);
        SamplingStage stage = new SamplingStage(
                strata, units.stream().mapToInt(some -> codes.get(some.get(0))).toArray(), unit, endless);
        return LinearisedVariance.of(
                SampleDesign.of(List.of(stage), sample.lonelyPsu().rule()), ones);
    }
}
