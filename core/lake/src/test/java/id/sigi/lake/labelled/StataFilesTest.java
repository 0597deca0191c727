package id.sigi.lake.labelled;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigi.lake.stata.StataFile;
import java.nio.file.Path;
import java.util.List;
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

    private LabelledFile examined(String name) {
        Path file = ToldFile.resource(folder, name);
        return LabelledFile.examine(file, StataFile.open(file));
    }
}
