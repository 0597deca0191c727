package id.sigi.methods.regression.dense.qr;

import id.sigi.methods.linear.OrthogonalBasis;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.util.MathArrays;

/**
 * Least squares solved again for what rounding left over, where the columns are so nearly alike that the first solution loses digits: slopes,
 * constants of the cells (or the one constant) and rests are corrected together by the residuals of r + E a + X b = y, E'r = 0, X'r = 0, which
 * are taken in twice the precision from the design's own columns. Repeated while the corrections shrink. Source: Bjorck 1967, Iterative refinement
 * of linear least squares solutions; Golub and Van Loan, Matrix Computations, 5.3.8; the accurate sums are Ogita, Rump and Oishi's (2005).
 */
final class IterativeRefinement {
    /** Where every column keeps more than this of its length, twelve digits survive without correction. */
    private static final double ALIKE = 0.1;

    private static final int ROUNDS = 10;

    private final WithinTransformation frame;
    private final List<double[]> columns;
    private final OrthogonalBasis basis;
    private final double[] outcome;
    private final double[][] means;
    private double[] slopes;
    private double[] constants;
    private double[] rests;

    private IterativeRefinement(
            WithinTransformation frame,
            List<double[]> columns,
            OrthogonalBasis basis,
            double[] outcome,
            double[] slopes) {
        this.frame = frame;
        this.columns = columns;
        this.basis = basis;
        this.outcome = outcome;
        this.slopes = slopes;
        rests = basis.residuals(frame.enter(outcome));
        means = columns.stream().map(frame::centreMeans).toArray(double[][]::new);
        constants = frame.centreMeans(outcome);
        for (int j = 0; j < slopes.length; j++) {
            subtract(slopes[j], means[j], constants);
        }
    }

    static boolean isNeeded(OrthogonalBasis basis) {
        return basis.smallestShare() < ALIKE;
    }

    /**
     * @param frame weights and centring
     * @param columns the design's own columns that the basis keeps
     * @param basis of the centred and scaled columns
     * @param outcome n values, as they are
     * @param slopes the first solution
     */
    static IterativeRefinement of(
            WithinTransformation frame,
            List<double[]> columns,
            OrthogonalBasis basis,
            double[] outcome,
            double[] slopes) {
        IterativeRefinement refinement = new IterativeRefinement(frame, columns, basis, outcome, slopes);
        refinement.repeat();
        return refinement;
    }

    private void repeat() {
        double before = Double.POSITIVE_INFINITY;
        for (int round = 0; round < ROUNDS; round++) {
            double[] left = leftOver();
            double[] gap = MathArrays.scale(-1, frame.scaledSums(rests));
            OrthogonalBasis.Augmented found = basis.augmented(frame.recentred(left), columnGaps(gap));
            double size = size(found.slopes());
            if (!(size < before / 2)) {
                return;
            }
            slopes = MathArrays.ebeAdd(slopes, found.slopes());
            constants = MathArrays.ebeAdd(constants, constants(left, gap, found.slopes()));
            rests = MathArrays.ebeAdd(rests, rests(found.rests(), gap));
            before = size;
        }
    }

    /** The largest correction of a slope in units of the outcome. */
    private double size(double[] corrections) {
        double largest = 0;
        for (int j = 0; j < corrections.length; j++) {
            largest = Math.max(largest, Math.abs(corrections[j]) * frame.length(columns.get(j)));
        }
        return largest;
    }

    /** -X'r, less what the constants' gaps explain of it. */
    private double[] columnGaps(double[] gap) {
        double[] result = new double[columns.size()];
        double[] scaled = frame.scaled(rests);
        for (int j = 0; j < result.length; j++) {
            result[j] = -MathArrays.linearCombination(columns.get(j), scaled);
            for (int c = 0; c < gap.length; c++) {
                result[j] -= means[j][c] * gap[c];
            }
        }
        return result;
    }

    /** Root weight times (y - constant - X b), less r. */
    private double[] leftOver() {
        double[] left = new double[columns.size() + 3];
        double[] right = new double[left.length];
        for (int j = 0; j < columns.size(); j++) {
            right[j] = -slopes[j];
        }
        Arrays.fill(right, columns.size(), right.length, 1);
        double[] result = new double[frame.rows()];
        for (int i = 0; i < result.length; i++) {
            double root = frame.root(i);
            for (int j = 0; j < columns.size(); j++) {
                left[j] = columns.get(j)[i];
            }
            left[columns.size()] = outcome[i];
            left[columns.size() + 1] = constants.length == 0 ? 0 : -constants[frame.centreOf(i)];
            left[columns.size() + 2] = -rests[i] / root;
            result[i] = root * MathArrays.linearCombination(left, right);
        }
        return result;
    }

    private double[] constants(double[] f, double[] gap, double[] corrected) {
        double[] result = frame.scaledSums(f);
        for (int c = 0; c < result.length; c++) {
            result[c] = (result[c] - gap[c]) / frame.cellWeight(c);
            for (int j = 0; j < corrected.length; j++) {
                result[c] -= means[j][c] * corrected[j];
            }
        }
        return result;
    }

    private double[] rests(double[] found, double[] gap) {
        double[] result = found.clone();
        if (gap.length > 0) {
            for (int i = 0; i < result.length; i++) {
                int c = frame.centreOf(i);
                result[i] += frame.root(i) * gap[c] / frame.cellWeight(c);
            }
        }
        return result;
    }

    private static void subtract(double factor, double[] x, double[] target) {
        for (int i = 0; i < x.length; i++) {
            target[i] -= factor * x[i];
        }
    }

    /** One for each column. */
    double[] slopes() {
        return slopes;
    }

    /** One for each cell, or the one constant; none where nothing is centred. */
    double[] constants() {
        return constants;
    }

    /** Scaled by the root of the weight. */
    double[] rests() {
        return rests;
    }
}
