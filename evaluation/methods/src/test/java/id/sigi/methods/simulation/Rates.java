package id.sigi.methods.simulation;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** How often something held, by what it is and by name. Whole numbers, so that lotteries may be added in any order. */
final class Rates {
    /**
     * What is counted.
     *
     * @param name of the estimator or test
     */
    record Key(Measure measure, String name) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int byMeasure = measure.compareTo(other.measure);
            return byMeasure == 0 ? name.compareTo(other.name) : byMeasure;
        }
    }

    private final Map<Key, long[]> counts = new TreeMap<>();

    void add(Measure measure, String name, boolean holds) {
        add(new Key(measure, name), new long[] {holds ? 1 : 0, 1});
    }

    private void add(Key key, long[] more) {
        long[] count = counts.computeIfAbsent(key, unseen -> new long[2]);
        count[0] += more[0];
        count[1] += more[1];
    }

    Rates plus(Rates other) {
        Rates both = new Rates();
        counts.forEach(both::add);
        other.counts.forEach(both::add);
        return both;
    }

    Set<Key> keys() {
        return counts.keySet();
    }

    double rate(Key key) {
        long[] count = counts.get(key);
        return (double) count[0] / count[1];
    }

    double rate(Measure measure, String name) {
        return rate(new Key(measure, name));
    }

    long lotteries(Key key) {
        return counts.get(key)[1];
    }
}
