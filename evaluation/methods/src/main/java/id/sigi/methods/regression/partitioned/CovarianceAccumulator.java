package id.sigi.methods.regression.partitioned;

import id.sigi.methods.columnar.ClusterBatch;
import id.sigi.methods.columnar.RowPartition;
import id.sigi.methods.linear.Matrices;
import id.sigi.methods.linear.VectorSums;
import id.sigi.methods.regression.sandwich.SandwichMeat;
import id.sigi.methods.regression.sandwich.SandwichMeats;
import id.sigi.methods.regression.sandwich.ScoreVector;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Sums the residuals of one equation over one partition: what depends on the design is computed once for all left-hand sides. */
final class CovarianceAccumulator {
    private final CholeskySolution solved;
    private final RegressionSpec equation;
    private final ResidualCursor cursor;
    private final RowInfluence influence;
    private final Set<SandwichMeat> meats;
    private final Set<SandwichMeat> takeUpMeats;
    private final boolean hasSecondStage;
    private final double[] residual;
    private final double[] product;
    private final double[] ofTakeUpAlone;
    private final Map<SandwichMeat, ScoreVector> ofTakeUp = new EnumMap<>(SandwichMeat.class);
    private final ScoreVector ofLeft;
    private final ScoreVector ofProduct;
    private final ScoreVector rest;
    private final Map<IvQuantity, SandwichMeats> sides = new EnumMap<>(IvQuantity.class);
    private final double[] drift;
    private final double[][] squares;
    private final double[][] joint;
    private final double[] varianceOfOffer;

    CovarianceAccumulator(CholeskySolution solved, RowPartition partition) {
        this.solved = solved;
        equation = solved.prepared().equation();
        int capacity = ClusterBatch.capacity(partition);
        int k = solved.kept().length;
        int outcomes = equation.leftHandSides().size();
        meats = equation.meats();
        takeUpMeats = equation.covariance().ofTakeUp();
        hasSecondStage = solved.isTakeUpMoved();
        // Without its own part no row weighs anything, so there is nothing to sum for the offer.
        cursor = ResidualCursor.withInfluence(solved, partition, solved.offer() < 0 ? Set.of() : meats);
        influence = cursor.influence();
        residual = new double[capacity];
        product = new double[capacity];
        ofTakeUpAlone = new double[capacity];
        takeUpMeats.forEach(meat -> ofTakeUp.put(meat, new ScoreVector(capacity)));
        ofLeft = new ScoreVector(capacity);
        ofProduct = new ScoreVector(capacity);
        rest = new ScoreVector(capacity);
        for (IvQuantity side : EnumSet.allOf(IvQuantity.class)) {
            sides.put(side, new SandwichMeats(side == IvQuantity.OFFER ? meats : takeUpMeats, outcomes));
        }
        drift = new double[outcomes];
        varianceOfOffer = solved.prepared().centres().varianceOfOffer();
        squares = new double[2][outcomes];
        joint = isJoint() ? new double[k][k] : new double[0][0];
    }

    private boolean isJoint() {
        return equation.offer() < 0;
    }

    CovarianceSums over(String[] cells) {
        cursor.walk(cells, this::add);
        return new CovarianceSums(sides, drift, squares, joint, influence.spread());
    }

    private void add(ClusterBatch tile) {
        if (isJoint()) {
            addJoint(tile);
        } else if (solved.offer() >= 0) {
            addLefts(tile);
        }
    }

    private void addLefts(ClusterBatch tile) {
        if (equation.takeUp() >= 0) {
            addTakeUp(tile);
        }
        for (int left = 0; left < equation.outcomes().size(); left++) {
            leave(left, tile, residual);
            addSquares(left, tile);
            if (hasSecondStage) {
                leave(equation.product(left), tile, product);
            }
            for (SandwichMeat meat : meats) {
                ofLeft.enter(meat, influence.weight(meat), residual, tile);
                put(IvQuantity.OFFER, meat, left, ofLeft.times(ofLeft));
                if (takeUpMeats.contains(meat)) {
                    addBoth(meat, left, tile);
                }
            }
        }
    }

    /** The residuals of a left-hand side. */
    private void leave(int left, ClusterBatch tile, double[] target) {
        cursor.residuals(left, tile, target);
        drift[left] += VectorSums.dot(influence.part(), target, tile.size());
    }

    /** Of the residuals on the offer, and of those on the take-up with the effect of both stages. */
    private void addSquares(int left, ClusterBatch tile) {
        squares[0][left] += VectorSums.dot(residual, residual, tile.size());
        if (hasSecondStage) {
            double effect = solved.ratio(left);
            for (int i = 0; i < tile.size(); i++) {
                double rest = residual[i] - effect * ofTakeUpAlone[i];
                squares[1][left] += rest * rest;
            }
        }
    }

    private void addTakeUp(ClusterBatch tile) {
        int left = equation.takeUp();
        leave(left, tile, ofTakeUpAlone);
        ofTakeUp.forEach((meat, scores) -> {
            scores.enter(meat, influence.weight(meat), ofTakeUpAlone, tile);
            put(IvQuantity.OFFER, meat, left, scores.times(scores));
        });
    }

    /** What is about outcome and take-up together. */
    private void addBoth(SandwichMeat meat, int left, ClusterBatch tile) {
        ScoreVector takeUp = ofTakeUp.get(meat);
        put(IvQuantity.BOTH, meat, left, ofLeft.times(takeUp));
        if (hasSecondStage) {
            ofProduct.enter(meat, influence.weight(meat), product, tile);
            double effect = solved.ratio(left);
            double with = solved.ratio(equation.product(left));
            putRest(IvQuantity.EFFECT, meat, left, effect);
            rest.enterRest(ofProduct, with, takeUp);
            put(IvQuantity.WITH, meat, left, rest.times(rest));
            // The outcome without take-up is the outcome less the product, and its mean that with take-up less the
            // effect.
            ofLeft.enterRest(ofLeft, 1, ofProduct);
            putRest(IvQuantity.WITHOUT, meat, left, effect - with);
        }
    }

    private void putRest(IvQuantity side, SandwichMeat meat, int left, double factor) {
        rest.enterRest(ofLeft, factor, ofTakeUp.get(meat));
        put(side, meat, left, rest.times(rest));
    }

    private void put(IvQuantity side, SandwichMeat meat, int left, double sum) {
        sides.get(side).get(meat)[left] += sum;
    }

    private void addJoint(ClusterBatch tile) {
        if (solved.prepared().centres().areDrawnWhole()) {
            addClusters(tile);
        } else {
            for (int i = 0; i < tile.size(); i++) {
                double[] row = influence.row(i);
                Matrices.addOuter(varianceOfOffer[tile.places()[i]], row, row, joint);
            }
        }
    }

    /** A cluster is a lot in each of its cells. */
    private void addClusters(ClusterBatch tile) {
        for (int g = 0; g < tile.clusters(); g++) {
            Map<Integer, double[]> totals = new TreeMap<>();
            for (int i = tile.starts()[g]; i < tile.starts()[g + 1]; i++) {
                Matrices.axpy(
                        1,
                        influence.row(i),
                        totals.computeIfAbsent(tile.places()[i], unseen -> new double[joint.length]));
            }
            totals.forEach((place, total) -> Matrices.addOuter(varianceOfOffer[place], total, total, joint));
        }
    }
}
