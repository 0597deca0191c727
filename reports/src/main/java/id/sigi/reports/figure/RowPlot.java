package id.sigi.reports.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.DoubleStream;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueTick;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYItemRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.Range;
import org.jfree.data.xy.XYDataset;

/**
 * The common frame of figures with one row per thing. On a wide page a row is one line: its label at the left, its mark in the middle, its
 * value at the right. On a narrow one label and value stand close above the mark, so that no label can meet another however long it is.
 */
final class RowPlot {
    private static final int AXIS_HEIGHT = 52;
    private static final int LEFT = 12;
    private static final int RIGHT = 26;
    /** Room for a letter of the widest of the generic fonts, in pixels. */
    private static final int LETTER_WIDTH = 8;
    /** Longer labels are broken into lines. */
    private static final int LABEL_LETTERS = 30;

    private static final int GAP = 14;
    private static final int LINE = 17;

    private final FigureWidth width;
    private final List<Row> rows;
    private final XYPlot plot;

    private RowPlot(FigureWidth width, List<Row> rows, XYPlot plot) {
        this.width = width;
        this.rows = rows;
        this.plot = plot;
    }

    /** An empty frame over the range of the rows and of the given further values, for example zero. */
    static RowPlot of(FigureWidth width, List<Row> rows, Scale scale, double... further) {
        return of(width, rows, scale, range(rows, further));
    }

    /** An empty frame that begins at zero, as bars must. */
    static RowPlot ofBars(FigureWidth width, List<Row> rows, Scale scale) {
        double longest = rows.stream().mapToDouble(Row::right).max().orElse(1);
        return of(width, rows, scale, new Range(0, Math.max(longest, 1e-9) * 1.02));
    }

    private static RowPlot of(FigureWidth width, List<Row> rows, Scale scale, Range marks) {
        XYPlot plot = new XYPlot();
        plot.setDomainAxis(valueAxis(scale, marks, whole(width, rows, marks)));
        plot.setRangeAxis(rowAxis(rows.size()));
        FigureStyle.clean(plot);
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

    /** The range of the marks, widened by the columns of labels and values where these stand beside the marks. */
    private static Range whole(FigureWidth width, List<Row> rows, Range marks) {
        return switch (width) {
            case NARROW -> marks;
            case WIDE -> {
                double left = share(width, labelPixels(rows));
                double right = share(width, valuePixels(rows));
                double length = marks.getLength() / (1 - left - right);
                yield new Range(marks.getLowerBound() - left * length, marks.getUpperBound() + right * length);
            }
        };
    }

    private static double share(FigureWidth width, int pixels) {
        return (double) pixels / (width.pixels() - LEFT - RIGHT);
    }

    private static int labelPixels(List<Row> rows) {
        int letters = rows.stream()
                .flatMap(row -> TextLines.of(row.label(), LABEL_LETTERS).stream())
                .mapToInt(String::length)
                .max()
                .orElse(0);
        return Math.min(letters, LABEL_LETTERS + 6) * LETTER_WIDTH + GAP;
    }

    private static int valuePixels(List<Row> rows) {
        int letters = rows.stream().mapToInt(row -> row.value().length()).max().orElse(0);
        return Math.min(letters, LABEL_LETTERS) * LETTER_WIDTH + GAP;
    }

    private static NumberAxis valueAxis(Scale scale, Range marks, Range whole) {
        NumberAxis axis = new TicksWithin(scale.title(), marks);
        axis.setAutoRangeIncludesZero(false);
        axis.setRange(whole);
        axis.setNumberFormatOverride(scale.format());
        FigureStyle.clean(axis);
        axis.setAxisLineVisible(false);
        return axis;
    }

    /** An axis whose ticks, and so the grid, stand under the marks alone. */
    private static final class TicksWithin extends NumberAxis {
        private static final long serialVersionUID = 1L;
        private final Range marks;

        TicksWithin(String title, Range marks) {
            super(title);
            this.marks = marks;
        }

        @Override
        public List<?> refreshTicks(Graphics2D graphics, AxisState state, Rectangle2D area, RectangleEdge edge) {
            return ((List<?>) super.refreshTicks(graphics, state, area, edge))
                    .stream()
                            .filter(tick -> marks.contains(((ValueTick) tick).getValue()))
                            .toList();
        }
    }

    private static NumberAxis rowAxis(int rows) {
        NumberAxis axis = new NumberAxis();
        axis.setRange(0, rows);
        axis.setVisible(false);
        return axis;
    }

    /** Where the mark of a row stands. */
    double level(int row) {
        return switch (width) {
            case WIDE -> rows.size() - row - 0.5;
            case NARROW -> rows.size() - row - pixels(47);
        };
    }

    /** How much of a row so many pixels are. */
    double pixels(int height) {
        return (double) height / rowHeight();
    }

    private int rowHeight() {
        return switch (width) {
            case WIDE -> 10 + LINE * mostLines();
            case NARROW -> 62;
        };
    }

    private int mostLines() {
        return rows.stream()
                .mapToInt(row -> TextLines.of(row.label(), LABEL_LETTERS).size())
                .max()
                .orElse(1);
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
        JFreeChart chart = new JFreeChart(null, FigureStyle.LABEL, plot, false);
        chart.setBackgroundPaint(Color.WHITE);
        chart.setPadding(new RectangleInsets(2, LEFT, 2, RIGHT));
        return chart;
    }

    int height() {
        return rows.size() * rowHeight() + AXIS_HEIGHT;
    }

    private void label(int row) {
        Range range = plot.getDomainAxis().getRange();
        double left = range.getLowerBound();
        double top = rows.size() - row;
        Words value = new Words(rows.get(row).value(), Palette.BLUE);
        switch (width) {
            case WIDE -> {
                List<String> lines = TextLines.of(rows.get(row).label(), LABEL_LETTERS);
                for (int line = 0; line < lines.size(); line++) {
                    double lift = pixels(LINE) * ((lines.size() - 1) / 2.0 - line);
                    text(new Words(lines.get(line), Palette.INK), left, level(row) + lift);
                }
                text(value, valueColumn(range), level(row));
            }
            case NARROW -> {
                text(new Words(rows.get(row).label(), Palette.INK), left, top - pixels(11));
                text(value, left, top - pixels(28));
            }
        }
    }

    /** Values begin in one column, far enough from the edge for the widest of the generic fonts. */
    private double valueColumn(Range range) {
        return range.getUpperBound() - range.getLength() * share(width, valuePixels(rows) - GAP);
    }

    /** Text begins at its place, so that it does not matter how wide the reader's font is; white behind it keeps lines out. */
    private void text(Words words, double x, double y) {
        XYTextAnnotation annotation = new XYTextAnnotation(words.text(), x, y);
        annotation.setFont(FigureStyle.LABEL);
        annotation.setPaint(words.ink());
        annotation.setBackgroundPaint(Color.WHITE);
        annotation.setTextAnchor(TextAnchor.CENTER_LEFT);
        plot.addAnnotation(annotation);
    }

    private record Words(String text, Color ink) {}
}
