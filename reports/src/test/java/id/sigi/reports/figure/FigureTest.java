package id.sigi.reports.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigi.methods.estimate.Histogram;
import id.sigi.reports.label.Language;
import id.sigi.reports.label.Numerals;
import id.sigi.reports.label.Unit;
import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.plot.XYPlot;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Truth: what every figure owes its reader, and where a mark must stand for a number chosen by hand. */
@Tag("kernel")
class FigureTest {
    private static final Scale SHARES =
            new Scale("per cent", Numerals.of(Language.ENGLISH).ticks(Unit.SHARE));
    private static final List<Row> ROWS = List.of(
            new Row("Women", "20.0%", 0.2, OptionalDouble.of(0.1), OptionalDouble.of(0.3)),
            new Row("<Men> & others", "40.0%", 0.4, OptionalDouble.of(0.3), OptionalDouble.of(0.5)));

    static Stream<Figure> figures() {
        FigureText text = new FigureText("one", "A title", "Women: 20.0%; men: 40.0%.");
        return Stream.of(
                new CoefficientPlot(text, SHARES, ROWS),
                new ShareDots(text, SHARES, ROWS, 0.3),
                new Caterpillar(text, SHARES, ROWS, List.of(0.15, 0.45)),
                new FlowBars(text, SHARES, ROWS),
                new ForestPlot(text, SHARES, ROWS.get(0), ROWS.subList(1, 2)),
                new FlowDiagram(
                        text,
                        List.of(
                                new FlowDiagram.Step(new FlowDiagram.Box("Women", List.of("read")), ""),
                                new FlowDiagram.Step(
                                        new FlowDiagram.Box("40", List.of("<Men> & others")), "20 left out")),
                        List.of()),
                new TransitionMap(
                        text,
                        List.of("Women", "<Men> & others"),
                        List.of("n = 40", "n = 60"),
                        List.of(new TransitionMap.Square(0, 1, 0.2, "20.0%"))),
                new AlluvialPlot(
                        text,
                        List.of("before", "after"),
                        List.of("Women", "<Men> & others"),
                        List.of(new AlluvialPlot.Link(0, 0, 1, 20))));
    }

    /** 60 and 40 people, of whom 45 and 35 stay: what leaves a node is as high as the node, and a node as high as its people. */
    @Test
    void ribbonsAreAsWideAsTheirPeople() {
        AlluvialPlot plot = new AlluvialPlot(
                new FigureText("one", "A title", "Numbers."),
                List.of("before", "after"),
                List.of("in", "out"),
                List.of(
                        new AlluvialPlot.Link(0, 0, 0, 45),
                        new AlluvialPlot.Link(0, 0, 1, 15),
                        new AlluvialPlot.Link(0, 1, 0, 5),
                        new AlluvialPlot.Link(0, 1, 1, 35)));
        String svg = plot.svg(FigureWidth.WIDE);
        List<Double> heights = Pattern.compile(
                        "<rect[^>]*width=\"12\"[^>]*height=\"([0-9.]+)\"|<rect[^>]*height=\"([0-9.]+)\"[^>]*width=\"12\"")
                .matcher(svg)
                .results()
                .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                .map(Double::valueOf)
                .toList();
        double all = 292;
        List<Double> expected = List.of(0.6 * all, 0.4 * all, 0.5 * all, 0.5 * all);
        assertEquals(expected.size(), heights.size(), svg);
        for (int node = 0; node < expected.size(); node++) {
            assertEquals(expected.get(node), heights.get(node), 0.01, svg);
        }
        assertEquals(4, Pattern.compile("<path").matcher(svg).results().count(), svg);
    }

    @ParameterizedTest
    @MethodSource("figures")
    void aFigureHasTitleDescriptionAndTextThatScales(Figure figure) {
        for (FigureWidth width : FigureWidth.values()) {
            String svg = figure.svg(width);
            assertTrue(svg.startsWith("<svg") && svg.contains("viewBox=\"0 0 " + width.pixels()), svg);
            assertTrue(svg.contains("role=\"img\"") && svg.contains("aria-label=\"A title\""));
            assertTrue(svg.contains(">A title</title") && svg.contains(">Women: 20.0%; men: 40.0%.</desc"));
            assertTrue(Pattern.compile("<text[^>]*>Women<|<text[^>]*>1  Women<")
                    .matcher(svg)
                    .find());
            assertTrue(svg.contains("&lt;Men&gt; &amp; others") && !svg.contains("<Men>"));
            assertTrue(svg.contains("sans-serif"));
        }
    }

    @Test
    void onAWidePageAMarkStandsOnTheLineOfItsLabelAndBesideIt() {
        RowPlot plot = RowPlot.of(FigureWidth.WIDE, ROWS, SHARES, 0);
        XYPlot drawn = plot.chart().getXYPlot();
        List<XYTextAnnotation> texts = drawn.getAnnotations().stream()
                .map(XYTextAnnotation.class::cast)
                .toList();
        assertEquals(4, texts.size());
        for (int row = 0; row < ROWS.size(); row++) {
            XYTextAnnotation label = texts.get(2 * row);
            XYTextAnnotation value = texts.get(2 * row + 1);
            assertEquals(ROWS.get(row).label(), label.getText());
            assertEquals(plot.level(row), label.getY(), 1e-12);
            assertEquals(plot.level(row), value.getY(), 1e-12);
            assertTrue(
                    label.getX() < -0.05 && value.getX() > 0.5, "labels and values leave the marks their own column");
        }
    }

