package id.sigi.programme.rules;

import java.util.List;

/**
 * How many lots would have won by a time if the quota were never spent: the sum of the places that independent households have taken.
 */
final class WinnersByTime {
    /** Steps of a bisection of 0..1 down to the precision of a double. */
    private static final int HALVINGS = 60;

    private final List<TakenPlaces> kinds;
    private final long[] households;

    /**
     * @param kinds kinds of households
     * @param households how many there are of each kind
     */
    WinnersByTime(List<TakenPlaces> kinds, long[] households) {
        this.kinds = List.copyOf(kinds);
        this.households = households.clone();
    }

    TakenPlaces kind(int index) {
        return kinds.get(index);
    }

    /** The latest time found at which the quota is unspent but for a chance of 1e-16, whatever one household does. */
    double lastTimeSurelyBelow(long quota) {
        double below = 0;
        double above = 1;
        for (int halving = 0; halving < HALVINGS; halving++) {
            double middle = (below + above) / 2;
            LatticeSum sum = all(middle);
            if (sum.greatestProbable() + mostPlaces() < quota) {
                below = middle;
            } else {
                above = middle;
            }
        }
        return below;
    }

    /** The earliest time found from which the quota is spent but for a chance of 1e-16, whatever one household does. */
    double firstTimeSurelyFrom(long quota) {
        double below = 0;
        double above = 1;
        for (int halving = 0; halving < HALVINGS; halving++) {
            double middle = (below + above) / 2;
            LatticeSum sum = all(middle);
            if (sum.leastProbable() - mostPlaces() >= quota) {
                above = middle;
            } else {
                below = middle;
            }
        }
        return above;
    }

    private int mostPlaces() {
        return kinds.stream().mapToInt(TakenPlaces::places).max().orElse(0);
    }

    private LatticeSum all(double time) {
        return without(-1, time);
    }

    /** Winners by a time among all households but one of a kind. */
    LatticeSum without(int own, double time) {
        double[][] probabilities = kinds.stream().map(kind -> kind.by(time)).toArray(double[][]::new);
        long[] counts = households.clone();
        if (own >= 0) {
            counts[own]--;
        }
        return LatticeSum.of(probabilities, counts);
    }
}
