package id.sigi.reports.figure;

import java.util.List;

/**
 * Effects with their intervals against the line of no effect.
 *
 * @param text its words
 * @param scale the unit of the effects
 * @param rows one per effect, at least one
 */
public record CoefficientPlot(FigureText text, Scale scale, List<Row> rows) implements Figure {
    public CoefficientPlot {
        rows = List.copyOf(rows);
    }

    @Override
    public String svg(FigureWidth width) {
        RowPlot plot = RowPlot.of(width, rows, scale, 0);
        plot.line(0);
        plot.add(Dots.data(rows, plot::level), Dots.filled(Palette.BLUE));
        return new SvgCanvas(width, plot.height(), text).draw(plot.chart());
    }
}
