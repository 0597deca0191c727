package id.sigi.reports.figure;

import java.util.List;

/**
 * A share or a ratio by group, with a line at what everybody has or at parity.
 *
 * @param text its words
 * @param scale the unit
 * @param rows one per group, at least one
 * @param line the value of everybody, or one for a ratio
 */
public record ShareDots(FigureText text, Scale scale, List<Row> rows, double line) implements Figure {
    /** Least width of the axis on either side of the line: a twentieth, so that trifles do not look like gaps. */
    private static final double LEAST_SIDE = 0.05;

    public ShareDots {
        rows = List.copyOf(rows);
    }

    @Override
    public String svg(FigureWidth width) {
        RowPlot plot = RowPlot.of(width, rows, scale, line - LEAST_SIDE, line + LEAST_SIDE);
        plot.line(line);
        plot.add(Dots.data(rows, plot::level), Dots.filled(Palette.ORANGE));
        return new SvgCanvas(width, plot.height(), text).draw(plot.chart());
    }
}
