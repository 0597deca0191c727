package id.sigi.reports.figure;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * People flowing between states over several occasions: a column of nodes for each occasion, as high as their people, and ribbons between them as wide as
 * the people who moved. Numbers stand in the tables under it.
 *
 * @param text its words
 * @param stages names of the occasions, in order of time
 * @param states names of the states, from the top down; colours go with them
 * @param links the ribbons; what is not known is a ribbon of a state that says so
 */
public record AlluvialPlot(FigureText text, List<String> stages, List<String> states, List<Link> links)
        implements Figure {
    private static final int TOP = 26;
    private static final int HEIGHT = 300;
    private static final int GAP = 8;
    private static final int NODE = 12;
    private static final int LEGEND = 20;
    private static final int PALE = 110;
    private static final List<Color> COLOURS = List.of(
            Palette.BLUE,
            Palette.ORANGE,
            new Color(0x5B8F22),
            new Color(0x8A6BB1),
            Palette.LINE,
            new Color(0xC9B458),
            Palette.GRID,
            Palette.MUTED);

    public AlluvialPlot {
        stages = List.copyOf(stages);
        states = List.copyOf(states);
        links = List.copyOf(links);
    }

    /**
     * People of one state at an occasion who are in some state at the next.
     *
     * @param stage number of the occasion
     * @param from number of the state then
     * @param to number of the state at the next occasion
     * @param people how many
     */
    public record Link(int stage, int from, int to, double people) {}

    /** A node: an occasion and a state. */
    private record Node(int stage, int state) {}

    @Override
    public String svg(FigureWidth width) {
        Drawing drawing = new Drawing(width);
        return new SvgCanvas(width, drawing.height(), text).draw(drawing::draw);
    }

    /** The plot laid out for one width, in pixels from the upper left corner. */
    private final class Drawing {
        private final FigureWidth width;
        private final Map<Node, Double> people = new HashMap<>();
        private final Map<Node, Double> out = new HashMap<>();
        private final Map<Node, Double> in = new HashMap<>();
        private double scale;

        Drawing(FigureWidth width) {
            this.width = width;
            Map<Node, Double> leaving = new HashMap<>();
            Map<Node, Double> coming = new HashMap<>();
            for (Link link : links) {
                leaving.merge(new Node(link.stage(), link.from()), link.people(), Double::sum);
                coming.merge(new Node(link.stage() + 1, link.to()), link.people(), Double::sum);
            }
            people.putAll(leaving);
            coming.forEach((node, count) -> people.merge(node, count, Math::max));
            double most = 1;
            for (int stage = 0; stage < stages.size(); stage++) {
                most = Math.max(most, total(stage));
            }
            scale = (HEIGHT - GAP * (states.size() - 1.0)) / most;
        }

        private double total(int stage) {
            double sum = 0;
            for (int state = 0; state < states.size(); state++) {
                sum += people.getOrDefault(new Node(stage, state), 0.0);
            }
            return sum;
        }

        private int columns() {
            return width == FigureWidth.WIDE ? 4 : 2;
        }

        int height() {
            int rows = (states.size() + columns() - 1) / columns();
            return TOP + HEIGHT + GAP + LEGEND * rows;
        }

        private double x(int stage) {
            return 1 + (width.pixels() - NODE - 2.0) * stage / (stages.size() - 1.0);
        }

        private double y(Node node) {
            double y = TOP;
            for (int state = 0; state < node.state(); state++) {
                double count = people.getOrDefault(new Node(node.stage(), state), 0.0);
                y += count * scale + (count > 0 ? GAP : 0);
            }
            return y;
        }

        void draw(Graphics2D graphics) {
            graphics.setColor(Color.WHITE);
            graphics.fill(new Rectangle2D.Double(0, 0, width.pixels(), height()));
            for (int stage = 0; stage < stages.size() - 1; stage++) {
                for (int from = 0; from < states.size(); from++) {
                    for (int to = 0; to < states.size(); to++) {
                        ribbon(graphics, stage, from, to);
                    }
                }
            }
            for (int stage = 0; stage < stages.size(); stage++) {
                for (int state = 0; state < states.size(); state++) {
                    node(graphics, new Node(stage, state));
                }
                heading(graphics, stage);
            }
            legend(graphics);
        }

        private void ribbon(Graphics2D graphics, int stage, int from, int to) {
            double count = links.stream()
                    .filter(link -> link.stage() == stage && link.from() == from && link.to() == to)
                    .mapToDouble(Link::people)
                    .sum();
            if (count <= 0) {
                return;
            }
            Node source = new Node(stage, from);
            Node target = new Node(stage + 1, to);
            double left = y(source) + out.getOrDefault(source, 0.0);
            double right = y(target) + in.getOrDefault(target, 0.0);
            double high = count * scale;
            out.merge(source, high, Double::sum);
            in.merge(target, high, Double::sum);
            double start = x(stage) + NODE;
            double end = x(stage + 1);
            double middle = (start + end) / 2;
            Path2D shape = new Path2D.Double();
            shape.moveTo(start, left);
            shape.curveTo(middle, left, middle, right, end, right);
            shape.lineTo(end, right + high);
            shape.curveTo(middle, right + high, middle, left + high, start, left + high);
            shape.closePath();
            Color colour = colour(from);
            graphics.setColor(new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), PALE));
            graphics.fill(shape);
        }

        private void node(Graphics2D graphics, Node node) {
            double count = people.getOrDefault(node, 0.0);
            if (count > 0) {
                graphics.setColor(colour(node.state()));
                graphics.fill(new Rectangle2D.Double(x(node.stage()), y(node), NODE, count * scale));
            }
        }

        private Color colour(int state) {
            return COLOURS.get(state % COLOURS.size());
        }

        private void heading(Graphics2D graphics, int stage) {
            graphics.setFont(FigureStyle.SMALL);
            graphics.setColor(Palette.INK);
            double words = graphics.getFontMetrics().stringWidth(stages.get(stage));
            double at = Math.min(width.pixels() - words - 1, Math.max(0, x(stage) + NODE / 2.0 - words / 2));
            graphics.drawString(stages.get(stage), (float) at, TOP - 10f);
        }

        private void legend(Graphics2D graphics) {
            graphics.setFont(FigureStyle.SMALL);
            double column = (double) width.pixels() / columns();
            for (int state = 0; state < states.size(); state++) {
                double left = column * (state % columns());
                int line = state / columns();
                int top = TOP + HEIGHT + GAP + LEGEND * line;
                graphics.setColor(colour(state));
                graphics.fill(new Rectangle2D.Double(left, top + 4.0, 10, 10));
                graphics.setColor(Palette.INK);
                graphics.drawString(states.get(state), (float) (left + 15), top + 13f);
            }
        }
    }
}
