package id.sigi.reports.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.List;
import java.util.stream.DoubleStream;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYItemRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.Range;
import org.jfree.data.xy.XYDataset;

/**
 * The common frame of figures with one row per thing: the label stands above its mark, the value at the right (below the label when the
 * reader is on a phone), so that no label can meet another however long it is.
 */
final class RowPlot {
    private static final int AXIS_HEIGHT = 52;
    private static final int LEFT = 12;
    private static final int RIGHT = 26;
    private static final int LETTER_WIDTH = 8;

    private final Width width;
    private final List<Row> rows;
    private final XYPlot plot;

    private RowPlot(Width width, List<Row> rows, XYPlot plot) {
        this.width = width;
        this.rows = rows;
        this.plot = plot;
    }

    /** An empty frame over the range of the rows and of the given further values, for example zero. */
    static RowPlot of(Width width, List<Row> rows, Scale scale, double... further) {
        return of(width, rows, valueAxis(scale, range(rows, further)));
    }

    /** An empty frame that begins at zero, as bars must. */
    static RowPlot ofBars(Width width, List<Row> rows, Scale scale) {
        double longest = rows.stream().mapToDouble(Row::right).max().orElse(1);
        return of(width, rows, valueAxis(scale, new Range(0, Math.max(longest, 1e-9) * 1.02)));
    }

    private static RowPlot of(Width width, List<Row> rows, NumberAxis values) {
        XYPlot plot = new XYPlot();
        plot.setDomainAxis(values);
        plot.setRangeAxis(rowAxis(rows.size()));
        Frame.clean(plot);
        return new RowPlot(width, rows, plot);
    }

    private static Range range(List<Row> rows, double... further) {
        double[] ends = DoubleStream.concat(
                        rows.stream().flatMapToDouble(row -> DoubleStream.of(row.left(), row.right())),
                        DoubleStream.of(further))
                .toArray();
        double low = DoubleStream.of(ends).min().orElse(0);
        double high = DoubleStream.of(ends).max().orElse(1);
        double room = high > low ? (high - low) * 0.05 : 1;
        return new Range(low - room, high + room);
    }

    private static NumberAxis valueAxis(Scale scale, Range range) {
        NumberAxis axis = new NumberAxis(scale.title());
        axis.setAutoRangeIncludesZero(false);
        axis.setRange(range);
        axis.setNumberFormatOverride(scale.format());
        Frame.clean(axis);
        return axis;
    }

    private static NumberAxis rowAxis(int rows) {
        NumberAxis axis = new NumberAxis();
        axis.setRange(0, rows);
        axis.setVisible(false);
        return axis;
    }

    /** Where the mark of a row stands. */
    double level(int row) {
        return rows.size() - row - share(34, 47);
    }

    private double share(int wide, int narrow) {
        return (double) (width == Width.WIDE ? wide : narrow) / rowHeight();
    }

    private int rowHeight() {
        return switch (width) {
            case WIDE -> 48;
            case NARROW -> 62;
        };
    }

    void add(XYDataset data, XYItemRenderer renderer) {
        int index = plot.getDatasetCount() == 1 && plot.getDataset(0) == null ? 0 : plot.getDatasetCount();
        plot.setDataset(index, data);
        plot.setRenderer(index, renderer);
    }

    /** A vertical line at a value that means something: no effect, parity, everybody. */
    void line(double at) {
        ValueMarker marker = new ValueMarker(at, Palette.LINE, new BasicStroke(1.2f));
        plot.addDomainMarker(marker, Layer.BACKGROUND);
    }

    /** A broken vertical line at the value of everybody, against which groups are read. */
    void brokenLine(double at) {
        float[] dashes = {5f, 4f};
        BasicStroke stroke = new BasicStroke(1.4f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10f, dashes, 0f);
        plot.addDomainMarker(new ValueMarker(at, Palette.ORANGE, stroke), Layer.BACKGROUND);
    }

    JFreeChart chart() {
        for (int row = 0; row < rows.size(); row++) {
            label(row);
        }
        JFreeChart chart = new JFreeChart(null, Letters.LABEL, plot, false);
        chart.setBackgroundPaint(Color.WHITE);
        chart.setPadding(new RectangleInsets(2, LEFT, 2, RIGHT));
        return chart;
    }

    int height() {
        return rows.size() * rowHeight() + AXIS_HEIGHT;
    }

    private void label(int row) {
        double top = rows.size() - row;
        Range range = plot.getDomainAxis().getRange();
        double left = range.getLowerBound();
        text(new Words(rows.get(row).label(), Palette.INK), left, top - share(12, 11));
        Words value = new Words(rows.get(row).value(), Palette.BLUE);
        switch (width) {
            case WIDE -> text(value, valueColumn(range), top - share(12, 11));
            case NARROW -> text(value, left, top - share(12, 28));
        }
    }

    /** Values begin in one column, far enough from the edge for the widest of the generic fonts. */
    private double valueColumn(Range range) {
        int letters = rows.stream().mapToInt(row -> row.value().length()).max().orElse(0);
        double share = (double) letters * LETTER_WIDTH / (width.pixels() - LEFT - RIGHT);
        return range.getUpperBound() - range.getLength() * share;
    }

    /** Text begins at its place, so that it does not matter how wide the reader's font is; white behind it keeps lines out. */
    private void text(Words words, double x, double y) {
        XYTextAnnotation annotation = new XYTextAnnotation(words.text(), x, y);
        annotation.setFont(Letters.LABEL);
        annotation.setPaint(words.ink());
        annotation.setBackgroundPaint(Color.WHITE);
        annotation.setTextAnchor(TextAnchor.CENTER_LEFT);
        plot.addAnnotation(annotation);
    }

    private record Words(String text, Color ink) {}
}
