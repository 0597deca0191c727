package id.sigi.methods.regression;

import java.util.Optional;

/**
 * A coefficient as it was computed, before anybody has looked whether it can be given.
 *
 * @param name of the column
 * @param estimate the estimate
 * @param variance its variance with the small-sample factor; not finite, or below zero, where there is none
 * @param df degrees of freedom; zero or less where there are none
 * @param scale what rounding of the variance is measured by
 * @param level what rounding of the estimate's square is measured by
 */
public record UncheckedCoefficient(
        String name, double estimate, double variance, double df, double scale, double level) {
    /** The coefficient, cleaned of rounding; empty where no variance or no degree of freedom is left. */
    public Optional<Coefficient> find() {
        if (!(df > 0) || !Double.isFinite(variance) || variance < 0) {
            return Optional.empty();
        }
        return Optional.of(Coefficient.cleaned(new Coefficient(name, estimate, Math.sqrt(variance), df), scale, level));
    }
}
