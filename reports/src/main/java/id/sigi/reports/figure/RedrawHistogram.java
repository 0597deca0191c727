package id.sigi.reports.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.StandardXYBarPainter;
import org.jfree.chart.renderer.xy.XYBarRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;

/**
 * What chance alone gives: how often redraws of the lottery gave each effect, and where the real draw lies among them.
 *
 * @param text its words
 * @param scale the unit of the effects
 * @param redraws the effects of the redraws, at least one
 * @param observed the effect of the real draw, with its label
 */
public record RedrawHistogram(FigureText text, Scale scale, List<Double> redraws, Row observed) implements Figure {
    private static final int HEIGHT = 300;
    private static final int BINS = 40;
    private static final double ROOM = 0.04;

    public RedrawHistogram {
        redraws = List.copyOf(redraws);
        if (redraws.isEmpty()) {
            throw new IllegalArgumentException("no redraw, no distribution");
        }
    }

    @Override
    public String svg(Width width) {
        long[] counts = counts();
        long most = Arrays.stream(counts).max().orElse(1);
        NumberAxis effects = axis(scale);
        effects.setRange(low(), high());
        Ticks.spread(effects, width);
        NumberAxis height = new NumberAxis();
        height.setRange(0, most * 1.18);
        height.setVisible(false);
        XYPlot plot = new XYPlot(data(counts), effects, height, renderer());
        Frame.clean(plot);
        plot.addDomainMarker(
                new ValueMarker(observed.point(), Palette.ORANGE, new BasicStroke(2.4f)), Layer.FOREGROUND);
        plot.addAnnotation(label(most * 1.11));
        JFreeChart chart = new JFreeChart(null, Letters.LABEL, plot, false);
        chart.setBackgroundPaint(Color.WHITE);
        chart.setPadding(new RectangleInsets(6, 12, 2, 26));
        return new SvgCanvas(width, HEIGHT, text).draw(chart);
    }

    private DoubleStream values() {
        return DoubleStream.concat(
                redraws.stream().mapToDouble(Double::doubleValue), DoubleStream.of(0, observed.point()));
    }

    private double low() {
        return values().min().orElseThrow() - room();
    }

    private double high() {
        return values().max().orElseThrow() + room();
    }

    private double room() {
        double length = values().max().orElseThrow() - values().min().orElseThrow();
        return length > 0 ? length * ROOM : 1;
    }

    private double step() {
        return (high() - low()) / BINS;
    }

    private long[] counts() {
        double low = low();
        double step = step();
        long[] counts = new long[BINS];
        for (double redraw : redraws) {
            counts[Math.min(BINS - 1, (int) ((redraw - low) / step))]++;
        }
        return counts;
    }

    private XYIntervalSeriesCollection data(long[] counts) {
        double low = low();
        double step = step();
        XYIntervalSeries series = new XYIntervalSeries("redraws");
        for (int bin = 0; bin < BINS; bin++) {
            double from = low + bin * step;
            series.add(from + step / 2, from, from + step, (double) counts[bin], 0, (double) counts[bin]);
        }
        XYIntervalSeriesCollection data = new XYIntervalSeriesCollection();
        data.addSeries(series);
        return data;
    }

    private static XYBarRenderer renderer() {
        XYBarRenderer renderer = new XYBarRenderer();
        renderer.setBarPainter(new StandardXYBarPainter());
        renderer.setShadowVisible(false);
        renderer.setDrawBarOutline(false);
        renderer.setSeriesPaint(0, Palette.BLUE);
        renderer.setMargin(0.08);
        return renderer;
    }

    private static NumberAxis axis(Scale scale) {
        NumberAxis axis = new NumberAxis(scale.title());
        axis.setNumberFormatOverride(scale.format());
        Frame.clean(axis);
        return axis;
    }

    /** Above the bars, on the side of the line that has more room. */
    private XYTextAnnotation label(double height) {
        boolean isLeft = observed.point() < (low() + high()) / 2;
        double gap = (high() - low()) * 0.012;
        XYTextAnnotation label = new XYTextAnnotation(
                observed.label() + ": " + observed.value(), observed.point() + (isLeft ? gap : -gap), height);
        label.setFont(Letters.STRONG);
        label.setPaint(Palette.ORANGE);
        label.setTextAnchor(isLeft ? TextAnchor.CENTER_LEFT : TextAnchor.CENTER_RIGHT);
        return label;
    }
}
