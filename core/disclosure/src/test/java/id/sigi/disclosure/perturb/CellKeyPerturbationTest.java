package id.sigi.disclosure.perturb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("kernel")
class CellKeyPerturbationTest {
    private static final Path DATA = Path.of(System.getProperty("sigi.shared", "absent"), "data");

    /** The example of the United Kingdom's statistics office (MIT licence): 200 cells of 1,000 records, every key, change and count. */
    @Test
    void theExampleOfTheStatisticsOffice() throws IOException {
        Assumptions.assumeTrue(Files.exists(DATA), DATA + " is not there");
        PerturbationTable table = PerturbationTable.of(
                lines("cell_key_ptable.csv").stream()
                        .map(row -> new PerturbationTable.Entry(
                                Integer.parseInt(row[0]), Integer.parseInt(row[1]), Integer.parseInt(row[2])))
                        .toList(),
                750,
                250);
        Map<String, long[]> cells = new HashMap<>();
        lines("cell_key_micro.csv").forEach(row -> {
            long[] cell = cells.computeIfAbsent(row[1] + row[2] + row[3], none -> new long[2]);
            cell[0]++;
            cell[1] += Long.parseLong(row[0]);
        });
        CellKeyPerturbation method = new CellKeyPerturbation(table, 10);
        List<String[]> expected = lines("cell_key_expected.csv");
        assertEquals(200, expected.size());
        for (String[] row : expected) {
            long[] cell = cells.getOrDefault(row[0] + row[1] + row[2], new long[2]);
            assertEquals(Long.parseLong(row[3]), cell[0]);
            assertEquals(Long.parseLong(row[4]), cell[1] % RecordKeys.COUNT);
            assertEquals(Integer.parseInt(row[6]), table.change(cell[0], (int) (cell[1] % RecordKeys.COUNT)));
            OptionalLong count = row[7].equals("NA") ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(row[7]));
            assertEquals(count, method.published(cell[0], cell[1]), String.join(" ", row));
        }
        assertEquals(table.change(501, 7), table.change(751, 7));
        assertEquals(table.change(750, 255), table.change(1000, 255));
        assertEquals(table.change(502, 3), table.change(1002, 3));
    }

    private static List<String[]> lines(String name) throws IOException {
        return Files.readAllLines(DATA.resolve(name)).stream()
                .skip(1)
                .map(line -> line.replace("\"", "").split(",", -1))
                .toList();
    }

    @Test
    void theTableOfLargestEntropyHasMeanZeroAndItsVariance() {
        PerturbationTable table = PerturbationTable.ofLargestEntropy(5, 2, 10);
        for (int count = 1; count <= 15; count++) {
            double mean = 0;
            double squares = 0;
            for (int change : table.row(count)) {
                int comesOut = count + change;
                assertTrue(comesOut == 0 || comesOut >= 10, count + " comes out as " + comesOut);
                mean += change / 256.0;
                squares += change * change / 256.0;
            }
            // A share of 1/256 of the largest change is what keys cannot do better.
            assertEquals(0, mean, 15 / 256.0, "mean of " + count);
            if (count == 15) {
                assertEquals(2, squares, 0.1);
            }
        }
        assertEquals(table.change(15, 9), table.change(1_000_000, 9));
    }

    @Test
    void theSamePeopleHaveTheSameKeyAndOthersAreUniform() {
        RecordKeys keys = new RecordKeys("0123456789abcdef".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        int[] seen = new int[RecordKeys.COUNT];
        for (int person = 0; person < 25_600; person++) {
            assertEquals(keys.key("p" + person), keys.key("p" + person));
            seen[keys.key("p" + person)]++;
        }
        double chiSquare = 0;
        for (int count : seen) {
            chiSquare += (count - 100.0) * (count - 100.0) / 100;
        }
        // The 0.999 quantile of chi-square with 255 degrees of freedom is 330.5 (R: qchisq(.999, 255)).
        assertTrue(chiSquare < 330.5, "chi-square " + chiSquare);
        assertThrows(IllegalArgumentException.class, () -> new RecordKeys(new byte[8]));
    }

    @Test
    void sharesAreOfPublishedCounts() {
        assertEquals(OptionalDouble.of(0.25), CellKeyPerturbation.share(OptionalLong.of(12), OptionalLong.of(48)));
        assertEquals(OptionalDouble.empty(), CellKeyPerturbation.share(OptionalLong.empty(), OptionalLong.of(48)));
    }
}
