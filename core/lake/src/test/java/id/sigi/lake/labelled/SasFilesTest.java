package id.sigi.lake.labelled;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigi.lake.sas.SasFile;
import id.sigi.programme.fault.RequestFault;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** SAS's files as R's haven 2.5 writes them, by {@code labelled-files.R}. */
@Tag("kernel")
class SasFilesTest {
    @TempDir
    Path folder;

    private LabelledFile examined(String name) {
        Path file = ToldFile.resource(folder, name);
        return LabelledFile.examine(file, SasFile.open(file));
    }

    @Test
    void everyValueIsThatOfTheFile() {
        assertEquals(
                String.join("\n", ToldFile.comparable(ToldFile.expected("plain.sas.tsv"))),
                String.join("\n", ToldFile.lines(SasFile.open(ToldFile.resource(folder, "plain.sas7bdat")))));
    }

    @Test
    void manyPagesAreRead() {
        List<String> lines = CellLines.of(examined("many.sas7bdat"));
        assertEquals(3002, lines.size());
        assertEquals("0=3000 1=row 3000 2=1500.0 ", lines.get(3000));
    }

    @Test
    void anEmptyTableHasVariablesAndNoRows() {
        LabelledFile file = examined("empty.sas7bdat");
        assertEquals(0, file.rows());
        assertEquals(8, file.columns().size());
    }

    /** haven writes no special missing values, so they are put into its file: SAS writes .A as the bits below. */
    @Test
    void specialMissingValuesAreToldByTheirCodes() throws IOException {
        Path file = ToldFile.resource(folder, "many.sas7bdat");
        byte[] bytes = Files.readAllBytes(file);
        ByteBuffer numbers = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        long[] codes = {0xFFFF_FD00_0000_0000L, 0xFFFF_E400_0000_0000L, 0xFFFF_FF00_0000_0000L, 0xFFFF_FE00_0000_0000L};
        for (int at = 0, found = 0; at + 8 <= bytes.length && found < codes.length; at++) {
            if (numbers.getDouble(at) == 1001.5 + found / 2.0) {
                numbers.putLong(at, codes[found++]);
            }
        }
        Files.write(file, bytes);
        LabelledColumn half =
                LabelledFile.examine(file, SasFile.open(file)).columns().get(2);
        assertEquals("{.=1, .A=1, .Z=1, ._=1}", half.missing().toString());
    }

    @Test
    void anotherFileUnderTheNameIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("x.sas7bdat"), "a;b\n1;2\n");
        RequestFault fault = assertThrows(RequestFault.class, () -> SasFile.open(file));
        assertTrue(fault.reason().contains("does not begin as SAS's data sets do"), fault.reason());
    }
}
