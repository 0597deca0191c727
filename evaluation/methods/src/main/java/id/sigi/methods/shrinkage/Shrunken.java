package id.sigi.methods.shrinkage;

import id.sigi.methods.estimate.Inference;
import id.sigi.methods.estimate.Inferences;

/**
 * A unit's mean after shrinkage.
 *
 * @param unit its name
 * @param raw its own mean
 * @param mean posterior mean
 * @param standardDeviation posterior standard deviation, the uncertainty of the common mean included
 * @param reliability weight of its own mean, 0..1
 */
public record Shrunken(String unit, double raw, double mean, double standardDeviation, double reliability) {
    /** Posterior mean with a normal 95 % interval. */
    public Inference inference() {
        return Inferences.normal(mean, standardDeviation);
    }
}
