package id.sigi.methods.sampling;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** How a sample is divided among strata: two units of each at least, so that each has a variance, or all of it where it has fewer. */
public enum Allocation {
    /** By the strata's sums of sizes; by their units where all have the same size. */
    PROPORTIONAL {
        @Override
        double share(double sizes) {
            return sizes;
        }
    },
    /** The same number of each, as far as they go. */
    EQUAL {
        @Override
        double share(double sizes) {
            return 1;
        }
    };

    private static final int FEWEST = 2;

    abstract double share(double sizes);

    /**
     * Units to draw of each stratum, by highest quotients (Webster's method, Sainte-Laguë), none more than it has.
     *
     * @param strata units by stratum
     * @param sample units in all
     * @throws IllegalArgumentException if they are fewer than two of each stratum, or more than there are
     */
    public NavigableMap<String, Integer> divide(Map<String, List<FrameUnit>> strata, int sample) {
        NavigableMap<String, Integer> drawn = new TreeMap<>();
        strata.forEach((stratum, units) -> drawn.put(stratum, Math.min(FEWEST, units.size())));
        int all = strata.values().stream().mapToInt(List::size).sum();
        int least = drawn.values().stream().mapToInt(Integer::intValue).sum();
        if (sample < least || sample > all) {
            throw new IllegalArgumentException("a sample of " + sample + " from " + all + " units needs " + least
                    + " at least, two of each stratum");
        }
        for (int next = least; next < sample; next++) {
            String stratum = drawn.keySet().stream()
                    .filter(name -> drawn.get(name) < strata.get(name).size())
                    .max(Comparator.comparingDouble(
                                    (String name) -> share(sizes(strata.get(name))) / (2.0 * drawn.get(name) + 1))
                            .thenComparing(Comparator.reverseOrder()))
                    .orElseThrow();
            drawn.merge(stratum, 1, Integer::sum);
        }
        return drawn;
    }

    private static double sizes(List<FrameUnit> units) {
        return units.stream().mapToDouble(FrameUnit::size).sum();
    }
}
