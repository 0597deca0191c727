package id.sigi.methods.agreement;

import id.sigi.methods.estimate.Inference;
import id.sigi.methods.estimate.Inferences;
import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * Two raters' scores of the same units by their differences, first less second (Bland and Altman 1986, Lancet 1:307; 1999, Stat Methods Med Res
 * 8:135): the mean difference (bias), the limits between which 95 % of differences lie, mean +- 1.96 s, each with its interval by Student's t with
 * n - 1 degrees of freedom and the variance s^2 (1/n + 1.96^2 / (2 (n - 1))), and the slope of the difference on the mean of both, which says whether they
 * differ more where scores are high.
 *
 * @param bias mean difference
 * @param deviation standard deviation s of the differences
 * @param lower lower limit of agreement
 * @param upper upper limit of agreement
 * @param slope of the difference on the mean, by least squares; empty where the means do not vary or fewer than three units do
 */
public record BlandAltman(
        Inference bias, double deviation, Inference lower, Inference upper, Optional<Inference> slope) {
    private static final double Z = new NormalDistribution(null, 0, 1).inverseCumulativeProbability(0.975);

    /** Of pairs of scores; empty with fewer than two. */
    public static Optional<BlandAltman> find(double[] first, double[] second) {
        int n = first.length;
        if (n != second.length) {
            throw new IllegalArgumentException("scores are paired: " + n + " and " + second.length);
        }
        if (n < 2) {
            return Optional.empty();
        }
        double[] differences = new double[n];
        Arrays.setAll(differences, i -> first[i] - second[i]);
        double mean = Arrays.stream(differences).sum() / n;
        double squares = 0;
        for (double difference : differences) {
            squares += (difference - mean) * (difference - mean);
        }
        double s = Math.sqrt(squares / (n - 1));
        double ofLimit = s * Math.sqrt(1.0 / n + Z * Z / (2.0 * (n - 1)));
        return Optional.of(new BlandAltman(
                Inferences.of(mean, s / Math.sqrt(n), n - 1),
                s,
                limit(mean - Z * s, ofLimit, n - 1),
                limit(mean + Z * s, ofLimit, n - 1),
                slope(first, second, differences)));
    }

    /** A limit is compared with nothing, so it has no test against zero. */
    private static Inference limit(double value, double stdError, int df) {
        Inference row = Inferences.of(value, stdError, df);
        return Inference.interval(
                        value, row.confLow().orElseThrow(), row.confHigh().orElseThrow())
                .withStdError(stdError);
    }

    private static Optional<Inference> slope(double[] first, double[] second, double[] differences) {
        int n = first.length;
        double[] means = new double[n];
        Arrays.setAll(means, i -> (first[i] + second[i]) / 2);
        double centre = Arrays.stream(means).sum() / n;
        double middle = Arrays.stream(differences).sum() / n;
        double xx = 0;
        double xy = 0;
        for (int i = 0; i < n; i++) {
            xx += (means[i] - centre) * (means[i] - centre);
            xy += (means[i] - centre) * (differences[i] - middle);
        }
        if (n < 3 || !(xx > 0)) {
            return Optional.empty();
        }
        double slope = xy / xx;
        double rest = 0;
        for (int i = 0; i < n; i++) {
            double residual = differences[i] - middle - slope * (means[i] - centre);
            rest += residual * residual;
        }
        return Optional.of(Inferences.of(slope, Math.sqrt(rest / (n - 2) / xx), n - 2));
    }

    /**
     * 1.96 times the root of the mean squared difference over all: what two scores of one unit seldom differ by more than; with the interval of a variance about a known mean of
     * zero, n s^2 over quantiles of chi-square with n degrees of freedom (Bland and Altman 1999, section 3). Empty without units or without differences.
     */
    public static Optional<Inference> repeatability(double[] first, double[] second) {
        int n = first.length;
        double squares = 0;
        for (int i = 0; i < n; i++) {
            squares += (first[i] - second[i]) * (first[i] - second[i]);
        }
        if (!(squares > 0)) {
            return Optional.empty();
        }
        ChiSquaredDistribution chi = new ChiSquaredDistribution(null, n);
        return Optional.of(Inference.interval(
                Z * Math.sqrt(squares / n),
                Z * Math.sqrt(squares / chi.inverseCumulativeProbability(0.975)),
                Z * Math.sqrt(squares / chi.inverseCumulativeProbability(0.025))));
    }
}
