package id.sigi.ingestion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.github.luben.zstd.Zstd;
import id.sigi.ingestion.check.EventLines;
import id.sigi.ingestion.check.QuarantineReason;
import id.sigi.ingestion.landing.FileCount;
import id.sigi.ingestion.landing.IngestionSummary;
import id.sigi.ingestion.quarantine.Quarantine;
import id.sigi.ingestion.quarantine.QuarantineFilter;
import id.sigi.ingestion.testkit.BadFiles;
import id.sigi.ingestion.testkit.TestLake;
import id.sigi.lake.format.LakeLock;
import id.sigi.lake.testkit.CopiedLake;
import id.sigi.lake.testkit.Rows;
import id.sigi.lake.testkit.SparkForTests;
import id.sigi.programme.contract.Fields;
import id.sigi.programme.contract.event.EventContracts;
import id.sigi.programme.contract.table.TableContracts;
import id.sigi.programme.fault.RequestFault;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every kind of bad input ends in quarantine with its reason, or in a clear refusal, and the rest of the input lands. */
@Tag("transform")
class BadInputTest {
    /** A file that nobody may read, not even the superuser, on machines that have it. */
    private static final Path WRITE_ONLY = Path.of("/proc/sys/net/ipv4/route/flush");

    @TempDir
    Path folder;

    private static String good(String id) {
        return EventLines.of(EventContracts.IDENTITY_VERIFIED, id);
    }

    /** Every kind of bad file and a good one, landed once. */
    private static final class Landed {
        private final Map<String, List<QuarantineReason>> expected;
        private final IngestionSummary summary;

        Landed(Path place) throws IOException {
            TestLake lake = TestLake.in(place, shared);
            expected = new BadFiles(lake.source()).write();
            lake.write("zz-good.jsonl", good("good-1"), good("good-2"));
            summary = lake.land();
        }
    }

    @TempDir
    static Path shared;

    private static CopiedLake copied;
    private static Landed landed;

    @BeforeAll
    static void land() {
        copied = new CopiedLake(shared.resolve("landed"));
    }

    private TestLake badFiles() throws IOException {
        copied.copyTo(folder, place -> landed = new Landed(place));
        return TestLake.in(folder);
    }

    @Test
    void everyKindOfBadFileIsNamedAndTheRestLands() throws IOException {
        TestLake lake = badFiles();
        Map<String, List<QuarantineReason>> expected = landed.expected;
        IngestionSummary summary = landed.summary;
        assertTrue(expected.size() >= 130, "kinds: " + expected.size());

        Map<String, List<QuarantineReason>> found = new TreeMap<>();
        expected.keySet().forEach(file -> found.put(file, List.of()));
        found.putAll(
                lake.lake().read(TableContracts.QUARANTINE).orderBy(Fields.SOURCE_LINE.name()).collectAsList().stream()
                        .collect(Collectors.groupingBy(
                                row -> row.getString(1),
                                Collectors.mapping(
                                        row -> QuarantineReason.valueOf(row.getString(3)), Collectors.toList()))));
        assertEquals(expected, found);
        assertTrue(lake.ids().containsAll(List.of("good-1", "good-2")));
        assertTrue(
                lake.ids().stream().noneMatch(id -> id.startsWith("bad")),
                lake.ids().toString());
        for (FileCount file : summary.files()) {
            assertEquals(file.received(), file.accepted() + file.duplicate() + file.quarantined());
        }
        assertTrue(
                Rows.text(lake.lake().read(TableContracts.QUARANTINE), Fields.QUARANTINE_DETAIL, Fields.EVENT_ID)
                        .stream()
                        .noneMatch(text -> text.contains(BadFiles.NIK)),
                "no detail carries an identity number");
    }

    /** Judged again by the same contracts, nothing that was refused is taken. */
    @Test
    @Tag("slow")
    @Tag("variant")
    void whatWasRefusedIsRefusedAgain() throws IOException {
        TestLake lake = badFiles();
        List<String> before = lake.ids();
        Quarantine quarantine = new Quarantine(lake.lake(), TestLake.KEY);
        quarantine
                .retry(lake.ingestion(), QuarantineFilter.ALL)
                .forEach(again -> assertEquals(0, again.total().accepted()));
        assertEquals(before, lake.ids());
    }

