package id.sigi.methods.estimate;

import java.util.OptionalDouble;

/**
 * How much of an outcome a regression explains. Empty where nothing is fitted but a difference.
 *
 * @param rSquared share of the squares about the mean that the whole model explains, cells included; of two stages with the residuals on
 *     the take-up itself, so that it may be below zero
 * @param adjusted one less the share left, times (n-1)/(n-k)
 * @param within share of the squares about the cells' means that the regressors explain; empty without cell effects
 */
public record GoodnessOfFit(OptionalDouble rSquared, OptionalDouble adjusted, OptionalDouble within) {
    /** Of what has no residuals. */
    public static final GoodnessOfFit NONE =
            new GoodnessOfFit(OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty());
}
