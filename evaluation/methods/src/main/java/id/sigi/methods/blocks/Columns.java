package id.sigi.methods.blocks;

import java.util.List;

/** The columns of an equation in one block, less their means, tile by tile. */
final class Columns {
    private final Equation equation;
    private final Centres centres;
    private final List<Values> regressors;
    private final List<Values> lefts;
    private final Values arm;
    private final double[] arms;
    private final List<Values> weights;
    private final double[] roots;

    Columns(Prepared prepared, Block block) {
        equation = prepared.equation();
        centres = prepared.centres();
        regressors = equation.regressors().stream()
                .map(regressor -> block.values(regressor.source()))
                .toList();
        lefts = equation.allLefts().stream().map(block::values).toList();
        arm = block.values(Source.ARM);
        arms = new double[Tile.capacity(block)];
        weights = prepared.weight().stream().map(block::values).toList();
        roots = new double[weights.isEmpty() ? 0 : arms.length];
    }

    void regressor(int at, Tile tile, double[] target) {
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

    void left(int at, Tile tile, double[] target) {
        lefts.get(at).gather(tile.rows(), tile.size(), target);
        centre(tile, centres.left(at), target);
        if (centres.leftRest(at).length > 0) {
            centre(tile, centres.leftRest(at), target);
        }
        weigh(tile, target);
    }

    private static void centre(Tile tile, double[] means, double[] target) {
        int[] places = tile.places();
        int size = tile.size();
        for (int i = 0; i < size; i++) {
            target[i] -= means[places[i]];
        }
    }

    /** Times the root of the weight, whose mean over the rows is one, so that weights do not decide what is left out as nothing. */
    private void weigh(Tile tile, double[] target) {
        for (Values values : weights) {
            values.gather(tile.rows(), tile.size(), roots);
            for (int i = 0; i < tile.size(); i++) {
                target[i] *= Math.sqrt(roots[i] / centres.meanWeight());
            }
        }
    }

    /** The rows' shares in the leverage of their cells. */
    void shares(Tile tile, double[] target) {
        for (int i = 0; i < tile.size(); i++) {
            target[i] = 1 / centres.weightOfCell(tile.places()[i]);
        }
        for (Values values : weights) {
            values.gather(tile.rows(), tile.size(), roots);
            for (int i = 0; i < tile.size(); i++) {
                target[i] *= roots[i];
            }
        }
    }
}
