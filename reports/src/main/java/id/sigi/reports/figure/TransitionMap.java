package id.sigi.reports.figure;

import java.awt.Color;
import java.awt.Font;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.XYBoxAnnotation;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.XYIntervalSeriesCollection;

/**
 * A matrix of shares as shaded squares with the share written in each. States are numbered, and the numbers head the columns, so that
 * long names need room once only.
 *
 * @param text its words
 * @param states names of the states, in order
 * @param bases one text per row with the people it rests on
 * @param squares the known squares; the others are left blank
 */
public record TransitionMap(FigureText text, List<String> states, List<String> bases, List<Square> squares)
        implements Figure {
    private static final int ROW = 54;
    private static final int TOP = 24;

    public TransitionMap {
        states = List.copyOf(states);
        bases = List.copyOf(bases);
        squares = List.copyOf(squares);
    }

    /**
     * One square.
     *
     * @param from index of the row
     * @param to index of the column
     * @param share share of the row, in 0..1
     * @param label the share as text
     */
    public record Square(int from, int to, double share, String label) {}

    @Override
    public String svg(FigureWidth width) {
        Grid grid = new Grid(width);
        JFreeChart chart = new JFreeChart(null, FigureStyle.LABEL, grid.plot(), false);
        chart.setBackgroundPaint(Color.WHITE);
        chart.setPadding(new RectangleInsets(0, 2, 0, 2));
        return new SvgCanvas(width, grid.height(), text).draw(chart);
    }

    /** The matrix laid out for one width, in pixels from the lower left corner. */
    private final class Grid {
        private final FigureWidth width;
        private final XYPlot plot;

        Grid(FigureWidth width) {
            this.width = width;
            this.plot = new XYPlot(new XYIntervalSeriesCollection(), axis(width.pixels()), axis(height()), renderer());
            FigureStyle.clean(plot);
            plot.setDomainGridlinesVisible(false);
        }

        private XYLineAndShapeRenderer renderer() {
            return new XYLineAndShapeRenderer(false, true);
        }

        private NumberAxis axis(int length) {
            NumberAxis axis = new NumberAxis();
            axis.setRange(0, length);
            axis.setVisible(false);
            return axis;
        }

        int height() {
            return TOP + rowHeight() * states.size();
        }

        private int rowHeight() {
            return switch (width) {
                case WIDE -> ROW - 10;
                case NARROW -> ROW;
            };
        }

        /** Names stand left of the squares when there is room, above them when there is not. */
        private double left() {
            return switch (width) {
                case WIDE -> 250;
                case NARROW -> 0;
            };
        }

        private double column(int index) {
            return left() + (width.pixels() - left()) * index / states.size();
        }

        private double bottom(int row) {
            return (double) rowHeight() * (states.size() - row - 1);
        }

        private double top(int row) {
            return bottom(row) + rowHeight();
        }

        private double boxHeight() {
            return switch (width) {
                case WIDE -> ROW - 10;
                case NARROW -> ROW - 20;
            };
        }

        XYPlot plot() {
            for (int state = 0; state < states.size(); state++) {
                name(state);
            }
            for (int from = 0; from < states.size(); from++) {
                for (int to = 0; to < states.size(); to++) {
                    box(from, to, Palette.BLANK);
                }
            }
            squares.forEach(this::square);
            return plot;
        }

        private void name(int state) {
            double middle = (column(state) + column(state + 1)) / 2;
            write(String.valueOf(state + 1), new Spot(middle, top(0) + TOP / 2.0), Pen.HEAD);
            String name = (state + 1) + "  " + states.get(state);
            switch (width) {
                case WIDE -> {
                    write(name, new Spot(0, top(state) - 15), Pen.NAME);
                    write(bases.get(state), new Spot(17, top(state) - 31), Pen.BASE_LEFT);
                }
                case NARROW -> {
                    write(name, new Spot(0, top(state) - 11), Pen.NAME);
                    write(bases.get(state), new Spot(width.pixels() - 6.0, top(state) - 11), Pen.BASE_RIGHT);
                }
            }
        }

        private void square(Square square) {
            double x = column(square.to());
            double right = column(square.to() + 1);
            double y = bottom(square.from());
            box(square.from(), square.to(), Palette.shade(square.share()));
            Pen pen = new Pen(FigureStyle.SMALL, Palette.inkOn(square.share()), TextAnchor.CENTER);
            write(square.label(), new Spot((x + right) / 2, y + boxHeight() / 2), pen);
        }

        private void box(int from, int to, Color colour) {
            double y = bottom(from);
            plot.addAnnotation(new XYBoxAnnotation(
                    column(to) + 1, y + 1, column(to + 1) - 1, y + boxHeight() - 1, null, null, colour));
        }

        private void write(String words, Spot spot, Pen pen) {
            XYTextAnnotation annotation = new XYTextAnnotation(words, spot.x(), spot.y());
            annotation.setFont(pen.font());
            annotation.setPaint(pen.ink());
            annotation.setTextAnchor(pen.anchor());
            plot.addAnnotation(annotation);
        }
    }

    private record Spot(double x, double y) {}

    private record Pen(Font font, Color ink, TextAnchor anchor) {
        static final Pen HEAD = new Pen(FigureStyle.STRONG, Palette.MUTED, TextAnchor.CENTER);
        static final Pen NAME = new Pen(FigureStyle.LABEL, Palette.INK, TextAnchor.CENTER_LEFT);
        static final Pen BASE_LEFT = new Pen(FigureStyle.SMALL, Palette.MUTED, TextAnchor.CENTER_LEFT);
        static final Pen BASE_RIGHT = new Pen(FigureStyle.SMALL, Palette.MUTED, TextAnchor.CENTER_RIGHT);
    }
}
