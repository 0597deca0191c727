package id.sigi.reports.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/**
 * A curve of chances between zero and one, with one point of it marked by lines to both axes.
 *
 * @param text its words
 * @param across what goes to the right
 * @param upwards what goes upwards, in 0..1
 * @param points the curve from left to right, at least two
 * @param mark the marked point
 */
public record CurvePlot(FigureText text, Scale across, Scale upwards, List<Point> points, Mark mark) implements Figure {
    private static final int HEIGHT = 330;

    public CurvePlot {
        points = List.copyOf(points);
        if (points.size() < 2) {
            throw new IllegalArgumentException("a curve has two points at least, not " + points.size());
        }
    }

    /** A point of the curve. */
    public record Point(double x, double y) {}

    /** A marked point and what is written beside it. */
    public record Mark(Point point, String words) {}

    @Override
    public String svg(FigureWidth width) {
        NumberAxis right = across.axis();
        right.setRange(points.get(0).x(), points.get(points.size() - 1).x());
        Scale.spread(right, width);
        NumberAxis up = upwards.axis();
        up.setRange(0, 1.02);
        XYPlot plot = new XYPlot(data(), right, up, renderer());
        FigureStyle.clean(plot);
        plot.setRangeGridlinesVisible(true);
        plot.setRangeGridlinePaint(Palette.GRID);
        BasicStroke broken =
                new BasicStroke(1.4f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10f, new float[] {5f, 4f}, 0f);
        plot.addDomainMarker(new ValueMarker(mark.point().x(), Palette.ORANGE, broken), Layer.BACKGROUND);
        plot.addRangeMarker(new ValueMarker(mark.point().y(), Palette.ORANGE, broken), Layer.BACKGROUND);
        plot.addAnnotation(words());
        JFreeChart chart = new JFreeChart(null, FigureStyle.LABEL, plot, false);
        chart.setBackgroundPaint(Color.WHITE);
        chart.setPadding(new RectangleInsets(10, 6, 4, 26));
        return new SvgCanvas(width, HEIGHT, text).draw(chart);
    }

    private XYSeriesCollection data() {
        XYSeries series = new XYSeries("curve");
        points.forEach(point -> series.add(point.x(), point.y()));
        return new XYSeriesCollection(series);
    }

    private static XYLineAndShapeRenderer renderer() {
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
        renderer.setSeriesPaint(0, Palette.BLUE);
        renderer.setSeriesStroke(0, new BasicStroke(2.4f));
        return renderer;
    }

    /** Right below the marked point, where the curve, which rises, is not. */
    private XYTextAnnotation words() {
        double gap = points.get(points.size() - 1).x() * 0.015;
        XYTextAnnotation words = new XYTextAnnotation(
                mark.words(), mark.point().x() + gap, mark.point().y() - 0.06);
        words.setFont(FigureStyle.STRONG);
        words.setPaint(Palette.ORANGE);
        words.setBackgroundPaint(Color.WHITE);
        words.setTextAnchor(TextAnchor.CENTER_LEFT);
        return words;
    }
}
