package id.sigi.methods.estimate;

import java.util.Objects;

/**
 * One tidy row: what was estimated, the numbers, the people behind them, whether it could be done, and what it gives away. The last is for
 * disclosure control alone: it is neither written nor read.
 */
public record Estimate(Label label, Inference inference, Basis basis, Status status, Exposure exposure) {
    /** Why an estimate has no standard error that could be believed. */
    public static final String NO_RESIDUAL =
            "no residual is left but rounding, so that there is nothing to take a standard error from";

    private static final double NOISE = 1e-12;

    public Estimate {
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(inference, "inference");
        Objects.requireNonNull(basis, "basis");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(exposure, "exposure");
        if (status instanceof Status.Estimated && inference.estimate().isEmpty()) {
            throw new IllegalArgumentException("an estimate without a number must say why: " + label);
        }
    }

    /** A row that gives away no more than its basis. */
    public Estimate(Label label, Inference inference, Basis basis, Status status) {
        this(label, inference, basis, status, Exposure.BASIS);
    }

    /**
     * A row with its numbers; what is a millionth of a millionth of its standard error is the rounding of zero and becomes zero; a contrast other than zero with an interval of no width is not estimable, because a standard error of zero is no
     * knowledge.
     */
    public static Estimate of(Label label, Inference inference, Basis basis) {
        boolean isSure = inference.stdError().orElse(1) == 0
                && inference.confLow().isPresent()
                && inference.statistic().isEmpty()
                && inference.estimate().orElse(0) != 0;
        if (isSure && !label.contrast().isEmpty()) {
            return notEstimable(label, basis, NO_RESIDUAL);
        }
        boolean isNoise = inference.estimate().orElse(0) != 0
                && Math.abs(inference.estimate().orElse(0))
                        < NOISE * inference.stdError().orElse(0);
        return new Estimate(label, isNoise ? inference.atZero() : inference, basis, Status.ESTIMATED);
    }

    public static Estimate notEstimable(Label label, Basis basis, String reason) {
        return new Estimate(label, Inference.NONE, basis, new Status.NotEstimable(reason));
    }

    /** The same numbers under another label. */
    public Estimate withLabel(Label other) {
        return new Estimate(other, inference, basis, status, exposure);
    }

    /** The same numbers without a p-value that was adjusted within a family. */
    public Estimate withoutAdjusted() {
        return new Estimate(label, inference.withoutAdjusted(), basis, status, exposure);
    }

    /** The same numbers with what they give away. */
    public Estimate exposing(Exposure given) {
        return new Estimate(label, inference, basis, status, given);
    }

    public boolean isEstimated() {
        return status instanceof Status.Estimated;
    }
}
