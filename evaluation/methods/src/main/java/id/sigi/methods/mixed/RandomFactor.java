package id.sigi.methods.mixed;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A grouping of observations whose effects are drawn from one normal distribution, such as assessors or courses. Immutable. */
public final class RandomFactor {
    private final String name;
    private final List<String> levels;
    private final int[] places;

    private RandomFactor(String name, List<String> levels, int[] places) {
        this.name = name;
        this.levels = levels;
        this.places = places;
    }

    /**
     * Of a name for each observation; levels are put in the order of their names.
     *
     * @param name what the groups are
     * @param values the group of each observation
     */
    public static RandomFactor of(String name, List<String> values) {
        Map<String, Integer> index = new TreeMap<>();
        values.forEach(value -> index.put(value, 0));
        List<String> levels = new ArrayList<>(index.keySet());
        for (int i = 0; i < levels.size(); i++) {
            index.put(levels.get(i), i);
        }
        return new RandomFactor(
                name, List.copyOf(levels), values.stream().mapToInt(index::get).toArray());
    }

    public String name() {
        return name;
    }

    /** Names of its groups, in order. */
    public List<String> levels() {
        return levels;
    }

    /** Number of observations. */
    public int observations() {
        return places.length;
    }

    /** The group of an observation, as its place in {@link #levels}. */
    public int place(int observation) {
        return places[observation];
    }
}
