package id.sigi.lake.sas;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import id.sigi.programme.fault.RequestFault;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Packed rows, written by hand command by command after ReadStat's account of them: haven cannot write them. */
@Tag("kernel")
class RowCompressionTest {
    private static final Path FILE = Path.of("x.sas7bdat");

    private static String unpacked(RowCompression how, int length, int... packed) {
        byte[] bytes = new byte[packed.length];
        for (int i = 0; i < packed.length; i++) {
            bytes[i] = (byte) packed[i];
        }
        byte[] row = new byte[length];
        how.unpack(FILE, bytes, row);
        return new String(row, StandardCharsets.ISO_8859_1);
    }

    @Test
    void runsAreUnpacked() {
        // Three bytes as they are, twenty blanks, four bytes 'x', two zeros, eighteen '*', eighteen '@'.
        assertEquals(
                "abc" + " ".repeat(20) + "xxxx" + "\0\0" + "*".repeat(18) + "@".repeat(18),
                unpacked(
                        RowCompression.RUNS, 65, 0x82, 'a', 'b', 'c', 0x60, 3, 0xC1, 'x', 0xF0, 0x40, 0, '*', 0x50, 1));
    }

    @Test
    void patternsAreUnpacked() {
        // Two bytes as they are, five 'x' as a short run, thirty 'y' as a long run, three bytes from two before,
        // sixteen from nineteen before.
        assertEquals(
                "ab" + "xxxxx" + "y".repeat(30) + "yyy" + "y".repeat(16),
                unpacked(
                        RowCompression.PATTERNS,
                        56,
                        0b0011_1100,
                        0,
                        'a',
                        'b',
                        0x02,
                        'x',
                        0x1B,
                        0,
                        'y',
                        0x30,
                        0,
                        0x20,
                        1,
                        0));
    }

    @Test
    void whatGivesMoreOrLessThanARowIsRefused() {
        assertThrows(RequestFault.class, () -> unpacked(RowCompression.RUNS, 3, 0x60, 255));
        assertThrows(RequestFault.class, () -> unpacked(RowCompression.RUNS, 30, 0x60, 3));
        assertThrows(RequestFault.class, () -> unpacked(RowCompression.RUNS, 30, 0x82, 'a'));
        assertThrows(RequestFault.class, () -> unpacked(RowCompression.PATTERNS, 5, 0x80, 0, 0x30, 9));
    }

    @Test
    void drawnBytesAreRefusedOrUnpacked() {
        Random random = new Random(20200511);
        for (int i = 0; i < 20_000; i++) {
            byte[] packed = new byte[random.nextInt(40)];
            random.nextBytes(packed);
            byte[] row = new byte[1 + random.nextInt(200)];
            RowCompression how = i % 2 == 0 ? RowCompression.RUNS : RowCompression.PATTERNS;
            try {
                how.unpack(FILE, packed, row);
            } catch (RequestFault fault) {
                assertEquals("the table x.sas7bdat cannot be read", fault.problem());
            }
        }
    }

    /** A row of blanks and digits as SAS packs them comes out as it went in. */
    @Test
    void rowsThatArePackedCommandByCommandComeOutAsTheyWentIn() {
        Random random = new Random(20200512);
        for (int i = 0; i < 500; i++) {
            ByteArrayOutputStream row = new ByteArrayOutputStream();
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            while (row.size() < 300) {
                int run = 2 + random.nextInt(16);
                byte[] some = new byte[1 + random.nextInt(16)];
                random.nextBytes(some);
                packed.write(0xE0 | (run - 2));
                row.writeBytes(" ".repeat(run).getBytes(StandardCharsets.US_ASCII));
                packed.write(0x80 | (some.length - 1));
                packed.writeBytes(some);
                row.writeBytes(some);
            }
            byte[] into = new byte[row.size()];
            RowCompression.RUNS.unpack(FILE, packed.toByteArray(), into);
            assertArrayEquals(row.toByteArray(), into);
        }
    }
}
