package id.sigi.methods.agreement;

import id.sigi.methods.estimate.Inference;
import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.util.FastMath;

/**
 * Lin's concordance of two raters' scores of the same units, 2 s_xy / (s_x^2 + s_y^2 + (mean_x - mean_y)^2) with moments over n: correlation
 * taken down by what the line through the scores departs from equality. Interval on Fisher's scale (Lin 1989, Biometrics 45:255, with the
 * correction of 2000, Biometrics 56:324).
 */
public final class LinConcordance {
    private static final double Z = new NormalDistribution(null, 0, 1).inverseCumulativeProbability(0.975);

    private LinConcordance() {}

    /** Of pairs of scores; empty with fewer than three or where one rater's scores do not vary; without an interval where concordance is full. */
    public static Optional<Inference> find(double[] first, double[] second) {
        int n = first.length;
        if (n != second.length) {
            throw new IllegalArgumentException("scores are paired: " + n + " and " + second.length);
        }
        double x = mean(first);
        double y = mean(second);
        double xx = product(first, x, first, x);
        double yy = product(second, y, second, y);
        if (n < 3 || !(xx > 0) || !(yy > 0)) {
            return Optional.empty();
        }
        double xy = product(first, x, second, y);
        double concordance = 2 * xy / (xx + yy + (x - y) * (x - y));
        double correlation = xy / Math.sqrt(xx * yy);
        double shift = (x - y) / Math.sqrt(Math.sqrt(xx * yy));
        return Optional.of(inference(concordance, correlation, shift, n));
    }

    private static Inference inference(double c, double r, double u, int n) {
        if (Math.abs(c) >= 1 || r == 0) {
            return Inference.point(c);
        }
        double free = 1 - c * c;
        double variance = ((1 - r * r) * c * c / (free * r * r)
                        + 2 * c * c * c * (1 - c) * u * u / (r * free * free)
                        - c * c * c * c * u * u * u * u / (2 * r * r * free * free))
                / (n - 2);
        double half = Z * Math.sqrt(Math.max(0, variance));
        double centre = FastMath.atanh(c);
        return Inference.interval(c, Math.tanh(centre - half), Math.tanh(centre + half))
                .withStdError(free * half / Z);
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).sum() / values.length;
    }

    private static double product(double[] first, double x, double[] second, double y) {
        double sum = 0;
        for (int i = 0; i < first.length; i++) {
            sum += (first[i] - x) * (second[i] - y);
        }
        return sum / first.length;
    }
}
