package id.sigi.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigi.programme.contract.Field;
import id.sigi.programme.contract.event.EventContract;
import id.sigi.programme.contract.event.EventContracts;
import id.sigi.programme.contract.evolution.RecordedRegistry;
import id.sigi.programme.event.EventSchemas;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("scenario")
class ContractsCommandTest {
    @TempDir
    Path folder;

    private static Spoken contracts(String... words) {
        return Spoken.sigi(
                Stream.concat(Stream.of("contracts"), Stream.of(words)).toArray(String[]::new));
    }

    private static void assertRefused(Spoken spoken, String... words) {
        assertEquals(2, spoken.exitCode(), spoken.err());
        assertTrue(spoken.err().contains("Why:") && spoken.err().contains("Fix:"), spoken.err());
        for (String word : words) {
            assertTrue(spoken.err().contains(word), word + " in: " + spoken.err());
        }
    }

    private Set<String> names(Path place) throws IOException {
        try (Stream<Path> files = Files.list(place)) {
            return files.map(file -> file.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new));
        }
    }

    @Test
    void theRegistryIsATableWithALineForEachEvent() {
        Spoken spoken = contracts();
        assertEquals(0, spoken.exitCode(), spoken.err());
        List<String> lines = spoken.out().lines().toList();
        assertEquals(EventContracts.list().size() + 1, lines.size());
        assertTrue(
                lines.stream()
                        .anyMatch(line ->
                                line.matches("course\\.rated +1, 2 +6 +one event per rating of a completed course")),
                spoken.out());
    }

    @Test
    void anEventIsATableOfItsFields() {
        String newest = contracts("course.rated").out();
        assertTrue(newest.startsWith("id.prakerja.course.rated.v2, one event per rating"), newest);
        assertTrue(newest.lines().anyMatch(line -> line.matches("stars +INTEGER +yes .* 1\\.\\.5")), newest);
        String first = contracts("id.prakerja.course.rated.v1").out();
        assertTrue(first.startsWith("id.prakerja.course.rated.v1"), first);
        assertFalse(first.contains("review"), first);
        String person = contracts("applicant.registered").out();
        assertTrue(person.contains("32 hexadecimal digits, or nik in its place"), person);
    }

    @Test
    void anUnknownEventIsRefused() {
        assertRefused(contracts("course.flown"), "course.flown", "sigi contracts lists");
        assertRefused(contracts("course.rated.v9"), "course.rated.v9");
    }

    @Test
    void schemasAreWrittenAndReplaceOnlyTheirLike() throws IOException {
        Path place = folder.resolve("schemas");
        Spoken first = contracts("--json-schema", place.toString());
        assertEquals(0, first.exitCode(), first.err());
        assertEquals(
                EventSchemas.files(EventContracts.list()).keySet().stream()
                        .collect(Collectors.toCollection(TreeSet::new)),
                names(place));
        Files.writeString(place.resolve("id.prakerja.course.old.v1.schema.json"), "{}");
        assertEquals(0, contracts("--json-schema", place.toString()).exitCode());
        assertFalse(
                Files.exists(place.resolve("id.prakerja.course.old.v1.schema.json")),
                "the folder is replaced as a whole");
        Files.writeString(place.resolve("thesis.txt"), "precious");
        assertRefused(contracts("--json-schema", place.toString()), "no schemas", "schemas");
        assertEquals("precious", Files.readString(place.resolve("thesis.txt")));
        assertEquals(Set.of("schemas"), names(folder));
    }

    @Test
    void anIndexAloneIsNotTakenForSchemas() throws IOException {
        Files.writeString(folder.resolve("index.json"), "{}");
        Files.writeString(folder.resolve("package.json"), "{}");
        assertRefused(contracts("--json-schema", folder.toString()));
        assertRefused(contracts("--json-schema", folder.resolve("index.json").toString()), "it is a file");
        assertEquals(Set.of("index.json", "package.json"), names(folder));
    }

    @Test
    void whatWasExportedIsKept() throws IOException {
        Path file = folder.resolve("agreed/contracts.json");
        assertEquals(0, contracts("--export", file.toString()).exitCode());
        assertEquals(RecordedRegistry.write(EventContracts.list()), Files.readString(file));
        assertEquals(0, contracts("--export", file.toString()).exitCode());
        Spoken check = contracts("--check", file.toString());
        assertEquals(0, check.exitCode(), check.err());
        assertTrue(check.out().contains("is kept"), check.out());
        assertEquals(Set.of("contracts.json"), names(file.getParent()));
    }

    @Test
    void everyBrokenPromiseIsSaid() throws IOException {
        EventContract rated = EventContracts.COURSE_RATED;
        List<Field> more = Stream.concat(
                        rated.data().stream(),
                        EventContracts.COURSE_LISTED.data().stream().skip(1))
                .toList();
        EventContract promised = new EventContract(rated.type(), rated.grain(), rated.silver(), rated.key(), more);
        Path file = folder.resolve("agreed.json");
        Files.writeString(file, RecordedRegistry.write(List.of(promised)));
        Spoken check = contracts("--check", file.toString());
        String[] gone = EventContracts.COURSE_LISTED.data().stream()
                .skip(1)
                .map(field -> rated.type() + ", " + field.name() + ": it was a field of the event, it is gone; "
                        + "publish it as version 3 of the event")
                .toArray(String[]::new);
        assertRefused(check, gone);
        assertRefused(check, gone.length + " are not kept");
    }

    @Test
    void filesThatAreNoRegistryAreRefusedAndKept() throws IOException {
        Path file = Files.writeString(folder.resolve("thesis.json"), "precious");
        assertRefused(contracts("--check", file.toString()), "thesis.json", "--export");
        assertRefused(contracts("--export", file.toString()), "thesis.json");
        assertEquals("precious", Files.readString(file));
        assertRefused(contracts("--check", folder.resolve("none").toString()), "no such file");
    }

    @Test
    void oneTaskAtATime() {
        Spoken spoken = contracts("course.rated", "--check", "x");
        assertEquals(2, spoken.exitCode());
        assertTrue(spoken.err().contains("--check"), spoken.err());
    }
}
