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
    public ShareDots {
        rows = List.copyOf(rows);
    }

    @Override
    public String svg(Width width) {
        RowPlot plot = RowPlot.of(width, rows, scale, line);
        plot.line(line);
        plot.add(Dots.data(rows, plot::level), Dots.filled(Palette.ORANGE));
        return new SvgCanvas(width, plot.height(), text).draw(plot.chart());
    }
}
