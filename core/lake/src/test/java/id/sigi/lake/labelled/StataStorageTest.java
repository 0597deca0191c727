package id.sigi.lake.labelled;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.sigi.lake.stata.StataFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Storage types that haven does not write, byte by byte after StataCorp's description (help dta): in each the greatest number, the missing values .,
 * .a and .z, and the least number, in both orders of bytes.
 */
@Tag("kernel")
class StataStorageTest {
    private static final int ROWS = 5;
    private static final int[] TYPES = {65_530, 65_529, 65_528, 65_527, 65_526};

    @TempDir
    Path folder;

    private final ByteBuffer file = ByteBuffer.allocate(1 << 14);
    private final long[] map = new long[14];
    private int part = 2;

    @ParameterizedTest
    @ValueSource(strings = {"LSF", "MSF"})
    void everyStorageTypeHasItsOwnMissingValues(String order) throws IOException {
        file.order(order.equals("MSF") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        Path path = Files.write(folder.resolve("storage.dta"), written(order));
        assertEquals(
                List.of(
                        "0=100 1=32740 2=2147483620 3=" + (double) Float.intBitsToFloat(0x7EFF_FFFF) + " 4="
                                + Double.longBitsToDouble(0x7FDF_FFFF_FFFF_FFFFL) + " ",
                        "",
                        "",
                        "",
                        "0=-127 1=-32767 2=-2147483647 3=-1.5 4=-2.5 "),
                CellLines.of(LabelledFile.examine(path, StataFile.open(path))).subList(1, 1 + ROWS));
        assertEquals(
                "{.=1, .a=1, .z=1}",
                LabelledFile.examine(path, StataFile.open(path))
                        .columns()
                        .get(3)
                        .missing()
                        .toString());
    }

    private byte[] written(String order) {
        text("<stata_dta><header><release>118</release><byteorder>" + order + "</byteorder><K>");
        file.putShort((short) TYPES.length);
        text("</K><N>");
        file.putLong(ROWS);
        text("</N><label>");
        file.putShort((short) 0);
        text("</label><timestamp>");
        file.put((byte) 0);
        text("</timestamp></header>");
        map[1] = file.position();
        text("<map>");
        int place = file.position();
        file.position(place + map.length * Long.BYTES);
        text("</map>");
        description();
        place();
        text("<data>");
        data();
        text("</data>");
        place();
        text("<strls></strls>");
        place();
        text("<value_labels></value_labels>");
        place();
        text("</stata_dta>");
        place();
        for (int i = 0; i < map.length; i++) {
            file.putLong(place + i * Long.BYTES, map[i]);
        }
        return Arrays.copyOf(file.array(), file.position());
    }

    private void text(String ascii) {
        file.put(ascii.getBytes(StandardCharsets.US_ASCII));
    }

    private void place() {
        map[part++] = file.position();
    }

    private void description() {
        place();
        text("<variable_types>");
        Arrays.stream(TYPES).forEach(type -> file.putShort((short) type));
        text("</variable_types>");
        fields("varnames", 129, "v");
        place();
        text("<sortlist>");
        file.position(file.position() + Short.BYTES * (TYPES.length + 1));
        text("</sortlist>");
        fields("formats", 57, "%9.");
        fields("value_label_names", 129, "");
        fields("variable_labels", 321, "");
        place();
        text("<characteristics></characteristics>");
    }

    /** Fields of one length, each with its number behind the beginning, or empty. */
    private void fields(String tag, int length, String begin) {
        place();
        text("<" + tag + ">");
        for (int i = 0; i < TYPES.length; i++) {
            int start = file.position();
            text(begin.isEmpty() ? "" : begin + i);
            file.position(start + length);
        }
        text("</" + tag + ">");
    }

    private void data() {
        row(100, 32_740, 2_147_483_620, 0x7EFF_FFFF, 0x7FDF_FFFF_FFFF_FFFFL);
        row(101, 32_741, 2_147_483_621, 0x7F00_0000, 0x7FE0_0000_0000_0000L);
        row(102, 32_742, 2_147_483_622, 0x7F00_0800, 0x7FE0_0100_0000_0000L);
        row(127, 32_767, 2_147_483_647, 0x7F00_D000, 0x7FE0_1A00_0000_0000L);
        row(-127, -32_767, -2_147_483_647, Float.floatToIntBits(-1.5f), Double.doubleToLongBits(-2.5));
    }

    private void row(int one, int two, int four, int real, long wide) {
        file.put((byte) one).putShort((short) two).putInt(four).putInt(real).putLong(wide);
    }
}
