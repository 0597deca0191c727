package id.sigi.methods.regression.joint;

import id.sigi.methods.columnar.ClusterBatch;
import id.sigi.methods.columnar.RowPartition;
import id.sigi.methods.linear.Matrices;
import id.sigi.methods.linear.VectorSums;
import id.sigi.methods.regression.partitioned.CholeskySolution;
import id.sigi.methods.regression.partitioned.ResidualCursor;
import id.sigi.methods.regression.partitioned.RowInfluence;
import id.sigi.methods.regression.sandwich.ClusterAdjustmentMatrix;
import id.sigi.methods.regression.sandwich.JointSatterthwaiteDfAccumulator;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Sums the residuals of one equation over one partition for its tested coefficients. */
final class JointTestAccumulator {
    private final JointTestAggregation.Asked asked;
    private final ResidualCursor cursor;
    private final RowInfluence rows;
    private final ClusterAdjustmentMatrix adjustment;
    private final JointSatterthwaiteDfAccumulator spread;
    private final double[] residual;
    private final double[][] parts;
    private final double[][] weights;
    private final double[] score;
    private final double[][] drift;
    private final double[][][] meat;
    private final double[] underNull;
    private final double[] scoreUnderNull;
    private final double[][] products;
    private final JointTestSums.Scored scored;

    JointTestAccumulator(JointTestAggregation.Asked asked, RowPartition partition) {
        this.asked = asked;
        CholeskySolution solved = asked.solved();
        int capacity = ClusterBatch.capacity(partition);
        cursor = ResidualCursor.withInfluence(solved, partition, Set.of());
        rows = cursor.influence();
        double[] shared = solved.prepared().centres().sharedLeverage();
        adjustment = new ClusterAdjustmentMatrix(rows.columns(), shared, ClusterAdjustmentMatrix.Power.INVERSE_ROOT);
        spread = new JointSatterthwaiteDfAccumulator(rows.columns(), shared, asked.size());
        residual = new double[capacity];
        parts = new double[asked.size()][capacity];
        weights = new double[asked.size()][capacity];
        score = new double[asked.size()];
        int outcomes = solved.prepared().equation().outcomes().size();
        drift = new double[outcomes][asked.size()];
        meat = new double[outcomes][asked.size()][asked.size()];
        underNull = new double[capacity];
        scoreUnderNull = new double[asked.together()];
        products = new double[outcomes][];
        Arrays.setAll(products, asked::products);
        scored = new JointTestSums.Scored(outcomes, asked.together());
    }

    JointTestSums over(String[] cells) {
        cursor.walk(cells, this::add);
        return new JointTestSums(drift, meat, scored, asked.isClustered() ? List.of(spread.build()) : List.of());
    }

    private void add(ClusterBatch tile) {
        for (int s = 0; s < parts.length; s++) {
            Arrays.fill(parts[s], 0, tile.size(), 0);
            for (int j = 0; j < rows.columns().length; j++) {
                VectorSums.add(asked.inverse(s)[j], rows.columns()[j], parts[s], tile.size());
            }
            weigh(s, tile);
        }
        if (asked.isClustered()) {
            for (int g = 0; g < tile.clusters(); g++) {
                spread.add(tile.places(), tile.starts()[g], tile.starts()[g + 1], weights);
            }
        }
        for (int left = 0; left < drift.length; left++) {
            leave(left, tile);
        }
    }

    private void weigh(int s, ClusterBatch tile) {
        if (asked.isClustered()) {
            for (int g = 0; g < tile.clusters(); g++) {
                adjustment.adjust(tile, g, parts[s], weights[s]);
            }
        } else {
            for (int i = 0; i < tile.size(); i++) {
                weights[s][i] = parts[s][i] * Math.sqrt(rows.factor(i));
            }
        }
    }

    private void leave(int left, ClusterBatch tile) {
        cursor.residuals(left, tile, residual);
        for (int s = 0; s < parts.length; s++) {
            drift[left][s] += VectorSums.dot(parts[s], residual, tile.size());
        }
        takeBack(left, tile.size());
        if (asked.isClustered()) {
            for (int g = 0; g < tile.clusters(); g++) {
                addScore(left, tile.starts()[g], tile.starts()[g + 1]);
            }
        } else {
            for (int i = 0; i < tile.size(); i++) {
                addScore(left, i, i + 1);
            }
        }
    }

    /** The residuals of the regression without the columns that are tested together. */
    private void takeBack(int left, int size) {
        System.arraycopy(residual, 0, underNull, 0, size);
        for (int t = 0; t < scoreUnderNull.length; t++) {
            VectorSums.add(products[left][t], together(t), underNull, size);
        }
    }

    private double[] together(int column) {
        return rows.columns()[rows.columns().length - scoreUnderNull.length + column];
    }

    private void addScore(int left, int from, int to) {
        for (int s = 0; s < score.length; s++) {
            double sum = 0;
            for (int i = from; i < to; i++) {
                sum += weights[s][i] * residual[i];
            }
            score[s] = sum;
        }
        Matrices.addOuter(1, score, score, meat[left]);
        for (int t = 0; t < scoreUnderNull.length; t++) {
            double[] column = together(t);
            double sum = 0;
            for (int i = from; i < to; i++) {
                sum += column[i] * underNull[i];
            }
            scoreUnderNull[t] = sum;
        }
        scored.add(left, scoreUnderNull);
    }
}
