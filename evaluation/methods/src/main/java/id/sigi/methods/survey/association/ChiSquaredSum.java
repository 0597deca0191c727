package id.sigi.methods.survey.association;

import java.util.OptionalDouble;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * A weighted sum of independent chi-squared variables, with weights of both signs, and the probability that it is above zero by the saddlepoint of
 * Lugannani and Rice in Barndorff-Nielsen's form (Kuonen 1999, Biometrika 86:929; R's {@code pFsum}). With K the cumulant generating function and z
 * where its derivative is zero, w = sign(z) (-2 K(z))^1/2 and v = z K''(z)^1/2, it is the normal probability above w + log(v / w) / w.
 */
final class ChiSquaredSum {
    /** Nearer to zero the formula divides nothing by nothing, as in R. */
    private static final double LEAST = 1e-4;

    private static final double WITHIN = 0.99999;
    private static final int STEPS = 1_000;
    private static final int POLISHING = 5;

    private final double[] weights;
    private final double[] freedoms;

    /**
     * Of these.
     *
     * @param weights at least one above zero and one below
     * @param freedoms degrees of freedom of each variable, above zero and not necessarily whole
     */
    ChiSquaredSum(double[] weights, double[] freedoms) {
        double greatest = 0;
        for (double weight : weights) {
            greatest = Math.max(greatest, weight);
        }
        this.weights = new double[weights.length];
        for (int at = 0; at < weights.length; at++) {
            this.weights[at] = weights[at] / greatest;
        }
        this.freedoms = freedoms.clone();
    }

    /** Probability of a value above zero; empty where the sum is expected so near to zero that the approximation does not exist. */
    OptionalDouble aboveZero() {
        double root = root();
        if (Math.abs(root) < LEAST) {
            return OptionalDouble.empty();
        }
        double w = Math.signum(root) * Math.sqrt(-2 * cumulant(root));
        double v = root * Math.sqrt(second(root));
        double normal = w + Math.log(v / w) / w;
        return OptionalDouble.of(new NormalDistribution(null, 0, 1).cumulativeProbability(-normal));
    }

    private double root() {
        double low = Double.NEGATIVE_INFINITY;
        double high = Double.POSITIVE_INFINITY;
        for (double weight : weights) {
            low = weight < 0 ? Math.max(low, 1 / (2 * weight)) : low;
            high = weight > 0 ? Math.min(high, 1 / (2 * weight)) : high;
        }
        double root = new BrentSolver(1e-12, 1e-12).solve(STEPS, this::first, WITHIN * low, WITHIN * high);
        for (int step = 0; step < POLISHING; step++) {
            root -= first(root) / second(root);
        }
        return root;
    }

    private double cumulant(double z) {
        double sum = 0;
        for (int at = 0; at < weights.length; at++) {
            sum -= freedoms[at] * Math.log(1 - 2 * z * weights[at]) / 2;
        }
        return sum;
    }

    private double first(double z) {
        double sum = 0;
        for (int at = 0; at < weights.length; at++) {
            sum += freedoms[at] * weights[at] / (1 - 2 * z * weights[at]);
        }
        return sum;
    }

    private double second(double z) {
        double sum = 0;
        for (int at = 0; at < weights.length; at++) {
            double part = weights[at] / (1 - 2 * z * weights[at]);
            sum += 2 * freedoms[at] * part * part;
        }
        return sum;
    }
}
