package id.sigi.methods.shrinkage;

/**
 * A unit's own mean.
 *
 * @param unit its name
 * @param mean of its rows
 * @param variance of that mean, above zero
 */
public record UnitMean(String unit, double mean, double variance) {
    public UnitMean {
        if (!Double.isFinite(mean) || !(variance > 0) || !Double.isFinite(variance)) {
            throw new IllegalArgumentException(unit + ": mean " + mean + " with variance " + variance);
        }
    }
}
