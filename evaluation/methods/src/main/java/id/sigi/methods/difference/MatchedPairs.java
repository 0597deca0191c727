package id.sigi.methods.difference;

import id.sigi.methods.moments.Moments;
import java.util.Optional;

/** Pairs with one treated each: mean of the differences, variance sum (tau_j - tau)^2 / (J (J-1)), df J - 1 (Imbens and Rubin 2015). */
public final class MatchedPairs {
    private MatchedPairs() {}

    /** Of the moments of treated minus control per pair; empty with fewer than two pairs. */
    public static Optional<DifferenceEstimate> find(Moments differences) {
        long pairs = differences.n();
        return pairs < 2
                ? Optional.empty()
                : Optional.of(new DifferenceEstimate(
                        differences.mean(), Math.sqrt(differences.varianceOfMean()), pairs - 1.0, pairs, pairs));
    }
}
