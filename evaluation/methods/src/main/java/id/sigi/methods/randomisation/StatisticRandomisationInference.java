package id.sigi.methods.randomisation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.commons.math3.util.CombinatoricsUtils;

/**
 * Any statistic under the draw repeated, with any number of arms, people or whole households drawn within cells. The statistic sees outcomes
 * and arms and nothing else, so that whatever depends on arms (products with covariates, weights, logarithms) is made anew for each draw.
 * Effects other than none are tested by taking them off the outcomes first. Immutable.
 */
public final class StatisticRandomisationInference {
    /** Most draws that are enumerated. */
    public static final long LIMIT = 100_000;

    private final int[] armOfLot;
    private final int[] lotOfRow;
    private final List<List<Integer>> lotsOfCell;

    private StatisticRandomisationInference(int[] armOfLot, int[] lotOfRow, List<List<Integer>> lotsOfCell) {
        this.armOfLot = armOfLot;
        this.lotOfRow = lotOfRow;
        this.lotsOfCell = lotsOfCell;
    }

    /** What is computed of a draw. */
    @FunctionalInterface
    public interface Statistic {
        /**
         * @param outcomes one value for each row
         * @param arms the arm of each row in this draw
         * @return a number; extreme values are far from zero
         */
        double of(double[] outcomes, int[] arms);
    }

    /** People drawn one by one: a code of the cell and the arm of each row; arms are any whole numbers. */
    public static StatisticRandomisationInference ofPeople(int[] cells, int[] arms) {
        return ofHouseholds(cells, arms, IntStream.range(0, cells.length).toArray());
    }

    /** Households drawn whole within cells. */
    public static StatisticRandomisationInference ofHouseholds(int[] cells, int[] arms, int[] households) {
        if (cells.length != arms.length || cells.length != households.length || cells.length == 0) {
            throw new IllegalArgumentException("a cell, an arm and a household are needed for each row");
        }
        Map<List<Integer>, Integer> lots = new HashMap<>();
        Map<Integer, List<Integer>> lotsOfCell = new TreeMap<>();
        List<Integer> armOfLot = new ArrayList<>();
        int[] lotOfRow = new int[cells.length];
        for (int row = 0; row < cells.length; row++) {
            List<Integer> name = List.of(cells[row], households[row]);
            Integer lot = lots.get(name);
            if (lot == null) {
                lot = lots.size();
                lots.put(name, lot);
                armOfLot.add(arms[row]);
                lotsOfCell
                        .computeIfAbsent(cells[row], unseen -> new ArrayList<>())
                        .add(lot);
            }
            if (armOfLot.get(lot) != arms[row]) {
                throw new IllegalArgumentException("a household was not drawn whole");
            }
            lotOfRow[row] = lot;
        }
        int[] armsByLot = armOfLot.stream().mapToInt(Integer::intValue).toArray();
        return new StatisticRandomisationInference(armsByLot, lotOfRow, List.copyOf(lotsOfCell.values()));
    }

    /** The draw that was made and so many random ones, (1 + c) / (1 + draws). */
    public RandomisationPValue redraw(double[] outcomes, Statistic statistic, int draws, long seed) {
        if (draws < 1) {
            throw new IllegalArgumentException("no p-value comes of " + draws + " redraws");
        }
        double observed = value(statistic, outcomes, armOfLot);
        RandomisationPValue.Counter counter = new RandomisationPValue.Counter(observed);
        counter.add(observed);
        SplittableRandom random = new SplittableRandom(seed);
        int[] drawn = armOfLot.clone();
        for (int draw = 0; draw < draws; draw++) {
            lotsOfCell.forEach(lots -> shuffle(lots, drawn, random));
            counter.add(value(statistic, outcomes, drawn));
        }
        return counter.result();
    }

    /** How many different draws there are, if no more than {@link #LIMIT}. */
    public OptionalLong findDraws() {
        double logarithm = 0;
        for (List<Integer> lots : lotsOfCell) {
            Map<Integer, Integer> arms = new TreeMap<>();
            lots.forEach(lot -> arms.merge(armOfLot[lot], 1, Integer::sum));
            logarithm += CombinatoricsUtils.factorialLog(lots.size());
            for (int count : arms.values()) {
                logarithm -= CombinatoricsUtils.factorialLog(count);
            }
        }
        return logarithm > Math.log(LIMIT) ? OptionalLong.empty() : OptionalLong.of(Math.round(Math.exp(logarithm)));
    }

    /** All draws, of which there may be {@link #LIMIT}. */
    public RandomisationPValue enumerate(double[] outcomes, Statistic statistic) {
        RandomisationPValue.Counter counter = new RandomisationPValue.Counter(value(statistic, outcomes, armOfLot));
        int[] drawn = armOfLot.clone();
        new Walk(drawn, () -> counter.add(value(statistic, outcomes, drawn))).cell(0);
        return counter.result();
    }

    /** Outcomes as they would have been had this arm had no effect on anybody, an effect that is the same for all. */
    public static double[] without(double effect, int arm, double[] outcomes, int[] arms) {
        double[] result = outcomes.clone();
        Arrays.setAll(result, row -> outcomes[row] - (arms[row] == arm ? effect : 0));
        return result;
    }

    private double value(Statistic statistic, double[] outcomes, int[] armsByLot) {
        int[] arms = Arrays.stream(lotOfRow).map(lot -> armsByLot[lot]).toArray();
        double value = statistic.of(outcomes.clone(), arms);
        if (!Double.isFinite(value)) {
            throw new IllegalStateException("the statistic of a draw is " + value);
        }
        return value;
    }

    private static void shuffle(List<Integer> lots, int[] drawn, SplittableRandom random) {
        for (int last = lots.size() - 1; last > 0; last--) {
            swap(drawn, lots.get(last), lots.get(random.nextInt(last + 1)));
        }
    }

    private static void swap(int[] drawn, int first, int second) {
        int held = drawn[first];
        drawn[first] = drawn[second];
        drawn[second] = held;
    }

    /** Goes through the different orders of the arms of each cell, one cell within the other. */
    private final class Walk {
        private final int[] drawn;
        private final Runnable each;
        private long draws;

        Walk(int[] drawn, Runnable each) {
            this.drawn = drawn;
            this.each = each;
        }

        void cell(int cell) {
            if (cell == lotsOfCell.size()) {
                draws++;
                if (draws > LIMIT) {
                    throw new IllegalArgumentException("more than " + LIMIT + " draws; redraw instead");
                }
                each.run();
                return;
            }
            List<Integer> lots = lotsOfCell.get(cell);
            Map<Integer, Integer> left = new TreeMap<>();
            lots.forEach(lot -> left.merge(armOfLot[lot], 1, Integer::sum));
            lot(cell, 0, left);
        }

        private void lot(int cell, int place, Map<Integer, Integer> left) {
            List<Integer> lots = lotsOfCell.get(cell);
            if (place == lots.size()) {
                cell(cell + 1);
                return;
            }
            for (Map.Entry<Integer, Integer> arm : left.entrySet()) {
                if (arm.getValue() > 0) {
                    arm.setValue(arm.getValue() - 1);
                    drawn[lots.get(place)] = arm.getKey();
                    lot(cell, place + 1, left);
                    arm.setValue(arm.getValue() + 1);
                }
            }
        }
    }
}
