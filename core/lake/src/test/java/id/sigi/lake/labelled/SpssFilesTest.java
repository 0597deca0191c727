package id.sigi.lake.labelled;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.sigi.lake.spss.SpssFile;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** SPSS's files as R's haven 2.5 writes them, by {@code labelled-files.R}. */
@Tag("kernel")
class SpssFilesTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"survey-byte.sav", "survey-none.sav", "survey-zsav.zsav"})
    void everyValueLabelAndMissingCodeIsThatOfTheFile(String file) {
        assertEquals(
                String.join("\n", ToldFile.comparable(ToldFile.expected("survey.sav.tsv"))),
                String.join("\n", ToldFile.lines(SpssFile.open(ToldFile.resource(folder, file)))));
    }

    @Test
    void columnsHaveTheTypesOfTheirValues() {
        LabelledFile file = examined("survey-byte.sav");
        assertEquals(5, file.rows());
        LabelledColumn status = file.columns().get(7);
        assertEquals(LabelledColumn.Type.WHOLE, status.type());
        assertEquals("{.=1, 8=1, 9=1}", status.missing().toString());
        assertEquals("{1=Working, 2=Not working}", status.labels().toString());
        assertEquals(
                "{8=Do not know, 9=Refused}",
                status.variable().labels().ofMissing().toString());
        assertEquals(LabelledColumn.Type.DATE, file.columns().get(3).type());
        assertEquals(LabelledColumn.Type.DECIMAL, file.columns().get(8).type());
    }

    @Test
    void anEmptyTableHasVariablesAndNoRows() {
        LabelledFile file = examined("empty.sav");
        assertEquals(0, file.rows());
        assertEquals(14, file.columns().size());
    }

    private LabelledFile examined(String name) {
        Path file = ToldFile.resource(folder, name);
        return LabelledFile.examine(file, SpssFile.open(file));
    }
}
