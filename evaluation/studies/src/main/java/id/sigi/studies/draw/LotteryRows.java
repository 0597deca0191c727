package id.sigi.studies.draw;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import id.sigi.methods.plan.Design;
import id.sigi.methods.plan.ExperimentPlan;
import id.sigi.methods.plan.Lottery;
import id.sigi.methods.plan.Outcome;
import id.sigi.methods.plan.Subgroup;
import id.sigi.programme.fault.RequestFault;
import id.sigi.studies.OneMachineLimit;
import id.sigi.studies.expression.PlanColumns;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;

/**
 * What the estimators by the lottery's chances need of each unit, on the driver, sorted by unit.
 *
 * @param rows unit, cell, cluster, offer, probability, one double per outcome, one truth per subgroup; units, offers and cells are there
 * @param all rows that the plan keeps, those without a unit, an offer or a cell included
 */
record LotteryRows(List<Row> rows, long all) {
    private static final int CELL = 1;
    private static final int CLUSTER = 2;
    private static final int OFFER = 3;
    private static final int PROBABILITY = 4;
    private static final int FIRST = 5;

    static LotteryRows of(ExperimentPlan plan, PlanColumns columns) {
        Dataset<Row> narrow = columns.rows().select(columns(plan, columns).toArray(Column[]::new));
        long all = narrow.count();
        if (all > plan.rows().cap()) {
            throw new RequestFault(
                    "the plan's design.lottery needs " + all + " rows on one machine",
                    "its rows.cap is " + plan.rows().cap(),
                    "Raise rows.cap or leave it out, or filter the rows");
        }
        OneMachineLimit.check(all, "the plan's design.lottery");
        Row[] sorted = narrow.collectAsList().stream()
                .filter(row -> !row.isNullAt(0) && !row.isNullAt(CELL) && !row.isNullAt(OFFER))
                .toArray(Row[]::new);
        Arrays.sort(sorted, Comparator.comparing(row -> row.getString(0)));
        check(sorted);
        return new LotteryRows(List.of(sorted), all);
    }

    private static List<Column> columns(ExperimentPlan plan, PlanColumns columns) {
        Design design = plan.design();
        Column unit = columns.column("unit", plan.unit()).cast(DataTypes.StringType);
        List<Column> narrow = new ArrayList<>(List.of(
                unit,
                cell(design, columns),
                design.findCluster()
                        .map(name ->
                                coalesce(columns.column("design.cluster", name).cast(DataTypes.StringType), unit))
                        .orElse(unit),
                columns.number("design.offer", design.offer()),
                design.findLottery()
                        .flatMap(Lottery::findProbability)
                        .map(name -> columns.number("design.lottery.probability", name))
                        .orElse(lit(null).cast(DataTypes.DoubleType))));
        for (Outcome outcome : plan.outcomes()) {
            narrow.add(columns.outcome(outcome));
        }
        for (Subgroup subgroup : plan.subgroups()) {
            narrow.add(columns.condition("subgroup " + subgroup.name(), subgroup.where()));
        }
        return narrow;
    }

    static Column cell(Design design, PlanColumns columns) {
        Column[] parts = design.strata().stream()
                .map(name -> columns.column("design.strata", name).cast(DataTypes.StringType))
                .toArray(Column[]::new);
        Column isWhole = Arrays.stream(parts).map(Column::isNotNull).reduce(lit(true), Column::and);
        return parts.length == 0 ? lit("all") : when(isWhole, concat_ws(" | ", parts));
    }

    private static void check(Row[] rows) {
        long wrong = Arrays.stream(rows)
                .filter(row -> !row.isNullAt(PROBABILITY))
                .filter(row -> !(row.getDouble(PROBABILITY) >= 0) || !(row.getDouble(PROBABILITY) <= 1))
                .count();
        if (wrong > 0) {
            throw new RequestFault(
                    "the plan's design.lottery.probability cannot be used",
                    "it is no probability in " + wrong + " rows",
                    "Name a column of chances from nought to one");
        }
        long noArm = Arrays.stream(rows)
                .filter(row -> row.getDouble(OFFER) != 0 && row.getDouble(OFFER) != 1)
                .count();
        if (noArm > 0) {
            throw new RequestFault(
                    "the plan's design.offer cannot be used",
                    "it is neither 0 nor 1 in " + noArm + " rows",
                    "Name a truth value, or derive one under rows.derive");
        }
    }

    /** The rows of a subgroup, by its place in the plan, with a value of an outcome. */
    List<Row> with(int outcome, int subgroup, int outcomes) {
        return rows.stream()
                .filter(row -> !row.isNullAt(FIRST + outcome))
                .filter(row -> subgroup < 0 || isIn(row, FIRST + outcomes + subgroup))
                .toList();
    }

    private static boolean isIn(Row row, int at) {
        return !row.isNullAt(at) && row.getBoolean(at);
    }

    static boolean hasProbability(Row row) {
        return !row.isNullAt(PROBABILITY);
    }

    static double probability(Row row) {
        return row.getDouble(PROBABILITY);
    }

    static boolean isTreated(Row row) {
        return row.getDouble(OFFER) == 1;
    }

    static String cell(Row row) {
        return row.getString(CELL);
    }

    static String cluster(Row row) {
        return row.getString(CLUSTER);
    }

    static double outcome(Row row, int outcome) {
        return row.getDouble(FIRST + outcome);
    }
}