    @Test
    void aLongLabelIsBrokenAroundTheLineOfItsMark() {
        Row row = Row.point("Education: some years of lower secondary school without a certificate", "20.0%", 0.2);
        RowPlot plot = RowPlot.of(FigureWidth.WIDE, List.of(row), SHARES);
        List<Double> heights = plot.chart().getXYPlot().getAnnotations().stream()
                .map(XYTextAnnotation.class::cast)
                .filter(text -> !text.getText().equals("20.0%"))
                .map(XYTextAnnotation::getY)
                .toList();
        assertEquals(3, heights.size());
        assertEquals(
                plot.level(0),
                heights.stream().mapToDouble(Double::doubleValue).average().orElseThrow(),
                1e-12);
    }

    @ParameterizedTest
    @MethodSource("figures")
    void theSameFigureGivesTheSameBytesAndItsOwnIdentifiers(Figure figure) {
        assertEquals(figure.svg(FigureWidth.WIDE), figure.svg(FigureWidth.WIDE));
        Pattern id = Pattern.compile(" id=\"([^\"]*)\"");
        List<String> ids = Stream.of(FigureWidth.values())
                .flatMap(width -> id.matcher(figure.svg(width)).results())
                .map((MatchResult match) -> match.group(1))
                .toList();
        assertEquals(ids.size(), ids.stream().distinct().count());
        assertTrue(ids.stream().allMatch(name -> name.startsWith("one-")), ids.toString());
        assertFalse(figure.svg(FigureWidth.WIDE).contains("<!--"));
    }

    private static final FigureText TEXT = new FigureText("one", "A title", "Words.");

    @Test
    void anEventStudyHasAMarkAndAnUprightIntervalPerTimeInTheirOrder() {
        Scale months = new Scale("months", Numerals.of(Language.ENGLISH).ticks(Unit.COUNT));
        EventStudyPlot plot = new EventStudyPlot(
                TEXT,
                months,
                SHARES,
                List.of(new EventStudyPlot.Moment(-6, ROWS.get(0)), new EventStudyPlot.Moment(12, ROWS.get(1))));
        String svg = plot.svg(FigureWidth.WIDE);
        List<double[]> places = Pattern.compile("<path fill=\"rgb\\(11,92,143\\)\" d=\"M([0-9.]+) ([0-9.]+) C")
                .matcher(svg)
                .results()
                .map(dot -> new double[] {Double.parseDouble(dot.group(1)), Double.parseDouble(dot.group(2))})
                .toList();
        assertEquals(2, places.size(), svg);
        assertTrue(places.get(0)[0] < places.get(1)[0], svg);
        assertTrue(places.get(0)[1] > places.get(1)[1], "0.4 stands above 0.2");
        assertTrue(svg.contains(">months<"), svg);
    }

    @Test
    void aHistogramOfRedrawsCountsEachOnceAndMarksTheRealDraw() {
        Histogram redraws =
                Histogram.of(new double[] {-0.1, -0.05, 0, 0, 0.05, 0.1}, new double[] {1, 1, 1, 1, 1, 1}, 0.2);
        RedrawHistogram figure = new RedrawHistogram(TEXT, SHARES, redraws, Row.point("Real draw", "20.0%", 0.2));
        String svg = figure.svg(FigureWidth.WIDE);
        assertTrue(svg.contains(">Real draw: 20.0%<"), svg);
        assertEquals(
                6, redraws.counts().stream().mapToDouble(Double::doubleValue).sum());
    }

    @Test
    void ticksAreRoundAndFew() {
        assertEquals(1, Scale.step(8, 10));
        assertEquals(2, Scale.step(11, 10));
        assertEquals(0.05, Scale.step(0.21, 5), 1e-15);
        assertEquals(1000, Scale.step(10_000, 10));
    }

    @Test
    void aFlowBreaksItsLinesAndHasNoneOrTwoArms() {
        FlowDiagram.Box box = new FlowDiagram.Box("1,000", List.of("rows with a very long description ".repeat(4)));
        FlowDiagram flow = new FlowDiagram(TEXT, List.of(new FlowDiagram.Step(box, "")), List.of(box, box));
        String svg = flow.svg(FigureWidth.NARROW);
        int longest = Pattern.compile("<text[^>]*>([^<]*)<")
                .matcher(svg)
                .results()
                .mapToInt(found -> found.group(1).length())
                .max()
                .orElseThrow();
        assertTrue(longest <= 26, svg);
        assertThrows(
                IllegalArgumentException.class,
                () -> new FlowDiagram(TEXT, List.of(new FlowDiagram.Step(box, "")), List.of(box)));
    }

    @Test
    void aFileOfAFigureOpensByItself() {
        FigureText text = new FigureText("one", "A title", "Women: 20.0%.").withNotes(List.of("n < 10 & more"));
        String file = SvgFile.of(new CoefficientPlot(text, SHARES, ROWS));
        assertTrue(file.contains(">A title</text>") && file.contains(">n &lt; 10 &amp; more</text>"), file);
        assertTrue(file.startsWith("<?xml") && file.contains("xmlns=\"http://www.w3.org/2000/svg\""), file);
        assertTrue(
                Pattern.compile("<svg[^>]* width=\"720\" height=\"\\d+\"")
                        .matcher(file)
                        .find(),
                file);
    }

    @Test
    void aFigureWithoutWordsIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new FigureText("one", "A title", " "));
        assertThrows(IllegalArgumentException.class, () -> new FigureText("Not an id", "A title", "Words"));
    }

    @Test
    void aCaterpillarNeedsOneRawMeanPerShrunkenOne() {
        FigureText text = new FigureText("one", "A title", "Words");
        assertThrows(IllegalArgumentException.class, () -> new Caterpillar(text, SHARES, ROWS, List.of(1.0)));
    }
}
