package id.sigi.methods.regression.partitioned;

import id.sigi.methods.columnar.ClusterBatch;
import id.sigi.methods.columnar.NumericColumn;
import id.sigi.methods.columnar.RowPartition;
import id.sigi.methods.columnar.Variable;
import java.util.List;

/** The columns of an equation in one partition, less their means, tile by tile. */
final class CenteredColumns {
    private final RegressionSpec equation;
    private final CellCentering centres;
    private final List<NumericColumn> regressors;
    private final List<NumericColumn> outcomes;
    private final NumericColumn arm;
    private final double[] arms;
    private final List<NumericColumn> weights;
    private final double[] roots;

    CenteredColumns(CenteredModel prepared, RowPartition partition) {
        equation = prepared.equation();
        centres = prepared.centres();
        regressors = equation.regressors().stream()
                .map(regressor -> partition.values(regressor.source()))
                .toList();
        outcomes = equation.leftHandSides().stream().map(partition::values).toList();
        arm = partition.values(Variable.ARM);
        arms = new double[ClusterBatch.capacity(partition)];
        weights = prepared.weight().stream().map(partition::values).toList();
        roots = new double[weights.isEmpty() ? 0 : arms.length];
    }

    void regressor(int at, ClusterBatch tile, double[] target) {
        regressors.get(at).gather(tile.rows(), tile.size(), target);
        if (equation.regressors().get(at) instanceof Regressor.Interacted) {
            arm.gather(tile.rows(), tile.size(), arms);
            double origin = centres.origin(at);
            for (int i = 0; i < tile.size(); i++) {
                target[i] = arms[i] * (target[i] - origin);
            }
        }
        centre(tile, centres.regressor(at), target);
        weigh(tile, target);
    }

    void left(int at, ClusterBatch tile, double[] target) {
        outcomes.get(at).gather(tile.rows(), tile.size(), target);
        centre(tile, centres.left(at), target);
        if (centres.leftRest(at).length > 0) {
            centre(tile, centres.leftRest(at), target);
        }
        weigh(tile, target);
    }

    private static void centre(ClusterBatch tile, double[] means, double[] target) {
        int[] places = tile.places();
        int size = tile.size();
        for (int i = 0; i < size; i++) {
            target[i] -= means[places[i]];
        }
    }

    /** Times the root of the weight, whose mean over the rows is one, so that weights do not decide what is left out as nothing. */
    private void weigh(ClusterBatch tile, double[] target) {
        for (NumericColumn values : weights) {
            values.gather(tile.rows(), tile.size(), roots);
            for (int i = 0; i < tile.size(); i++) {
                target[i] *= Math.sqrt(roots[i] / centres.meanWeight());
            }
        }
    }

    /** The rows' shares in the leverage of their cells. */
    void shares(ClusterBatch tile, double[] target) {
        for (int i = 0; i < tile.size(); i++) {
            target[i] = 1 / centres.weightOfCell(tile.places()[i]);
        }
        for (NumericColumn values : weights) {
            values.gather(tile.rows(), tile.size(), roots);
            for (int i = 0; i < tile.size(); i++) {
                target[i] *= roots[i];
            }
        }
    }
}
