package id.sigi.methods.regression.partitioned;

import id.sigi.methods.columnar.RowPartition;
import id.sigi.methods.columnar.Variable;
import id.sigi.methods.moments.CellArmMoments;
import java.io.Serializable;
import java.util.List;

/**
 * An equation and its cells.
 *
 * @param weight by what rows count, none where all count alike
 */
public record CenteredModel(RegressionSpec equation, CellCentering centres, List<Variable> weight)
        implements Serializable {
    /** In which all rows count alike. */
    public static CenteredModel of(RegressionSpec equation, CellArmMoments table) {
        return new CenteredModel(equation, CellCentering.of(equation, table), List.of());
    }

    public static CenteredModel weighted(WeightedRegressionSpec asked, CellArmMoments table) {
        return new CenteredModel(asked.equation(), CellCentering.weighted(asked, table), List.of(asked.weight()));
    }

    /** For each part of each cell of a partition its place in the equation. */
    int[] placesIn(RowPartition partition, String[] cells) {
        int[] places = equation.rows().placesIn(partition, cells);
        for (int code = 0; code < places.length; code++) {
            places[code] = centres.places()[places[code]];
        }
        return places;
    }

    /** Whether anybody can be compared. */
    public boolean hasBothArms() {
        return centres.allTreated() > 0 && centres.allControl() > 0;
    }
}
