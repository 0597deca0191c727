package id.sigi.app.crash;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigi.lake.Lake;
import id.sigi.lake.session.LakeSession;
import id.sigi.lake.session.LakeSettings;
import id.sigi.programme.contract.table.TableContract;
import id.sigi.programme.contract.table.TableContracts;
import id.sigi.programme.scenario.Scenario;
import id.sigi.programme.scenario.people.Person;
import id.sigi.programme.scenario.people.Population;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * FEATURE UNDER TEST: nothing that the program writes, for good or in passing, shows whom the rows are about. Every byte and every row is
 * searched for every identity number, family card, name, telephone number, e-mail address and account number of the scenario's people.
 *
 * <p>Tables are searched as rows, because their files are packed; everything else as bytes. Passing files of the engine are written
 * unpacked here so that they can be searched.
 */
@Tag("slow")
@Tag("attack")
class NoIdentifierTest {
    private static final List<Person> PEOPLE = Population.of(Scenario.small()).people();
    private static final int LINES_PER_FILE = 800;

    @TempDir
    Path folder;

    @TempDir
    Path kept;

    @Test
    void aFullRunWritesNoIdentifier() throws Exception {
        Path out = folder.resolve("result");
        Loot loot = watched("run", "--scenario", "small", "--cores", "2", "--out", out.toString());
        assertTrue(Files.exists(out.resolve("run.json")));
        // Nobody was erased, so the tables of erasures are the only ones that are not there.
        List<TableContract> written = TableContracts.list().stream()
                .filter(table -> !Set.of(TableContracts.ERASURES, TableContracts.ERASURE_DIGESTS)
                        .contains(table))
                .toList();
        assertEquals(Set.of(), found(loot, out.resolve("lake"), written));
    }

    /** Lines that carry identifiers in the clear, because the full run's ledger never lets one out. */
    @Test
    void aFolderThatIsFollowedLeavesNoIdentifier(@TempDir Path partner) throws Exception {
        List<String> lines = PartnerLines.of(PEOPLE);
        for (int from = 0; from < lines.size(); from += LINES_PER_FILE) {
            List<String> some = lines.subList(from, Math.min(lines.size(), from + LINES_PER_FILE));
            Files.write(partner.resolve("partner-%06d.jsonl".formatted(from)), some);
        }
        Path lake = folder.resolve("lake");
        Loot loot = watched(
                "ingest",
                partner.toString(),
                "--cores",
                "2",
                "--lake",
                lake.toString(),
                "--follow",
                "--catch-up",
                "--files-per-batch",
                "2");
        List<TableContract> written =
                List.of(TableContracts.EVENTS, TableContracts.QUARANTINE, TableContracts.INGESTION_RUNS);
        assertEquals(Set.of(), found(loot, lake, written));
        try (LakeSession session = session()) {
            Lake opened = Lake.open(session, lake);
            assertEquals(
                    List.of((long) PEOPLE.size(), (long) PEOPLE.size()),
                    List.of(opened.rows(TableContracts.EVENTS), opened.rows(TableContracts.QUARANTINE)));
        }
    }

    private Loot watched(String... arguments) throws IOException, InterruptedException {
        try (Loot loot = Loot.of(folder, kept);
                SigiProcess process = SigiProcess.start(folder, arguments)) {
            process.succeed();
            return loot;
        }
    }

    private Set<String> found(Loot loot, Path folderOfLake, List<TableContract> tables) throws IOException {
        Needles needles = new Needles(PEOPLE);
        List<Path> files = loot.files();
        for (Path file : files) {
            needles.search(file);
        }
        assertTrue(
                files.stream().anyMatch(file -> file.toString().endsWith("-first-0")),
                "passing files of the landing were caught among " + files.size());
        try (LakeSession session = session()) {
            Lake lake = Lake.open(session, folderOfLake);
            for (TableContract table : tables) {
                assertTrue(lake.exists(table), table.name() + " was written");
                lake.read(table)
                        .toJSON()
                        .toLocalIterator()
                        .forEachRemaining(row -> needles.search("the table " + table.name(), row));
            }
        }
        return needles.found();
    }

    private LakeSession session() {
        return LakeSession.open(LakeSettings.of(2, folder.resolve("reading")));
    }

    /** The search itself: it finds each kind of identifier, in the spellings in which it may be written. */
    @Test
    void theSearchFindsWhatIsThere() {
        Person person = PEOPLE.get(0);
        String phone = person.contact().phone();
        assertAll(
                () -> assertEquals(
                        Set.of("an identity number in x"),
                        search("id" + person.nik().digits() + "7")),
                () -> assertEquals(
                        Set.of("an identity number in x"),
                        search("\u0001" + person.familyCard().digits())),
                () -> assertEquals(Set.of("a telephone or account number in x"), search("tel:" + phone)),
                () -> assertEquals(Set.of("a telephone or account number in x"), search("+62" + phone.substring(1))),
                () -> assertEquals(
                        Set.of("a telephone or account number in x"),
                        search("\"" + person.accountNumber().digits() + "\"")),
                () -> assertEquals(
                        Set.of("an e-mail address in x"),
                        search("<" + person.contact().email() + ">")),
                () -> assertEquals(
                        Set.of("a name in x"), search("by " + person.contact().name() + ".")),
                () -> assertEquals(Set.of(), search("Nusa Tenggara, 2020-05-01, 1234567890123456")));
    }

    private static Set<String> search(String text) {
        Needles needles = new Needles(PEOPLE);
        assertTrue(needles.size() > 5 * PEOPLE.size(), "needles: " + needles.size());
        needles.search("x", text);
        return needles.found();
    }
}
