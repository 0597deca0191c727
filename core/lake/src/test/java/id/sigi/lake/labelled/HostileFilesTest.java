package id.sigi.lake.labelled;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import id.sigi.lake.excel.ExcelFile;
import id.sigi.lake.sas.SasFile;
import id.sigi.lake.spss.SpssFile;
import id.sigi.lake.stata.StataFile;
import id.sigi.programme.fault.RequestFault;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * FEATURE UNDER TEST: a file that was cut off, or of which bits were turned, is refused in words or gives values; it never ends in another
 * fault, and never takes more memory than a small file may.
 */
@Tag("kernel")
class HostileFilesTest {
    private static final int FLIPS = 150;
    private static final long MOST_BYTES = 64L << 20;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @TempDir
    Path folder;

    private static LabelledReader open(Path file) {
        String name = file.toString();
        if (name.endsWith("sas7bdat")) {
            return SasFile.open(file);
        }
        if (name.endsWith("xlsx")) {
            return ExcelFile.open(file);
        }
        return name.endsWith("sav") ? SpssFile.open(file) : StataFile.open(file);
    }

    /** What a file gives: its lines, or the words of its refusal. */
    private List<String> read(String name, byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve("hostile-" + name), bytes);
        long before = THREADS.getCurrentThreadAllocatedBytes();
        List<String> found;
        try {
            found = CellLines.of(LabelledFile.examine(file, open(file)));
        } catch (RequestFault fault) {
            assertFalse(fault.reason().isBlank());
            found = List.of("refused: " + fault.reason());
        }
        long taken = THREADS.getCurrentThreadAllocatedBytes() - before;
        assertTrue(taken < MOST_BYTES, () -> name + " took " + taken + " bytes");
        return found;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "types-117.dta",
                "types-118.dta",
                "types-119.dta",
                "long-117.dta",
                "long-118.dta",
                "survey-byte.sav",
                "survey-none.sav",
                "survey-zsav.zsav",
                "plain.sas7bdat",
                "sheet.xlsx"
            })
    void aFileThatWasCutOffIsRefusedOrWhole(String name) throws IOException {
        byte[] whole = Files.readAllBytes(ToldFile.resource(folder, name));
        List<String> values = read(name, whole);
        assertFalse(values.get(0).startsWith("refused"));
        int step = Math.max(1, whole.length / 80);
        int refused = 0;
        for (int length = 0; length < whole.length; length += step) {
            List<String> found = read(name, Arrays.copyOf(whole, length));
            if (found.get(0).startsWith("refused")) {
                refused++;
            } else {
                assertEquals(values, found, name + " cut off at " + length);
            }
        }
        assertTrue(refused > 60, refused + " refused of " + whole.length / step);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "types-117.dta",
                "types-118.dta",
                "types-119.dta",
                "long-117.dta",
                "long-118.dta",
                "empty.dta",
                "survey-byte.sav",
                "survey-none.sav",
                "survey-zsav.zsav",
                "plain.sas7bdat",
                "sheet.xlsx"
            })
    void turnedBitsAreRefusedOrGiveValues(String name) throws IOException {
        byte[] whole = Files.readAllBytes(ToldFile.resource(folder, name));
        Random random = new Random(name.hashCode());
        List<String> answers = new ArrayList<>();
        for (int i = 0; i < FLIPS; i++) {
            byte[] hurt = whole.clone();
            int flips = 1 + random.nextInt(3);
            // Half of them in the description, where they hurt most.
            int bound = random.nextBoolean() ? Math.min(whole.length, 600) : whole.length;
            for (int flip = 0; flip < flips; flip++) {
                hurt[random.nextInt(bound)] ^= (byte) (1 << random.nextInt(8));
            }
            answers.add(read(name, hurt).get(0));
        }
        assertTrue(answers.stream().anyMatch(answer -> answer.startsWith("refused")));
        assertTrue(answers.stream().anyMatch(answer -> !answer.startsWith("refused")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "types-117.dta",
                "types-118.dta",
                "survey-byte.sav",
                "survey-none.sav",
                "survey-zsav.zsav",
                "plain.sas7bdat",
                "sheet.xlsx"
            })
    void lengthsOutOfAllProportionAreRefused(String name) throws IOException {
        byte[] whole = Files.readAllBytes(ToldFile.resource(folder, name));
        int step = Math.max(4, whole.length / 800 / 4 * 4);
        for (int at = 0; at + 8 <= whole.length; at += step) {
            byte[] hurt = whole.clone();
            ByteBuffer.wrap(hurt).order(ByteOrder.LITTLE_ENDIAN).putInt(at, 0x7FFF_FF00);
            read(name, hurt);
        }
    }

    @Test
    void rowsThatTheFileCannotHoldAreToldBeforeAnyIsRead() throws IOException {
        byte[] whole = Files.readAllBytes(ToldFile.resource(folder, "types-118.dta"));
        int at = new String(whole, StandardCharsets.ISO_8859_1).indexOf("<N>") + 3;
        ByteBuffer.wrap(whole).order(ByteOrder.LITTLE_ENDIAN).putLong(at, 1L << 40);
        Path file = Files.write(folder.resolve("many.dta"), whole);
        RequestFault fault = assertThrows(RequestFault.class, () -> LabelledFile.examine(file, open(file)));
        assertTrue(fault.reason().contains("announces 1099511627776 rows"), fault.reason());
    }
}
