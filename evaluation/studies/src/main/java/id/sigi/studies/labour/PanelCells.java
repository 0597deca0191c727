package id.sigi.studies.labour;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.when;

import id.sigi.programme.fault.RequestFault;
import id.sigi.studies.shape.FixedPoint;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The panel counted: people and exact sums of weights by stratum, unit, groups and the states of all rounds, in one order however the rows are cut.
 *
 * @param people people of the plan's rows
 * @param placed of these, people in the sample
 * @param cells the combinations that occur
 */
record PanelCells(long people, long placed, List<Cell> cells) {
    /** Most combinations that are brought to the driver. */
    static final int CAP = 1_000_000;

    PanelCells {
        cells = List.copyOf(cells);
    }

    /**
     * One combination.
     *
     * @param stratum stratum of the sample
     * @param unit primary sampling unit within it
     * @param groups values of the columns of groups; one without a value is empty
     * @param states number of the state in each round
     * @param people how many people
     * @param weight sum of their weights
     */
    record Cell(String stratum, String unit, List<String> groups, List<Integer> states, long people, double weight) {
        Cell {
            groups = List.copyOf(groups);
            states = List.copyOf(states);
        }
    }

    /**
     * Makes two passes over the people.
     *
     * @throws RequestFault if a weight is below zero or no number, or there are too many combinations
     */
    static PanelCells of(PanelRows panel, int rounds) {
        Row facts = panel.rows()
                .agg(
                        count(lit(1)),
                        count_if(PanelRows.isPlaced()),
                        count_if(PanelRows.isWrongWeight()),
                        coalesce(max(when(PanelRows.isPlaced(), col(PanelRows.WEIGHT))), lit(0.0)))
                .head();
        if (facts.getLong(2) > 0) {
            throw new RequestFault(
                    "the plan's weight cannot be used",
                    "it is below zero, infinite or not a number for " + facts.getLong(2) + " people",
                    "Leave the weight empty for people who were not in the sample, or leave such rows out with rows.filter");
        }
        FixedPoint grid = FixedPoint.within(facts.getDouble(3));
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
                .agg(count(lit(1)), grid.sum(col(PanelRows.WEIGHT)));
        return new PanelCells(
                facts.getLong(0),
                facts.getLong(1),
                collected(counted, panel.groups().size(), rounds, grid));
    }

    private static List<Cell> collected(Dataset<Row> counted, int groups, int rounds, FixedPoint grid) {
        List<Row> rows = counted.limit(CAP + 1).collectAsList();
        if (rows.size() > CAP) {
            throw new RequestFault(
                    "the panel has too many combinations",
                    "there are more than " + CAP + " combinations of sampling unit, group and states in all rounds",
                    "Name fewer rounds, states or columns under by, or the sampling unit and not the person under psu");
        }
        return rows.stream()
                .map(row -> cell(row, groups, rounds, grid))
                .sorted(Comparator.comparing(Cell::stratum)
                        .thenComparing(Cell::unit)
                        .thenComparing(cell -> String.join("\u0000", cell.groups()))
                        .thenComparing(cell -> cell.states().toString()))
                .toList();
    }

    private static Cell cell(Row row, int groups, int rounds, FixedPoint grid) {
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
                row.getString(0),
                row.getString(1),
                values,
                states,
                row.getLong(after),
                grid.valueOfSum(row.getDecimal(after + 1)));
    }
}