    /** Half a pair among the ids of a file has no place in their order, and an id of a whole pair has another one than its halves. */
    @Test
    @Tag("slow")
    @Tag("variant")
    void idsOfAnyCharactersLandOnce() throws IOException {
        TestLake lake = TestLake.in(folder);
        lake.write("a.jsonl", good("same"), good("smile-\ud83d\ude00"), good("tilde-\uff5e"), good("\ud83d\ude00"));
        assertEquals(4, lake.land().total().accepted());
        lake.write("b.jsonl", good("same"), good("\ud83d\ude00"), good("\uff5e"));
        lake.write(
                "c.jsonl", good("half").replace("half", "\\ud800"), good("half").replace("half", "\\udfff"));
        assertEquals(new FileCount("all", 9, 1, 6, 2), lake.land().total());
        lake.write("d.jsonl", good("smile-\ud83d\ude00"), good("half").replace("half", "\\ud800"));
        assertEquals(0, lake.land().total().accepted());
        assertEquals(5, lake.ids().size());
    }

    /** The only specimen with whole events before what is broken. */
    private static final String BROKEN_BEHIND_FOUR = "second-member-body.jsonl.gz";

    private static Map<String, Set<QuarantineReason>> specimens() {
        Map<String, Set<QuarantineReason>> reasons = new TreeMap<>();
        reasons.put("key-twice-in-data.csv", Set.of(QuarantineReason.DUPLICATE_KEY));
        reasons.put("object-behind-data.csv", Set.of(QuarantineReason.NOT_JSON));
        reasons.put("data-and-column.csv", Set.of(QuarantineReason.DUPLICATE_KEY));
        for (String nik : List.of(
                "noughts",
                "nines",
                "ones",
                "counted",
                "day-75",
                "month-13",
                "province-00",
                "province-only",
                "february-31",
                "apostrophe")) {
            reasons.put("nik-" + nik + ".jsonl", Set.of(QuarantineReason.INVALID_IDENTITY_NUMBER));
        }
        reasons.put(BROKEN_BEHIND_FOUR, Set.of(QuarantineReason.BROKEN_FILE));
        return reasons;
    }

    @Test
    void recordedSpecimensAreRefusedWithTheirReason() throws IOException {
        TestLake lake = TestLake.in(folder);
        Map<String, Set<QuarantineReason>> expected = specimens();
        for (String name : expected.keySet()) {
            specimen(name, lake.source());
        }
        IngestionSummary summary = lake.land();
        Map<String, Set<QuarantineReason>> found = new TreeMap<>();
        lake.lake()
                .read(TableContracts.QUARANTINE)
                .collectAsList()
                .forEach(row -> found.computeIfAbsent(row.getString(1), file -> EnumSet.noneOf(QuarantineReason.class))
                        .add(QuarantineReason.valueOf(row.getString(3))));
        assertEquals(expected, found);
        for (FileCount file : summary.files()) {
            assertEquals(file.file().equals(BROKEN_BEHIND_FOUR) ? 4 : 0, file.accepted(), file.file());
        }
    }

    /** A number is given once; a birth date that was corrected since does not change it. */
    @Test
    void anIdentityNumberOfAnotherBirthDateIsAccepted() throws IOException {
        TestLake lake = TestLake.in(folder);
        specimen("nik-other-birth-date.jsonl", lake.source());
        assertEquals(1, lake.land().total().accepted());
    }

    private void specimen(String name, Path source) throws IOException {
        try (InputStream specimen = getClass().getResourceAsStream("/bad/" + name)) {
            Files.copy(specimen, source.resolve(name));
        }
    }

    /** Two tables one behind the other have the second one's footer, whose places are the first one's rows. */
    @Test
    @Tag("slow")
    @Tag("variant")
    void tablesOneBehindTheOtherAreNamed() throws IOException {
        TestLake one = TestLake.in(folder.resolve("one"));
        TestLake two = TestLake.in(folder.resolve("two"));
        BadFiles.asParquet(SparkForTests.session(), one.source(), good("p-1"), good("p-2"));
        BadFiles.asParquet(SparkForTests.session(), two.source(), good("p-3"), good("p-4"), good("p-5"));
        Path first = one.source().resolve("events.parquet");
        Path second = two.source().resolve("events.parquet");
        byte[] joint = Files.readAllBytes(first);
        assertEquals(2, one.land().total().accepted());
        Files.write(second, joint, StandardOpenOption.APPEND);
        assertEquals(Map.of(QuarantineReason.BROKEN_FILE, 1L), two.land().quarantined());
        assertEquals(0, two.landed().size());
        Files.write(first, Files.readAllBytes(second), StandardOpenOption.APPEND);
        Files.write(first, "x".getBytes(StandardCharsets.UTF_8), StandardOpenOption.APPEND);
        assertEquals(Map.of(QuarantineReason.BROKEN_FILE, 1L), one.land().quarantined(), "and with a byte behind it");
    }

