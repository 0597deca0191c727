package id.sigi.reports.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/**
 * A funnel plot: each unit by how much stands behind it, with the target and the limits of 95 % (broken) and 99.8 % at the sizes that occur.
 *
 * @param text its words
 * @param across what goes to the right: the size
 * @param upwards what goes upwards: the value
 * @param units the units, at least two
 */
public record FunnelChart(FigureText text, Scale across, Scale upwards, List<Unit> units) implements Figure {
    private static final int HEIGHT = 360;
    private static final double DOT = 7;

    public FunnelChart {
        units = units.stream().sorted(Comparator.comparingDouble(Unit::size)).toList();
        if (units.size() < 2) {
            throw new IllegalArgumentException("a funnel has two units at least, not " + units.size());
        }
    }

    /** Between which values chance lets units lie. */
    public record Limits(double low, double high) {}

    /**
     * A unit.
     *
     * @param size how much stands behind it
     * @param value its value
     * @param target what it is compared with
     * @param inner limits of 95 %
     * @param outer limits of 99.8 %
     */
    public record Unit(double size, double value, double target, Limits inner, Limits outer) {
        /** Whether it lies outside the outer limits. */
        public boolean isOutside() {
            return value < outer.low() || value > outer.high();
        }
    }

    @Override
    public String svg(FigureWidth width) {
        NumberAxis right = across.axis();
        double most = units.get(units.size() - 1).size();
        right.setRange(0, most * 1.05);
        Scale.spread(right, width);
        NumberAxis up = upwards.axis();
        up.setAutoRangeIncludesZero(false);
        XYPlot plot = new XYPlot(lines(), right, up, lineRenderer());
        plot.setDataset(1, dots());
        plot.setRenderer(1, dotRenderer());
        FigureStyle.clean(plot);
        plot.setRangeGridlinesVisible(true);
        plot.setRangeGridlinePaint(Palette.GRID);
        plot.addRangeMarker(
                new ValueMarker(units.get(0).target(), Palette.LINE, new BasicStroke(1.2f)), Layer.BACKGROUND);
        JFreeChart chart = new JFreeChart(null, FigureStyle.LABEL, plot, false);
        chart.setBackgroundPaint(Color.WHITE);
        chart.setPadding(new RectangleInsets(10, 6, 4, 26));
        return new SvgCanvas(width, HEIGHT, text).draw(chart);
    }

    private XYSeriesCollection lines() {
        XYSeriesCollection lines = new XYSeriesCollection();
        lines.addSeries(line("inner low", unit -> unit.inner().low()));
        lines.addSeries(line("inner high", unit -> unit.inner().high()));
        lines.addSeries(line("outer low", unit -> unit.outer().low()));
        lines.addSeries(line("outer high", unit -> unit.outer().high()));
        return lines;
    }

    /** Units of one size have one limit; where all have the same size, the line is drawn across. */
    private XYSeries line(String name, ToDoubleFunction<Unit> limit) {
        XYSeries line = new XYSeries(name, false, false);
        units.forEach(unit -> {
            if (line.indexOf(unit.size()) < 0) {
                line.add(unit.size(), limit.applyAsDouble(unit));
            }
        });
        if (line.getItemCount() == 1) {
            double at = units.get(0).size();
            line.add(at * 1.05, limit.applyAsDouble(units.get(0)));
            line.add(at * 0.95, limit.applyAsDouble(units.get(0)));
        }
        return line;
    }

    private static XYLineAndShapeRenderer lineRenderer() {
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
        BasicStroke broken =
                new BasicStroke(1.4f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10f, new float[] {5f, 4f}, 0f);
        for (int series = 0; series < 4; series++) {
            renderer.setSeriesPaint(series, Palette.ORANGE);
            renderer.setSeriesStroke(series, series < 2 ? broken : new BasicStroke(1.6f));
        }
        return renderer;
    }

    private XYSeriesCollection dots() {
        XYSeries within = new XYSeries("within", false, true);
        XYSeries outside = new XYSeries("outside", false, true);
        units.forEach(unit -> (unit.isOutside() ? outside : within).add(unit.size(), unit.value()));
        XYSeriesCollection dots = new XYSeriesCollection();
        dots.addSeries(within);
        dots.addSeries(outside);
        return dots;
    }

    private static XYLineAndShapeRenderer dotRenderer() {
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(false, true);
        for (int series = 0; series < 2; series++) {
            renderer.setSeriesPaint(series, series == 0 ? Palette.BLUE : Palette.ORANGE);
            renderer.setSeriesShape(series, new Ellipse2D.Double(-DOT / 2, -DOT / 2, DOT, DOT));
        }
        return renderer;
    }
}
