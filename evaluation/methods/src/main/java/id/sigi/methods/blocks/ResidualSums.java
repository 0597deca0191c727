package id.sigi.methods.blocks;

import id.sigi.methods.linear.Matrices;
import java.util.List;
import java.util.Set;

/** Sums the residuals of one equation over one block: what depends on the design is computed once for all left-hand sides. */
final class ResidualSums {
    private final Solved solved;
    private final Equation equation;
    private final Columns columns;
    private final RowParts parts;
    private final Set<Meat> offerMeats;
    private final Set<Meat> takeUpMeats;
    private final boolean hasSecondStage;
    private final double[][] x;
    private final double[] residual;
    private final double[] takeUp;
    private final Meats ofOffer;
    private final Meats ofTakeUp;
    private final double[] drift;
    private final double[][] joint;

    ResidualSums(Solved solved, Block block) {
        this.solved = solved;
        equation = solved.prepared().equation();
        columns = new Columns(solved.prepared(), block);
        int capacity = Tile.capacity(block);
        int k = solved.kept().length;
        int lefts = equation.allLefts().size();
        offerMeats = equation.errors().ofOffer();
        takeUpMeats = equation.errors().ofTakeUp();
        hasSecondStage = solved.isTakeUpMoved();
        // Without its own part no row weighs anything, so there is nothing to sum for the offer.
        parts = new RowParts(solved, solved.offer() < 0 ? Set.of() : equation.meats(), capacity);
        x = new double[k][capacity];
        residual = new double[capacity];
        takeUp = new double[capacity];
        ofOffer = new Meats(equation.meats(), lefts);
        ofTakeUp = new Meats(takeUpMeats, lefts);
        drift = new double[lefts];
        joint = isJoint() ? new double[k][k] : new double[0][0];
    }

    private boolean isJoint() {
        return equation.offer() < 0;
    }

    Residuals over(Block block, int[] places) {
        Tile.walk(block, equation.rows(), places, this::add);
        return new Residuals(List.of(ofOffer, ofTakeUp), drift, joint, parts.spread());
    }

    private void add(Tile tile) {
        for (int at = 0; at < x.length; at++) {
            columns.regressor(solved.kept()[at], tile, x[at]);
        }
        parts.enter(tile, x);
        if (isJoint()) {
            addJoint(tile);
        } else if (solved.offer() >= 0) {
            addLefts(tile);
        }
    }

    private void addLefts(Tile tile) {
        if (solved.takeUp() >= 0) {
            addTakeUp(tile);
        }
        for (int left = 0; left < equation.lefts().size(); left++) {
            addLeft(left, tile);
        }
    }

    private void leave(int left, Tile tile, double[] target) {
        columns.left(left, tile, target);
        double[] slopes = solved.slopes(left);
        for (int at = 0; at < x.length; at++) {
            Sums.add(-slopes[at], x[at], target, tile.size());
        }
    }

    private void addTakeUp(Tile tile) {
        int left = solved.takeUp();
        leave(left, tile, takeUp);
        drift[left] += Sums.dot(parts.part(), takeUp, tile.size());
        for (Meat meat : takeUpMeats) {
            ofOffer.get(meat)[left] += sum(meat, takeUp, tile);
        }
    }

    private void addLeft(int left, Tile tile) {
        leave(left, tile, residual);
        drift[left] += Sums.dot(parts.part(), residual, tile.size());
        for (Meat meat : offerMeats) {
            ofOffer.get(meat)[left] += sum(meat, residual, tile);
        }
        if (hasSecondStage) {
            Sums.add(-solved.ratio(left), takeUp, residual, tile.size());
            for (Meat meat : takeUpMeats) {
                ofTakeUp.get(meat)[left] += sum(meat, residual, tile);
            }
        }
    }

    private double sum(Meat meat, double[] e, Tile tile) {
        double[] weight = parts.weight(meat);
        return meat.isClustered() ? Sums.clusterSquares(weight, e, tile) : Sums.squares(weight, e, tile.size());
    }

    private void addJoint(Tile tile) {
        leave(0, tile, residual);
        for (int i = 0; i < tile.size(); i++) {
            double[] row = parts.row(i);
            Matrices.addOuter(parts.factor(i) * residual[i] * residual[i], row, row, joint);
        }
    }
}
