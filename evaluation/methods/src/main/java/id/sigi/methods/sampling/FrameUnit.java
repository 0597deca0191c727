package id.sigi.methods.sampling;

import java.util.Objects;

/**
 * A unit of a sampling frame.
 *
 * @param name its name, unique in the frame
 * @param stratum the stratum that it belongs to; empty where there is one
 * @param size measure of size, above zero; one for all where units are drawn with equal probability
 */
public record FrameUnit(String name, String stratum, double size) {
    public FrameUnit {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(stratum, "stratum");
        if (!(size > 0) || !Double.isFinite(size)) {
            throw new IllegalArgumentException(name + " has the size " + size);
        }
    }
}
