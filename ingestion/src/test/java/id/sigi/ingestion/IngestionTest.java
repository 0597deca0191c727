package id.sigi.ingestion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigi.ingestion.check.EventLines;
import id.sigi.ingestion.check.QuarantineReason;
import id.sigi.ingestion.landing.FileCount;
import id.sigi.ingestion.landing.IngestionSummary;
import id.sigi.ingestion.landing.IngestionSummary.Outcome;
import id.sigi.lake.Lake;
import id.sigi.lake.testkit.CopiedLake;
import id.sigi.lake.testkit.Rows;
import id.sigi.lake.testkit.SparkForTests;
import id.sigi.programme.contract.Fields;
import id.sigi.programme.contract.event.EventContracts;
import id.sigi.programme.contract.table.TableContracts;
import id.sigi.programme.fault.RequestFault;
import id.sigi.programme.privacy.PseudonymKey;
import id.sigi.programme.privacy.RowSeal;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("transform")
class IngestionTest {
    private static final PseudonymKey KEY = PseudonymKey.parse("ab".repeat(32));
    private static final Instant RECEIVED_AT = Instant.parse("2026-01-01T00:00:00Z");
    private static final String NIK = "3273014101900001";
    private static final String CARD = "3273010101100001";

    private static final String BROKEN = "{\"nik\":\"" + NIK + "\"";

    @TempDir
    static Path shared;

    private static CopiedLake copied;
    private static IngestionSummary first;

    @TempDir
    Path folder;

    private Path source;
    private Lake lake;

    @BeforeAll
    static void prepare() {
        copied = new CopiedLake(shared.resolve("landed"));
    }

    @BeforeEach
    void openLake() throws IOException {
        source = Files.createDirectory(folder.resolve("source"));
        lake = Lake.open(SparkForTests.session(), folder.resolve("lake"));
    }

    private void write(String file, String... lines) throws IOException {
        Files.writeString(source.resolve(file), String.join("\n", lines) + "\n");
    }

    private IngestionSummary run() {
        return new Ingestion(lake, new IngestionRequest(KEY, InstantSource.fixed(RECEIVED_AT), 5000)).folder(source);
    }

    /** The lake in which a file has landed that lies in the source folder. */
    private void landOneFile() throws IOException {
        write("a.jsonl", rating("e1"), rating("e1"), BROKEN, complaint("e1"));
        copied.copyTo(folder.resolve("copied"), place -> {
            Lake landed = Lake.open(SparkForTests.session(), place);
            first = new Ingestion(landed, IngestionRequest.of(KEY, RECEIVED_AT)).folder(source);
        });
        lake = Lake.open(SparkForTests.session(), folder.resolve("copied"));
    }

    private static String rating(String id) {
        return EventLines.of(EventContracts.COURSE_RATED, id);
    }

    private static String complaint(String id) {
        return EventLines.of(EventContracts.COMPLAINT_OPENED, id);
    }

    @Test
    void everyRowIsAcceptedADuplicateOrInQuarantine() throws IOException {
        write("a.jsonl", rating("e1"), rating("e2"), "", rating("e1"), "broken");
        write("b.jsonl", complaint("e3"), rating("e2"), complaint("e1"), "x".repeat(6000));
        write("empty.jsonl");
        IngestionSummary summary = run();
        assertEquals(
                List.of(
                        new FileCount("a.jsonl", 4, 2, 1, 1),
                        new FileCount("b.jsonl", 4, 1, 1, 2),
                        new FileCount("empty.jsonl", 0, 0, 0, 0)),
                summary.files());
        assertEquals(new FileCount("all", 8, 3, 2, 3), summary.total());
        assertEquals(
                Map.of(
                        QuarantineReason.NOT_JSON, 1L,
                        QuarantineReason.LINE_TOO_LONG, 1L,
                        QuarantineReason.CONFLICTING_CONTENT, 1L),
                summary.quarantined());
        assertEquals(
                List.of("e1 | a.jsonl | 1", "e2 | a.jsonl | 2", "e3 | b.jsonl | 1"),
                Rows.text(lake.read(TableContracts.EVENTS), Fields.EVENT_ID, Fields.SOURCE_FILE, Fields.SOURCE_LINE));
        assertEquals(
                List.of(
                        "a.jsonl | 5 | NOT_JSON | -",
                        "b.jsonl | 3 | CONFLICTING_CONTENT | e1",
                        "b.jsonl | 4 | LINE_TOO_LONG | -"),
                Rows.text(
                        lake.read(TableContracts.QUARANTINE),
                        Fields.SOURCE_FILE,
                        Fields.SOURCE_LINE,
                        Fields.QUARANTINE_REASON,
                        Fields.EVENT_ID));
        assertEquals(
                List.of("a.jsonl | 4 | 2 | 1 | 1", "b.jsonl | 4 | 1 | 1 | 2", "empty.jsonl | 0 | 0 | 0 | 0"),
                Rows.text(
                        lake.read(TableContracts.INGESTION_RUNS),
                        Fields.SOURCE_FILE,
                        Fields.RECEIVED_ROWS,
                        Fields.ACCEPTED_ROWS,
                        Fields.DUPLICATE_ROWS,
                        Fields.QUARANTINED_ROWS));
    }

