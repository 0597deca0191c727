package id.sigi.methods.funnel;

/**
 * A unit of a funnel plot.
 *
 * @param unit its name
 * @param value its mean, share or ratio
 * @param size observations behind it, or the expected count; above zero
 */
public record FunnelUnit(String unit, double value, double size) {
    public FunnelUnit {
        if (!Double.isFinite(value) || !(size > 0)) {
            throw new IllegalArgumentException(unit + ": " + value + " of " + size);
        }
    }
}
