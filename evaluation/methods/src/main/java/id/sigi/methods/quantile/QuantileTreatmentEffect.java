package id.sigi.methods.quantile;

import id.sigi.methods.estimate.Inference;
import id.sigi.methods.estimate.Inferences;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The difference of two arms' quantiles. Each arm's interval is Woodruff's (1952): the ends of the interval of the share at or below the
 * quantile, turned into values; its standard error is the interval's length over twice t. Both intervals are combined by the method of variance
 * estimates recovery (Zou and Donner 2008), which keeps their skewness: with d = q1 - q0 the lower end is d - sqrt((q1-l1)^2 + (u0-q0)^2 - 2 r
 * (q1-l1)(u0-q0)), r the correlation of the arms' shares.
 *
 * @param estimate treatment minus control
 * @param stdError from the arms' standard errors
 * @param low lower end of the 95 % interval
 * @param high upper end
 */
public record QuantileTreatmentEffect(double estimate, double stdError, double low, double high) {
    private static final double UPPER = 0.975;

    /** An end that lies beyond all shares is put at the least or the most one. */
    private static final double LEAST = 1e-12;

    /**
     * The quantile of one arm.
     *
     * @param value the quantile
     * @param low lower end of its interval
     * @param high upper end
     * @param df degrees of freedom behind the interval
     */
    public record Arm(double value, double low, double high, double df) {
        double error() {
            return (high - low) / (2 * Inferences.tQuantile(UPPER, df));
        }
    }

    /**
     * Shares whose quantiles are the ends of an arm's interval.
     *
     * @param low above zero
     * @param high at most one
     */
    public record Ends(double low, double high) {
        /** Of a share with its variance; without degrees of freedom from the least value to the most. */
        public static Ends of(double share, double variance, double df) {
            double half = df > 0 ? Inferences.tQuantile(UPPER, df) * Math.sqrt(variance) : 1;
            return new Ends(Math.max(LEAST, share - half), Math.min(1, share + half));
        }
    }

    /** Empty where an arm has no quantile, or no degrees of freedom. */
    public static Optional<QuantileTreatmentEffect> find(Arm treatment, Arm control, double correlation) {
        if (!(treatment.df() > 0)
                || !(control.df() > 0)
                || !Double.isFinite(treatment.high() - treatment.low())
                || !Double.isFinite(control.high() - control.low())) {
            return Optional.empty();
        }
        double difference = treatment.value() - control.value();
        double below = root(treatment.value() - treatment.low(), control.high() - control.value(), correlation);
        double above = root(treatment.high() - treatment.value(), control.value() - control.low(), correlation);
        return Optional.of(new QuantileTreatmentEffect(
                difference,
                root(treatment.error(), control.error(), correlation),
                difference - below,
                difference + above));
    }

    private static double root(double first, double second, double correlation) {
        return Math.sqrt(Math.max(0, first * first + second * second - 2 * correlation * first * second));
    }

    /** Neither statistic nor p-value: a standard error read off an interval is no ground for them. */
    public Inference inference() {
        return new Inference(
                OptionalDouble.of(estimate),
                OptionalDouble.of(stdError),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.of(low),
                OptionalDouble.of(high));
    }
}
