package id.sigi.methods.estimate;

import java.util.OptionalDouble;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.TDistribution;

/**
 * Turns an estimate and its standard error into the numbers of a row: statistic against zero, two-sided p-value and 95 % interval. A
 * standard error of exactly zero gives the interval of that one point and neither statistic nor p-value.
 */
public final class Inferences {
    private static final double UPPER = 0.975;
    private static final NormalDistribution NORMAL = new NormalDistribution(null, 0, 1);

    private Inferences() {}

    /** Reference distribution: Student's t with {@code df} degrees of freedom, which need not be whole. */
    public static Inference of(double estimate, double stdError, double df) {
        if (!(df > 0)) {
            throw new IllegalArgumentException("no t distribution has " + df + " degrees of freedom");
        }
        if (Double.isInfinite(df)) {
            return normal(estimate, stdError);
        }
        double half = tQuantile(UPPER, df) * stdError;
        OptionalDouble statistic = statistic(estimate, stdError);
        OptionalDouble p = statistic.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(tTwoSided(statistic.getAsDouble(), df));
        return row(estimate, stdError, OptionalDouble.of(df), new Reference(statistic, p, half));
    }

    /** Reference distribution: the standard normal one. */
    public static Inference normal(double estimate, double stdError) {
        OptionalDouble statistic = statistic(estimate, stdError);
        OptionalDouble p = statistic.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(2 * NORMAL.cumulativeProbability(-Math.abs(statistic.getAsDouble())));
        double half = NORMAL.inverseCumulativeProbability(UPPER) * stdError;
        return row(estimate, stdError, OptionalDouble.empty(), new Reference(statistic, p, half));
    }

    /** Two-sided p-value of a t statistic. */
    public static double tTwoSided(double statistic, double df) {
        return Math.min(1, 2 * new TDistribution(null, df).cumulativeProbability(-Math.abs(statistic)));
    }

    /** Quantile of Student's t; the library's answer is good to 1e-9, so one Newton step follows. */
    public static double tQuantile(double probability, double df) {
        TDistribution t = new TDistribution(null, df);
        double first = t.inverseCumulativeProbability(probability);
        return first - (t.cumulativeProbability(first) - probability) / t.density(first);
    }

    private record Reference(OptionalDouble statistic, OptionalDouble pValue, double half) {}

    private static OptionalDouble statistic(double estimate, double stdError) {
        if (!Double.isFinite(estimate) || !Double.isFinite(stdError) || stdError < 0) {
            throw new IllegalArgumentException("not an estimate with its error: " + estimate + " (" + stdError + ")");
        }
        return stdError == 0 ? OptionalDouble.empty() : OptionalDouble.of(estimate / stdError);
    }

    private static Inference row(double estimate, double stdError, OptionalDouble df, Reference reference) {
        return new Inference(
                OptionalDouble.of(estimate),
                OptionalDouble.of(stdError),
                df,
                reference.statistic(),
                reference.pValue(),
                OptionalDouble.empty(),
                OptionalDouble.of(estimate - reference.half()),
                OptionalDouble.of(estimate + reference.half()));
    }
}
