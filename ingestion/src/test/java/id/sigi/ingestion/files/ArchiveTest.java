package id.sigi.ingestion.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.luben.zstd.Zstd;
import id.sigi.ingestion.files.folder.SourceFolder;
import id.sigi.ingestion.testkit.BadFiles;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What lies behind the first member or frame of an archive is read or named, never dropped. Whether an archive is whole was asked of
 * {@code gzip -t} 1.12 and {@code zstd -t} 1.5.
 */
@Tag("kernel")
class ArchiveTest {
    private static final byte[] SKIPPED = {0x50, 0x2a, 0x4d, 0x18, 4, 0, 0, 0, 1, 2, 3, 4};

    @TempDir
    Path folder;

    private String read(String name, byte[]... parts) throws IOException {
        Path file = folder.resolve(name);
        Files.write(file, joined(parts));
        List<String> lines = new ArrayList<>();
        for (FileSlice slice : SourceFolder.read(folder).slices()) {
            try (Lines read = slice.open(1000)) {
                read.forEachRemaining(line -> lines.add(
                        line.state() == Line.State.WHOLE
                                ? new String(line.bytes(), StandardCharsets.UTF_8)
                                : line.state().name()));
            }
        }
        Files.delete(file);
        return String.join(" ", lines);
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] member(String text) throws IOException {
        return BadFiles.gzip(text);
    }

    private static byte[] frame(String text) {
        return Zstd.compress(bytes(text));
    }

    private static byte[] cut(byte[] whole, int fewer) {
        return Arrays.copyOf(whole, whole.length - fewer);
    }

    /** A member with an extra field, a name, a comment and a checksum of its header. */
    private static byte[] adorned(String text, int spoil) throws IOException {
        byte[] plain = member(text);
        byte[] head = joined(
                new byte[] {0x1f, (byte) 0x8b, 8, 2 | 4 | 8 | 16, 0, 0, 0, 0, 0, 3},
                new byte[] {3, 0, 'a', 'b', 'c'},
                bytes("name\0"),
                bytes("comment\0"));
        CRC32 checksum = new CRC32();
        checksum.update(head);
        long sum = checksum.getValue() + spoil;
        return joined(head, new byte[] {(byte) sum, (byte) (sum >> 8)}, Arrays.copyOfRange(plain, 10, plain.length));
    }

    @Test
    void everyMemberOfGzipIsRead() throws IOException {
        assertEquals("a b c", read("a.jsonl.gz", member("a\n"), member("b\n"), member("c\n")));
        assertEquals("ab", read("a.jsonl.gz", member("a"), member("b")), "a line over two members");
        assertEquals("a b", read("a.jsonl.gz", member(""), member("a\n"), member(""), member("b\n"), member("")));
        assertEquals("", read("a.jsonl.gz", member("")), "nothing, but whole");
        assertEquals("a b", read("a.jsonl.gz", adorned("a\n", 0), adorned("b\n", 0)));
        assertEquals("a b", read("a.jsonl.gz", member("a\n"), member("b\n"), new byte[512]), "zeros as on a tape");
    }

    @Test
    void whatIsNoMemberOfGzipIsNamed() throws IOException {
        byte[] second = member("b\n");
        String broken = "a BROKEN";
        assertEquals(broken, read("a.jsonl.gz", member("a\n"), bytes("{\"x\":1}\n{\"y\":2}\n")));
        assertEquals(broken, read("a.jsonl.gz", member("a\n"), bytes("\n"), second));
        assertEquals(broken, read("a.jsonl.gz", member("a\n"), new byte[3], second), "zeros between members");
        assertEquals(broken, read("a.jsonl.gz", member("a\n"), new byte[512], bytes("x")));
        assertEquals(broken, read("a.jsonl.gz", member("a\n"), bytes("x")));
        for (int left = 1; left < second.length - 9; left++) {
            String found = read("a.jsonl.gz", member("a\n"), Arrays.copyOf(second, left));
            assertTrue(found.startsWith("a ") && found.endsWith("BROKEN"), left + " bytes of a member: " + found);
        }
        assertEquals("a b BROKEN", read("a.jsonl.gz", member("a\n"), cut(second, 1)), "without its last byte");
        assertEquals(broken, read("a.jsonl.gz", member("a\n"), adorned("b\n", 1)), "checksum of the header");
        byte[] reserved = second.clone();
        reserved[3] = 0x20;
        assertEquals(broken, read("a.jsonl.gz", member("a\n"), reserved));
        assertEquals("BROKEN", read("a.jsonl.gz"), "no byte at all");
        assertEquals("BROKEN", read("a.jsonl.gz", bytes("{\"x\":1}\n")), "text");
        assertEquals("BROKEN", read("a.jsonl.gz", frame("a\n")), "another packing");
        assertEquals("BROKEN", read("a.csv.gz"), "no byte of a table");
    }

