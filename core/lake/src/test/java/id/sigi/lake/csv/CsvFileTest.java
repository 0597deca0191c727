package id.sigi.lake.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.luben.zstd.Zstd;
import id.sigi.programme.fault.RequestFault;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a CSV file holds, or where it is malformed. */
@Tag("kernel")
class CsvFileTest {
    @TempDir
    Path folder;

    @Test
    void aQuotedFieldKeepsItsLineBreaksSeparatorsAndMarks() throws IOException {
        assertEquals("[1,two\nlines, \"quoted\"] [2,x]", values("id,note\n1,\"two\nlines, \"\"quoted\"\"\"\n2,x\n"));
        assertEquals("[1,2]", values("\"i\nd\",\"a,b\"\n1,2\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void everyLineEndIsOne(String end) throws IOException {
        assertEquals("[1,2] [3,4]", values(String.join(end, "a,b", "1,2", "", "3,4")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "a,b|1,2|3|~line 3 has 1 field, and the heading has 2",
                "a,b|1,2|3,4,5|~line 3 has 3 fields, and the heading has 2",
                "a,b|1,\"x|y\"|3|~line 4 has 1 field",
                "a,b|1,\"x|2,y|~begins in line 2",
                "a,b|1,\"x\"y|~begins in line 2",
                "a,b|1,\"say \\\"zebra\\\"\"|~begins in line 2",
                "a,a|1,2|~two columns are named a",
                "a, a |1,2|~two columns are named a",
                "a,,c|1,2,3|~column 2 has no name",
                "a,b|~a heading and no rows",
                "a,b~a heading and no rows",
                "a;b|1;2|~separator is a semicolon",
                "\"a\";\"b\"|1,5;2|~separator is a semicolon",
                "a\tb|1\t2|~separator is a tab",
                "sep=;|a;b|~separator is a semicolon",
                "sep=,|a,b|~separator",
                "||~the file is empty",
            })
    void aMalformedFileIsToldWithItsLine(String text, String reason) {
        RequestFault fault = assertThrows(RequestFault.class, () -> examine(text.replace('|', '\n')));
        assertTrue((fault.reason() + fault.remedy()).contains(reason), fault.reason());
        assertFalse(fault.reason().contains("zebra"), fault.reason());
    }

    @Test
    void anEmptyFileIsRefused() {
        assertEquals(
                "the file is empty",
                assertThrows(RequestFault.class, () -> examine("")).reason());
    }

    @Test
    void columnsOfOneNameInAnotherCaseAreTwo() throws IOException {
        assertEquals("[Y, y]", names("Y,y\n1,2\n"));
    }

    @Test
    void aFirstColumnWithoutANameGetsOneAndAnEmptyLastOneIsDropped() throws IOException {
        assertEquals("[column_1, a]", names(",a\n1,2\n"));
        assertEquals("[a, b]", names("\uFEFFa,b,\n1,2,\n3,4,\n"));
    }

    @ParameterizedTest
    @CsvSource({
        "UTF-8, EF BB BF",
        "UTF-16LE, FF FE",
        "UTF-16BE, FE FF",
        "UTF-32LE, FF FE 00 00",
    })
    void aByteOrderMarkSaysTheEncoding(String charset, String mark) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (String octet : mark.split(" ")) {
            bytes.write(Integer.parseInt(octet, 16));
        }
        bytes.write("désa,b\n1,2\n".getBytes(Charset.forName(charset)));
        Path file = Files.write(folder.resolve("mark.csv"), bytes.toByteArray());
        assertEquals(
                "désa", CsvFile.examine(file, CsvForm.plain()).columns().get(0).name());
    }

    @Test
    void anotherEncodingIsRefusedWithItsLineOrDeclared() throws IOException {
        byte[] bytes = "a,b\n1,2\n3,Sukaé\n".getBytes(Charset.forName("windows-1252"));
        Path file = Files.write(folder.resolve("old.csv"), bytes);
        RequestFault fault = assertThrows(RequestFault.class, () -> CsvFile.examine(file, CsvForm.plain()));
        assertEquals("line 3 is not text in UTF-8", fault.reason());
        CsvForm declared = new CsvForm(
                Optional.empty(), '.', Optional.empty(), Optional.of(Charset.forName("windows-1252")), List.of());
        assertEquals("[1,2] [3,Sukaé]", values(CsvFile.examine(file, declared)));
    }

    @Test
    void textBeyondABufferIsDecodedAndItsLinesCounted() throws IOException {
        String rows = IntStream.range(0, 40_000).mapToObj(i -> i + ",désa €").collect(Collectors.joining("\n"));
        CsvFile file = examine("a,b\n" + rows + "\n");
        assertEquals(40_000, file.rows());
        byte[] bytes = ("a,b\n" + rows + "\n1,").getBytes(StandardCharsets.UTF_8);
        byte[] spoilt = Arrays.copyOf(bytes, bytes.length + 1);
        spoilt[bytes.length] = (byte) 0xE9;
        Path written = Files.write(folder.resolve("long.csv"), spoilt);
        RequestFault fault = assertThrows(RequestFault.class, () -> CsvFile.examine(written, CsvForm.plain()));
        assertEquals("line 40002 is not text in UTF-8", fault.reason());
    }

    @Test
    void aNulIsRefusedWithItsLine() {
        RequestFault fault = assertThrows(RequestFault.class, () -> examine("a,b\n1,2\n3,x\0y\n"));
        assertTrue(fault.reason().startsWith("line 3 holds a NUL"), fault.reason());
    }

    @ParameterizedTest
    @CsvSource({
        "7, WHOLE, false",
        "-7, WHOLE, false",
        "-0, WHOLE, true",
        "' 7 ', WHOLE, true",
        "123456789012345678, WHOLE, false",
        "1234567890123456789, LONG_NUMBERS, false",
        "12345678901234567890, LONG_NUMBERS, false",
        "007, TEXT, false",
        "00, TEXT, false",
        "1e5, DECIMAL, true",
        "+62812345678, DECIMAL, true",
        "1.5, DECIMAL, false",
        ".5, DECIMAL, true",
        "5., DECIMAL, true",
        "1.12345678901234567, DECIMAL, true",
        "1e400, TEXT, false",
        "1e-400, DECIMAL, true",
        "Inf, TEXT, false",
        "nan, TEXT, false",
        "TRUE, TRUTHS, false",
        "false, TRUTHS, false",
        "2020-01-31, TEXT, false",
        "'\"1,234\"', TEXT, false",
        "., TEXT, false",
        "1e, TEXT, false",
        "0x1F, TEXT, false",
        "1f, TEXT, false",
        "1_000, TEXT, false",
    })
    void aColumnIsOfTheTypeThatItsTextsAre(String text, CsvColumn.Type type, boolean hasTexts) throws IOException {
        CsvColumn column = examine("x,y\n" + text + ",1\nNA,2\n,3\n").columns().get(0);
        assertEquals(type, column.type());
        assertEquals(hasTexts, column.asWritten().isPresent());
    }

    @Test
    void textsThatGiveOneNumberAreKeptBesideIt() throws IOException {
        assertTrue(examine("x,y\n1.10,1\n1.1,2\n").columns().get(0).asWritten().isPresent());
        assertFalse(
                examine("x,y\n1.10,1\n2.25,2\n").columns().get(0).asWritten().isPresent());
        assertEquals("[1.1<1.10>,1] [1.1<1.1>,2]", values("x,y\n1.10,1\n1.1,2\n"));
    }

    @Test
    void whatMeansMissingMeansItInNumbersAndInText() throws IOException {
        CsvForm form = new CsvForm(Optional.empty(), '.', Optional.empty(), Optional.empty(), List.of("-99", "x?"));
        Path file = write("n,t\n1,a\nNA,NA\n-99,-99\n-99.0,x?\n\"\",\"\"\n\" \",\" \"\n\"NA\",\"NA\"\n");
        assertEquals("[1,a] [] [] [] [] [] []", values(CsvFile.examine(file, form)));
    }

    @Test
    void decimalCommasAndGroupsAreReadWhereTheyAreDeclared() throws IOException {
        CsvForm form = new CsvForm(Optional.of(';'), ',', Optional.of('.'), Optional.empty(), List.of());
        Path file = write("a;b;c\n1,5;1.234.567,25;1.234\n2,5;7;12.34\n");
        CsvFile read = CsvFile.examine(file, form);
        assertEquals("[1.5,1234567.25<1.234.567,25>,1.234] [2.5,7.0<7>,12.34]", values(read));
        assertEquals(CsvColumn.Type.TEXT, read.columns().get(2).type());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "\"1,5\"~DECIMAL_COMMA",
                "\"1,234\"~THOUSANDS",
                "\"1.234,5\"~THOUSANDS",
                "1.234.567~THOUSANDS",
                "1 234~THOUSANDS",
                "Inf~INFINITE",
                "-inf~INFINITE",
                "nan~NOT_A_NUMBER",
                "NULL~NOT_A_NUMBER",
                "1e400~TOO_LARGE",
                "31/12/2020~DATE",
                "2020-12-31 10:00:00~DATE",
                "TRUE~TRUTH",
                "007~CODE",
                "many~OTHER"
            })
    void aValueThatIsNoNumberIsNamedByWhatItLooksLike(String text, NonNumber kind) throws IOException {
        CsvColumn.Odd odd =
                examine("x,y\n1,1\n" + text + ",2\n").columns().get(0).odd().orElseThrow();
        assertEquals(new CsvColumn.Odd(3, kind, 1, 2), odd);
    }

    @Test
    void archivesAreReadWholeOrRefused() throws IOException {
        byte[] plain = ("a,b\n" + "1,2\n".repeat(500)).getBytes(StandardCharsets.UTF_8);
        for (String ending : List.of("gz", "zst", "bz2")) {
            byte[] packed = packed(ending, plain);
            assertEquals(500, archive(ending, packed).rows());
            assertEquals(
                    500,
                    archive(ending, joined(packed, packed(ending, "3,4\n".getBytes(StandardCharsets.UTF_8))))
                                    .rows()
                            - 1);
            assertEquals("the archive breaks off", refusal(ending, Arrays.copyOf(packed, packed.length - 9)), ending);
            assertTrue(refusal(ending, joined(packed, plain)).startsWith("it is no whole"), ending);
            assertFalse(refusal(ending, joined(packed, new byte[] {7})).isEmpty(), ending);
            assertTrue(refusal(ending, plain).startsWith("it is no whole"), ending);
        }
    }

    @Test
    void thousandsOfColumnsAndASingleOneAreRead() throws IOException {
        String heading = IntStream.range(0, 5000).mapToObj(i -> "c" + i).collect(Collectors.joining(","));
        String row = IntStream.range(0, 5000).mapToObj(String::valueOf).collect(Collectors.joining(","));
        assertEquals(5000, examine(heading + "\n" + row + "\n").columns().size());
        assertEquals(3, examine("a\n1\n2\n\n3\n").rows());
    }

    @Test
    void aFileThatChangesBetweenTheReadingsIsRefused() throws IOException {
        Path file = write("a,b\n1,2\n");
        CsvFile read = CsvFile.examine(file, CsvForm.plain());
        Files.writeString(file, "a,b\n1,x\n");
        assertEquals(
                "it was changed while it was read",
                assertThrows(RequestFault.class, () -> values(read)).reason());
    }

    private CsvFile archive(String ending, byte[] bytes) throws IOException {
        return CsvFile.examine(Files.write(folder.resolve("packed.csv." + ending), bytes), CsvForm.plain());
    }

    private String refusal(String ending, byte[] bytes) {
        return assertThrows(RequestFault.class, () -> archive(ending, bytes), ending)
                .reason();
    }

    private static byte[] packed(String ending, byte[] plain) throws IOException {
        if (ending.equals("zst")) {
            return Zstd.compress(plain);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream packing =
                ending.equals("gz") ? new GZIPOutputStream(bytes) : new BZip2CompressorOutputStream(bytes)) {
            packing.write(plain);
        }
        return bytes.toByteArray();
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("data.csv"), text);
    }

    private CsvFile examine(String text) throws IOException {
        return CsvFile.examine(write(text), CsvForm.plain());
    }

    private String names(String text) throws IOException {
        return examine(text).columns().stream().map(CsvColumn::name).toList().toString();
    }

    private String values(String text) throws IOException {
        return values(examine(text));
    }

    /** The rows as text: missing values left out, the text of a number behind it where it is kept. */
    private static String values(CsvFile file) {
        StringJoiner rows = new StringJoiner(" ");
        file.forEach(new CsvSink() {
            private StringJoiner row = new StringJoiner(",", "[", "]");
            private String last = "";

            private void add(Object value) {
                flush();
                last = String.valueOf(value);
            }

            private void flush() {
                if (!last.isEmpty()) {
                    row.add(last);
                }
                last = "";
            }

            @Override
            public void whole(int column, long value) {
                add(value);
            }

            @Override
            public void decimal(int column, double value) {
                add(value);
            }

            @Override
            public void text(int column, String value) {
                add(value);
            }

            @Override
            public void written(int column, String value) {
                last += "<" + value + ">";
            }

            @Override
            public void endRow() {
                flush();
                rows.add(row.toString());
                row = new StringJoiner(",", "[", "]");
            }
        });
        return rows.toString();
    }
}
