package id.sigi.lake.labelled;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigi.lake.excel.ExcelFile;
import id.sigi.programme.fault.RequestFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Excel's files as R's openxlsx writes them, by {@code labelled-files.R}. */
@Tag("kernel")
class ExcelFilesTest {
    @TempDir
    Path folder;

    private static void assertTold(String told, LabelledReader reader) {
        assertEquals(
                String.join("\n", ToldFile.comparable(ToldFile.expected(told))),
                String.join("\n", ToldFile.lines(reader)));
    }

    @Test
    void everyCellOfTheFirstSheetIsThatOfTheWorkbook() {
        assertTold("sheet.xlsx.tsv", ExcelFile.open(ToldFile.resource(folder, "sheet.xlsx")));
    }

    /** A workbook's name and a sheet's, with # between. */
    @Test
    void aSheetIsReadByItsName() {
        Path book = ToldFile.resource(folder, "sheet.xlsx");

        assertTold("sheet.xlsx.tsv", ExcelFile.open(Path.of(book + "#Data")));
        assertEquals(
                List.of("note"),
                ExcelFile.open(Path.of(book + "#Notes")).variables().stream()
                        .map(Variable::name)
                        .toList());
        RequestFault fault = assertThrows(RequestFault.class, () -> ExcelFile.open(Path.of(book + "#Other")));
        assertTrue(fault.remedy().contains("Data, Notes"), fault.remedy());
    }

    /** A file whose name has the sign is that file. */
    @Test
    void aNameWithTheSignIsAFile() throws IOException {
        Path file = Files.copy(ToldFile.resource(folder, "sheet.xlsx"), folder.resolve("a.xlsx#Notes"));

        assertTold("sheet.xlsx.tsv", ExcelFile.open(file));
    }

    @Test
    void anotherFileUnderTheNameIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("x.xlsx"), "a;b\n1;2\n");
        RequestFault fault = assertThrows(RequestFault.class, () -> ExcelFile.open(file));
        assertTrue(fault.reason().contains("no workbook of Excel"), fault.reason());
    }
}
