package id.sigi.methods.agreement;

import id.sigi.methods.estimate.Inference;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.distribution.FDistribution;

/**
 * The six intraclass correlations of Shrout and Fleiss (1979) of a complete table of n targets by k raters, with their F-based 95 %
 * intervals (McGraw and Wong 1996). They can be negative when raters differ more within than between targets. Immutable.
 */
public final class Icc {
    /** Which question is asked. */
    public enum Kind {
        /** ICC(1,1): each target has its own raters. */
        ONE_WAY,
        /** ICC(2,1): raters are a sample, and absolute agreement matters. */
        TWO_WAY_RANDOM,
        /** ICC(3,1): these raters only, and consistency matters. */
        TWO_WAY_MIXED,
        /** ICC(1,k), the mean of k raters. */
        ONE_WAY_MEAN,
        /** ICC(2,k). */
        TWO_WAY_RANDOM_MEAN,
        /** ICC(3,k), Cronbach's alpha. */
        TWO_WAY_MIXED_MEAN
    }

    private final double n;
    private final double k;
    private final double between;
    private final double within;
    private final double raters;
    private final double error;

    private Icc(List<double[]> table) {
        n = table.size();
        k = table.get(0).length;
        double grand = table.stream().mapToDouble(row -> sum(row) / k).sum() / n;
        double[] columns = new double[(int) k];
        table.forEach(row -> Arrays.setAll(columns, j -> columns[j] + row[j] / n));
        double rows =
                table.stream().mapToDouble(row -> square(sum(row) / k - grand)).sum();
        double inner = table.stream()
                .mapToDouble(row -> Arrays.stream(row)
                        .map(value -> square(value - sum(row) / k))
                        .sum())
                .sum();
        double across =
                n * Arrays.stream(columns).map(mean -> square(mean - grand)).sum();
        between = k * rows / (n - 1);
        within = inner / (n * (k - 1));
        raters = across / (k - 1);
        error = Math.max(0, inner - across) / ((n - 1) * (k - 1));
    }

    /** Of a table with one row of k ratings per target; empty with fewer than two targets or raters. */
    public static Optional<Icc> find(List<double[]> table) {
        boolean isUneven = table.stream().mapToInt(row -> row.length).distinct().count() > 1;
        if (isUneven) {
            throw new IllegalArgumentException("every target needs a rating from every rater");
        }
        return table.size() < 2 || table.get(0).length < 2 ? Optional.empty() : Optional.of(new Icc(table));
    }

    /** Estimate and interval; empty when nothing varies. */
    public Optional<Inference> find(Kind kind) {
        boolean isOneWay = kind == Kind.ONE_WAY || kind == Kind.ONE_WAY_MEAN;
        boolean hasError = isOneWay ? within > 0 : error > 0;
        if (!hasError || between == 0) {
            return Optional.empty();
        }
        return Optional.of(
                switch (kind) {
                    case ONE_WAY -> single(between / within, n * (k - 1));
                    case ONE_WAY_MEAN -> average(between / within, n * (k - 1));
                    case TWO_WAY_MIXED -> single(between / error, (n - 1) * (k - 1));
                    case TWO_WAY_MIXED_MEAN -> average(between / error, (n - 1) * (k - 1));
                    case TWO_WAY_RANDOM -> random();
                    case TWO_WAY_RANDOM_MEAN -> randomMean();
                });
    }

    /** (F - 1) / (F + k - 1), and the same of the limits of F. */
    private Inference single(double f, double df) {
        return Inference.interval(ofF(f), ofF(f / quantile(n - 1, df)), ofF(f * quantile(df, n - 1)));
    }

    private double ofF(double f) {
        return (f - 1) / (f + k - 1);
    }

    /** 1 - 1/F, and the same of the limits of F. */
    private Inference average(double f, double df) {
        return Inference.interval(1 - 1 / f, 1 - quantile(n - 1, df) / f, 1 - 1 / (f * quantile(df, n - 1)));
    }

    private Inference random() {
        double icc = (between - error) / (between + (k - 1) * error + k * (raters - error) / n);
        double spread = n * (1 + (k - 1) * icc) - k * icc;
        double fj = raters / error;
        double df =
                (k - 1) * (n - 1) * square(k * icc * fj + spread) / ((n - 1) * square(k * icc * fj) + square(spread));
        double noise = k * raters + (k * n - k - n) * error;
        double lower = quantile(n - 1, df);
        double upper = quantile(df, n - 1);
        return Inference.interval(
                icc,
                n * (between - lower * error) / (lower * noise + n * between),
                n * (upper * between - error) / (noise + n * upper * between));
    }

    private Inference randomMean() {
        Inference one = random();
        return Inference.interval(
                (between - error) / (between + (raters - error) / n),
                stepped(one.confLow().orElseThrow()),
                stepped(one.confHigh().orElseThrow()));
    }

    /** Spearman and Brown. */
    private double stepped(double icc) {
        return k * icc / (1 + (k - 1) * icc);
    }

    private static double quantile(double first, double second) {
        FDistribution f = new FDistribution(null, first, second);
        double rough = f.inverseCumulativeProbability(0.975);
        return rough - (f.cumulativeProbability(rough) - 0.975) / f.density(rough);
    }

    private static double sum(double[] row) {
        return Arrays.stream(row).sum();
    }

    private static double square(double value) {
        return value * value;
    }
}
