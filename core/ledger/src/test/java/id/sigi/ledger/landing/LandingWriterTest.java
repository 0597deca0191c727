package id.sigi.ledger.landing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigi.ledger.Ledger;
import id.sigi.ledger.StandardLife;
import id.sigi.ledger.replay.SmallReplay;
import id.sigi.programme.fault.RequestFault;
import id.sigi.programme.privacy.ScrubbedText;
import id.sigi.programme.rules.RuleSet;
import id.sigi.programme.scenario.DataFaultPlan;
import id.sigi.programme.scenario.RandomStream;
import id.sigi.programme.scenario.Scenario;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("scenario")
class LandingWriterTest {
    private static final DataFaultPlan MESS = new DataFaultPlan(0.05, 0.04, 0.03);

    /** Of the ledger in a file, its landing and the answer key. */
    @TempDir
    static Path written;

    private static SmallReplay replay;
    private static List<String> bodies;

    @BeforeAll
    static void replay() {
        replay = new SmallReplay(
                Scenario.small(), Ledger.inFile(written.resolve("ledger"), RuleSet.prakerja(), StandardLife.KEY));
        LandingWriter.write(replay.ledger(), written.resolve("landing"), MESS, 1);
        replay.answerKey().write(written.resolve("key"));
        bodies = replay.bodies();
    }

    @AfterAll
    static void close() {
        replay.close();
    }

