package id.sigi.studies.labour;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.when;

import id.sigi.programme.fault.RequestFault;
import id.sigi.studies.shape.FixedPoint;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;

/**
 * Exact sums of the weight and of each set of replicate weights that the rows bring.
 *
 * @param columns the weight's column, then those of the sets
 * @param grids what each is summed on
 */
record WeightSums(List<Column> columns, List<FixedPoint> grids) {
    WeightSums {
        columns = List.copyOf(columns);
        grids = List.copyOf(grids);
    }

    /**
     * One pass over the people.
     *
     * @throws RequestFault if a weight of a set is missing, below zero or no number
     */
    static WeightSums of(PanelRows panel, int sets) {
        List<Column> columns = new ArrayList<>(List.of(col(PanelRows.WEIGHT)));
        for (int at = 0; at < sets; at++) {
            columns.add(col(PanelRows.SETS).getItem(at));
        }
        List<Column> facts = new ArrayList<>();
        columns.forEach(weight -> facts.add(coalesce(max(when(PanelRows.isPlaced(), weight)), lit(0.0))));
        columns.forEach(weight -> facts.add(count_if(PanelRows.isPlaced().and(isWrong(weight)))));
        Row found = panel.rows()
                .agg(facts.get(0), facts.subList(1, facts.size()).toArray(Column[]::new))
                .head();
        List<FixedPoint> grids = new ArrayList<>();
        for (int at = 0; at < columns.size(); at++) {
            if (found.getLong(columns.size() + at) > 0) {
                throw new RequestFault(
                        "the plan's replicates cannot be used",
                        "a replicate weight is missing, below zero or infinite for "
                                + found.getLong(columns.size() + at) + " people of the sample",
                        "Give everybody a weight in each set, which may be zero");
            }
            grids.add(FixedPoint.within(found.getDouble(at)));
        }
        return new WeightSums(columns, grids);
    }

    private static Column isWrong(Column weight) {
        return weight.isNull().or(weight.isNaN()).or(weight.lt(0)).or(weight.equalTo(Double.POSITIVE_INFINITY));
    }

    List<Column> sums() {
        List<Column> sums = new ArrayList<>();
        for (int at = 0; at < columns.size(); at++) {
            sums.add(grids.get(at).sum(columns.get(at)));
        }
        return sums;
    }

    /** The sums of a row in which they stand from a place on. */
    List<Double> read(Row row, int from) {
        List<Double> read = new ArrayList<>();
        for (int at = 0; at < grids.size(); at++) {
            read.add(grids.get(at).valueOfSum(row.getDecimal(from + at)));
        }
        return read;
    }
}
