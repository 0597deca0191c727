package id.sigi.reports.figure;

import java.util.List;
import java.util.stream.Stream;

/**
 * One effect among everybody and in each group: everybody first, with a broken line at that effect, then the groups; a whole line stands at
 * no effect.
 *
 * @param text its words
 * @param scale the unit of the effects
 * @param everybody the effect among everybody
 * @param groups one row per group, at least one
 */
public record ForestPlot(FigureText text, Scale scale, Row everybody, List<Row> groups) implements Figure {
    public ForestPlot {
        groups = List.copyOf(groups);
    }

    @Override
    public String svg(FigureWidth width) {
        List<Row> rows = Stream.concat(Stream.of(everybody), groups.stream()).toList();
        RowPlot plot = RowPlot.of(width, rows, scale, 0);
        plot.line(0);
        plot.brokenLine(everybody.point());
        plot.add(Dots.data(List.of(everybody), plot::level), Dots.filled(Palette.ORANGE));
        plot.add(Dots.data(groups, row -> plot.level(row + 1)), Dots.filled(Palette.BLUE));
        return new SvgCanvas(width, plot.height(), text).draw(plot.chart());
    }
}