    @Test
    void landingTheSameFolderAgainAddsNothing() throws IOException {
        landOneFile();
        long version = lake.version(TableContracts.EVENTS);
        IngestionSummary second = run();
        assertEquals(Outcome.LANDED, first.outcome());
        assertEquals(Outcome.LANDED_BEFORE, second.outcome());
        assertEquals(first.ingestionId(), second.ingestionId());
        assertEquals(first.files(), second.files());
        assertEquals(first.quarantined(), second.quarantined());
        assertEquals(version, lake.version(TableContracts.EVENTS));
        assertEquals(1, lake.rows(TableContracts.INGESTION_RUNS));
    }

    @Test
    void eventsInOtherFilesAreDuplicatesOrConflicts() throws IOException {
        write("a.jsonl", rating("e1"), rating("e2"));
        run();
        Files.delete(source.resolve("a.jsonl"));
        write("z.jsonl", rating("e2"), complaint("e1"), rating("e4"));
        IngestionSummary summary = run();
        assertEquals(new FileCount("all", 3, 1, 1, 1), summary.total());
        assertEquals(3, lake.rows(TableContracts.EVENTS));
        String detail = lake.read(TableContracts.QUARANTINE)
                .select(Fields.QUARANTINE_DETAIL.name())
                .head()
                .getString(0);
        String landed = lake.read(TableContracts.EVENTS)
                .where("event_id = 'e1'")
                .select(Fields.CONTENT_SHA256.name())
                .head()
                .getString(0);
        assertTrue(detail.startsWith("the event id has landed with other content: SHA-256 "), detail);
        assertTrue(detail.endsWith(" here, " + landed + " there"), detail);
    }

    @Test
    void whatARunLeftThatDidNotFinishIsTakenBack() throws IOException {
        landOneFile();
        // As if the process had ended between the last two appends: events and quarantine landed, the counts did not.
        lake.delete(TableContracts.INGESTION_RUNS, functions.lit(true));
        Path begun = Files.createDirectories(lake.root().resolve("_sigi/ingestion"));
        Files.createFile(begun.resolve(first.ingestionId()));
        assertEquals(first, run());
        assertEquals(1, lake.rows(TableContracts.EVENTS));
        assertEquals(2, lake.rows(TableContracts.QUARANTINE));
    }

    @Test
    @Tag("slow")
    @Tag("stress")
    void anotherRunFindsNoTraceOfOneThatDidNotFinish() throws IOException {
        write("a.jsonl", rating("e1"), rating("e1"), "broken");
        IngestionSummary whole = run();
        lake.delete(TableContracts.INGESTION_RUNS, functions.lit(true));
        Path begun = Files.createDirectories(lake.root().resolve("_sigi/ingestion"));
        Files.createFile(begun.resolve(whole.ingestionId()));
        Files.move(source.resolve("a.jsonl"), source.resolve("b.jsonl"));
        assertEquals(1, run().total().accepted());
        assertEquals(
                List.of("e1 | b.jsonl"),
                Rows.text(lake.read(TableContracts.EVENTS), Fields.EVENT_ID, Fields.SOURCE_FILE));
    }

