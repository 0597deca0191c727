package id.sigi.methods.power;

/**
 * A cell of a planned draw.
 *
 * @param treated people who will be drawn, above zero
 * @param control people who will not, above zero
 */
public record PlannedCell(double treated, double control) {
    public PlannedCell {
        if (!(treated > 0 && treated < Double.POSITIVE_INFINITY)
                || !(control > 0 && control < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("a cell needs people in both arms, not " + treated + " and " + control);
        }
    }

    double people() {
        return treated + control;
    }

    PlannedCell times(double factor) {
        return new PlannedCell(treated * factor, control * factor);
    }

    /** Variance of the difference of means, for an outcome of variance one. */
    double unitVariance() {
        return 1 / treated + 1 / control;
    }
}
