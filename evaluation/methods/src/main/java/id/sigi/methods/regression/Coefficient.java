package id.sigi.methods.regression;

import id.sigi.methods.estimate.Basis;
import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.Inference;
import id.sigi.methods.estimate.Inferences;
import id.sigi.methods.estimate.Label;
import id.sigi.methods.linear.Rounding;

/**
 * One estimated coefficient.
 *
 * @param name of the column
 * @param estimate in the outcome's unit per unit of the column
 * @param stdError standard error, zero or more
 * @param df degrees of freedom of its t distribution, above zero
 */
public record Coefficient(String name, double estimate, double stdError, double df) {
    public Coefficient {
        if (!(df > 0) || !(stdError >= 0) || !Double.isFinite(estimate)) {
            throw new IllegalArgumentException(name + ": " + estimate + " (" + stdError + ", " + df + " df)");
        }
    }

    /**
     * The same without a standard error that is rounding alone ({@link Rounding}); the estimate is then zero too where it is rounding.
     *
     * @param scale what rounding of the variance is measured by
     * @param level what rounding of the estimate's square is measured by
     */
    public static Coefficient cleaned(Coefficient found, double scale, double level) {
        if (!Rounding.isAll(found.stdError * found.stdError, scale)) {
            return found;
        }
        boolean isNought = Rounding.isAll(found.estimate * found.estimate, level);
        return new Coefficient(found.name, isNought ? 0 : found.estimate, 0, found.df);
    }

    /** Whether the estimate is other than zero and has no standard error at all, because no residual is left. */
    public boolean isWithoutError() {
        return stdError == 0 && estimate != 0;
    }

    /** Statistic, p-value and 95 % interval from Student's t. */
    public Inference inference() {
        return Inferences.of(estimate, stdError, df);
    }

    /** A tidy row. */
    public Estimate toEstimate(Label label, Basis basis) {
        return Estimate.of(label, inference(), basis);
    }
}
