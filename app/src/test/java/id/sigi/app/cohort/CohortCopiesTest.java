package id.sigi.app.cohort;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigi.app.referee.Referee;
import id.sigi.ingestion.check.CheckRules;
import id.sigi.ingestion.check.EventCheck;
import id.sigi.ingestion.check.Verdict;
import id.sigi.ledger.Ledger;
import id.sigi.ledger.landing.LandingWriter;
import id.sigi.ledger.replay.Progress;
import id.sigi.ledger.replay.ScenarioReplay;
import id.sigi.programme.contract.Field;
import id.sigi.programme.contract.FieldType;
import id.sigi.programme.contract.event.EventContracts;
import id.sigi.programme.contract.table.CubeContracts;
import id.sigi.programme.contract.table.PlaceContracts;
import id.sigi.programme.contract.table.TableContract;
import id.sigi.programme.contract.table.TableContracts;
import id.sigi.programme.privacy.PseudonymKey;
import id.sigi.programme.rules.RuleSet;
import id.sigi.programme.scenario.Scenario;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** FEATURE UNDER TEST: copies of a cohort are as true as the cohort: as many events are accepted, and the tables have N times the people. */
@Tag("scenario")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CohortCopiesTest {
    private static final int COPIES = 3;
    private static final PseudonymKey KEY = PseudonymKey.parse("5a".repeat(32));
    /** Texts that are the same for a whole nation, so that no copy has its own. */
    private static final Set<String> OF_ALL = Set.of(
            "province",
            "nik_province",
            "algorithm",
            "operator_id",
            "course_id",
            "course_title",
            "provider_id",
            "provider_name",
            "assessment_id",
            "assessor_id",
            "partner_id",
            "portal_id",
            "vacancy_id");
    /** Tables of the catalogue, and of what is told by its courses, which a nation has once. */
    private static final Set<TableContract> ONCE = Set.of(
            CubeContracts.COURSE_MONTHS,
            CubeContracts.PROVIDER_MONTHS,
            PlaceContracts.PROVINCES,
            TableContracts.COURSE_ASSESSMENTS,
            TableContracts.COURSE_VERSIONS,
            TableContracts.PROVIDER_VERSIONS,
            TableContracts.PLATFORM_VERSIONS);

    private Path original;
    private Path copied;
    private CohortCopies cohort;
    private Referee one;
    private Referee many;

    @BeforeAll
    void copy(@TempDir Path folder) throws IOException {
        original = folder.resolve("original");
        copied = folder.resolve("copied");
        Scenario scenario = Scenario.small().withApplicants(400);
        try (Ledger ledger = Ledger.inMemory(RuleSet.prakerja(), KEY)) {
            new ScenarioReplay(scenario, RuleSet.prakerja()).run(ledger, Progress.SILENT);
            LandingWriter.write(ledger, original, scenario.mess(), scenario.seed());
        }
        cohort = CohortCopies.of(original);
        cohort.write(copied, COPIES, 2, CohortCopies.Packing.PLAIN);
        one = referee(original);
        many = referee(copied);
    }

    @AfterAll
    void close() {
        one.close();
        many.close();
    }

    /** Lines of each file's copy that the landing accepts, of which there is none, and all; by copy. */
    private static Map<String, List<Long>> verdicts(Path folder) throws IOException {
        EventCheck check = new EventCheck(new CheckRules(KEY, Instant.parse("2026-01-01T00:00:00Z"), Set.of()));
        Map<String, List<Long>> counts = new TreeMap<>();
        for (Path file : files(folder)) {
            List<String> lines = Files.readAllLines(file);
            long accepted = lines.stream()
                    .filter(line -> check.check(line.getBytes(StandardCharsets.UTF_8)) instanceof Verdict.Accepted)
                    .count();
            String copy = file.getFileName().toString().substring(0, 10);
            counts.merge(
                    copy,
                    List.of(accepted, (long) lines.size()),
                    (one, other) -> List.of(one.get(0) + other.get(0), one.get(1) + other.get(1)));
        }
        return counts;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.sorted().toList();
        }
    }

    @Test
    void everyCopyIsAcceptedLikeTheOriginal() throws IOException {
        List<Long> before = verdicts(original).values().stream()
                .reduce((one, other) -> List.of(one.get(0) + other.get(0), one.get(1) + other.get(1)))
                .orElseThrow();
        long refused = before.get(1) - before.get(0);
        assertTrue(refused > 20, "the original has spoiled lines: " + refused);
        Map<String, List<Long>> copies = verdicts(copied);
        assertEquals(COPIES, copies.size());
        assertEquals(before, copies.get("copy-00001"));
        for (List<Long> later : List.copyOf(copies.values()).subList(1, COPIES)) {
            assertEquals(before.get(1) - cohort.sharedLines(), later.get(1));
            assertTrue(later.get(1) - later.get(0) <= refused, later + " against " + before);
        }
        long all = copies.values().stream().mapToLong(counts -> counts.get(1)).sum();
        assertEquals(cohort.lines(COPIES), all);
    }

    private static Referee referee(Path folder) {
        Referee referee = Referee.inMemory(2);
        referee.load(folder);
        referee.type();
        referee.gold();
        return referee;
    }

    /** Waves are a copy's own, so only cells of people without an account are the same for all copies. */
    private long cellsOfAll(TableContract table) {
        return table.equals(CubeContracts.MONITORING_CUBE)
                ? one.number("SELECT count(*) FROM gold.monitoring_cube WHERE wave IS NULL")
                : 0;
    }

    @Test
    void theTablesHoldSoManyTimesThePeopleAndOneCatalogue() {
        for (TableContract table : TableContracts.gold()) {
            assertTrue(one.rows(table) > 0, table.name());
            long once = ONCE.contains(table) ? one.rows(table) : cellsOfAll(table);
            assertEquals(once + (one.rows(table) - once) * COPIES, many.rows(table), table.name());
        }
        for (String sum : List.of(
                "count(DISTINCT person_key)",
                "count(DISTINCT household_key)",
                "count(DISTINCT draw_id)",
                "count(DISTINCT wave)",
                "count(*) FILTER (is_selected)",
                "sum(quota)",
                "count(assignment_probability)",
                "round(sum(assignment_probability) * 1e9 / 1000)",
                "round(sum(wave_win_probability) * 1e9 / 1000)")) {
            long of = one.number("SELECT " + sum + " FROM gold.person_draws");
            long times = many.number("SELECT " + sum + " FROM gold.person_draws");
            assertTrue(
                    Math.abs(COPIES * of - times) <= (sum.startsWith("round") ? 2 : 0), sum + ": " + of + ", " + times);
        }
        assertEquals(
                COPIES * one.number("SELECT count(*) FROM gold.survey_panel WHERE is_ever_selected"),
                many.number("SELECT count(*) FROM gold.survey_panel WHERE is_ever_selected"));
    }

    /** A draw is repeated from its record over the applications in the order of their identifiers. */
    @Test
    void applicationsSortAsTheyDid() {
        String order = """
                SELECT %s FROM (
                    SELECT draw_id, seed, hash(list(draw_rank ORDER BY application_id)) AS ranks
                    FROM silver.draw_results JOIN (SELECT draw_id, seed FROM silver.draws) USING (draw_id) GROUP BY draw_id, seed)
                """;
        String distinct = order.formatted("count(DISTINCT (seed, ranks))");
        assertTrue(one.number(distinct) > 20, "draws: " + one.number(distinct));
        assertEquals(one.number(distinct), many.number(distinct));
        assertEquals(COPIES * one.number(order.formatted("count(*)")), many.number(order.formatted("count(*)")));
    }

    @Test
    void packedCopiesHoldTheSameLines(@TempDir Path folder) throws IOException {
        cohort.write(folder, 1, 1, CohortCopies.Packing.GZIP);
        List<Path> packed = files(folder);
        assertEquals(1, packed.size());
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(packed.get(0))), StandardCharsets.UTF_8))) {
            assertEquals(
                    Files.readAllLines(files(copied).get(0)), reader.lines().toList());
        }
    }

    @Test
    void moreWavesThanCanBeNumberedAreRefused(@TempDir Path folder) {
        assertThrows(
                IllegalArgumentException.class,
                () -> cohort.write(folder, 334, 1, CohortCopies.Packing.PLAIN),
                "three waves of 334 copies are 1,002");
    }

    @Test
    void everyTextOfTheContractsIsOfACopyOrOfAll() {
        Set<String> texts = EventContracts.listVersions().stream()
                .flatMap(event -> event.data().stream())
                .filter(field -> field.type() == FieldType.STRING || field.type() == FieldType.PSEUDONYM)
                .map(Field::name)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> decided = new TreeSet<>(OF_ALL);
        OwnFields.all().forEach((name, slot) -> {
            if (slot != Slot.WAVE) {
                decided.add(name);
            }
        });
        assertEquals(decided, texts);
    }
}
