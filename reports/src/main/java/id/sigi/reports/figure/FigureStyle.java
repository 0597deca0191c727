package id.sigi.reports.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleInsets;

/** The plain look of every figure: white, no outline, pale vertical grid, small axis letters. The family of letters is generic: the reader's machine brings its own. */
final class FigureStyle {
    static final Font LABEL = new Font(Font.SANS_SERIF, Font.PLAIN, 13);
    static final Font STRONG = new Font(Font.SANS_SERIF, Font.BOLD, 13);
    static final Font SMALL = new Font(Font.SANS_SERIF, Font.PLAIN, 11);

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
        axis.setTickLabelFont(FigureStyle.SMALL);
        axis.setTickLabelPaint(Palette.MUTED);
        axis.setLabelFont(FigureStyle.SMALL);
        axis.setLabelPaint(Palette.MUTED);
        axis.setAxisLinePaint(Palette.GRID);
        axis.setTickMarksVisible(false);
    }
}
