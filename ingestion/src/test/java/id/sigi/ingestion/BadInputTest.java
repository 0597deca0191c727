package id.sigi.ingestion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.github.luben.zstd.Zstd;
import id.sigi.ingestion.check.EventLines;
import id.sigi.ingestion.check.QuarantineReason;
import id.sigi.ingestion.testkit.BadFiles;
import id.sigi.ingestion.testkit.TestLake;
import id.sigi.lake.LakeLock;
import id.sigi.lake.testkit.Rows;
import id.sigi.lake.testkit.SparkForTests;
import id.sigi.programme.contract.EventContracts;
import id.sigi.programme.contract.Fields;
import id.sigi.programme.contract.TableContracts;
import id.sigi.programme.fault.RequestFault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
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

    @Test
    void everyKindOfBadFileIsNamedAndTheRestLands() throws IOException {
        TestLake lake = TestLake.in(folder);
        BadFiles bad = new BadFiles(lake.source());
        Map<String, List<QuarantineReason>> expected = bad.write();
        lake.write("zz-good.jsonl", good("good-1"), good("good-2"));
        assertTrue(expected.size() >= 45, "kinds: " + expected.size());

        IngestionSummary summary = lake.land();

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
        for (FileCount file : summary.files()) {
            assertEquals(file.received(), file.accepted() + file.duplicate() + file.quarantined());
        }
        assertTrue(
                Rows.text(lake.lake().read(TableContracts.QUARANTINE), Fields.QUARANTINE_DETAIL, Fields.EVENT_ID)
                        .stream()
                        .noneMatch(text -> text.contains(BadFiles.NIK)),
                "no detail carries an identity number");
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
        assertEquals("this user may not read it", summary.unread().get(0).why());
        Files.delete(lake.source().resolve("a.jsonl"));
        RequestFault nothing = assertThrows(RequestFault.class, lake::land);
        assertTrue(nothing.reason().contains("this user may not read it"));
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
        assertTrue(refused.problem().length() > 0 && refused.mend().length() > 0);
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
            Exception full = assertThrows(Exception.class, lake::land);
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
