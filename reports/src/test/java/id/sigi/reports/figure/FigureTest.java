package id.sigi.reports.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigi.reports.label.Language;
import id.sigi.reports.label.Numerals;
import id.sigi.reports.label.Unit;
import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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
                new TransitionMap(
                        text,
                        List.of("Women", "<Men> & others"),
                        List.of("n = 40", "n = 60"),
                        List.of(new TransitionMap.Square(0, 1, 0.2, "20.0%"))));
    }

    @ParameterizedTest
    @MethodSource("figures")
    void aFigureHasTitleDescriptionAndTextThatScales(Figure figure) {
        for (Width width : Width.values()) {
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

    @ParameterizedTest
    @MethodSource("figures")
    void theSameFigureGivesTheSameBytesAndItsOwnIdentifiers(Figure figure) {
        assertEquals(figure.svg(Width.WIDE), figure.svg(Width.WIDE));
        Pattern id = Pattern.compile(" id=\"([^\"]*)\"");
        List<String> ids = Stream.of(Width.values())
                .flatMap(width -> id.matcher(figure.svg(width)).results())
                .map((MatchResult match) -> match.group(1))
                .toList();
        assertEquals(ids.size(), ids.stream().distinct().count());
        assertTrue(ids.stream().allMatch(name -> name.startsWith("one-")), ids.toString());
        assertFalse(figure.svg(Width.WIDE).contains("<!--"));
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
