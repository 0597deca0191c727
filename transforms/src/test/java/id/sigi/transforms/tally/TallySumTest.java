package id.sigi.transforms.tally;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigi.programme.contract.CubeFields;
import id.sigi.programme.contract.table.CubeContracts;
import id.sigi.programme.contract.table.TableContract;
import id.sigi.transforms.exchange.PartitionAccumulator;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sums by hand. */
@Tag("kernel")
class TallySumTest {
    private static final Cell MAY = Cell.of("c1", 18_383);
    private static final Cell NOBODY = Cell.of(null, "JAWA", null, 18_383);

    private static Tallies tallies(long enrolled, long applied) {
        Tallies tallies = new Tallies();
        tallies.column(CubeContracts.COURSE_MONTHS, CubeFields.COUNT_ENROLLED).add(MAY, enrolled);
        tallies.column(CubeContracts.MONITORING_CUBE, CubeFields.COUNT_APPLIED).add(NOBODY, applied);
        return tallies;
    }

    /** Cells by their keys with the first of their sums. */
    private static Map<String, Long> cells(Tallies tallies) {
        Map<String, Long> cells = new TreeMap<>();
        tallies.forEach(
                CubeContracts.COURSE_MONTHS,
                (cell, sums) -> cells.put(cell.key().toString(), sums[0]));
        tallies.forEach(
                CubeContracts.MONITORING_CUBE,
                (cell, sums) -> cells.put(cell.key().toString(), sums[0]));
        return cells;
    }

    @Test
    void whatIsTakenOffAgainLeavesNoCell() {
        Tallies sum = tallies(2, 5);
        sum.add(tallies(3, 1));
        assertEquals(Map.of("[c1, 18383]", 5L, "[null, JAWA, null, 18383]", 6L), cells(sum));
        sum.subtract(tallies(5, 1));
        assertEquals(Map.of("[null, JAWA, null, 18383]", 5L), cells(sum));
    }

    /** Numbers of either sign and any size, texts that are no ASCII, and parts of a key that are empty. */
    @Test
    void sumsTravel() throws IOException, ClassNotFoundException {
        Tallies tallies = tallies(Long.MIN_VALUE, Long.MAX_VALUE);
        Tallies.Column selected = tallies.column(CubeContracts.MONITORING_CUBE, CubeFields.COUNT_APPLIED);
        for (int number : new int[] {-1, 63, 64, -64, -65, 8_191, 8_192, 1 << 20}) {
            selected.add(Cell.of(number, "Pagelaran \u00e9", "GENERAL", -number), number);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(tallies);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            Map<String, Long> read = cells((Tallies) in.readObject());
            assertEquals(cells(tallies), read);
            assertEquals(10, read.size());
        }
    }

    /** A worker that was lost is asked again, and what it tells counts once. */
    @Test
    void aPartitionCountsOnce() {
        TallySum sum = new TallySum();
        for (int partition : new int[] {0, 1, 0}) {
            TallySum worker = new TallySum();
            worker.add(new PartitionAccumulator.Told<>(partition, tallies(2, 5)));
            sum.merge(worker);
        }
        assertEquals(Map.of("[c1, 18383]", 4L, "[null, JAWA, null, 18383]", 10L), cells(sum.value()));
        assertEquals(cells(sum.value()), cells(((TallySum) sum.copy()).value()));
    }

    /** With hardly any memory the cells are those of much of it, in the order of their keys, whatever the workers had in common. */
    @Test
    void cellsThatDoNotFitAreMergedFromTheDisk(@TempDir Path folder) {
        Random random = new Random(11);
        Path place = folder.resolve("cells");
        try (SortedCellRuns runs = new SortedCellRuns(place)) {
            TallySum small = new TallySum(runs, 50);
            TallySum large = new TallySum();
            for (int partition = 0; partition < 40; partition++) {
                Tallies tallies = tallies(1, 1);
                Tallies.Column applied = tallies.column(CubeContracts.MONITORING_CUBE, CubeFields.COUNT_APPLIED);
                for (int i = 0; i < 30; i++) {
                    applied.add(Cell.of(random.nextInt(9), "JAWA", null, random.nextInt(90)), random.nextInt(3));
                }
                small.add(new PartitionAccumulator.Told<>(partition, tallies));
                large.add(new PartitionAccumulator.Told<>(partition, tallies));
            }
            TableContract cube = CubeContracts.MONITORING_CUBE;
            List<String> expected = texts(SortedCellRuns.sorted(large.value().cells(cube)));
            assertTrue(expected.size() > 400, expected.size() + " cells");
            assertTrue(small.value().cells(cube).size() < 50, "the others are on the disk");
            assertEquals(expected, texts(runs.merged(small.value().cells(cube))));
            assertEquals(40, small.value().cells(CubeContracts.COURSE_MONTHS).get(MAY)[0]);
            assertTrue(Files.exists(place));
        }
        assertFalse(Files.exists(place), "nothing is left behind");
    }

    private static List<String> texts(Iterator<Map.Entry<Cell, long[]>> cells) {
        List<String> texts = new ArrayList<>();
        cells.forEachRemaining(cell -> texts.add(cell.getKey() + Arrays.toString(cell.getValue())));
        return texts;
    }
}
