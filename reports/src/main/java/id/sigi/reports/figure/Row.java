package id.sigi.reports.figure;

import java.util.OptionalDouble;

/**
 * One labelled row of a figure.
 *
 * @param label whose number it is
 * @param value the number as text, with its interval or its denominator
 * @param point where the mark stands
 * @param low lower end of the interval, if there is one
 * @param high upper end of the interval, if there is one
 */
public record Row(String label, String value, double point, OptionalDouble low, OptionalDouble high) {

    public static Row point(String label, String value, double point) {
        return new Row(label, value, point, OptionalDouble.empty(), OptionalDouble.empty());
    }

    double left() {
        return low.orElse(point);
    }

    double right() {
        return high.orElse(point);
    }
}
