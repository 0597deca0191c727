package id.sigi.reports.figure;

import java.util.List;

/**
 * How many people are left at each step, or a share at each of several occasions, as bars from zero.
 *
 * @param text its words
 * @param scale the unit
 * @param rows one per step in order, at least one
 */
public record FlowBars(FigureText text, Scale scale, List<Row> rows) implements Figure {
    /** Of a bar, in pixels. */
    private static final int THICKNESS = 13;

    public FlowBars {
        rows = List.copyOf(rows);
    }

    @Override
    public String svg(FigureWidth width) {
        RowPlot plot = RowPlot.ofBars(width, rows, scale);
        plot.add(new Bars(rows, plot.pixels(THICKNESS)).data(plot::level), Bars.renderer(Palette.BLUE));
        return new SvgCanvas(width, plot.height(), text).draw(plot.chart());
    }
}
