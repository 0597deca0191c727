package id.sigi.methods.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * 2,000 lotteries, each with a generator of its own from the seed and its number, so that rates are the same for any number of threads. The
 * standard error of a rate of 5 % over 2,000 is half a point, so that one method in twenty-five that does what it says leaves its band of two
 * points: where any rate lies outside of its band, the lotteries go on up to 10,000 (0.22 points), on which all are then judged. All rates are printed, for
 * benchmarks/RESULTS.md.
 */
final class Simulation {
    private static final int FEW = 2_000;
    private static final int MANY = 10_000;

    private final long seed;
    private final Trial.Maker maker;
    private final Map<Rates.Key, Band> bands = new HashMap<>();

    private Simulation(long seed, Trial.Maker maker) {
        this.seed = seed;
        this.maker = maker;
    }

    static Simulation of(long seed, Trial.Maker maker) {
        return new Simulation(seed, maker);
    }

    /** With another band for what is known to leave the usual one. */
    Simulation with(Measure measure, String name, Band band) {
        Simulation changed = new Simulation(seed, maker);
        changed.bands.putAll(bands);
        changed.bands.put(new Rates.Key(measure, name), band);
        return changed;
    }

    /** With both: an interval that covers as asked or more, and a test that errs as asked or less. */
    Simulation withCautious(String name) {
        return with(Measure.COVERAGE, name, Band.atLeast(Measure.COVERAGE.band().low()))
                .with(Measure.ERROR, name, Band.atMost(Measure.ERROR.band().high()));
    }

    /** The rates, once all lie in their bands. */
    Rates judge() {
        Rates few = rates(0, FEW);
        boolean isSettled = outside(few).isEmpty();
        Rates all = isSettled ? few : few.plus(rates(FEW, MANY));
        System.out.println(table(few, all));
        assertEquals(List.of(), outside(all));
        for (Rates.Key known : bands.keySet()) {
            assertTrue(all.keys().contains(known), "nothing is called " + known);
        }
        return all;
    }

    Rates rates(int from, int to) {
        return IntStream.range(from, to)
                .parallel()
                .mapToObj(this::lottery)
                .reduce(Rates::plus)
                .orElseThrow();
    }

    private Rates lottery(int number) {
        Trial trial = new Trial();
        maker.make(new Random(new SplittableRandom(seed * 1_000_003L + number).nextLong()), trial);
        return trial.rates();
    }

    private List<String> outside(Rates rates) {
        return rates.keys().stream()
                .filter(key -> !band(key).holds(rates.rate(key)))
                .map(key -> key.name() + " " + key.measure().verb() + " " + percent(rates, key) + ", not " + band(key))
                .toList();
    }

    private Band band(Rates.Key key) {
        return bands.getOrDefault(key, key.measure().band());
    }

    private static String table(Rates few, Rates all) {
        StringBuilder table = new StringBuilder();
        for (Rates.Key key : all.keys()) {
            table.append("| ")
                    .append(key.name())
                    .append(" | ")
                    .append(key.measure().verb());
            table.append(" | ").append(percent(few, key)).append(" | ");
            table.append(all.lotteries(key) > few.lotteries(key) ? percent(all, key) : "")
                    .append(" |");
            table.append(System.lineSeparator());
        }
        return table.toString();
    }

    private static String percent(Rates rates, Rates.Key key) {
        return String.format(Locale.ROOT, "%.2f %%", 100 * rates.rate(key));
    }
}