    @Test
    void aFileThatChangesAgainAndAgainIsRefusedAndNothingOfItLands() throws IOException {
        TestLake lake = TestLake.in(folder);
        Path file = lake.write("a.jsonl", good("e1"), good("e2"));
        int[] asked = {0};
        // The clock is asked between the look at the files and the landing.
        Ingestion hasty = new Ingestion(
                lake.lake(), IngestionRequest.of(TestLake.KEY, () -> changed(file, asked[0]++, 9)), Duration.ZERO);
        RequestFault refused = assertThrows(RequestFault.class, () -> hasty.folder(lake.source()));
        assertTrue(refused.problem().contains("a.jsonl changed while it was read"), refused.problem());
        assertEquals(List.of(), lake.ids());
        Ingestion patient = new Ingestion(
                lake.lake(), IngestionRequest.of(TestLake.KEY, () -> changed(file, asked[0]++, 0)), Duration.ZERO);
        assertEquals(2, patient.folder(lake.source()).total().accepted());
    }

    @Test
    void aFileThatIsReplacedMeanwhileLandsAsItIsThen() throws IOException {
        TestLake lake = TestLake.in(folder);
        Path file = lake.write("a.jsonl", good("e1"), good("e2"));
        int[] asked = {0};
        Ingestion ingestion = new Ingestion(
                lake.lake(), IngestionRequest.of(TestLake.KEY, () -> changed(file, asked[0]++, 1)), Duration.ZERO);
        IngestionSummary summary = ingestion.folder(lake.source());
        assertEquals(2, summary.total().accepted());
        assertEquals(2, asked[0], "once before the file was replaced, and once more");
        assertEquals(
                IngestionSummary.Outcome.LANDED_BEFORE,
                lake.land().outcome(),
                "the identifier is that of the bytes that were read");
    }