    @Test
    void sealedRowsOpenToWhatWasReceived() throws IOException {
        landOneFile();
        RowSeal seal = new RowSeal(KEY);
        List<String> opened = lake
                .read(TableContracts.QUARANTINE)
                .orderBy(Fields.SOURCE_LINE.name())
                .select(Fields.SEALED_ROW.name())
                .collectAsList()
                .stream()
                .map(row -> new String(seal.unseal(row.getString(0)), StandardCharsets.UTF_8))
                .toList();
        assertEquals(List.of(BROKEN, complaint("e1")), opened);
    }

    @Test
    void noIdentityNumberReachesAnyByteOfTheLake() throws IOException {
        String registration = EventLines.of(EventContracts.APPLICANT_REGISTERED, "e1")
                .replaceFirst("\"person_key\":\"[0-9a-f]+\"", "\"nik\":\"" + NIK + "\"")
                .replaceFirst("\"household_key\":\"[0-9a-f]+\"", "\"kk_number\":\"" + CARD + "\"");
        write(
                "a.jsonl",
                registration,
                "{\"nik\":\"" + NIK + "\"",
                registration.replace("\"subject-1\"", "\"" + NIK + "\""),
                rating(NIK),
                rating("e5").replace("\"stars\"", "\"" + NIK + "\""));
        IngestionSummary summary = run();
        assertEquals(new FileCount("all", 5, 1, 0, 4), summary.total());
        List<Path> files;
        try (Stream<Path> walked = Files.walk(lake.root())) {
            files = walked.filter(Files::isRegularFile).toList();
        }
        assertTrue(files.size() > 5);
        for (Path file : files) {
            // Parquet packs its pages, so a byte search alone would prove little: the rows are read as well below.
            assertFalse(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(NIK));
            assertFalse(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(CARD));
        }
        List<Row> rows = new ArrayList<>();
        TableContracts.bronze().stream()
                .filter(lake::exists)
                .forEach(table -> rows.addAll(lake.read(table).collectAsList()));
        assertTrue(rows.stream().noneMatch(row -> row.toString().contains(NIK)));
    }

    @Test
    void readsCompressedFilesAndKeepsWhatCameBeforeABreak() throws IOException {
        Path packed = source.resolve("a.jsonl.gz");
        try (OutputStream bytes = new GZIPOutputStream(Files.newOutputStream(packed))) {
            for (int i = 0; i < 500; i++) {
                bytes.write((rating("e" + i) + "\n").getBytes(StandardCharsets.UTF_8));
            }
        }
        byte[] whole = Files.readAllBytes(packed);
        Files.write(packed, java.util.Arrays.copyOf(whole, whole.length - 20));
        IngestionSummary summary = run();
        assertEquals(Map.of(QuarantineReason.BROKEN_FILE, 1L), summary.quarantined());
        assertTrue(summary.total().accepted() > 0);
        assertEquals(summary.total().accepted(), lake.rows(TableContracts.EVENTS));
    }

    @Test
    void whoGoesOnForDaysIsNotLeftBehindByTheClock() throws IOException {
        AtomicReference<Instant> now = new AtomicReference<>(RECEIVED_AT);
        Ingestion ingestion = new Ingestion(lake, IngestionRequest.of(KEY, now::get));
        write("a.jsonl", rating("e1").replaceFirst("\"time\":\"2020-05-01", "\"time\":\"2026-01-05"));
        assertEquals(1, ingestion.folder(source).total().quarantined());
        now.set(RECEIVED_AT.plus(Duration.ofDays(4)));
        write("a.jsonl", rating("e2").replaceFirst("\"time\":\"2020-05-01", "\"time\":\"2026-01-05"));
        assertEquals(1, ingestion.folder(source).total().accepted());
    }

    @Test
    void refusesFoldersWithoutEvents() {
        assertThrows(RequestFault.class, this::run);
        assertFalse(lake.exists(TableContracts.EVENTS), "nothing half-written");
    }
}
