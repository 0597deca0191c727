package id.sigi.disclosure.suppress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigi.disclosure.rule.MinimumFrequency;
import id.sigi.disclosure.rule.Sensitivity;
import id.sigi.disclosure.rule.Zeros;
import id.sigi.disclosure.system.CellSystem;
import id.sigi.disclosure.system.CrossTables;
import id.sigi.disclosure.system.Dimension;
import id.sigi.disclosure.system.Observation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("kernel")
class PatternTest {
    /** Statistics Norway's example table: cells up to 3, both margins; the pattern is theirs (SSBtools, MIT licence). */
    @Test
    void theExampleOfStatisticsNorway() throws IOException {
        Path file = Path.of(System.getProperty("sigi.shared", "../../shared"), "data/sdc_z1.csv");
        Assumptions.assumeTrue(Files.exists(file), file + " is not there");
        List<Observation> rows = new ArrayList<>();
        Set<String> regions = new TreeSet<>();
        Set<String> incomes = new TreeSet<>();
        for (String line : Files.readAllLines(file).subList(1, 33)) {
            String[] fields = line.replace("\"", "").split(",", -1);
            regions.add(fields[0]);
            incomes.add(fields[1]);
            rows.add(Observation.people(Long.parseLong(fields[2]), fields[0], fields[1]));
        }
        CellSystem system = CrossTables.over(
                        Dimension.flat("region", List.copyOf(regions)), Dimension.flat("income", List.copyOf(incomes)))
                .of(rows)
                .table("region", "income")
                .system();
        SuppressionPattern pattern =
                ComplementarySuppression.of(system, Sensitivity.of(new MinimumFrequency(4, Zeros.SENSITIVE)));
        assertEquals(
                List.of(
                        "region=B, income=annet",
                        "region=B, income=arbeid",
                        "region=D, income=annet",
                        "region=D, income=arbeid",
                        "region=H, income=annet",
                        "region=H, income=arbeid"),
                pattern.suppressed());
        assertTrue(pattern.audit().isSafe());
        assertEquals(3, pattern.countPrimary());
        assertEquals(3, pattern.countComplementary());
    }

    @Test
    void thePatternIsAFunctionOfTheTableAlone() {
        List<Observation> rows = rows(7, 9, 5);
        List<String> first = suppressed(rows);
        assertTrue(first.size() > 10, first::toString);
        Random random = new Random(3);
        for (int run = 0; run < 10; run++) {
            List<Observation> shuffled = new ArrayList<>(rows);
            Collections.shuffle(shuffled, random);
            assertEquals(first, suppressed(shuffled));
        }
    }

    @Test
    void whatStaysVisibleIsTold() {
        SuppressionPattern pattern = ComplementarySuppression.of(
                Layouts.grid(new long[][] {{3, 40, 55}, {60, 70, 80}, {33, 44, 90}}), Layouts.TEN);
        assertEquals(1, pattern.countPrimary());
        assertEquals(3, pattern.countComplementary());
        assertEquals(16, pattern.countCells());
        assertEquals(1 - (3 + 33 + 40 + 44) / (4 * 475.0), pattern.visibleShare(), 1e-12);
    }

    private static List<String> suppressed(List<Observation> rows) {
        return ComplementarySuppression.of(system(rows), Layouts.TEN).suppressed();
    }

    private static CellSystem system(List<Observation> rows) {
        return CrossTables.over(Dimension.flat("a", codes(rows, 0)), Dimension.flat("b", codes(rows, 1)))
                .of(rows)
                .table("a", "b")
                .system();
    }

    private static List<String> codes(List<Observation> rows, int at) {
        return rows.stream().map(row -> row.codes().get(at)).distinct().sorted().toList();
    }

    private static List<Observation> rows(int seed, int many, int few) {
        Random random = new Random(seed);
        List<Observation> rows = new ArrayList<>();
        for (int one = 0; one < many; one++) {
            for (int other = 0; other < few; other++) {
                rows.add(Observation.people((long) (-18 * Math.log(random.nextDouble())), "a" + one, "b" + other));
            }
        }
        return rows;
    }
}
