package id.sigi.ingestion.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import id.sigi.ingestion.files.folder.SourceFolder;
import id.sigi.ingestion.testkit.BadFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is read is what was digested, or the reading fails. */
@Tag("kernel")
class ChangedFileTest {
    @TempDir
    Path folder;

    private FileSlice slice(String name, byte[] bytes) throws IOException {
        Files.write(folder.resolve(name), bytes);
        return SourceFolder.read(folder).slices().get(0);
    }

    private static int count(FileSlice slice) {
        int count = 0;
        try (Lines lines = slice.open(1000)) {
            while (lines.hasNext()) {
                lines.next();
                count++;
            }
        }
        return count;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void aFileThatIsReplacedIsNoticed() throws IOException {
        FileSlice slice = slice("a.jsonl", bytes("one\ntwo\n"));
        assertEquals(2, count(slice));
        Path other = Files.writeString(folder.resolve("other"), "one\ntwX\n");
        Files.move(other, folder.resolve("a.jsonl"), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        assertEquals(
                "a.jsonl",
                assertThrows(ChangedFile.class, () -> count(slice))
                        .refusal()
                        .problem()
                        .split(" ")[2]);
    }

    @Test
    void aFileThatIsCutOrTakenAwayOrBecomesALinkIsNoticed() throws IOException {
        FileSlice slice = slice("a.jsonl", bytes("one\ntwo\n"));
        Path file = folder.resolve("a.jsonl");
        Files.write(file, bytes("one\n"));
        assertThrows(ChangedFile.class, () -> count(slice));
        Path same = Files.write(folder.resolve("same"), bytes("one\ntwo\n"));
        Files.delete(file);
        assertThrows(ChangedFile.class, () -> count(slice));
        Files.createSymbolicLink(file, same);
        assertThrows(ChangedFile.class, () -> count(slice), "a link, even to the same bytes");
    }

    @Test
    void whatIsAppendedMeanwhileIsNotRead() throws IOException {
        FileSlice lines = slice("a.jsonl", bytes("one\ntwo\n"));
        Files.write(folder.resolve("a.jsonl"), bytes("three\n"), StandardOpenOption.APPEND);
        assertEquals(2, count(lines));
        Files.delete(folder.resolve("a.jsonl"));
        FileSlice packed = slice("a.jsonl.gz", BadFiles.gzip("one\ntwo\n"));
        Files.write(folder.resolve("a.jsonl.gz"), BadFiles.gzip("three\n"), StandardOpenOption.APPEND);
        assertEquals(2, count(packed));
    }

    @Test
    void aTableAndADamagedArchiveAreHeldAgainstTheirDigestsToo() throws IOException {
        FileSlice table = slice("a.csv", bytes("id,type\n1,2\n"));
        Files.write(folder.resolve("a.csv"), bytes("id,type\n1,3\n"));
        assertThrows(ChangedFile.class, () -> count(table));
        Files.delete(folder.resolve("a.csv"));
        FileSlice damaged = slice("a.jsonl.gz", bytes("no archive"));
        Files.write(folder.resolve("a.jsonl.gz"), bytes("no archivE"));
        assertThrows(ChangedFile.class, () -> count(damaged));
        Files.delete(folder.resolve("a.jsonl.gz"));
        FileSlice parquet = slice("a.parquet", bytes("PAR1" + "x".repeat(100) + "PAR1"));
        assertEquals(1, count(parquet), "broken, but as it was");
        Files.write(folder.resolve("a.parquet"), bytes("PAR1" + "y".repeat(100) + "PAR1"));
        assertThrows(ChangedFile.class, () -> count(parquet));
    }
}
