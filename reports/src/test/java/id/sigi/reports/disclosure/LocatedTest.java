package id.sigi.reports.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigi.methods.estimate.Basis;
import id.sigi.methods.estimate.DisjointGroups;
import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.EstimateSet;
import id.sigi.methods.estimate.Evidence;
import id.sigi.methods.estimate.Exposure;
import id.sigi.methods.estimate.HeadCount;
import id.sigi.methods.estimate.Inference;
import id.sigi.methods.estimate.Label;
import id.sigi.methods.estimate.Provenance;
import id.sigi.methods.estimate.identity.Contrast;
import id.sigi.methods.estimate.identity.Estimand;
import id.sigi.methods.estimate.identity.Estimator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Truth: all tables of whole numbers that agree with what is printed, one after the other; the sizes are such that they can be listed. */
@Tag("kernel")
class LocatedTest {
    private static final int ROWS = 2;
    private static final int COLUMNS = 3;
    private static final int GROUPS = 3;
    private static final long MINIMUM = 4;

    @Test
    void anIntervalIsThatOfAllTables() {
        Random random = new Random(20200411);
        int located = 0;
        for (int trial = 0; trial < 300; trial++) {
            Table table = Table.of(random, 7);
            List<HeadCount> printed = new ArrayList<>(table.margins());
            IntStream.range(0, ROWS * COLUMNS)
                    .filter(cell -> random.nextInt(3) == 0)
                    .forEach(cell -> printed.add(table.count(cell)));
            long[][] ranges = table.ranges(printed);
            for (int cell = 0; cell < ROWS * COLUMNS; cell++) {
                Optional<DisclosingSum> leak = new FeasibilityIntervals(
                                table.people(), printed, List.of(), HeadCount::which, MINIMUM)
                        .find(List.of(table.count(cell)), HeadCount::which);
                boolean isLocated = ranges[1][cell] - ranges[0][cell] < MINIMUM - 1;
                assertEquals(
                        isLocated, leak.isPresent(), table + ", cell " + cell + ", " + Arrays.deepToString(ranges));
                located += isLocated ? 1 : 0;
            }
        }
        assertTrue(located > 50 && located < 1700, "both answers must occur: " + located);
    }

    /**
     * Overlapping groups: what follows exactly is not all that can be known of them. Without intervals 21 of 794 are located; the bounds
     * are those of any numbers, so that a reader who tries whole ones finds 3.
     */
    @Test
    void noSmallCellOfAReleaseIsLocated() {
        Random random = new Random(11);
        int withheld = 0;
        int located = 0;
        for (int trial = 0; trial < 300; trial++) {
            Table table = Table.of(random, 9);
            List<HeadCount> counts = new ArrayList<>(table.margins());
            for (int cell = 0; cell < ROWS * COLUMNS; cell++) {
                counts.add(table.count(cell));
            }
            for (int group = 0; group < GROUPS; group++) {
                counts.add(table.count(IntStream.range(0, ROWS * COLUMNS)
                        .filter(kind -> random.nextBoolean())
                        .toArray()));
            }
            Set<HeadCount> printed = Table.released(counts);
            long[][] ranges = table.ranges(List.copyOf(printed));
            for (int cell = 0; cell < ROWS * COLUMNS; cell++) {
                if (table.count(cell).count() < MINIMUM) {
                    withheld++;
                    located += ranges[1][cell] - ranges[0][cell] < MINIMUM - 1 ? 1 : 0;
                }
            }
        }
        assertTrue(withheld > 500, "there must be something to withhold: " + withheld);
        assertTrue(located * 100 <= withheld, located + " of " + withheld + " are located");
    }

    /** Counts of people by row and column. */
    private record Table(DisjointGroups kinds) {
        static Table of(Random random, int most) {
            return new Table(DisjointGroups.of(
                    "people",
                    IntStream.range(0, ROWS * COLUMNS)
                            .mapToLong(cell -> random.nextInt(most))
                            .toArray()));
        }

        HeadCount count(int... cells) {
            BitSet which = new BitSet();
            Arrays.stream(cells).forEach(which::set);
            return kinds.count(which.toString(), which);
        }

        long[] people() {
            return IntStream.range(0, ROWS * COLUMNS).mapToLong(kinds::people).toArray();
        }

        List<HeadCount> margins() {
            List<HeadCount> margins = new ArrayList<>();
            for (int row = 0; row < ROWS; row++) {
                int from = row * COLUMNS;
                margins.add(count(IntStream.range(from, from + COLUMNS).toArray()));
            }
            for (int column = 0; column < COLUMNS; column++) {
                int from = column;
                margins.add(count(IntStream.range(0, ROWS)
                        .map(row -> from + row * COLUMNS)
                        .toArray()));
            }
            return margins;
        }

        /** What is printed of counts. */
        static Set<HeadCount> released(List<HeadCount> counts) {
            List<Estimate> rows = counts.stream()
                    .map(count -> Estimate.of(
                                    new Label(
                                            "x",
                                            Estimand.ofWords("median"),
                                            Contrast.NONE,
                                            count.whose(),
                                            Estimator.ofWords("median")),
                                    Inference.point(1),
                                    Basis.rows(count.count(), "people"))
                            .exposing(Exposure.of(List.of(count))))
                    .toList();
            EstimateSet set = new EstimateSet(
                    "test",
                    Evidence.DESCRIPTIVE,
                    new Provenance("plan", "00", List.of(), "0.1.0", 1),
                    List.of(),
                    List.of(),
                    rows);
            List<Cell> cells = DisclosureControl.release(
                            set, DisclosureRules.withDefaults().withMinimumCell(MINIMUM))
                    .cells();
            Set<HeadCount> printed = new LinkedHashSet<>();
            for (int at = 0; at < cells.size(); at++) {
                if (cells.get(at) instanceof Cell.Shown) {
                    printed.add(counts.get(at));
                }
            }
            return printed;
        }

        /** Least and greatest value of every cell over all tables that agree; cells of which nothing is printed are unbounded. */
        long[][] ranges(List<HeadCount> printed) {
            long[] low = new long[ROWS * COLUMNS];
            long[] high = new long[ROWS * COLUMNS];
            Arrays.fill(low, Long.MAX_VALUE);
            long[] left = printed.stream().mapToLong(HeadCount::count).toArray();
            list(0, new long[ROWS * COLUMNS], printed, left, low, high);
            return new long[][] {low, high};
        }

        private void list(int cell, long[] values, List<HeadCount> printed, long[] left, long[] low, long[] high) {
            if (cell == values.length) {
                if (Arrays.stream(left).allMatch(one -> one == 0)) {
                    for (int at = 0; at < values.length; at++) {
                        low[at] = Math.min(low[at], values[at]);
                        high[at] = Math.max(high[at], values[at]);
                    }
                }
                return;
            }
            int[] bound = IntStream.range(0, left.length)
                    .filter(at -> printed.get(at).which().get(cell))
                    .toArray();
            long most = Arrays.stream(bound).mapToLong(at -> left[at]).min().orElse(MINIMUM);
            for (long value = 0; value <= most; value++) {
                long one = value;
                values[cell] = one;
                Arrays.stream(bound).forEach(at -> left[at] -= one);
                boolean isPossible = Arrays.stream(bound)
                        .allMatch(at -> left[at] == 0 || printed.get(at).which().length() > cell + 1);
                if (isPossible) {
                    list(cell + 1, values, printed, left, low, high);
                }
                Arrays.stream(bound).forEach(at -> left[at] += one);
            }
        }
    }
}