    /** Each holds three events in its first member and something behind it that is no member. */
    @ParameterizedTest
    @CsvSource({
        "lines-behind-a-member, 1",
        "second-member-magic, 3",
        "second-member-method, 3",
        "second-member-header-cut, 3",
        "lines-appended, 3",
        "line-end-between-members, 3"
    })
    void recordedSpecimensOfTrailingBytesAreNamed(String name, int events) throws IOException {
        try (InputStream specimen = getClass().getResourceAsStream("/bad/" + name + ".jsonl.gz")) {
            List<String> lines =
                    Arrays.asList(read("a.jsonl.gz", specimen.readAllBytes()).split(" (?=\\{|BROKEN)"));
            assertEquals(events + 1, lines.size(), lines.toString());
            assertEquals("BROKEN", lines.get(events));
        }
    }

    @Test
    void everyFrameOfZstandardIsRead() throws IOException {
        assertEquals("a b c", read("a.jsonl.zst", frame("a\n"), frame("b\n"), frame("c\n")));
        assertEquals("a b", read("a.jsonl.zst", SKIPPED, frame("a\n"), SKIPPED, frame("b\n"), SKIPPED));
        assertEquals("", read("a.jsonl.zst", frame("")));
        assertEquals("", read("a.jsonl.zst", SKIPPED));
    }

    @Test
    void whatIsNoFrameOfZstandardIsNamed() throws IOException {
        byte[] second = frame("b\n".repeat(3));
        for (int left = 1; left < second.length; left++) {
            String found = read("a.jsonl.zst", frame("a\n"), Arrays.copyOf(second, left));
            assertTrue(found.startsWith("a ") && found.endsWith("BROKEN"), left + " bytes of a frame: " + found);
        }
        assertEquals("a BROKEN", read("a.jsonl.zst", frame("a\n"), bytes("\n")));
        assertEquals("a BROKEN", read("a.jsonl.zst", frame("a\n"), new byte[512]));
        assertEquals("a BROKEN", read("a.jsonl.zst", frame("a\n"), cut(SKIPPED, 2)));
        assertEquals("a BROKEN", read("a.jsonl.zst", frame("a\n"), bytes("{\"x\":1}\n")));
        assertEquals("BROKEN", read("a.jsonl.zst"), "no byte at all");
        assertEquals("BROKEN", read("a.jsonl.zst", member("a\n")), "another packing");
    }

    @Test
    void anArchiveThatIsNamedAsTextIsNamedOnce() throws IOException {
        byte[] noise = new byte[300_000];
        new Random(7).nextBytes(noise);
        assertEquals("BROKEN", read("a.jsonl", member("a\nb\n")));
        assertEquals("BROKEN", read("a.csv", member("id,type\n1,2\n")));
        assertEquals("BROKEN", read("a.jsonl", frame("a\n"), noise));
        assertEquals("BROKEN", read("a.csv", bytes("PK\u0003\u0004"), noise), "a workbook");
        assertEquals("BROKEN", read("a.jsonl.gz", BadFiles.gzip(member("a\nb\n"))), "packed twice");
        assertEquals("BROKEN", read("a.jsonl.zst", Zstd.compress(member("a\nb\n"))), "packed twice");
        assertEquals("(x PAR1", read("a.jsonl", bytes("(x\nPAR1\n")), "text that only looks like one");
    }

    /** Large enough to be read in many pieces, and to be cut into slices if it were text. */
    @Test
    void largeArchivesAreReadToTheirLastLine() throws IOException {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 60_000; i++) {
            text.append(Integer.toHexString(i * 31)).append('\n');
        }
        int lines = 120_000;
        assertEquals(lines, count(read("a.jsonl.gz", member(text.toString()), member(text.toString()))));
        assertEquals(lines, count(read("a.jsonl.zst", frame(text.toString()), frame(text.toString()))));
    }

    private static int count(String lines) {
        return lines.split(" ").length;
    }
}
