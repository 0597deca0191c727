package id.sigi.methods.regression;

import java.util.OptionalDouble;

/**
 * The coefficients of one instrument on the outcome and on the endogenous column, fitted on the same rows.
 *
 * @param outcome on the outcome
 * @param takeUp on the endogenous column
 * @param covariance of the two
 */
public record ReducedForm(Coefficient outcome, Coefficient takeUp, double covariance) {
    /** The effective F, which with one instrument is the squared t statistic (Montiel Olea and Pflueger 2013); empty without a standard error. */
    public OptionalDouble findEffectiveF() {
        double t = takeUp.estimate() / takeUp.stdError();
        return takeUp.stdError() > 0 ? OptionalDouble.of(t * t) : OptionalDouble.empty();
    }
}
