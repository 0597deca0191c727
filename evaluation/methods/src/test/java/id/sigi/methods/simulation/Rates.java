package id.sigi.methods.simulation;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** How often something held, by name. */
final class Rates {
    private final Map<String, long[]> counts = new TreeMap<>();

    void add(String name, boolean holds) {
        long[] count = counts.computeIfAbsent(name, unseen -> new long[2]);
        count[0] += holds ? 1 : 0;
        count[1]++;
    }

    double rate(String name) {
        long[] count = counts.get(name);
        return (double) count[0] / count[1];
    }

    Iterable<String> names() {
        return counts.keySet();
    }

    /** A line of a table for each name. */
    String table() {
        StringBuilder table = new StringBuilder();
        counts.forEach((name, count) -> table.append(
                String.format(Locale.ROOT, "| %s | %.1f %% | %d |%n", name, 100.0 * count[0] / count[1], count[1])));
        return table.toString();
    }
}
