package id.sigi.methods.estimate;

import java.util.OptionalDouble;

/**
 * The numbers of one estimate. What a method does not give is empty.
 *
 * @param estimate point estimate, in the outcome's unit; shares in 0..1
 * @param stdError standard error
 * @param df degrees of freedom of the reference distribution; empty for the normal one
 * @param statistic test statistic against zero
 * @param pValue two-sided p-value
 * @param pAdjusted p-value adjusted within its family
 * @param confLow lower limit of the 95 % interval
 * @param confHigh upper limit of the 95 % interval
 */
public record Inference(
        OptionalDouble estimate,
        OptionalDouble stdError,
        OptionalDouble df,
        OptionalDouble statistic,
        OptionalDouble pValue,
        OptionalDouble pAdjusted,
        OptionalDouble confLow,
        OptionalDouble confHigh) {

    /** No number at all. */
    public static final Inference NONE = new Inference(
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            OptionalDouble.empty());

    /** A point without standard error, for example a share of a census. */
    public static Inference point(double estimate) {
        return NONE.withEstimate(estimate);
    }

    /** A point with an interval that is not built from a standard error, for example Wilson's. */
    public static Inference interval(double estimate, double low, double high) {
        return new Inference(
                finite(estimate),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                finite(low),
                finite(high));
    }

    public Inference withEstimate(double value) {
        return new Inference(finite(value), stdError, df, statistic, pValue, pAdjusted, confLow, confHigh);
    }

    /** The same numbers about an estimate of zero. */
    public Inference atZero() {
        return new Inference(
                OptionalDouble.of(0),
                stdError,
                df,
                statistic.isPresent() ? OptionalDouble.of(0) : statistic,
                pValue,
                pAdjusted,
                confLow,
                confHigh);
    }

    /** With a standard error that says nothing of an interval, because it has no degrees of freedom. */
    public Inference withStdError(double value) {
        return new Inference(estimate, finite(value), df, statistic, pValue, pAdjusted, confLow, confHigh);
    }

    /** With its upper limit cut off at what the number cannot exceed. */
    public Inference withConfHighAtMost(double most) {
        OptionalDouble high =
                confHigh.isPresent() ? OptionalDouble.of(Math.min(confHigh.getAsDouble(), most)) : confHigh;
        return new Inference(estimate, stdError, df, statistic, pValue, pAdjusted, confLow, high);
    }

    public Inference withAdjusted(double value) {
        return new Inference(estimate, stdError, df, statistic, pValue, finite(value), confLow, confHigh);
    }

    /** Without what was adjusted within a family. */
    public Inference withoutAdjusted() {
        return new Inference(estimate, stdError, df, statistic, pValue, OptionalDouble.empty(), confLow, confHigh);
    }

    private static OptionalDouble finite(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("not a number that can be printed: " + value);
        }
        return OptionalDouble.of(value);
    }
}
