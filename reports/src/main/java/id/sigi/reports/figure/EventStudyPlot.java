package id.sigi.reports.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.List;
import java.util.stream.DoubleStream;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;

/**
 * One effect at several times: time to the right, the effect upwards with its interval, a line at no effect. What lies at negative times
 * was before the draw and should lie on the line.
 *
 * @param text its words
 * @param time what time is counted in
 * @param scale the unit of the effects
 * @param moments one per time, at least one
 */
public record EventStudyPlot(FigureText text, Scale time, Scale scale, List<Moment> moments) implements Figure {
    private static final int HEIGHT = 330;
    private static final double ROOM = 0.06;

    public EventStudyPlot {
        moments = List.copyOf(moments);
    }

    /**
     * The effect at one time.
     *
     * @param at the time
     * @param row the effect and its interval
     */
    public record Moment(double at, Row row) {}

    @Override
    public String svg(FigureWidth width) {
        NumberAxis right = time.axis();
        XYPlot plot = new XYPlot(data(), right, scale.axis(), renderer());
        FigureStyle.clean(plot);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinesVisible(true);
        plot.setRangeGridlinePaint(Palette.GRID);
        plot.addRangeMarker(new ValueMarker(0, Palette.LINE, new BasicStroke(1.2f)), Layer.BACKGROUND);
        plot.addDomainMarker(new ValueMarker(0, Palette.GRID, new BasicStroke(1.2f)), Layer.BACKGROUND);
        fit(plot);
        Scale.spread(right, width);
        JFreeChart chart = new JFreeChart(null, FigureStyle.LABEL, plot, false);
        chart.setBackgroundPaint(Color.WHITE);
        chart.setPadding(new RectangleInsets(12, 6, 4, 22));
        return new SvgCanvas(width, HEIGHT, text).draw(chart);
    }

    /** Both axes hold zero and leave room at the ends, so that no mark is cut. */
    private void fit(XYPlot plot) {
        double[] times = ends(moments.stream().flatMapToDouble(moment -> DoubleStream.of(moment.at())));
        double[] effects = ends(moments.stream()
                .flatMapToDouble(moment ->
                        DoubleStream.of(moment.row().left(), moment.row().right())));
        plot.getDomainAxis().setRange(times[0], times[1]);
        plot.getRangeAxis().setRange(effects[0], effects[1]);
    }

    private static double[] ends(DoubleStream values) {
        double[] all = DoubleStream.concat(values, DoubleStream.of(0)).toArray();
        double low = DoubleStream.of(all).min().orElse(0);
        double high = DoubleStream.of(all).max().orElse(1);
        double room = high > low ? (high - low) * ROOM : 1;
        return new double[] {low - room, high + room};
    }

    private XYIntervalSeriesCollection data() {
        XYIntervalSeries series = new XYIntervalSeries("moments");
        for (Moment moment : moments) {
            Row row = moment.row();
            series.add(moment.at(), moment.at(), moment.at(), row.point(), row.left(), row.right());
        }
        XYIntervalSeriesCollection data = new XYIntervalSeriesCollection();
        data.addSeries(series);
        return data;
    }

    private static XYErrorRenderer renderer() {
        XYErrorRenderer renderer = Dots.filled(Palette.BLUE);
        renderer.setDrawXError(false);
        renderer.setDrawYError(true);
        return renderer;
    }
}
