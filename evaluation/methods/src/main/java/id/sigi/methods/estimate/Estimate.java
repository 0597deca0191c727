package id.sigi.methods.estimate;

import java.util.Objects;

/**
 * One tidy row: what was estimated, the numbers, the people behind them, whether it could be done, and what it gives away. The last is for
 * disclosure control alone: it is neither written nor read.
 */
public record Estimate(Label label, Inference inference, Basis basis, Status status, Exposure exposure) {
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

    public static Estimate of(Label label, Inference inference, Basis basis) {
        return new Estimate(label, inference, basis, Status.ESTIMATED);
    }

    public static Estimate notEstimable(Label label, Basis basis, String reason) {
        return new Estimate(label, Inference.NONE, basis, new Status.NotEstimable(reason));
    }

    /** The same numbers under another label. */
    public Estimate withLabel(Label other) {
        return new Estimate(other, inference, basis, status, exposure);
    }

    /** The same numbers with what they give away. */
    public Estimate exposing(Exposure given) {
        return new Estimate(label, inference, basis, status, given);
    }

    public boolean isEstimated() {
        return status instanceof Status.Estimated;
    }
}
