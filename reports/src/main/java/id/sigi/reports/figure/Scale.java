package id.sigi.reports.figure;

import java.text.NumberFormat;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;

/**
 * The horizontal scale of a figure.
 *
 * @param title what it measures, with its unit
 * @param format how its ticks are written
 */
public record Scale(String title, NumberFormat format) {
    private static final double[] ROUND = {1, 2, 5, 10};

    /** An axis with this title and these ticks, in the style of all figures. */
    NumberAxis axis() {
        NumberAxis axis = new NumberAxis(title);
        axis.setNumberFormatOverride(format);
        FigureStyle.clean(axis);
        return axis;
    }

    /**
     * Sets the ticks of an axis whose range is set at round numbers, few enough that no label can meet the next: the chart's own choice looks at the labels of the two ends only, which
     * may be shorter than those between.
     */
    static void spread(NumberAxis axis, FigureWidth width) {
        int most = switch (width) {
            case WIDE -> 10;
            case NARROW -> 5;
        };
        axis.setTickUnit(
                new NumberTickUnit(step(axis.getRange().getLength(), most), axis.getNumberFormatOverride()),
                true,
                true);
    }

    /** The least of 1, 2 and 5 times a power of ten that divides a length into no more than so many parts. */
    static double step(double length, int most) {
        double least = length / most;
        double power = Math.pow(10, Math.floor(Math.log10(least)));
        for (double round : ROUND) {
            if (round * power >= least * (1 - 1e-9)) {
                return round * power;
            }
        }
        throw new IllegalStateException("ten times a power of ten is more than what it is the power of: " + length);
    }
}
