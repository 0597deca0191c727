package id.sigi.methods.reference;

import id.sigi.methods.estimate.identity.CovarianceType;
import id.sigi.methods.regression.dense.LeastSquares;
import id.sigi.methods.regression.dense.RegressionFit;
import id.sigi.methods.regression.dense.qr.DesignMatrix;
import java.util.Arrays;
import java.util.Optional;

/**
 * Probabilities of a yes-or-no outcome by logistic regression, by iteratively reweighted least squares (McCullagh and Nelder 1989, section
 * 2.5), so that columns which others span are left out as there. Empty when it does not settle in fifty steps, as when columns separate those
 * for whom it holds from the others.
 */
public final class Propensity {
    private static final int MOST_STEPS = 50;
    private static final double NEAR = 1e-10;
    // Beyond it a probability is below one in three million, which no sample tells from never.
    private static final double LARGEST = 15;

    private Propensity() {}

    /**
     * @param design columns and constant, without weights, clusters or cells
     * @param outcome zero or one for each row
     * @return fitted probabilities, one for each row
     */
    public static Optional<double[]> find(DesignMatrix design, double[] outcome) {
        design.checkOutcome(outcome);
        double[] index = Arrays.stream(outcome).map(y -> y > 0.5 ? 1 : -1).toArray();
        double[] last = probabilities(index);
        for (int step = 0; step < MOST_STEPS; step++) {
            index = step(design, outcome, index);
            if (Arrays.stream(index).anyMatch(value -> Math.abs(value) > LARGEST)) {
                return Optional.empty();
            }
            double[] next = probabilities(index);
            if (isNear(last, next)) {
                return Optional.of(next);
            }
            last = next;
        }
        return Optional.empty();
    }

    private static double[] step(DesignMatrix design, double[] outcome, double[] index) {
        double[] p = probabilities(index);
        double[] weights = Arrays.stream(p).map(share -> share * (1 - share)).toArray();
        double[] working = index.clone();
        Arrays.setAll(working, row -> index[row] + (outcome[row] - p[row]) / weights[row]);
        RegressionFit fit = LeastSquares.withDefaults()
                .withCovariance(CovarianceType.CLASSICAL)
                .fit(design.withWeights(weights), working);
        double[] next = new double[index.length];
        for (String name : fit.names()) {
            double slope = fit.estimate(name);
            double[] column = name.equals(DesignMatrix.INTERCEPT) ? null : design.column(name);
            Arrays.setAll(next, row -> next[row] + slope * (column == null ? 1 : column[row]));
        }
        return next;
    }

    private static double[] probabilities(double[] index) {
        return Arrays.stream(index).map(value -> 1 / (1 + Math.exp(-value))).toArray();
    }

    private static boolean isNear(double[] last, double[] next) {
        for (int row = 0; row < last.length; row++) {
            if (Math.abs(last[row] - next[row]) > NEAR) {
                return false;
            }
        }
        return true;
    }
}
