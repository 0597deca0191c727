package id.sigi.studies.labour;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;

import id.sigi.methods.plan.LabourPlan;
import id.sigi.methods.plan.labour.PanelRound;
import id.sigi.programme.fault.RequestFault;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The panel counted: people and exact sums of weights by stratum, unit, groups and the states of all rounds, in one order however the rows are cut.
 *
 * @param people people of the plan's rows
 * @param placed of these, people in the sample
 * @param cells the combinations that occur
 * @param populations primary sampling units in the population by stratum; none where the plan does not say
 */
record PanelCells(long people, long placed, List<Cell> cells, Map<String, Double> populations) {
    /** Most combinations that are brought to the driver. */
    static final int CAP = 1_000_000;

    PanelCells {
        cells = List.copyOf(cells);
        populations = Map.copyOf(populations);
    }

    /**
     * One combination.
     *
     * @param stratum stratum of the sample
     * @param unit primary sampling unit within it
     * @param groups values of the columns of groups; one without a value is empty
     * @param states number of the state in each round
     * @param people how many people
     * @param weights sum of their weights, and then of each set of replicate weights that the rows bring
     */
    record Cell(
            String stratum, String unit, List<String> groups, List<Integer> states, long people, List<Double> weights) {
        Cell {
            weights = List.copyOf(weights);
            groups = List.copyOf(groups);
            states = List.copyOf(states);
        }

        double weight() {
            return weights.get(0);
        }
    }

    /**
     * Makes two passes over the people.
     *
     * @throws RequestFault if a weight is below zero or no number, or there are too many combinations
     */
    static PanelCells of(PanelRows panel, LabourPlan plan) {
        int rounds = plan.rounds().size();
        Row facts = panel.rows()
                .agg(count(lit(1)), count_if(PanelRows.isPlaced()), count_if(PanelRows.isWrongWeight()))
                .head();
        if (facts.getLong(2) > 0) {
            throw new RequestFault(
                    "the plan's weight cannot be used",
                    "it is below zero, infinite or not a number for " + facts.getLong(2) + " people",
                    "Leave the weight empty for people who were not in the sample, or leave such rows out with rows.filter");
        }
        if (facts.getLong(1) == 0) {
            throw new RequestFault(
                    "nobody of the panel is in the sample",
                    "no person has a weight above zero, a stratum and a primary sampling unit",
                    "Check the columns weight, strata and psu, and rows.filter");
        }
        WeightSums weights = WeightSums.of(panel, plan.givenWeights().size());
        List<Column> keys = new ArrayList<>(List.of(col(PanelRows.STRATUM), col(PanelRows.UNIT)));
        for (int at = 0; at < panel.groups().size(); at++) {
            keys.add(col(PanelRows.group(at)));
        }
        for (int round = 0; round < rounds; round++) {
            keys.add(col(PanelRows.state(round)));
        }
        Dataset<Row> counted = panel.rows()
                .filter(PanelRows.isPlaced())
                .groupBy(keys.toArray(Column[]::new))
                .agg(count(lit(1)), weights.sums().toArray(Column[]::new));
        List<Cell> cells = collected(counted, panel.groups().size(), rounds, weights);
        refuseEmpty(plan, cells);
        return new PanelCells(
                facts.getLong(0),
                facts.getLong(1),
                cells,
                plan.findFpc().isPresent() ? PanelPopulations.of(panel) : Map.of());
    }

    private static void refuseEmpty(LabourPlan plan, List<Cell> cells) {
        for (int at = 0; at < plan.rounds().size(); at++) {
            int round = at;
            PanelRound asked = plan.rounds().get(at);
            if (cells.stream()
                    .noneMatch(cell -> cell.states().get(round) < plan.states().size())) {
                throw new RequestFault(
                        "round " + asked.name() + " has nobody",
                        "no person of the sample has a state there, in "
                                + asked.findColumn()
                                        .map(column -> "the column " + column)
                                        .orElse("rows with " + plan.round() + " = " + asked.source()),
                        "Write the round as the data have it, or leave it out of the plan");
            }
        }
    }

    private static List<Cell> collected(Dataset<Row> counted, int groups, int rounds, WeightSums weights) {
        List<Row> rows = counted.limit(CAP + 1).collectAsList();
        if (rows.size() > CAP) {
            throw new RequestFault(
                    "the panel has too many combinations",
                    "there are more than " + CAP
                            + " combinations of primary sampling unit, group and states in all rounds",
                    "Name fewer rounds, states or columns under by, or the primary sampling unit and not the person under psu");
        }
        return rows.stream()
                .map(row -> cell(row, groups, rounds, weights))
                .sorted(Comparator.comparing(Cell::stratum)
                        .thenComparing(Cell::unit)
                        .thenComparing(cell -> String.join("\u0000", cell.groups()))
                        .thenComparing(cell -> cell.states().toString()))
                .toList();
    }

    private static Cell cell(Row row, int groups, int rounds, WeightSums weights) {
        List<String> values = new ArrayList<>();
        for (int at = 0; at < groups; at++) {
            values.add(row.isNullAt(2 + at) ? "" : row.getString(2 + at));
        }
        List<Integer> states = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            states.add(row.getInt(2 + groups + round));
        }
        int after = 2 + groups + rounds;
        return new Cell(
                row.getString(0), row.getString(1), values, states, row.getLong(after), weights.read(row, after + 1));
    }
}
