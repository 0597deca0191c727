package id.sigi.methods.randomisation;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.util.CombinatoricsUtils;

/**
 * All ways in which winners can fall on the kinds of lots, each with the number of draws that give it; where households have only so many
 * places, and sets of winners are not equally likely, with its probability times the number of sets. Cells are combined by adding what each
 * contributes.
 *
 * @param sums contributions of each combination, see {@link CellDifferenceInMeans}
 * @param weights draws behind each
 */
record AssignmentEnumeration(List<double[]> sums, List<Double> weights) {
    /** Most combinations that are gone through. */
    static final long LIMIT = 100_000;

    AssignmentEnumeration {
        sums = List.copyOf(sums);
        weights = List.copyOf(weights);
    }

    static boolean isSmall(List<UnitTally> cells) {
        boolean isExact = cells.stream()
                .flatMap(cell -> cell.kinds().stream())
                .flatMap(kind -> kind.outcomes().stream())
                .allMatch(held -> held.variance() == 0);
        if (!isExact) {
            return false;
        }
        double combinations = 1;
        for (UnitTally cell : cells) {
            combinations *= cell.places().isEmpty() ? ways(cell) : HouseholdCapAssignments.most(cell);
            if (combinations > LIMIT) {
                return false;
            }
        }
        return true;
    }

    /** Vectors of winners by kind, counted up to the limit by adding one kind after the other. */
    private static double ways(UnitTally cell) {
        if (cell.winners() > LIMIT) {
            return Double.POSITIVE_INFINITY;
        }
        int drawn = (int) cell.winners();
        double[] ways = new double[drawn + 1];
        ways[0] = 1;
        for (UnitKind kind : cell.kinds()) {
            double[] more = new double[drawn + 1];
            double window = 0;
            for (int open = 0; open <= drawn; open++) {
                window += ways[open];
                long gone = open - 1 - (kind.winners() + kind.losers());
                window -= gone >= 0 ? ways[(int) gone] : 0;
                more[open] = window;
            }
            ways = more;
        }
        return ways[drawn];
    }

    /** @param needed lots without which an arm cannot be compared */
    static AssignmentEnumeration of(List<UnitTally> cells, int needed) {
        AssignmentEnumeration all = new AssignmentEnumeration(
                List.of(new double[cells.get(0).outcomes() * CellDifferenceInMeans.WIDTH]), List.of(1.0));
        for (UnitTally cell : cells) {
            all = all.times(of(cell, needed));
        }
        return all;
    }

    private static AssignmentEnumeration of(UnitTally cell, int needed) {
        Walk walk = new Walk(cell, needed);
        if (cell.places().isPresent()) {
            HouseholdCapAssignments.of(cell).forEach(walk::add);
        } else {
            walk.go(0, cell.winners(), 1);
        }
        return new AssignmentEnumeration(walk.sums, walk.weights);
    }

    private AssignmentEnumeration times(AssignmentEnumeration other) {
        List<double[]> products = new ArrayList<>();
        List<Double> chances = new ArrayList<>();
        for (int i = 0; i < sums.size(); i++) {
            for (int j = 0; j < other.sums.size(); j++) {
                double[] sum = sums.get(i).clone();
                for (int k = 0; k < sum.length; k++) {
                    sum[k] += other.sums.get(j)[k];
                }
                products.add(sum);
                chances.add(weights.get(i) * other.weights.get(j));
            }
        }
        return new AssignmentEnumeration(products, chances);
    }

    /** Goes through the kinds of a cell. */
    private static final class Walk {
        private final UnitTally cell;
        private final CellDifferenceInMeans arms;
        private final long[] winners;
        private final List<double[]> sums = new ArrayList<>();
        private final List<Double> weights = new ArrayList<>();

        Walk(UnitTally cell, int needed) {
            this.cell = cell;
            this.arms = new CellDifferenceInMeans(cell, needed);
            this.winners = new long[cell.kinds().size()];
        }

        void add(long[] drawn, double weight) {
            double[] sum = new double[cell.outcomes() * CellDifferenceInMeans.WIDTH];
            arms.addDrawn(drawn, sum);
            sums.add(sum);
            weights.add(weight);
        }

        void go(int kind, long open, double weight) {
            if (kind == winners.length) {
                if (open == 0) {
                    add(winners, weight);
                }
                return;
            }
            UnitKind lots = cell.kinds().get(kind);
            int count = Math.toIntExact(lots.winners() + lots.losers());
            for (int won = 0; won <= Math.min(open, count); won++) {
                winners[kind] = won;
                go(kind + 1, open - won, weight * CombinatoricsUtils.binomialCoefficientDouble(count, won));
            }
        }
    }
}
