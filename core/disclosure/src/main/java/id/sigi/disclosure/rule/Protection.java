package id.sigi.disclosure.rule;

/**
 * How wide the interval of a sensitive cell has to be for every reader (Fischetti and Salazar-González 2000), in the cell's unit.
 *
 * @param below how far below the value its lower end lies at least, as far as the value can fall at all
 * @param above how far above the value its upper end lies at least
 * @param width how wide it is at least, wherever the value lies in it
 */
public record Protection(double below, double above, double width) {
    /** Nothing is asked for. */
    public static final Protection NONE = new Protection(0, 0, 0);

    public Protection {
        if (!(below >= 0) || !(above >= 0) || !(width >= 0)) {
            throw new IllegalArgumentException("protection is not negative: " + below + ", " + above + ", " + width);
        }
    }

    /** An interval of a width. */
    public static Protection ofWidth(double width) {
        return new Protection(0, 0, width);
    }

    /** An interval around the value, as far below as above. */
    public static Protection around(double distance) {
        return new Protection(distance, distance, 0);
    }

    /** What satisfies both. */
    public Protection and(Protection other) {
        return new Protection(Math.max(below, other.below), Math.max(above, other.above), Math.max(width, other.width));
    }

    public boolean isNone() {
        return below == 0 && above == 0 && width == 0;
    }
}
