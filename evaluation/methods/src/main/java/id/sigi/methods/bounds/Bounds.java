package id.sigi.methods.bounds;

import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * Lowest and highest value of an effect that the data allow, with the standard errors of both ends.
 *
 * @param low lower bound
 * @param lowError its standard error
 * @param high upper bound
 * @param highError its standard error
 */
public record Bounds(double low, double lowError, double high, double highError) {
    private static final double LEVEL = 0.95;
    private static final NormalDistribution NORMAL = new NormalDistribution(null, 0, 1);

    public Bounds {
        if (!(low <= high) || !(lowError >= 0) || !(highError >= 0)) {
            throw new IllegalArgumentException(
                    "not bounds: " + low + " (" + lowError + ") .. " + high + " (" + highError + ")");
        }
    }

    /**
     * The c of Imbens and Manski (2004), Phi(c + (high - low) / max error) - Phi(-c) = 0.95, so that low - c error to high + c error covers
     * the effect, not the whole set, with 95 %: 1.645 for wide bounds, 1.960 when they meet.
     */
    public double criticalValue() {
        double worst = Math.max(lowError, highError);
        double gap = worst == 0 ? Double.POSITIVE_INFINITY : (high - low) / worst;
        double below = 1;
        double above = 3;
        for (int i = 0; i < 100; i++) {
            double middle = (below + above) / 2;
            if (coverage(middle, gap) < LEVEL) {
                below = middle;
            } else {
                above = middle;
            }
        }
        return (below + above) / 2;
    }

    private static double coverage(double c, double gap) {
        return NORMAL.cumulativeProbability(c + gap) - NORMAL.cumulativeProbability(-c);
    }

    /** The bounds of the effect with its sign changed. */
    Bounds mirrored() {
        return new Bounds(-high, /* lowError= */ highError, -low, /* highError= */ lowError);
    }

    public double confLow() {
        return low - criticalValue() * lowError;
    }

    public double confHigh() {
        return high + criticalValue() * highError;
    }
}
