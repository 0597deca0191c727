package id.sigi.reports.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * Who was left at each step, as trials report it (CONSORT): boxes from top to bottom, beside each arrow who was left out there, and at the
 * end the arms side by side.
 *
 * @param text its words
 * @param steps the steps in order, at least one
 * @param arms the arms, none or two at least
 */
public record FlowDiagram(FigureText text, List<Step> steps, List<Box> arms) implements Figure {
    public FlowDiagram {
        steps = List.copyOf(steps);
        arms = List.copyOf(arms);
        if (steps.isEmpty() || arms.size() == 1) {
            throw new IllegalArgumentException(steps.size() + " steps and " + arms.size() + " arms");
        }
    }

    /**
     * A box.
     *
     * @param title its first line, in bold
     * @param lines what else it says
     */
    public record Box(String title, List<String> lines) {
        public Box {
            lines = List.copyOf(lines);
        }
    }

    /**
     * A step.
     *
     * @param box who is left
     * @param leftOut who went out on the way to it; empty text for nobody
     */
    public record Step(Box box, String leftOut) {}

    @Override
    public String svg(FigureWidth width) {
        List<Placed> placed = new Layout(width).place();
        double bottom = placed.stream().mapToDouble(Placed::bottom).max().orElseThrow();
        return new SvgCanvas(width, (int) Math.ceil(bottom) + Layout.EDGE, text).draw(graphics -> {
            graphics.setColor(Color.WHITE);
            graphics.fill(new Rectangle2D.Double(0, 0, width.pixels(), bottom + Layout.EDGE));
            placed.forEach(part -> part.draw(graphics));
        });
    }

    /** A part of the drawing that knows its place. */
    private interface Placed {
        double bottom();

        void draw(Graphics2D graphics);
    }

    /** A frame with its lines of text, broken to fit. */
    private record Framed(Rectangle2D.Double frame, List<String> strong, List<String> plain, Color ink)
            implements Placed {
        private static final int LINE = 18;
        private static final int INSET = 10;
        private static final double LETTER = 7.4;

        static Framed of(Box box, Color ink, double x, double y, double width) {
            int letters = (int) ((width - 2 * INSET) / LETTER);
            List<String> strong = TextLines.of(box.title(), letters);
            List<String> plain = new ArrayList<>();
            box.lines().forEach(line -> plain.addAll(TextLines.of(line, letters)));
            double height = (strong.size() + plain.size()) * LINE + INSET + 6;
            return new Framed(new Rectangle2D.Double(x, y, width, height), strong, plain, ink);
        }

        @Override
        public double bottom() {
            return frame.getMaxY();
        }

        @Override
        public void draw(Graphics2D graphics) {
            graphics.setStroke(new BasicStroke(1.3f));
            graphics.setColor(ink);
            graphics.draw(frame);
            graphics.setColor(Palette.INK);
            double y = frame.y + INSET + 8;
            graphics.setFont(FigureStyle.STRONG);
            for (String line : strong) {
                graphics.drawString(line, (float) (frame.x + INSET), (float) y);
                y += LINE;
            }
            graphics.setFont(FigureStyle.LABEL);
            for (String line : plain) {
                graphics.drawString(line, (float) (frame.x + INSET), (float) y);
                y += LINE;
            }
        }
    }

    /** An arrow along points. */
    private record Arrow(List<double[]> points) implements Placed {
        private static final double HEAD = 5;

        @Override
        public double bottom() {
            return points.stream().mapToDouble(point -> point[1]).max().orElseThrow();
        }

        @Override
        public void draw(Graphics2D graphics) {
            graphics.setColor(Palette.MUTED);
            graphics.setStroke(new BasicStroke(1.3f));
            for (int i = 1; i < points.size(); i++) {
                double[] from = points.get(i - 1);
                double[] to = points.get(i);
                graphics.draw(new Line2D.Double(from[0], from[1], to[0], to[1]));
            }
            head(graphics, points.get(points.size() - 2), points.get(points.size() - 1));
        }

        private static void head(Graphics2D graphics, double[] from, double[] to) {
            double length = Math.hypot(to[0] - from[0], to[1] - from[1]);
            double x = (to[0] - from[0]) / length * HEAD;
            double y = (to[1] - from[1]) / length * HEAD;
            Path2D.Double head = new Path2D.Double();
            head.moveTo(to[0], to[1]);
            head.lineTo(to[0] - 1.6 * x + y, to[1] - 1.6 * y - x);
            head.lineTo(to[0] - 1.6 * x - y, to[1] - 1.6 * y + x);
            head.closePath();
            graphics.fill(head);
        }
    }

    /** Where everything stands for one width. */
    private final class Layout {
        static final int EDGE = 8;
        private static final int GAP = 26;

        private final FigureWidth width;
        private final List<Placed> placed = new ArrayList<>();

        Layout(FigureWidth width) {
            this.width = width;
        }

        private double column() {
            return switch (width) {
                case WIDE -> 370;
                case NARROW -> 205;
            };
        }

        private double middle() {
            return EDGE + column() / 2;
        }

        List<Placed> place() {
            double y = EDGE;
            for (int i = 0; i < steps.size(); i++) {
                y = step(steps.get(i), i == 0 ? EDGE : y);
            }
            if (!arms.isEmpty()) {
                arms(y);
            }
            return placed;
        }

        /** Puts a step under what ends at y and answers where it ends itself. */
        private double step(Step step, double y) {
            double top = y;
            if (!placed.isEmpty()) {
                top = y + GAP;
                if (!step.leftOut().isEmpty()) {
                    double left = EDGE + column() + GAP;
                    Framed side = Framed.of(
                            new Box("", List.of(step.leftOut())),
                            Palette.LINE,
                            left,
                            y + GAP / 2.0,
                            width.pixels() - EDGE - left);
                    placed.add(side);
                    double level = side.frame().getCenterY();
                    placed.add(new Arrow(List.of(new double[] {middle(), level}, new double[] {left, level})));
                    top = Math.max(top, side.bottom() + GAP / 2.0);
                }
                placed.add(new Arrow(List.of(new double[] {middle(), y}, new double[] {middle(), top})));
            }
            Framed box = Framed.of(step.box(), Palette.BLUE, EDGE, top, column());
            placed.add(box);
            return box.bottom();
        }

        /** Puts the arms side by side, as many as there is room for, and the others below. */
        private void arms(double y) {
            double top = y + GAP;
            for (int from = 0; from < arms.size(); from += most()) {
                top = side(from, Math.min(arms.size(), from + most()), y, top) + EDGE;
            }
        }

        private int most() {
            return switch (width) {
                case WIDE -> 4;
                case NARROW -> 2;
            };
        }

        private double side(int from, int to, double y, double top) {
            double each = (width.pixels() - (to - from + 1.0) * EDGE) / (to - from);
            double bottom = top;
            for (int i = from; i < to; i++) {
                double left = EDGE + (i - from) * (each + EDGE);
                double center = left + each / 2;
                double bend = y + GAP / 2.0;
                if (from == 0) {
                    placed.add(new Arrow(List.of(
                            new double[] {middle(), y},
                            new double[] {middle(), bend},
                            new double[] {center, bend},
                            new double[] {center, top})));
                }
                Framed box = Framed.of(arms.get(i), i == 0 ? Palette.ORANGE : Palette.BLUE, left, top, each);
                placed.add(box);
                bottom = Math.max(bottom, box.bottom());
            }
            return bottom;
        }
    }
}
