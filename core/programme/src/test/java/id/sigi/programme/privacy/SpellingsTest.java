package id.sigi.programme.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The one scrubber on the one list of spellings, {@code spellings.tsv}. */
@Tag("kernel")
class SpellingsTest {
    private static final Pattern MARKED = Pattern.compile("\u27E6[^\u27E7]*\u27E7");
    private static final Pattern ESCAPE = Pattern.compile("\\\\(?:u([0-9a-f]{4})|\\\\)");

    record Spelling(boolean isStruck, String where, String marked) {
        String text() {
            return marked.replaceAll("[\u27E6\u27E7]", "");
        }

        String scrubbed() {
            return MARKED.matcher(marked).replaceAll(ScrubbedText.STRUCK);
        }

        boolean isFree() {
            return !where.equals("key");
        }

        boolean isKey() {
            return !where.equals("free");
        }
    }

    static List<Spelling> spellings() throws IOException {
        try (InputStream list = SpellingsTest.class.getResourceAsStream("spellings.tsv")) {
            String lines = new String(list.readAllBytes(), StandardCharsets.UTF_8);
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .map(cells -> new Spelling(cells[0].equals("struck"), cells[1], unescaped(cells[2])))
                    .toList();
        }
    }

    private static String unescaped(String text) {
        return ESCAPE.matcher(text).replaceAll(found -> {
            String letter =
                    found.group(1) == null ? "\\" : Character.toString((char) Integer.parseInt(found.group(1), 16));
            return java.util.regex.Matcher.quoteReplacement(letter);
        });
    }

    static Stream<Spelling> free() throws IOException {
        return spellings().stream().filter(Spelling::isFree);
    }

    static Stream<Spelling> keys() throws IOException {
        return spellings().stream().filter(Spelling::isKey);
    }

    /** Controls become blanks in any free text, see {@link ScrubbedTextTest}. */
    @ParameterizedTest
    @MethodSource("free")
    void strikesOutOfAFreeTextWhatIsMarkedAndNothingElse(Spelling spelling) {
        assertEquals(spelling.scrubbed().replaceAll("\\p{Cc}", " "), ScrubbedText.of(spelling.text()));
    }

    @ParameterizedTest
    @MethodSource("keys")
    void findsInAKeyWhatIsMarkedAndNothingElse(Spelling spelling) {
        assertEquals(spelling.scrubbed(), ClearIdentifier.masked(spelling.text()));
        assertEquals(spelling.isStruck(), ClearIdentifier.isIn(spelling.text()));
    }

    /** The quick look may be wrong in one way only. */
    @ParameterizedTest
    @MethodSource("keys")
    void theQuickLookPassesOverNothing(Spelling spelling) {
        byte[] letters = ("x " + spelling.text()).getBytes(StandardCharsets.UTF_8);
        assertTrue(!spelling.isStruck() || ClearIdentifier.mayBeIn(letters, 2, letters.length));
    }

    /** A time that grew with the square of the length would be a minute here. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "0812 - 3456 - ",
                "1",
                "1 ",
                "12.",
                "- ",
                "at @",
                "siti@",
                "nol delapan ",
                "O1l",
                "a(at) ",
                "1,",
                "08/",
                "_",
                "327301410290 ",
                "Rp 1.000.000 ",
                "a.b@c.",
                "(dot) ",
                "13-",
                "abc-1/",
                "\u200b1",
                "1x",
                "e1a",
                "08satu",
                "satu",
                "<b>",
                "<a ",
                "&#48;",
                "%30",
                "&amp;amp;",
                "s i @ ",
                "nilai 80 ",
                "«at»"
            })
    void aLongTextTakesAsLongAsItsParts(String part) {
        String text = part.repeat((1 << 16) / part.length());
        String half = text.substring(0, text.length() / 2);
        assertTrue(IdentifierSpans.inFreeText(text).size()
                >= IdentifierSpans.inFreeText(half).size());
        assertTrue(IdentifierSpans.inKey(text).size()
                >= IdentifierSpans.inKey(half).size());
    }

    @Test
    void theListIsLongEnough() throws IOException {
        long struck = spellings().stream().filter(Spelling::isStruck).count();
        assertTrue(struck >= 220, struck + " spellings");
        assertTrue(spellings().size() - struck >= 80, spellings().size() - struck + " harmless texts");
        assertEquals(
                spellings().stream().map(Spelling::marked).distinct().count(),
                spellings().size(),
                "no text stands there twice");
    }

    /** What was struck out stays struck out: a text that was scrubbed is scrubbed. */
    @ParameterizedTest
    @MethodSource("free")
    void scrubbingTwiceIsScrubbingOnce(Spelling spelling) {
        String once = ScrubbedText.of(spelling.text());
        assertEquals(once, ScrubbedText.of(once));
    }
}
