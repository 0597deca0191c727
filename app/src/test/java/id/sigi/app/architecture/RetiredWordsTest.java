package id.sigi.app.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * FEATURE UNDER TEST: what a person reads keeps to the words of the field. A word that was given up for a textbook's does not come back in
 * pages, messages, help or documents, and the dictionary has one entry for each term.
 */
@Tag("architecture")
class RetiredWordsTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");

    /** Words that nobody reads any more, and what is said instead. */
    private static final Map<Pattern, String> RETIRED = retired();

    /**
     * Files whose texts keep such a word, and why: names in files and on disk, which programs look up, and texts of contracts, whose digest
     * says by what a row was judged.
     */
    private static final Map<String, String> KEPT = Map.of(
            "Fields.java", "names and meanings of columns",
            "TableContracts.java", "the name of a table",
            "ErasureDigests.java", "the domain of digests that lie in lakes");

    private static Map<Pattern, String> retired() {
        Map<Pattern, String> words = new LinkedHashMap<>();
        words.put(Pattern.compile("\\bnoughts?\\b"), "zero");
        words.put(Pattern.compile("\\b[Mm]end(s|ed|ing)?\\b(?!\\) )"), "remedy, correct");
        words.put(Pattern.compile("\\b[Oo]dds\\b(?! are something else)"), "assignment probabilities");
        words.put(Pattern.compile("\\b[Ff]alse alarms?\\b"), "false positive");
        words.put(Pattern.compile("\\b[Cc]hance to find\\b"), "statistical power");
        words.put(Pattern.compile("\\bsmallest effects? that it could find\\b"), "minimum detectable effect");
        words.put(Pattern.compile("\\b[Ww]atermarks?\\b"), "last landed number");
        words.put(Pattern.compile("(?<![`.])\\b[Tt]ombstones?\\b(?!`)"), "erasure digest");
        words.put(Pattern.compile("\\bcatalogues? of (event )?contracts\\b"), "contract registry");
        words.put(Pattern.compile("\\bat a glance\\b"), "model summary");
        words.put(Pattern.compile("\\bheld against\\b"), "compared with, verified against");
        words.put(Pattern.compile("\\brows at (every|each) gate\\b"), "sample flow");
        words.put(Pattern.compile("\\berrors in two ways\\b"), "two-way clustered standard errors");
        words.put(Pattern.compile("\\b([Cc]lustered|HC|weighted) errors?\\b"), "standard errors");
        words.put(Pattern.compile("\\bover the blocks\\b"), "a scan of the partitions");
        words.put(Pattern.compile("\\bchances? on record\\b"), "known assignment probability");
        words.put(Pattern.compile("\\b(is|are) withheld\\b"), "suppressed");
        return words;
    }

    @Test
    void noTextForPeopleHasAWordThatWasGivenUp() throws IOException {
        Map<String, Set<String>> found = new TreeMap<>();
        for (Map.Entry<String, String> text : texts().entrySet()) {
            RETIRED.forEach((word, instead) -> {
                if (word.matcher(text.getValue()).find()) {
                    found.computeIfAbsent(text.getKey(), file -> new TreeSet<>())
                            .add(word + ", say " + instead);
                }
            });
        }
        assertEquals(Map.of(), found);
    }

    /** The words are found where they stand, or the test above would hold anything. */
    @ParameterizedTest
    @CsvSource({
        "a value of nought",
        "Mend the plan",
        "false alarms",
        "chance to find it",
        "the catalogue of contracts",
        "Clustered errors by village",
        "with a chance on record"
    })
    void aWordThatComesBackIsFound(String text) {
        assertTrue(RETIRED.keySet().stream().anyMatch(word -> word.matcher(text).find()), text);
    }

    @Test
    void theDictionaryHasOneEntryForEachTerm() throws IOException {
        List<String> terms = Files.readAllLines(ROOT.resolve("docs/DICTIONARY.md")).stream()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| word |"))
                .flatMap(line -> Stream.of(line.split("\\|")[1].split(",")))
                .map(String::strip)
                .toList();
        assertTrue(terms.size() > 80, "the dictionary was read");
        List<String> twice = new ArrayList<>(terms);
        new TreeSet<>(terms).forEach(twice::remove);
        assertEquals(List.of(), twice);
    }

    /** What people read, by the file that it comes from: documents and labels whole, of sources the literals. */
    private static Map<String, String> texts() throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> all = Files.walk(ROOT)) {
            for (Path file : all.filter(RetiredWordsTest::isRead).toList()) {
                String text = Files.readString(file);
                texts.put(ROOT.relativize(file).toString(), file.toString().endsWith(".java") ? literals(text) : text);
            }
        }
        assertTrue(texts.size() > 500, "the project was read: " + texts.size());
        return texts;
    }

    private static boolean isRead(Path file) {
        String path = "/" + ROOT.relativize(file);
        if (path.contains("/target/") || KEPT.containsKey(file.getFileName().toString())) {
            return false;
        }
        boolean isSource = path.contains("/src/main/java/id/sigi/") && path.endsWith(".java");
        boolean isLabel = path.contains("/src/main/resources/")
                && path.matches(".*/(labels_[a-z]{2}\\.properties|phrases_[a-z]{2}\\.txt)");
        boolean isDocument = path.matches("/(docs/)?[A-Z]+\\.md") && !path.equals("/CHANGELOG.md");
        return isSource || isLabel || isDocument;
    }

    private static String literals(String source) {
        return LITERAL.matcher(source).results().map(found -> found.group(1)).collect(Collectors.joining("\n"));
    }
}
