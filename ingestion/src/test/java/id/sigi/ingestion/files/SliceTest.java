package id.sigi.ingestion.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.luben.zstd.Zstd;
import id.sigi.ingestion.files.folder.SourceFile;
import id.sigi.ingestion.files.folder.SourceFolder;
import id.sigi.ingestion.files.folder.UnreadableFile;
import id.sigi.programme.fault.RequestFault;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("kernel")
class SliceTest {
    @TempDir
    Path folder;

    private List<String> lines(int longest) throws IOException {
        List<String> lines = new ArrayList<>();
        for (FileSlice slice : SourceFolder.read(folder).slices()) {
            try (Lines read = slice.open(longest)) {
                read.forEachRemaining(line -> lines.add(line.number() + " "
                        + new String(line.bytes(), StandardCharsets.UTF_8)
                        + (line.state() == Line.State.WHOLE ? "" : " " + line.state())));
            }
        }
        return lines;
    }

    @Test
    void numbersLinesAndPassesOverBlankOnes() throws IOException {
        Files.writeString(folder.resolve("a.jsonl"), "one\r\n\n  \nfour\nfive");
        assertEquals(List.of("1 one", "4 four", "5 five"), lines(100));
    }

    @Test
    void keepsNoMoreOfALineThanItsLimit() throws IOException {
        Files.writeString(folder.resolve("a.jsonl"), "123\n1234\n" + "x".repeat(200_000) + "\nend\n");
        assertEquals(List.of("1 123", "2 123 TOO_LONG", "3 xxx TOO_LONG", "4 end"), lines(3));
        Files.writeString(folder.resolve("a.jsonl"), "x".repeat(200_000));
        assertEquals(200_002, lines(200_000).get(0).length());
    }

    @Test
    void slicesOfALargeFileHoldEveryLineOnceUnderItsNumber() throws IOException {
        StringBuilder text = new StringBuilder();
        int count = 250_000;
        for (int i = 1; i <= count; i++) {
            text.append("a line that takes some room to fill the slices, number ")
                    .append(i)
                    .append(" and more of it\n");
        }
        Files.writeString(folder.resolve("a.jsonl"), text);
        assertTrue(SourceFolder.read(folder).slices().size() > 1);
        List<String> lines = lines(1000);
        assertEquals(count, lines.size());
        for (int i = 1; i <= count; i++) {
            assertTrue(lines.get(i - 1).startsWith(i + " a line"));
            assertTrue(lines.get(i - 1).contains("number " + i + " and"));
        }
    }

    @Test
    void readsCompressedFilesAndMarksWhereTheyBreak() throws IOException {
        byte[] whole = gzip("one\ntwo\n");
        Files.write(folder.resolve("a.jsonl.gz"), whole);
        assertEquals(List.of("1 one", "2 two"), lines(100));
        Files.write(folder.resolve("a.jsonl.gz"), Arrays.copyOf(whole, whole.length - 4));
        List<String> cut = lines(100);
        assertTrue(cut.get(cut.size() - 1).endsWith("BROKEN"), cut.toString());
        Files.writeString(folder.resolve("a.jsonl.gz"), "no gzip at all");
        assertEquals(List.of("1  BROKEN"), lines(100));
    }

    @Test
    void readsZstandardAndMarksWhereItBreaks() throws IOException {
        byte[] whole = Zstd.compress("one\ntwo\n".repeat(10_000).getBytes(StandardCharsets.UTF_8));
        Files.write(folder.resolve("a.jsonl.zst"), whole);
        assertEquals(20_000, lines(100).size());
        Files.write(folder.resolve("a.jsonl.zst"), Arrays.copyOf(whole, whole.length - 4));
        List<String> cut = lines(100);
        assertTrue(cut.get(cut.size() - 1).endsWith("BROKEN"), "broken at the end");
        Files.writeString(folder.resolve("a.jsonl.zst"), "no archive at all");
        assertEquals(List.of("1  BROKEN"), lines(100));
    }

