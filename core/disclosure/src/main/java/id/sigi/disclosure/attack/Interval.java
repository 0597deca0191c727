package id.sigi.disclosure.attack;

/**
 * Between which values somebody knows a cell to lie.
 *
 * @param low the least value
 * @param high the greatest; infinite if nothing bounds it
 * @param basis what the ends rest on
 */
public record Interval(double low, double high, Basis basis) {
    /** How an interval was found. */
    public enum Basis {
        /** By integer programming: each end is reached by a table of whole numbers. */
        INTEGER,
        /** By linear programming: nothing beyond the ends agrees with what is published. */
        LINEAR,
        /** By tables that agree with what is published: the true interval is at least as wide. */
        AT_LEAST
    }

    public double width() {
        return high - low;
    }
}
