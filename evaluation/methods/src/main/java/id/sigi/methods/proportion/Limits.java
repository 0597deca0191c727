package id.sigi.methods.proportion;

/**
 * An interval.
 *
 * @param low lower limit
 * @param high upper limit, not below the lower
 */
public record Limits(double low, double high) {
    public Limits {
        if (!(low <= high)) {
            throw new IllegalArgumentException("not an interval: " + low + ".." + high);
        }
    }
}
