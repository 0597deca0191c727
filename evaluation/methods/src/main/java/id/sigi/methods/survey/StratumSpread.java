package id.sigi.methods.survey;

import id.sigi.methods.moments.Moments;

/**
 * What the PSUs of one stratum add to an estimate.
 *
 * @param psus PSUs in the sample
 * @param holding of these, PSUs that hold somebody of the domain
 * @param mean mean of what they add
 * @param squares squared deviations from it
 */
public record StratumSpread(long psus, long holding, double mean, double squares) {
    public StratumSpread {
        if (psus < 1 || holding < 0 || holding > psus || !Double.isFinite(mean) || !(squares >= 0)) {
            throw new IllegalArgumentException(
                    "not the spread of a stratum: " + holding + " of " + psus + " PSUs, " + mean + ", " + squares);
        }
    }

    /** Of PSUs by their moments: those without anybody of the domain add zero. */
    public static StratumSpread of(Moments holding, long psus) {
        Moments all = holding.plus(psus == holding.n() ? Moments.EMPTY : new Moments(psus - holding.n(), 0, 0));
        return new StratumSpread(psus, holding.n(), all.mean(), all.m2());
    }
}
