package id.sigi.methods.sampling;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * A stratified sample of fixed size with probability proportional to size, drawn systematically from each stratum in random order (Goodman and Kish
 * 1950, JASA 45:350; Hartley and Rao 1962, Ann Math Stat 33:350; Särndal, Swensson and Wretman 1992, section 3.6.2): units are put in random order, their
 * inclusion probabilities n x / X added up, and those are drawn in which a random start u, u + 1, u + 2, ... falls. A unit whose probability would be one or more is certain, and the
 * rest are drawn from the rest. With equal sizes this is a simple random sample without replacement. The same frame, sample and seed give the same units,
 * whatever the order of the frame.
 */
public final class SystematicSample {
    private SystematicSample() {}

    /**
     * Draws a sample.
     *
     * @param frame units with different names
     * @param sample units to draw in all
     * @param allocation how they are divided among strata
     * @param seed of the draw
     * @return the drawn units in the order of stratum and name
     * @throws IllegalArgumentException if the sample does not fit the frame, see {@link Allocation#divide}
     */
    public static List<DrawnUnit> draw(List<FrameUnit> frame, int sample, Allocation allocation, long seed) {
        NavigableMap<String, List<FrameUnit>> strata = new TreeMap<>();
        frame.stream()
                .sorted(Comparator.comparing(FrameUnit::name))
                .forEach(unit -> strata.computeIfAbsent(unit.stratum(), unseen -> new ArrayList<>())
                        .add(unit));
        Map<String, Integer> sizes = allocation.divide(strata, sample);
        SplittableRandom random = new SplittableRandom(seed);
        List<DrawnUnit> drawn = new ArrayList<>();
        strata.forEach((stratum, units) -> drawn.addAll(draw(units, sizes.get(stratum), random.split())));
        return List.copyOf(drawn);
    }

    private static List<DrawnUnit> draw(List<FrameUnit> units, int sample, SplittableRandom random) {
        double[] probabilities = probabilities(units, sample);
        List<Integer> order = new ArrayList<>();
        List<DrawnUnit> drawn = new ArrayList<>();
        for (int i = 0; i < probabilities.length; i++) {
            if (probabilities[i] == 1) {
                drawn.add(new DrawnUnit(units.get(i), 1, units.size()));
            } else {
                order.add(i);
            }
        }
        int rest = sample - drawn.size();
        Collections.shuffle(order, new Random(random.nextLong()));
        double next = random.nextDouble();
        double sum = 0;
        int taken = 0;
        for (int at = 0; at < order.size() && taken < rest; at++) {
            int i = order.get(at);
            sum += probabilities[i];
            boolean isLast = order.size() - at == rest - taken;
            if (sum > next || isLast) {
                drawn.add(new DrawnUnit(units.get(i), probabilities[i], units.size()));
                taken++;
                next++;
            }
        }
        drawn.sort(Comparator.comparing(one -> one.unit().name()));
        return drawn;
    }

    /** Inclusion probabilities n x / X, those of one or more set to one and the rest made again until none is left. */
    static double[] probabilities(List<FrameUnit> units, int sample) {
        double[] probabilities = new double[units.size()];
        boolean isChanged = true;
        while (isChanged) {
            isChanged = false;
            int certain = 0;
            double sizes = 0;
            for (int i = 0; i < probabilities.length; i++) {
                certain += probabilities[i] == 1 ? 1 : 0;
                sizes += probabilities[i] == 1 ? 0 : units.get(i).size();
            }
            for (int i = 0; i < probabilities.length; i++) {
                if (probabilities[i] != 1) {
                    double share = (sample - certain) * units.get(i).size() / sizes;
                    probabilities[i] = Math.min(1, share);
                    isChanged |= share >= 1;
                }
            }
        }
        return probabilities;
    }
}
