package id.sigi.reports.figure;

import java.util.List;

/**
 * Means of providers in order: the shrunken mean filled with its interval, the raw mean hollow.
 *
 * @param text its words
 * @param scale the unit of the scores
 * @param shrunken one row per provider, in order, at least one
 * @param raw the raw means in the same order
 */
public record Caterpillar(FigureText text, Scale scale, List<Row> shrunken, List<Double> raw) implements Figure {
    public Caterpillar {
        shrunken = List.copyOf(shrunken);
        raw = List.copyOf(raw);
        if (shrunken.size() != raw.size()) {
            throw new IllegalArgumentException(shrunken.size() + " shrunken and " + raw.size() + " raw means");
        }
    }

    @Override
    public String svg(FigureWidth width) {
        double[] further = raw.stream().mapToDouble(Double::doubleValue).toArray();
        RowPlot plot = RowPlot.of(width, shrunken, scale, further);
        List<Row> hollow = raw.stream().map(mean -> Row.point("", "", mean)).toList();
        plot.add(Dots.data(shrunken, plot::level), Dots.filled(Palette.BLUE));
        plot.add(Dots.data(hollow, plot::level), Dots.hollow(Palette.ORANGE));
        return new SvgCanvas(width, plot.height(), text).draw(plot.chart());
    }
}
