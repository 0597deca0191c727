package id.sigi.methods.estimate;

import java.util.Objects;

/** One tidy row: what was estimated, the numbers, the people behind them, and whether it could be done. */
public record Estimate(Label label, Inference inference, Basis basis, Status status) {
    public Estimate {
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(inference, "inference");
        Objects.requireNonNull(basis, "basis");
        Objects.requireNonNull(status, "status");
        if (status instanceof Status.Estimated && inference.estimate().isEmpty()) {
            throw new IllegalArgumentException("an estimate without a number must say why: " + label);
        }
    }

    public static Estimate of(Label label, Inference inference, Basis basis) {
        return new Estimate(label, inference, basis, Status.ESTIMATED);
    }

    public static Estimate notEstimable(Label label, Basis basis, String reason) {
        return new Estimate(label, Inference.NONE, basis, new Status.NotEstimable(reason));
    }

    /** The same numbers under another label. */
    public Estimate withLabel(Label other) {
        return new Estimate(other, inference, basis, status);
    }

    public boolean isEstimated() {
        return status instanceof Status.Estimated;
    }
}