    @Test
    void readsTablesAsEvents() throws IOException {
        Files.writeString(folder.resolve("a.csv"), """
                id,type,source,subject,time,purchase_id,stars,review
                e1,id.prakerja.course.rated.v1,partner,p1,2020-05-01T10:00:00Z,p1,4,"good, ""very"" good"
                e2,id.prakerja.course.rated.v1,partner,p2,2020-05-01T10:00:00Z,p2,many,

                e3,too,short
                e4,id.prakerja.course.rated.v1,partner,p4,2020-05-01T10:00:00Z,p4,5,"two
                lines"
                e5,id.prakerja.course.rated.v1,partner,p5,2020-05-01T10:00:00Z,p5,5,"open
                """);
        assertEquals(
                List.of(
                        "2 {\"type\":\"id.prakerja.course.rated.v1\",\"id\":\"e1\",\"source\":\"partner\",\"subject\":\"p1\","
                                + "\"time\":\"2020-05-01T10:00:00Z\",\"specversion\":\"1.0\","
                                + "\"data\":{\"purchase_id\":\"p1\",\"stars\":4,\"review\":\"good, \\\"very\\\" good\"}}",
                        "3 {\"type\":\"id.prakerja.course.rated.v1\",\"id\":\"e2\",\"source\":\"partner\",\"subject\":\"p2\","
                                + "\"time\":\"2020-05-01T10:00:00Z\",\"specversion\":\"1.0\","
                                + "\"data\":{\"purchase_id\":\"p2\",\"stars\":\"many\"}}",
                        "5 e3,too,short RAGGED"),
                lines(5000).subList(0, 3));
        assertTrue(lines(5000).get(3).startsWith("6 ") && lines(5000).get(3).contains("two\\nlines"));
        assertTrue(lines(5000).get(4).endsWith("BROKEN"), "an open quote swallows the rest");
        assertEquals(5, lines(5000).size());
    }

    @Test
    void passesOverWhatIsStillBeingWrittenAndNamesOtherFiles() throws IOException {
        Files.writeString(folder.resolve("a.jsonl"), "one");
        Files.writeString(folder.resolve(".b.jsonl"), "two");
        Files.writeString(folder.resolve("_c.jsonl"), "three");
        Files.writeString(folder.resolve("notes.txt"), "four");
        SourceFolder read = SourceFolder.read(folder);
        assertEquals(
                List.of("a.jsonl"), read.files().stream().map(SourceFile::name).toList());
        assertEquals(List.of(".b.jsonl", "_c.jsonl", "notes.txt"), read.others());
    }

    @Test
    void landsTheRestWithoutAFileThatCannotBeRead() throws IOException {
        Files.writeString(folder.resolve("a.jsonl"), "one");
        Files.createSymbolicLink(folder.resolve("b.jsonl"), folder.resolve("nowhere"));
        SourceFolder read = SourceFolder.read(folder);
        assertEquals(List.of("1 one"), lines(100));
        assertEquals(
                List.of(new UnreadableFile("b.jsonl", "it is a link to nothing, or was taken away")), read.unread());
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream packed = new GZIPOutputStream(bytes)) {
            packed.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    @Test
    void refusesFoldersWithoutEvents() throws IOException {
        assertThrows(RequestFault.class, () -> SourceFolder.read(folder.resolve("nowhere")));
        RequestFault none = assertThrows(RequestFault.class, () -> SourceFolder.read(folder));
        assertEquals("no file in it ends in " + FileFormat.ENDINGS, none.reason());
        Path file = Files.writeString(folder.resolve("a.jsonl"), "");
        RequestFault empty = assertThrows(RequestFault.class, () -> SourceFolder.read(folder));
        assertEquals("all its event files are empty", empty.reason());
        assertThrows(RequestFault.class, () -> SourceFolder.read(file));
    }
}
