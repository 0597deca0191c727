package id.sigi.studies.labour;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.min_by;
import static org.apache.spark.sql.functions.pmod;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.xxhash64;

import id.sigi.methods.plan.LabourPlan;
import id.sigi.methods.plan.labour.PanelRound;
import id.sigi.methods.plan.labour.PanelState;
import id.sigi.programme.fault.RequestFault;
import id.sigi.studies.expression.PlanColumns;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;

/**
 * One row per person under fixed names: stratum, primary sampling unit, weight, the columns of groups, and the state in each round as the number of the state in the
 * plan; one more than the last is who was not interviewed.
 *
 * @param rows one row per person
 * @param groups the columns of groups, in the order of {@link #group}
 */
record PanelRows(Dataset<Row> rows, List<String> groups) {
    static final String STRATUM = "stratum";
    static final String UNIT = "unit";
    static final String WEIGHT = "weight";
    static final String POPULATION = "population";
    /** All replicate weights of a person, as one column: the engine's planning grows beyond bounds with an alias for each. */
    static final String SETS = "sets";

    private static final String PERSON = "person";
    private static final String ROUND = "round";
    private static final String STATE = "state";
    private static final String FIRST = "first";
    private static final int UNKNOWN = -1;
    private static final int LOTS = 4;
    private static final String NONE = "all";

    PanelRows {
        groups = List.copyOf(groups);
    }

    static String state(int round) {
        return STATE + round;
    }

    static String group(int at) {
        return "group" + at;
    }

    /**
     * Of the rows that a plan keeps.
     *
     * @throws RequestFault if a status is none of the plan's, a person has two rows in one round, or a name is not in the data
     */
    static PanelRows of(LabourPlan plan, PlanColumns columns) {
        List<String> groups = plan.by().stream()
                .flatMap(by -> by.columns().stream())
                .distinct()
                .toList();
        Dataset<Row> rows = plan.inRows() ? stacked(plan, columns, groups) : wide(plan, columns, groups);
        return new PanelRows(rows, groups);
    }

    private static Dataset<Row> wide(LabourPlan plan, PlanColumns columns, List<String> groups) {
        List<Column> taken = new ArrayList<>(about(plan, columns, groups));
        for (int at = 0; at < plan.rounds().size(); at++) {
            PanelRound round = plan.rounds().get(at);
            Column code =
                    columns.column("rounds: " + round.name(), round.source()).cast(DataTypes.StringType);
            refuseUnknown(plan, columns.rows().select(code.as(STATE)), "in round " + round.name());
            taken.add(index(plan, code).as(state(at)));
        }
        return columns.rows().select(taken.toArray(Column[]::new));
    }

    private static Dataset<Row> stacked(LabourPlan plan, PlanColumns columns, List<String> groups) {
        Column round = lit(null).cast(DataTypes.IntegerType);
        Column named = columns.column("round", plan.round()).cast(DataTypes.StringType);
        for (int at = 0; at < plan.rounds().size(); at++) {
            round = when(named.equalTo(plan.rounds().get(at).source()), at).otherwise(round);
        }
        Column code = columns.column("status", plan.status()).cast(DataTypes.StringType);
        List<Column> taken = new ArrayList<>(about(plan, columns, groups));
        taken.add(columns.column("person", plan.person())
                .cast(DataTypes.StringType)
                .as(PERSON));
        taken.add(round.as(ROUND));
        taken.add(code.as(STATE));
        Dataset<Row> rows = columns.rows()
                .select(taken.toArray(Column[]::new))
                .filter(col(ROUND).isNotNull());
        refuseNameless(plan, rows);
        refuseUnknown(plan, rows.select(STATE), "in the rounds of the plan");
        refuseOverlap(plan, rows);
        List<Column> merged = new ArrayList<>();
        for (int at = 0; at < plan.rounds().size(); at++) {
            merged.add(coalesce(max(when(col(ROUND).equalTo(at), index(plan, col(STATE)))), notInterviewed(plan))
                    .as(state(at)));
        }
        List<String> names = names(plan, groups);
        Column all = struct(names.stream().map(name -> col(name)).toArray(Column[]::new));
        merged.add(min_by(all, col(ROUND)).as(FIRST));
        List<Column> kept = new ArrayList<>(List.of(col(FIRST + ".*")));
        for (int at = 0; at < plan.rounds().size(); at++) {
            kept.add(col(state(at)));
        }
        return rows.groupBy(PERSON)
                .agg(merged.get(0), merged.subList(1, merged.size()).toArray(Column[]::new))
                .select(kept.toArray(Column[]::new));
    }

