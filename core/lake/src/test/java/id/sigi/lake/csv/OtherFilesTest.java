package id.sigi.lake.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigi.lake.source.UserData;
import id.sigi.programme.fault.RequestFault;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are not what their name says, that have another name, or that begin with a person's row. */
@Tag("kernel")
class OtherFilesTest {
    @TempDir
    private Path folder;

    @Test
    void aLineThatNamesTheSeparatorSaysWhichOneItIs() throws IOException {
        assertEquals(
                "Take that line out", refused("s.csv", "sep=,\nid,z\n1,0\n").remedy());
        assertTrue(refused("s.csv", "sep=;\nid;z\n1;0\n").remedy().contains("{separator: \";\"}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3273014102900000,SITI 0,0,2.34,081234560000\n",
                "SITI 0,1,-0.66\n",
                "id,siti@example.org,1\n",
                "SITI,+62 812-3456-0000,x\n",
                "3273014102900001,3273014102900001,z\n",
            })
    void aRowInPlaceOfTheHeadingIsNotQuoted(String row) throws IOException {
        RequestFault fault = refused("h.csv", row + row);
        String said = fault.getMessage() + fault.remedy();
        assertTrue(said.contains("looks like a row"), said);
        for (String value : List.of("3273", "SITI", "0812", "812-3456", "siti@", "2.34", "0.66")) {
            assertFalse(said.contains(value), said);
        }
    }

    @Test
    void twoColumnsOfOneNumberAreToldByTheirPlaces() throws IOException {
        RequestFault fault = refused("t.csv", "12345,name,12345\n1,2,3\n");
        assertTrue(fault.getMessage().contains("looks like a row"), fault.getMessage());
        assertFalse(fault.getMessage().contains("12345"), fault.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"id,z,2019,2020\n", "id,0,1,2\n", "id,20230101,20230102\n", "id,2023-01,y_2.5\n"})
    void yearsAndWholeNumbersNameColumns(String heading) throws IOException {
        Path file = Files.writeString(folder.resolve("y.csv"), heading);
        assertEquals(
                heading.split(",").length,
                CsvFile.headings(file, CsvForm.plain()).size());
    }

    @Test
    void anotherKindOfFileIsCalledWhatItIs() throws IOException {
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try (ZipOutputStream entries = new ZipOutputStream(zip)) {
            entries.putNextEntry(new ZipEntry("xl/workbook.xml"));
            entries.write("<workbook/>".getBytes(StandardCharsets.UTF_8));
        }
        ByteArrayOutputStream gzip = new ByteArrayOutputStream();
        try (GZIPOutputStream packed = new GZIPOutputStream(gzip)) {
            packed.write("id,z\n1,0\n".getBytes(StandardCharsets.UTF_8));
        }
        assertSaid(zip.toByteArray(), "a workbook or a ZIP archive");
        assertSaid(gzip.toByteArray(), "packed by gzip");
        assertSaid("PAR1....PAR1".getBytes(StandardCharsets.UTF_8), "a Parquet file");
        assertSaid("BZh91AY&SY".getBytes(StandardCharsets.UTF_8), "packed by bzip2");
        assertSaid(new byte[] {0x28, (byte) 0xB5, 0x2F, (byte) 0xFD, 0, 0}, "packed by Zstandard");
    }

    private void assertSaid(byte[] bytes, String words) throws IOException {
        Path file = Files.write(folder.resolve("k.csv"), bytes);
        RequestFault fault = assertThrows(RequestFault.class, () -> CsvFile.headings(file, CsvForm.plain()));
        assertTrue(fault.getMessage().contains(words), fault.getMessage());
        assertFalse(fault.remedy().contains("windows-1252"), fault.remedy());
    }

    @ParameterizedTest
    @ValueSource(strings = {"e.tsv", "e.txt", "e.tab", "E2.TXT", "e.tsv.gz.txt"})
    void aTextOfRowsHasOneOfItsNames(String name) throws IOException {
        Path file = Files.writeString(folder.resolve(name), "id,z\n1,0\n");
        assertEquals(Optional.of(List.of("id", "z")), UserData.at(file).findHeadings());
    }

    @Test
    void tabsAreNamed() throws IOException {
        RequestFault fault = refused("e.tsv", "id\tz\n1\t0\n");
        assertTrue(fault.remedy().contains("separator: \"\\t\""), fault.remedy());
    }

    @ParameterizedTest
    @ValueSource(strings = {"datafile", "data.dat", "data.2024"})
    void aFileOfAnyNameIsTextWhereThePlanSaysHowItIsWritten(String name) throws IOException {
        Path file = Files.writeString(folder.resolve(name), "id,z\n1,0\n");
        assertEquals(
                Optional.of(List.of("id", "z")),
                UserData.at(file, Optional.of(CsvForm.plain())).findHeadings());
        RequestFault fault = assertThrows(RequestFault.class, () -> UserData.at(file));
        assertTrue(fault.remedy().contains("under rows in the plan"), fault.remedy());
    }

    private RequestFault refused(String name, String text) throws IOException {
        Path file = Files.writeString(folder.resolve(name), text);
        return assertThrows(RequestFault.class, () -> CsvFile.headings(file, CsvForm.plain()));
    }
}
