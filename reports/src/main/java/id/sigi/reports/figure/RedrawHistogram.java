package id.sigi.reports.figure;

import id.sigi.methods.estimate.Histogram;
import java.awt.BasicStroke;
import java.awt.Color;
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
 * @param redraws how many redraws gave which effect
 * @param observed the effect of the real draw, with its label
 */
public record RedrawHistogram(FigureText text, Scale scale, Histogram redraws, Row observed) implements Figure {
    private static final int HEIGHT = 300;

    @Override
    public String svg(FigureWidth width) {
        double most =
                redraws.counts().stream().mapToDouble(Double::doubleValue).max().orElse(1);
        NumberAxis effects = scale.axis();
        effects.setRange(redraws.low(), redraws.high());
        Scale.spread(effects, width);
        NumberAxis height = new NumberAxis();
        height.setRange(0, most * 1.18);
        height.setVisible(false);
        XYPlot plot = new XYPlot(data(), effects, height, renderer());
        FigureStyle.clean(plot);
        plot.addDomainMarker(
                new ValueMarker(observed.point(), Palette.ORANGE, new BasicStroke(2.4f)), Layer.FOREGROUND);
        // As far from zero on the other side: p counts both.
        plot.addDomainMarker(new ValueMarker(-observed.point(), Palette.LINE, new BasicStroke(1.2f)), Layer.FOREGROUND);
        plot.addAnnotation(label(most * 1.11));
        JFreeChart chart = new JFreeChart(null, FigureStyle.LABEL, plot, false);
        chart.setBackgroundPaint(Color.WHITE);
        chart.setPadding(new RectangleInsets(6, 12, 2, 26));
        return new SvgCanvas(width, HEIGHT, text).draw(chart);
    }

    private XYIntervalSeriesCollection data() {
        double step = redraws.step();
        XYIntervalSeries series = new XYIntervalSeries("redraws");
        for (int bin = 0; bin < redraws.counts().size(); bin++) {
            double from = redraws.low() + bin * step;
            double count = redraws.counts().get(bin);
            series.add(from + step / 2, from, from + step, count, 0, count);
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

    /** Above the bars, on the side of the line that has more room. */
    private XYTextAnnotation label(double height) {
        boolean isLeft = observed.point() < (redraws.low() + redraws.high()) / 2;
        double gap = (redraws.high() - redraws.low()) * 0.012;
        XYTextAnnotation label = new XYTextAnnotation(
                observed.label() + ": " + observed.value(), observed.point() + (isLeft ? gap : -gap), height);
        label.setFont(FigureStyle.STRONG);
        label.setPaint(Palette.ORANGE);
        label.setTextAnchor(isLeft ? TextAnchor.CENTER_LEFT : TextAnchor.CENTER_RIGHT);
        return label;
    }
}
