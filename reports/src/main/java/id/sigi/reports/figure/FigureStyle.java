package id.sigi.reports.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleInsets;

/** The plain look of every figure: white, no outline, pale vertical grid, small axis letters. */
final class FigureStyle {
    private FigureStyle() {}

    static void clean(XYPlot plot) {
        plot.setBackgroundPaint(Color.WHITE);
        plot.setOutlineVisible(false);
        plot.setRangeGridlinesVisible(false);
        plot.setDomainGridlinePaint(Palette.GRID);
        plot.setDomainGridlineStroke(new BasicStroke(1f));
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.setInsets(RectangleInsets.ZERO_INSETS);
    }

    static void clean(ValueAxis axis) {
        axis.setTickLabelFont(FontSizes.SMALL);
        axis.setTickLabelPaint(Palette.MUTED);
        axis.setLabelFont(FontSizes.SMALL);
        axis.setLabelPaint(Palette.MUTED);
        axis.setAxisLinePaint(Palette.GRID);
        axis.setTickMarksVisible(false);
    }
}
