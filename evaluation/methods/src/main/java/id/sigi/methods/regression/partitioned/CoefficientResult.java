package id.sigi.methods.regression.partitioned;

import id.sigi.methods.estimate.Basis;
import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.Label;
import id.sigi.methods.regression.Coefficient;
import java.util.Optional;

/**
 * One coefficient of an equation with its error, or the reason why there is none.
 *
 * @param coefficient the coefficient
 * @param reason why it is empty; blank if it is not
 */
public record CoefficientResult(Optional<Coefficient> coefficient, String reason) {
    static CoefficientResult of(Coefficient coefficient) {
        return new CoefficientResult(Optional.of(coefficient), "");
    }

    /**
     * The same, but none where neither estimate nor error is left of an outcome that varies: rounding alone, or cells, take all of it, and that is no
     * certainty. The effect on an outcome that is the same for everybody is nought without an error.
     */
    public static CoefficientResult of(Coefficient coefficient, boolean isVaried) {
        boolean isNothing = coefficient.stdError() == 0 && coefficient.estimate() == 0;
        return isNothing && isVaried ? none(Estimate.NO_RESIDUAL) : of(coefficient);
    }

    public static CoefficientResult none(String reason) {
        return new CoefficientResult(Optional.empty(), reason);
    }

    public static String spanned(String name) {
        return name + " does not vary beyond what the other columns and cells explain";
    }

    public static String few(String name) {
        return "too few rows or clusters for an error of " + name;
    }

    /** Whether there is no take-up that the offer moves. */
    public boolean isUnmoved() {
        return reason.equals(spanned(LeastSquaresFit.TAKE_UP));
    }

    /** A tidy row. */
    public Estimate toEstimate(Label label, Basis basis) {
        return coefficient
                .map(found -> found.toEstimate(label, basis))
                .orElseGet(() -> Estimate.notEstimable(label, basis, reason));
    }
}
