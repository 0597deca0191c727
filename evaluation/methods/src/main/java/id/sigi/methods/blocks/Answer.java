package id.sigi.methods.blocks;

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
public record Answer(Optional<Coefficient> coefficient, String reason) {
    static Answer of(Coefficient coefficient) {
        return new Answer(Optional.of(coefficient), "");
    }

    /**
     * The same, but none where neither estimate nor error is left of an outcome that varies: rounding alone, or cells, take all of it, and that is no
     * certainty. The effect on an outcome that is the same for everybody is nought without an error.
     */
    static Answer of(Coefficient coefficient, boolean isVaried) {
        boolean isNothing = coefficient.stdError() == 0 && coefficient.estimate() == 0;
        return isNothing && isVaried ? none(Estimate.NO_RESIDUAL) : of(coefficient);
    }

    static Answer none(String reason) {
        return new Answer(Optional.empty(), reason);
    }

    static String spanned(String name) {
        return name + " does not vary beyond what the other columns and cells explain";
    }

    static String few(String name) {
        return "too few rows or clusters for an error of " + name;
    }

    /** Whether there is no take-up that the offer moves. */
    public boolean isUnmoved() {
        return reason.equals(spanned(EquationFit.TAKE_UP));
    }

    /** A tidy row. */
    public Estimate toEstimate(Label label, Basis basis) {
        return coefficient
                .map(found -> found.toEstimate(label, basis))
                .orElseGet(() -> Estimate.notEstimable(label, basis, reason));
    }
}