    private static List<String> names(LabourPlan plan, List<String> groups) {
        List<String> names = new ArrayList<>(List.of(STRATUM, UNIT, WEIGHT, POPULATION));
        if (!plan.givenWeights().isEmpty()) {
            names.add(SETS);
        }
        for (int at = 0; at < groups.size(); at++) {
            names.add(group(at));
        }
        return names;
    }

    /** Design and groups of a person. */
    private static List<Column> about(LabourPlan plan, PlanColumns columns, List<String> groups) {
        List<Column> about = new ArrayList<>(List.of(
                (plan.strata().isEmpty() ? lit(NONE) : columns.joined("strata", plan.strata())).as(STRATUM),
                (plan.psu().isEmpty() ? lot(plan, columns) : columns.joined("psu", plan.psu())).as(UNIT),
                plan.findWeight()
                        .map(name -> columns.number("weight", name))
                        .orElse(lit(1.0))
                        .as(WEIGHT),
                plan.findFpc()
                        .map(name -> columns.number("fpc", name))
                        .orElse(lit(null).cast(DataTypes.DoubleType))
                        .as(POPULATION)));
        if (!plan.givenWeights().isEmpty()) {
            about.add(sets(plan, columns).as(SETS));
        }
        for (int at = 0; at < groups.size(); at++) {
            about.add(columns.column("by", groups.get(at))
                    .cast(DataTypes.StringType)
                    .as(group(at)));
        }
        return about;
    }

    /** People whose replicate weights fall together by their bits: lots enough for the rank of the sets to be that among the people. */
    private static Column lot(LabourPlan plan, PlanColumns columns) {
        List<String> sets = plan.givenWeights();
        if (sets.isEmpty()) {
            return lit(NONE);
        }
        return pmod(xxhash64(sets(plan, columns)), lit(LOTS * sets.size())).cast(DataTypes.StringType);
    }

    private static Column sets(LabourPlan plan, PlanColumns columns) {
        return array(plan.givenWeights().stream()
                .map(name -> columns.number("replicates.weights", name))
                .toArray(Column[]::new));
    }

    private static Column notInterviewed(LabourPlan plan) {
        return lit(plan.states().size());
    }

    private static Column index(LabourPlan plan, Column code) {
        Column index = when(code.isNull(), notInterviewed(plan));
        for (int at = 0; at < plan.states().size(); at++) {
            index = index.when(code.isin(plan.states().get(at).codes().toArray()), at);
        }
        return index.otherwise(UNKNOWN);
    }

    private static void refuseUnknown(LabourPlan plan, Dataset<Row> codes, String where) {
        Column isUnknown = index(plan, col(STATE)).equalTo(UNKNOWN);
        Row found =
                codes.agg(count_if(isUnknown), min(when(isUnknown, col(STATE)))).head();
        if (found.getLong(0) > 0) {
            throw new RequestFault(
                    "a status is none of the plan's states",
                    found.getLong(0) + " rows " + where + " have another, for example \"" + found.getString(1) + "\"",
                    "List its code under a state (" + names(plan)
                            + "), make it empty if it means not interviewed, or leave such rows out with rows.filter");
        }
    }

    private static String names(LabourPlan plan) {
        return String.join(", ", plan.states().stream().map(PanelState::name).toList());
    }

    private static void refuseNameless(LabourPlan plan, Dataset<Row> rows) {
        long nameless = rows.filter(col(PERSON).isNull()).count();
        if (nameless > 0) {
            throw new RequestFault(
                    "the plan's person cannot be used",
                    plan.person() + " is empty in " + nameless
                            + " rows of the rounds, so that nobody knows whose they are",
                    "Give every row its person, or leave such rows out with rows.filter");
        }
    }

    private static void refuseOverlap(LabourPlan plan, Dataset<Row> rows) {
        Dataset<Row> twice = rows.groupBy(PERSON, ROUND)
                .agg(count(lit(1)).as("rows"))
                .filter(col("rows").gt(1));
        Row found = twice.agg(count(lit(1)), min(col(ROUND))).head();
        if (found.getLong(0) > 0) {
            throw new RequestFault(
                    "rounds overlap",
                    found.getLong(0) + " times a person has several rows in one round, in "
                            + plan.rounds().get(found.getInt(1)).name() + " for the first",
                    "Keep one interview of each person in each round, or tell the rounds apart in " + plan.round());
        }
    }

    /** Rows of the sample: with a weight above zero, a stratum and a unit. */
    static Column isPlaced() {
        return col(WEIGHT).gt(0).and(col(STRATUM).isNotNull()).and(col(UNIT).isNotNull());
    }

    /** Weights that no design can have given. */
    static Column isWrongWeight() {
        return col(WEIGHT).isNaN().or(col(WEIGHT).lt(0)).or(col(WEIGHT).equalTo(Double.POSITIVE_INFINITY));
    }
}
