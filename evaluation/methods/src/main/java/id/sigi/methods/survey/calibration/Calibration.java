package id.sigi.methods.survey.calibration;

import id.sigi.methods.survey.variance.WeightAdjustment;
import id.sigi.programme.fault.RequestFault;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Weights that are as near as possible to those before and whose sums of auxiliary variables are known totals: sum w g x = T with g = F(x' lambda).
 * Lambda is found by Newton's method; auxiliary variables that others span are let go, because they change nothing. Source: Deville and Särndal 1992.
 */
public final class Calibration implements WeightAdjustment {
    private static final int MOST_STEPS = 200;
    private static final int MOST_HALVINGS = 60;

    /** So near a total must be met, relative to one more than itself. */
    private static final double CLOSE = 1e-12;

    /** So near it must be met where rounding keeps it from coming nearer. */
    private static final double GOOD = 1e-9;

    private final List<String> names;
    private final double[][] auxiliaries;
    private final double[] totals;
    private final CalibrationDistance distance;

    private Calibration(List<String> names, double[][] auxiliaries, double[] totals, CalibrationDistance distance) {
        this.names = names;
        this.auxiliaries = auxiliaries;
        this.totals = totals;
        this.distance = distance;
    }

    /**
     * A calibration to known totals.
     *
     * @param names of the auxiliary variables, for messages
     * @param auxiliaries by variable and respondent
     * @param totals by variable, of the population
     * @param distance how g may differ from 1
     */
    public static Calibration of(
            List<String> names, double[][] auxiliaries, double[] totals, CalibrationDistance distance) {
        if (names.size() != auxiliaries.length || totals.length != auxiliaries.length) {
            throw new IllegalArgumentException("every auxiliary variable has a name and a total");
        }
        return new Calibration(List.copyOf(names), auxiliaries, totals, distance);
    }

    /**
     * The calibrated weights.
     *
     * @throws RequestFault if no weights within the bounds have the totals
     */
    @Override
    public double[] adjusted(double[] weights) {
        double[] lambda = new double[totals.length];
        double[] misfit = misfit(weights, lambda);
        for (int step = 0; step < MOST_STEPS && farthest(misfit) > CLOSE; step++) {
            double[] direction =
                    GramSolution.of(auxiliaries, slopes(weights, lambda)).times(misfit);
            double[] next = moved(lambda, direction, 1);
            double[] after = misfit(weights, next);
            for (int half = 1; half < MOST_HALVINGS && !(farthest(after) < farthest(misfit)); half++) {
                next = moved(lambda, direction, Math.scalb(1.0, -half));
                after = misfit(weights, next);
            }
            if (!(farthest(after) < farthest(misfit))) {
                break;
            }
            lambda = next;
            misfit = after;
        }
        check(misfit);
        return weighted(weights, lambda);
    }

    private static double[] moved(double[] from, double[] direction, double share) {
        double[] moved = from.clone();
        for (int at = 0; at < moved.length; at++) {
            moved[at] += share * direction[at];
        }
        return moved;
    }

    private double linear(double[] lambda, int row) {
        double u = 0;
        for (int at = 0; at < lambda.length; at++) {
            u += lambda[at] * auxiliaries[at][row];
        }
        return u;
    }

    private double[] weighted(double[] weights, double[] lambda) {
        double[] found = new double[weights.length];
        for (int row = 0; row < found.length; row++) {
            found[row] = weights[row] == 0 ? 0 : weights[row] * distance.ratio(linear(lambda, row));
        }
        return found;
    }

    private double[] slopes(double[] weights, double[] lambda) {
        double[] found = new double[weights.length];
        for (int row = 0; row < found.length; row++) {
            found[row] = weights[row] == 0 ? 0 : weights[row] * distance.slope(linear(lambda, row));
        }
        return found;
    }

    private double[] misfit(double[] weights, double[] lambda) {
        double[] calibrated = weighted(weights, lambda);
        double[] misfit = new double[totals.length];
        for (int at = 0; at < misfit.length; at++) {
            double sum = 0;
            for (int row = 0; row < calibrated.length; row++) {
                sum += calibrated[row] * auxiliaries[at][row];
            }
            misfit[at] = totals[at] - sum;
        }
        return misfit;
    }

    /** The largest distance from a total, relative to one more than the total. */
    private double farthest(double[] misfit) {
        double farthest = 0;
        for (int at = 0; at < misfit.length; at++) {
            double distanceFrom = Math.abs(misfit[at]) / (1 + Math.abs(totals[at]));
            farthest = Double.isNaN(distanceFrom) ? Double.POSITIVE_INFINITY : Math.max(farthest, distanceFrom);
        }
        return farthest;
    }

    private void check(double[] misfit) {
        for (int at = 0; at < misfit.length; at++) {
            if (!(Math.abs(misfit[at]) <= GOOD * (1 + Math.abs(totals[at])))) {
                throw new RequestFault(
                        "the weights cannot be calibrated",
                        "no weights that the method allows sum to " + totals[at] + " for " + names.get(at)
                                + "; the nearest that were found are " + misfit[at] + " away",
                        "Check the totals against each other (groups of one population must add up to the same number) and against the"
                                + " sample, or widen the bounds");
            }
        }
    }

    /**
     * What of influences the auxiliary variables do not explain: u - x'B with B = (sum w x x')^-1 sum w x u, by respondent.
     *
     * @param before the weights from before the calibration
     */
    public UnaryOperator<double[]> residuals(double[] before) {
        GramSolution gram = GramSolution.of(auxiliaries, before);
        return influence -> residual(gram, before, influence);
    }

    private double[] residual(GramSolution gram, double[] before, double[] influence) {
        double[] products = new double[auxiliaries.length];
        for (int at = 0; at < products.length; at++) {
            for (int row = 0; row < influence.length; row++) {
                products[at] += before[row] * auxiliaries[at][row] * influence[row];
            }
        }
        double[] slopes = gram.times(products);
        double[] residual = influence.clone();
        for (int row = 0; row < residual.length; row++) {
            residual[row] -= linear(slopes, row);
        }
        return residual;
    }
}
