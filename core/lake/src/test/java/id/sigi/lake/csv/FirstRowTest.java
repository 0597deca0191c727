package id.sigi.lake.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigi.programme.fault.RequestFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A file without a heading is refused without a word of its first row; a heading of whatever words is one. */
@Tag("kernel")
class FirstRowTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3273014102900000,SITI 0,0,2.34,081234560000|3273014102900001,SITI 1,1,-0.66,081234560001",
                "0,0,-1.18|1,1,-1.15",
                "3273014102900001,3273014102900001,z|1,2,0",
                "SITI,siti@example.id,a|BUDI,budi@example.id,b",
                "SITI,0812-3456-7890,a|BUDI,0812-3456-7891,b",
                "SITI,+62 812 3456 7890,a|BUDI,x,b",
                "SITI,'3273014102900000,a|BUDI,'3273014102900001,b",
                "SITI,1990-02-01,a|BUDI,1991-02-01,b",
                "SITI,01/02/1990,a|BUDI,02/02/1990,b",
                "SITI,2020-04-20T10:00:00Z,a|BUDI,2020-04-21T10:00:00Z,b",
                "SITI,2.34,a|BUDI,1.18,b",
                "SITI,-1,a|BUDI,3,b",
                "SITI,17,58000|BUDI,18,44000",
                "SITI,1e5,a|BUDI,2e5,b",
                "SITI,021-5551234,a|BUDI,021-5551235,b",
                "SITI,19900201,20200420|BUDI,19910201,20200421",
                "SITI,19900201,a|BUDI,19910201,b",
                "SITI,12%,a|BUDI,13%,b",
                "SITI,1.250.000,a|BUDI,2.250.000,b",
                "P001,1,1|P002,0,2",
                "SITI,007,a|BUDI,008,b",
                "SITI,FEMALE,JAWA|BUDI,MALE,JAWA|AYU,FEMALE,BALI",
                "SITI,0,1|BUDI,1,0|AYU,0,1",
                "\"SITI\",\"3,5\",\"a\"|BUDI,\"3,6\",b",
                "id,3273014102900000|1,2",
            })
    void aFirstLineOfValuesIsRefusedAndNotShown(String text) throws IOException {
        Path file = write(text);
        for (RequestFault fault : List.of(
                assertThrows(RequestFault.class, () -> CsvFile.examine(file, CsvForm.plain())),
                assertThrows(RequestFault.class, () -> CsvFile.headings(file, CsvForm.plain())))) {
            assertTrue(fault.reason().startsWith("the first line looks like a row, not a heading"), fault.reason());
            // The name of the temporary folder is made of digits, and may hold those of a cell.
            String told = fault.getMessage().replace(file.toString(), "");
            for (String cell : text.replaceAll("(?s)\\|.*", "").split(",")) {
                boolean isShown = cell.length() > 2 && told.contains(cell);
                assertFalse(isShown, fault.getMessage());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id,2019,2020,2021|1,5,6,7",
                "id,2017,2019|1,5,6",
                "0,1,2|a,b,c",
                "id,202011,202012,202101|1,5,6,7",
                ",0,1|x,3.5,4",
                "id,1,2,3,4,5|1,9,9,9,9,9",
                "id,z,y|z1,0,1",
                "id,other,y|1,other,2",
                "id,S1,q3_2,2020_y|1,2,3,4",
                "No.,Nama,Nilai (0-100)|1,x,80",
                "pendapatan 2019/2020,pendapatan 2020/2021|1,2",
                "app-0000001,x|1,2",
                "5f4dcc3b5aa765d61d8327deb882cf99,x|1,2",
                "%,Rp,#|1,2,3",
            })
    void aHeadingOfOddWordsIsOne(String text) throws IOException {
        Path file = write(text);
        assertEquals(
                CsvFile.headings(file, CsvForm.plain()).size(),
                CsvFile.examine(file, CsvForm.plain()).columns().size());
    }

    @Test
    void aDeclaredSeparatorHidesNoRow() throws IOException {
        CsvForm form = new CsvForm(Optional.of(';'), ',', Optional.empty(), Optional.empty(), List.of());
        RequestFault fault =
                assertThrows(RequestFault.class, () -> CsvFile.examine(write("SITI;2,34;JAWA|BUDI;1,18;BALI"), form));
        assertFalse(fault.getMessage().contains("SITI"), fault.getMessage());
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("rows.csv"), text.replace('|', '\n') + "\n");
    }
}
