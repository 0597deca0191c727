package id.sigi.methods.regression.partitioned;

import id.sigi.methods.estimate.Basis;
import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.Label;
import id.sigi.methods.regression.Coefficient;
import id.sigi.methods.regression.Inestimable;
import id.sigi.methods.regression.UncheckedCoefficient;
import java.util.Optional;

/**
 * One coefficient of an equation with its standard error, or the reason why there is none.
 *
 * @param name of the coefficient
 * @param coefficient the coefficient
 * @param cause why it is empty; nothing if it is not
 */
public record CoefficientResult(String name, Optional<Coefficient> coefficient, Optional<Inestimable> cause) {
    public CoefficientResult {
        if (coefficient.isPresent() == cause.isPresent()) {
            throw new IllegalArgumentException(name + " is either given or not");
        }
    }

    static CoefficientResult of(Coefficient coefficient) {
        return new CoefficientResult(coefficient.name(), Optional.of(coefficient), Optional.empty());
    }

    /**
     * The one place where a partitioned regression decides whether a coefficient can be given.
     *
     * @param showsVariance whether the rows show a variance at all, see {@link CellCentering#showsVariance}
     * @param isVaried whether the outcome is not the same for everybody
     */
    public static CoefficientResult of(UncheckedCoefficient computed, boolean showsVariance, boolean isVaried) {
        return computed.find()
                .filter(found -> showsVariance)
                .map(found -> of(found, isVaried))
                .orElseGet(() -> none(computed.name(), Inestimable.TOO_FEW));
    }

    /**
     * The same, but none where neither estimate nor standard error is left of an outcome that varies: rounding alone, or cells, take all of it, and that is no
     * certainty. The effect on an outcome that is the same for everybody is zero without a standard error.
     */
    private static CoefficientResult of(Coefficient coefficient, boolean isVaried) {
        boolean isNothing = coefficient.stdError() == 0 && coefficient.estimate() == 0;
        return isNothing && isVaried ? none(coefficient.name(), Inestimable.NO_RESIDUAL) : of(coefficient);
    }

    public static CoefficientResult none(String name, Inestimable cause) {
        return new CoefficientResult(name, Optional.empty(), Optional.of(cause));
    }

    /** Whether other columns and cells explain its column; of a take-up, that the arm moves nobody. */
    public boolean isCollinear() {
        return cause.filter(Inestimable.COLLINEAR::equals).isPresent();
    }

    /** Why there is none; blank if there is one. */
    public String reason() {
        return cause.map(why -> why.reason(name)).orElse("");
    }

    /** A tidy row. */
    public Estimate toEstimate(Label label, Basis basis) {
        return coefficient
                .map(found -> found.toEstimate(label, basis))
                .orElseGet(() -> Estimate.notEstimable(label, basis, reason()));
    }
}
