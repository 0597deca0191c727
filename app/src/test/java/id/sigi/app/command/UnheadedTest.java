package id.sigi.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a user hears of a file whose first line is a person's row. */
@Tag("scenario")
class UnheadedTest {
    private static final String PLAN = """
            kind: experiment
            id: s
            title: T
            unit: id
            design: {offer: z}
            outcomes:
              - {name: y, label: y, unit: points}
            estimators: [{estimator: difference_in_means}]
            minimum_cell: 1
            multiplicity: none
            """;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3273014102900000,SITI AMINAH,0,2.34,081234560000|3273014102900001,BUDI,1,-0.66,081234560001",
                "SITI AMINAH,0,1|BUDI,1,0|AYU,0,1",
                "3273014102900001,3273014102900001,1|1,2,0",
                "SITI AMINAH,siti@example.id,1|BUDI,budi@example.id,0",
                "SITI AMINAH,1990-02-01,1|BUDI,1991-03-02,0",
            })
    void nothingOfItIsShown(String text) throws IOException {
        Path data = Files.writeString(folder.resolve("rows.csv"), text.replace('|', '\n') + "\n");
        Path plan = Files.writeString(folder.resolve("plan.yaml"), PLAN);
        Spoken spoken = Spoken.sigi("evaluate", plan.toString(), "--data", data.toString());
        assertEquals(2, spoken.exitCode());
        assertTrue(spoken.err().contains("the first line looks like a row, not a heading"), spoken.err());
        String all = spoken.out() + spoken.err();
        for (String personal : new String[] {"32730141", "SITI", "0812", "siti", "1990", "2.34"}) {
            assertFalse(all.contains(personal), all);
        }
    }
}