    private static Instant changed(Path file, int asked, int times) {
        if (asked < times) {
            try {
                Path other = Files.writeString(
                        file.resolveSibling(".new"), good("e" + asked + "-1") + "\n" + good("e" + asked + "-2") + "\n");
                Files.move(other, file, StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException fault) {
                throw new UncheckedIOException(fault);
            }
        }
        return TestLake.RECEIVED_AT;
    }

    @Test
    void oddButWholeInputIsAccepted() throws IOException {
        TestLake lake = TestLake.in(folder);
        lake.write("a.jsonl", "\uFEFF" + good("mark"), good("carriage") + "\r", "", "   ", good("blank") + "  ");
        Files.writeString(lake.source().resolve("b.jsonl"), good("no-line-end"));
        byte[] one = BadFiles.gzip(good("member-1") + "\n");
        byte[] two = BadFiles.gzip(good("member-2") + "\n");
        byte[] both = Arrays.copyOf(one, one.length + two.length);
        System.arraycopy(two, 0, both, one.length, two.length);
        Files.write(lake.source().resolve("c.jsonl.gz"), both);
        Files.write(
                lake.source().resolve("d.jsonl.zst"),
                Zstd.compress((good("zstandard") + "\n").getBytes(StandardCharsets.UTF_8)));
        lake.write(
                "e.jsonl",
                good("escaped").replace("\"escaped\"", "\"\\u0065scaped\""),
                good("extension").replaceFirst("\\{", "{\"traceparent\":\"00-1\","));
        assertEquals(0, lake.land().total().quarantined());
        assertEquals(
                List.of(
                        "blank",
                        "carriage",
                        "escaped",
                        "extension",
                        "mark",
                        "member-1",
                        "member-2",
                        "no-line-end",
                        "zstandard"),
                lake.ids());
    }

    @Test
    void csvAndParquetCarryTheSameEventsAsLines() throws IOException {
        TestLake lines = TestLake.in(folder.resolve("lines"));
        TestLake csv = TestLake.in(folder.resolve("csv"));
        TestLake parquet = TestLake.in(folder.resolve("parquet"));
        String[] events = {BadFiles.paid("p-1", 600_000), BadFiles.answered("s-1"), good("v-1")};
        lines.write("a.jsonl", events);
        BadFiles.asCsv(csv.source().resolve("a.csv"), events);
        BadFiles.asParquet(SparkForTests.session(), parquet.source(), events);
        lines.land();
        csv.land();
        assertEquals(0, parquet.land().total().quarantined());
        assertEquals(3, lines.landed().size());
        assertEquals(lines.landed(), csv.landed());
        assertEquals(lines.landed(), parquet.landed());
    }

    @Test
    void whatMayNotBeReadIsNamedAndTheRestLands() throws IOException {
        assumeTrue(Files.exists(WRITE_ONLY), "this machine has no file that nobody may read");
        TestLake lake = TestLake.in(folder);
        lake.write("a.jsonl", good("e1"));
        Files.createSymbolicLink(lake.source().resolve("b.jsonl"), WRITE_ONLY);
        IngestionSummary summary = lake.land();
        assertEquals(List.of("e1"), lake.ids());
        assertEquals("b.jsonl", summary.unread().get(0).name());
        assertEquals(
                "it is a link that leads out of the folder",
                summary.unread().get(0).why());
        Files.delete(lake.source().resolve("a.jsonl"));
        RequestFault nothing = assertThrows(RequestFault.class, lake::land);
        assertTrue(nothing.reason().contains("it is a link that leads out of the folder"));
    }

    @Test
    void aFolderThatMayNotBeReadIsNamedAndTheRestLands() throws IOException {
        TestLake lake = TestLake.in(folder);
        lake.write("a.jsonl", good("e1"));
        Path closed = Files.createDirectory(lake.source().resolve("closed"));
        Files.writeString(closed.resolve("b.jsonl"), good("e2"));
        assertTrue(closed.toFile().setReadable(false));
        assumeTrue(!Files.isReadable(closed), "the superuser reads everything");
        assertEquals("closed", lake.land().unread().get(0).name());
        assertEquals(List.of("e1"), lake.ids());
    }

    @Test
    void aSecondWriterIsRefusedAndNothingIsHalfWritten() throws IOException {
        TestLake lake = TestLake.in(folder);
        lake.write("a.jsonl", good("e1"));
        LakeLock other = lake.lake().lockForWriting(Duration.ZERO);
        Ingestion hasty = new Ingestion(
                lake.lake(), IngestionRequest.of(TestLake.KEY, TestLake.RECEIVED_AT), Duration.ofMillis(100));
        RequestFault refused = assertThrows(RequestFault.class, () -> hasty.folder(lake.source()));
        assertTrue(refused.problem().length() > 0 && refused.remedy().length() > 0);
        assertEquals(List.of(), lake.ids());
        other.close();
        lake.land();
        assertEquals(List.of("e1"), lake.ids());
    }

    @Test
    void aFullDiskIsSaidAndTheSameFolderLandsWhenThereIsRoom() throws IOException, InterruptedException {
        Path disk = Files.createDirectory(folder.resolve("disk"));
        assumeTrue(isDone("mount", "-t", "tmpfs", "-o", "size=400k", "tmpfs", disk.toString()), "may not mount");
        try {
            TestLake lake = TestLake.in(disk, folder.resolve("elsewhere"));
            String[] events = new String[40_000];
            // Subjects of their own give digests of their own, which no compression makes small.
            Arrays.setAll(events, i -> good("event-" + i).replace("subject-1", "subject-" + i));
            lake.write("a.jsonl", events);
            RequestFault full = assertThrows(RequestFault.class, lake::land);
            assertTrue(BadFiles.causes(full).contains("No space left"), BadFiles.causes(full));
            assertTrue(isDone("mount", "-o", "remount,size=64m", disk.toString()));
            assertEquals(40_000, lake.land().total().accepted());
            assertEquals(40_000, lake.lake().rows(TableContracts.EVENTS));
        } finally {
            isDone("umount", "-l", disk.toString());
        }
    }

    private static boolean isDone(String... command) throws IOException, InterruptedException {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException fault) {
            return false;
        }
    }
}
