package id.sigi.methods.regression;

import id.sigi.methods.estimate.Basis;
import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.Inference;
import id.sigi.methods.estimate.Inferences;
import id.sigi.methods.estimate.Label;

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

    /** Statistic, p-value and 95 % interval from Student's t. */
    public Inference inference() {
        return Inferences.of(estimate, stdError, df);
    }

    /** A tidy row. */
    public Estimate toEstimate(Label label, Basis basis) {
        return Estimate.of(label, inference(), basis);
    }
}
