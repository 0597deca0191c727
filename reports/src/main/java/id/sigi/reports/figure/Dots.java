package id.sigi.reports.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;

/** Dots with horizontal intervals, one per row. */
final class Dots {
    private static final Shape DOT = new Ellipse2D.Double(-4.5, -4.5, 9, 9);

    private Dots() {}

    static XYIntervalSeriesCollection data(List<Row> rows, IntToDoubleFunction level) {
        XYIntervalSeries series = new XYIntervalSeries("rows");
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            double y = level.applyAsDouble(i);
            series.add(row.point(), row.left(), row.right(), y, y, y);
        }
        XYIntervalSeriesCollection data = new XYIntervalSeriesCollection();
        data.addSeries(series);
        return data;
    }

    static XYErrorRenderer filled(Color colour) {
        XYErrorRenderer renderer = new XYErrorRenderer();
        renderer.setDrawYError(false);
        renderer.setCapLength(0);
        renderer.setErrorStroke(new BasicStroke(2.4f));
        renderer.setErrorPaint(colour);
        renderer.setSeriesShape(0, DOT);
        renderer.setSeriesPaint(0, colour);
        return renderer;
    }

    static XYErrorRenderer hollow(Color colour) {
        XYErrorRenderer renderer = filled(colour);
        renderer.setDrawXError(false);
        renderer.setUseFillPaint(true);
        renderer.setSeriesFillPaint(0, Color.WHITE);
        renderer.setDrawSeriesLineAsPath(false);
        renderer.setDefaultShapesFilled(true);
        renderer.setUseOutlinePaint(true);
        renderer.setSeriesOutlinePaint(0, colour);
        renderer.setSeriesOutlineStroke(0, new BasicStroke(1.8f));
        return renderer;
    }
}
