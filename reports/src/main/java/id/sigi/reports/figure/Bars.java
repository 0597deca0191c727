package id.sigi.reports.figure;

import java.awt.Color;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.jfree.chart.renderer.xy.StandardXYBarPainter;
import org.jfree.chart.renderer.xy.XYBarRenderer;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;

/** Horizontal bars from zero, one per row, with the given thickness in units of a row. */
record Bars(List<Row> rows, double thickness) {

    XYIntervalSeriesCollection data(IntToDoubleFunction level) {
        XYIntervalSeries series = new XYIntervalSeries("rows");
        for (int i = 0; i < rows.size(); i++) {
            double y = level.applyAsDouble(i);
            double end = rows.get(i).point();
            series.add(end / 2, 0, end, y, y - thickness / 2, y + thickness / 2);
        }
        XYIntervalSeriesCollection data = new XYIntervalSeriesCollection();
        data.addSeries(series);
        return data;
    }

    static XYBarRenderer renderer(Color colour) {
        XYBarRenderer renderer = new XYBarRenderer();
        renderer.setUseYInterval(true);
        renderer.setBarPainter(new StandardXYBarPainter());
        renderer.setShadowVisible(false);
        renderer.setDrawBarOutline(false);
        renderer.setSeriesPaint(0, colour);
        return renderer;
    }
}
