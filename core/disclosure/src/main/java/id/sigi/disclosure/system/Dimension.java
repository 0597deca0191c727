package id.sigi.disclosure.system;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A classification: base codes, groups of them at any number of levels, and groupings that need not be nested in one another. A code is the set of its base
 * codes: a group with one member is that member. Where base codes stand in no table, the smallest sets that groups tell apart are latent codes, because a reader
 * can subtract one group from another.
 */
public final class Dimension {
    /** The name of the code that holds everything; it is left out of the names of cells. */
    public static final String TOTAL = "*";

    private final String name;
    private final List<String> base;
    private final Map<BitSet, String> names = new LinkedHashMap<>();
    private final List<BitSet[]> sums = new ArrayList<>();
    private final boolean isBaseShown;

    private Dimension(String name, List<String> base, boolean isBaseShown) {
        this.name = name;
        this.base = List.copyOf(new TreeSet<>(base));
        this.isBaseShown = isBaseShown;
        if (this.base.isEmpty()) {
            throw new IllegalArgumentException("the classification " + name + " has no codes");
        }
        names.put(all(), TOTAL);
        if (isBaseShown) {
            this.base.forEach(code -> names.putIfAbsent(set(List.of(code)), code));
        }
    }

    /** A classification whose codes add up to a total. */
    public static Dimension flat(String name, List<String> codes) {
        return new Dimension(name, codes, true).withSum(codes, TOTAL);
    }

    /** One of which only groups are published. */
    public static Dimension grouped(String name, List<String> codes) {
        return new Dimension(name, codes, false);
    }

    /** A hierarchy: base codes and the group above each, groups and the group above them; what has none above is below the total. */
    public static Dimension tree(String name, List<String> codes, Map<String, String> parents) {
        Dimension dimension = new Dimension(name, codes, true);
        dimension.add(parents, codes);
        return dimension;
    }

    /** A further grouping of the same base codes, nested in others or not; codes without a group are in none. */
    public Dimension withGrouping(Map<String, String> groups) {
        add(groups, groups.keySet());
        return this;
    }

    private void add(Map<String, String> parents, Iterable<String> leaves) {
        Map<String, BitSet> sets = new TreeMap<>();
        leaves.forEach(leaf -> {
            for (String code = leaf; code != null; code = parents.get(code)) {
                sets.computeIfAbsent(code, none -> new BitSet()).or(set(List.of(leaf)));
            }
        });
        Map<String, List<BitSet>> children = new TreeMap<>();
        sets.forEach((code, set) -> {
            names.putIfAbsent(set, code);
            children.computeIfAbsent(parents.getOrDefault(code, TOTAL), none -> new ArrayList<>())
                    .add(set);
        });
        children.forEach((parent, parts) -> sum(sets.getOrDefault(parent, all()), parts));
    }

    private Dimension withSum(List<String> codes, String whole) {
        if (whole.equals(TOTAL)) {
            sum(all(), codes.stream().map(code -> set(List.of(code))).toList());
        }
        return this;
    }

    private void sum(BitSet whole, List<BitSet> parts) {
        BitSet covered = new BitSet();
        parts.forEach(covered::or);
        if (covered.equals(whole) && !parts.contains(whole)) {
            List<BitSet> sum = new ArrayList<>(List.of(whole));
            sum.addAll(parts);
            sums.add(sum.toArray(BitSet[]::new));
        }
    }

    private BitSet all() {
        BitSet all = new BitSet();
        all.set(0, base.size());
        return all;
    }

    private BitSet set(List<String> codes) {
        BitSet set = new BitSet();
        for (String code : codes) {
            set.set(place(code));
        }
        return set;
    }

    int place(String code) {
        int at = base.indexOf(code);
        if (at < 0) {
            throw new IllegalArgumentException(name + " has no code " + code + "; its codes are " + base);
        }
        return at;
    }

    public String name() {
        return name;
    }

    List<String> base() {
        return base;
    }

    /** All codes with what a reader knows of them. */
    Codes codes() {
        return Codes.of(names, sums, base, isBaseShown);
    }
}
