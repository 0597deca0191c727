package id.sigi.studies.lottery;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import id.sigi.methods.columnar.ColumnLayout;
import id.sigi.methods.columnar.SampleFilter;
import id.sigi.methods.columnar.Variable;
import id.sigi.methods.plan.ExperimentPlan;
import id.sigi.methods.plan.data.SubgroupDefinition;
import id.sigi.methods.plan.design.Design;
import id.sigi.methods.plan.design.Lottery;
import id.sigi.methods.plan.outcome.Outcome;
import id.sigi.programme.fault.RequestFault;
import id.sigi.studies.expression.PlanColumns;
import id.sigi.studies.partitioning.PartitioningColumns;
import id.sigi.studies.partitioning.SparkPartitionedRows;
import id.sigi.studies.shape.Magnitude;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;

/**
 * What estimators of a lottery need of each unit, as partitions of whole clusters.
 *
 * @param placed offer, numbers and subgroups of the rows with a unit, an offer and a cell
 * @param names names of the numbers by key, for those who are told that one cannot be used
 */
record LotteryRows(SparkPartitionedRows placed, Map<String, String> names) implements AutoCloseable {
    /** Key of the chance of being drawn. */
    static final String CHANCE = "chance";

    private static final String UNIT = "unit";
    private static final String CELL = "cell";
    private static final String CLUSTER = "cluster";
    private static final String OFFER = "offer";

    LotteryRows {
        names = Map.copyOf(names);
    }

    /**
     * A number that an estimator needs.
     *
     * @param key its key in the partitions
     * @param name as the plan knows it
     */
    record Needed(String key, String name, Column column) {}

    /** With chances and outcomes. */
    static LotteryRows of(ExperimentPlan plan, PlanColumns columns) {
        List<Needed> numbers = new ArrayList<>();
        numbers.add(new Needed(
                CHANCE,
                CHANCE,
                plan.design()
                        .findLottery()
                        .flatMap(Lottery::findProbability)
                        .map(name -> columns.number("design.lottery.probability", name))
                        .orElse(lit(null).cast(DataTypes.DoubleType))));
        for (int at = 0; at < plan.outcomes().size(); at++) {
            Outcome outcome = plan.outcomes().get(at);
            numbers.add(new Needed(outcomeKey(at), outcome.name(), columns.outcome(outcome)));
        }
        return of(plan, columns, numbers);
    }

    /** @throws RequestFault if the rows are more than the plan's cap, or an offer or a number is none to work with */
    static LotteryRows of(ExperimentPlan plan, PlanColumns columns, List<Needed> numbers) {
        return of(plan, columns, numbers, CLUSTER);
    }

    /** With the cells of the draw in the clusters' place. */
    static LotteryRows byCell(ExperimentPlan plan, PlanColumns columns, List<Needed> numbers) {
        return of(plan, columns, numbers, CELL);
    }

    private static LotteryRows of(ExperimentPlan plan, PlanColumns columns, List<Needed> numbers, String group) {
        List<String> keys = new ArrayList<>(List.of(OFFER));
        numbers.forEach(number -> keys.add(number.key()));
        IntStream.range(0, plan.subgroups().size()).forEach(at -> keys.add(subgroupKey(at)));
        SparkPartitionedRows placed = SparkPartitionedRows.of(
                columns.rows().select(columns(plan, columns, numbers).toArray(Column[]::new)),
                new PartitioningColumns(
                        new PartitioningColumns.Keys(
                                col(UNIT),
                                col(group),
                                col(UNIT)
                                        .isNotNull()
                                        .and(col(CELL).isNotNull())
                                        .and(col(OFFER).isNotNull()),
                                lit(true),
                                lit(true)),
                        keys.stream().map(functions::col).toList(),
                        List.of(col(CELL)),
                        new ColumnLayout(keys, List.of(CELL))));
        LotteryRows rows =
                new LotteryRows(placed, numbers.stream().collect(Collectors.toMap(Needed::key, Needed::name)));
        rows.check(plan);
        return rows;
    }

    private static List<Column> columns(ExperimentPlan plan, PlanColumns columns, List<Needed> numbers) {
        Design design = plan.design();
        Column unit = columns.column("unit", plan.unit()).cast(DataTypes.StringType);
        List<Column> narrow = new ArrayList<>(List.of(
                unit.as(UNIT),
                cell(design, columns).as(CELL),
                design.findCluster()
                        .map(name ->
                                coalesce(columns.column("design.cluster", name).cast(DataTypes.StringType), unit))
                        .orElse(unit)
                        .as(CLUSTER),
                columns.number("design.offer", design.offer()).as(OFFER)));
        numbers.forEach(number -> narrow.add(number.column().as(number.key())));
        for (int at = 0; at < plan.subgroups().size(); at++) {
            SubgroupDefinition subgroup = plan.subgroups().get(at);
            narrow.add(columns.condition("subgroup " + subgroup.name(), subgroup.where())
                    .cast(DataTypes.IntegerType)
                    .cast(DataTypes.DoubleType)
                    .as(subgroupKey(at)));
        }
        return narrow;
    }

    private static String outcomeKey(int outcome) {
        return "y" + outcome;
    }

    private static String subgroupKey(int group) {
        return "g" + group;
    }

    static Column cell(Design design, PlanColumns columns) {
        Column[] parts = design.strata().stream()
                .map(name -> columns.column("design.strata", name).cast(DataTypes.StringType))
                .toArray(Column[]::new);
        Column isWhole = Arrays.stream(parts).map(Column::isNotNull).reduce(lit(true), Column::and);
        return parts.length == 0 ? lit("all") : when(isWhole, concat_ws(" | ", parts));
    }

    private void check(ExperimentPlan plan) {
        if (all() > plan.rows().cap()) {
            throw new RequestFault(
                    "the plan looks at " + all() + " rows",
                    "its rows.cap is " + plan.rows().cap(),
                    "Raise rows.cap or leave it out, or filter the rows");
        }
        if (placed.counts().wrongArms() > 0) {
            throw new RequestFault(
                    "the plan's design.offer cannot be used",
                    "it is neither 0 nor 1 in " + placed.counts().wrongArms() + " rows",
                    "Name a truth value, or derive one under rows.derive");
        }
        names.forEach((key, name) -> Magnitude.usable(name, placed.magnitude(key)));
    }

    /** @throws RequestFault if a unit names more than one row */
    void checkUnits(ExperimentPlan plan) {
        if (placed.doubled() > 0) {
            throw new RequestFault(
                    "the plan's unit cannot be used",
                    plan.unit() + " names more than one row, " + placed.doubled() + " times",
                    "Name a column that identifies a row, or filter the rows to one per unit");
        }
    }

    /** Rows that the plan keeps, those without a unit, an offer or a cell included. */
    long all() {
        return placed.counts().rows();
    }

    /** Rows with a unit, an offer and a cell. */
    long size() {
        return placed.counts().placed();
    }

    static Variable outcome(int outcome) {
        return new Variable.Column(outcomeKey(outcome));
    }

    /** The rows of a subgroup, by its place in the plan, everybody's for -1, with a value of each of these. */
    static SampleFilter with(int group, List<Variable> complete) {
        return new SampleFilter(group < 0 ? List.of() : List.of(subgroupKey(group)), complete);
    }

    @Override
    public void close() {
        placed.close();
    }
}