    private static List<String> lines(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().flatMap(LandingWriterTest::read).toList();
        }
    }

    private static Stream<String> read(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    @Test
    void withoutMessTheFilesAreTheOutbox(@TempDir Path folder) throws IOException {
        LandingSummary summary = LandingWriter.write(replay.ledger(), folder, DataFaultPlan.NONE, 1);
        assertEquals(bodies, lines(folder));
        assertEquals(bodies.size(), summary.lines());
    }

    @Test
    void everyEventLandsWholeAtLeastOnceWhateverTheMess(@TempDir Path folder) throws IOException {
        LandingSummary summary = LandingWriter.write(replay.ledger(), folder, MESS, 1);
        List<String> lines = lines(folder);
        Set<String> whole = new HashSet<>(bodies);
        assertTrue(new HashSet<>(lines).containsAll(bodies));
        assertEquals(summary.lines(), lines.size());
        assertEquals(
                summary.malformedLines(),
                lines.stream().filter(line -> !whole.contains(line)).count());
        assertEquals(bodies.size(), summary.events());
        // Four standard errors of a share of a few per cent among 15,000 events.
        assertEquals(MESS.duplicates(), (double) summary.duplicates() / bodies.size(), 0.007);
        assertEquals(MESS.late(), (double) summary.late() / bodies.size(), 0.006);
        assertEquals(MESS.malformed(), (double) summary.malformedLines() / bodies.size(), 0.006);
        summary.malformed().forEach((way, count) -> assertTrue(count > 0, way.name()));
        assertTrue(summary.files() > 1, "what is late lands in a later file");
    }

    @Test
    void theSameSeedMakesTheSameMess(@TempDir Path folder) throws IOException {
        LandingWriter.write(replay.ledger(), folder.resolve("one"), MESS, 1);
        LandingWriter.write(replay.ledger(), folder.resolve("two"), MESS, 1);
        LandingWriter.write(replay.ledger(), folder.resolve("three"), MESS, 2);
        assertEquals(lines(folder.resolve("one")), lines(folder.resolve("two")));
        assertNotEquals(lines(folder.resolve("one")), lines(folder.resolve("three")));
    }

    @ParameterizedTest
    @EnumSource(LineFault.class)
    void aSpoiledCopyIsNeverTheEvent(LineFault way) {
        RandomStream dice = RandomStream.of(3, "spoil", 0);
        for (String body : bodies.subList(0, 3_000)) {
            assertNotEquals(body, LineSpoiler.spoil(body, way, dice));
        }
    }

    @Test
    void aFolderWithFilesIsRefusedUntouched(@TempDir Path folder) throws IOException {
        Path there = Files.writeString(folder.resolve("notes.txt"), "mine");
        assertThrows(RequestFault.class, () -> LandingWriter.write(replay.ledger(), folder, MESS, 1));
        assertThrows(RequestFault.class, () -> LandingWriter.write(replay.ledger(), there, MESS, 1));
        assertEquals(List.of("mine"), lines(folder));
    }

    /** Sixteen digits in a row anywhere in what a replay writes are looked up among all identity numbers and family cards. */
    @Test
    void noIdentityNumberIsWrittenAnywhere(@TempDir Path folder) throws IOException {
        Set<String> secrets = new HashSet<>();
        replay.people().forEach(person -> {
            secrets.add(person.nik().digits());
            secrets.add(person.familyCard().digits());
        });
        assertClear(written, secrets);
        // The search itself is tried on a file that does carry one.
        Files.writeString(folder.resolve("planted"), "x1" + secrets.iterator().next() + "2");
        assertThrows(AssertionError.class, () -> assertClear(folder, secrets));
    }

    /** Names, telephone numbers, addresses and account numbers are looked up in all that the ledger writes; some are in people's own words. */
    @Test
    void noContactIsWrittenAnywhereEvenIfSomebodyWritesIt(@TempDir Path folder) throws IOException {
        Set<String> secrets = new HashSet<>();
        replay.people().forEach(person -> {
            secrets.add(person.contact().phone());
            secrets.add(person.contact().email());
            secrets.add(person.contact().name());
            secrets.add(person.accountNumber().digits());
            secrets.add(person.nik().digits());
        });
        Set<String> found = new HashSet<>();
        for (Path file : List.of(written.resolve("ledger.mv.db"), written.resolve("landing"))) {
            found.addAll(secretsIn(file, secrets));
        }
        assertEquals(Set.of(), found);
        assertTrue(
                bodies.stream()
                                .filter(body -> body.contains(ScrubbedText.STRUCK))
                                .count()
                        > 5,
                "some people gave a number away, and it was struck out");
        Path planted = Files.writeString(
                folder.resolve("planted"),
                "x" + replay.people().get(7).contact().phone());
        assertEquals(1, secretsIn(planted, secrets).size(), "the search itself finds what is there");
    }

    /** Words of letters, digits and the signs of addresses, and pairs of words that could be a name. */
    private static final Pattern WORDS =
            Pattern.compile("(?=([0-9]{10,16}|[a-z]+[0-9]+@[a-z.]+|[A-Z][a-z]+ [A-Z][a-z]+))");

    private static Set<String> secretsIn(Path root, Set<String> secrets) throws IOException {
        Set<String> found = new HashSet<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Matcher words = WORDS.matcher(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
                while (words.find()) {
                    String word = words.group(1);
                    for (int length = Math.min(10, word.length()); length <= word.length(); length++) {
                        String start = word.substring(0, length);
                        if (secrets.contains(start)) {
                            found.add(start);
                        }
                    }
                }
            }
        }
        return found;
    }

    private static void assertClear(Path folder, Set<String> secrets) throws IOException {
        Pattern digits = Pattern.compile("(?=([0-9]{16}))");
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Matcher matcher = digits.matcher(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
                while (matcher.find()) {
                    assertFalse(
                            secrets.contains(matcher.group(1)),
                            file.getFileName().toString());
                }
            }
        }
    }

    @Test
    void theAnswerKeyHasOneLinePerEntrantAndTheEffects(@TempDir Path folder) throws IOException {
        replay.answerKey().write(folder);
        List<String> lines = Files.readAllLines(folder.resolve("answer-key.csv"));
        assertEquals(replay.answerKey().entries().size() + 1, lines.size());
        int columns = lines.get(0).split(",").length;
        assertEquals(22, columns);
        lines.forEach(line -> assertEquals(columns, line.split(",").length));
        String json = Files.readString(folder.resolve("answer-key.json"));
        assertTrue(json.contains("\"is_employed\"") && json.contains("participation_precision_weighted"));
    }
}
