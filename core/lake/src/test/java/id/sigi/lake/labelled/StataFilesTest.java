package id.sigi.lake.labelled;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigi.lake.stata.StataFile;
import id.sigi.lake.stata.StataWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Stata's files as R's haven 2.5 writes them, by {@code labelled-files.R}. */
@Tag("kernel")
class StataFilesTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "types-117.dta, types.dta.tsv",
        "types-118.dta, types.dta.tsv",
        "types-119.dta, types.dta.tsv",
        "latin-117.dta, types.dta.tsv",
        "long-117.dta, long.dta.tsv",
        "long-118.dta, long.dta.tsv",
        "long-119.dta, long.dta.tsv"
    })
    void everyValueLabelAndMissingCodeIsThatOfTheFile(String file, String told) {
        assertEquals(
                String.join("\n", ToldFile.comparable(ToldFile.expected(told))),
                String.join("\n", ToldFile.lines(StataFile.open(ToldFile.resource(folder, file)))));
    }

    @Test
    void columnsHaveTheTypesOfTheirValues() {
        LabelledFile file = examined("types-118.dta");
        assertEquals(5, file.rows());
        assertEquals(
                "[WHOLE, DECIMAL, WHOLE, DATE, DATETIME, TEXT, TEXT, WHOLE]",
                file.columns().stream().map(LabelledColumn::type).toList().toString());
        LabelledColumn employed = file.columns().get(7);
        assertEquals("{.a=1, .z=1}", employed.missing().toString());
        assertEquals("{1=Working, 2=Not working}", employed.labels().toString());
        assertEquals(3, employed.present());
        assertEquals("{.=1}", file.columns().get(0).missing().toString());
    }

    @Test
    void anEmptyTableHasVariablesAndNoRows() {
        LabelledFile file = examined("empty.dta");
        assertEquals(0, file.rows());
        assertEquals(8, file.columns().size());
    }

    @Test
    void moreVariablesThanEarlierReleasesCanNumberAreRead() {
        List<String> lines = ToldFile.lines(StataFile.open(ToldFile.resource(folder, "wide.dta.gz")));
        assertEquals(2 * 32_800, lines.size());
        assertEquals("value\t1\tv32800\t32800", lines.get(lines.size() - 1));
        assertTrue(lines.contains("value\t1\tv17\t17"));
    }

    /** What is written is read again, by this reader and by haven (by hand, with R). */
    @Test
    void whatIsWrittenIsReadAgain() throws IOException {
        ValueLabels why = ValueLabels.ofNumbers(
                new TreeMap<>(Map.of(1.0, "One", 2.0, "Dua \u2013 two")), new TreeMap<>(Map.of(".s", "suppressed")));
        LabelledRows table = new LabelledRows(
                "A title",
                List.of(
                        column("a name of text", Variable.Kind.TEXT, "Text", ValueLabels.NONE),
                        column("long", Variable.Kind.TEXT, "", ValueLabels.NONE),
                        column("number", Variable.Kind.NUMBER, "N".repeat(100), why)),
                List.of(
                        row("d\u00e9sa", "x".repeat(3000), 1.0),
                        row("", "", new LabelledRows.Missing(".s")),
                        row("z", "short", Double.NaN),
                        row(null, null, null)));
        byte[] bytes = StataWriter.bytes(table);
        Path file = Files.write(folder.resolve("written.dta"), bytes);
        assertArrayEquals(bytes, StataWriter.bytes(table));
        assertEquals(
                List.of(
                        "variable\ta_name_of_text\tTEXT\tText",
                        "value\t1\ta_name_of_text\td\u00e9sa",
                        "value\t3\ta_name_of_text\tz",
                        "variable\tlong\tTEXT\t",
                        "value\t1\tlong\t" + "x".repeat(3000),
                        "value\t3\tlong\tshort",
                        "variable\tnumber\tNUMBER\t" + "N".repeat(80),
                        "label\tnumber\t.s\tsuppressed",
                        "label\tnumber\t1\tOne",
                        "label\tnumber\t2\tDua \u2013 two",
                        "value\t1\tnumber\t1",
                        "missing\t2\tnumber\t.s"),
                ToldFile.lines(StataFile.open(file)));
    }

    private static LabelledColumn column(String name, Variable.Kind kind, String label, ValueLabels labels) {
        return new LabelledColumn(
                new Variable(name, kind, label, labels),
                kind == Variable.Kind.TEXT ? LabelledColumn.Type.TEXT : LabelledColumn.Type.DECIMAL,
                0,
                new TreeMap<>());
    }

    private static List<Object> row(Object... values) {
        return Arrays.asList(values);
    }

    private LabelledFile examined(String name) {
        Path file = ToldFile.resource(folder, name);
        return LabelledFile.examine(file, StataFile.open(file));
    }
}
