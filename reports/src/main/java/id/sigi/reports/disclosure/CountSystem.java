package id.sigi.reports.disclosure;

import id.sigi.methods.estimate.DisjointGroups;
import id.sigi.methods.estimate.HeadCount;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Counts that hang together, as vectors over kinds of people, and the question whether printed ones give away a count of too few people.
 *
 * <p>A count follows from printed ones if its vector is a combination of theirs. Sought is a combination that comes out as small counts
 * only, of fewer people together than the minimum: then the few people are known as a group. Groups that no count tells apart are one.
 * Where kinds are many, vectors are projected at random (with a fixed seed) to a few more dimensions than there are counts, which keeps
 * every dependence and makes none but with a probability of about 2^-31.
 */
final class CountSystem {
    /** Most small kinds that are sought one by one; beyond it only counts that a row has or could have are sought. */
    private static final int MOST_SMALL = 120;

    /** Largest tableau of a linear programme, about 100 MB; of larger systems only what follows exactly is sought. */
    private static final long MOST_CELLS = 12_000_000;

    private static final int SPARE = 24;
    private static final long SEED = 0x9E3779B97F4A7C15L;

    private final DisclosureRules rules;
    private final List<HeadCount> counts;
    private final List<HeadCount> atoms = new ArrayList<>();
    private final Map<DisjointGroups, List<BitSet>> cut = new HashMap<>();
    private final Map<DisjointGroups, Integer> offsets = new HashMap<>();
    private final Map<HeadCount, long[]> vectors = new HashMap<>();
    private final Map<List<HeadCount>, List<HeadCount>> independent = new HashMap<>();
    private final List<long[]> equations = new ArrayList<>();
    private final List<CountRelation> ties;
    private final List<HeadCount> named;
    private final int columns;
    private final int width;

    /**
     * @param counts every count that a row shows or would show
     * @param equal pairs of counts that are known to be equal, and sums that are known to be equal to others
     * @param sought counts that must not follow, beside the small ones among the counts
     */
    CountSystem(Set<HeadCount> counts, List<CountRelation> equal, List<HeadCount> sought, DisclosureRules rules) {
        this.rules = rules;
        this.counts = List.copyOf(counts);
        this.ties = List.copyOf(equal);
        cutKinds(sought);
        int all = 0;
        for (Map.Entry<DisjointGroups, List<BitSet>> kinds : cut.entrySet()) {
            offsets.put(kinds.getKey(), all);
            all += kinds.getValue().size();
        }
        columns = all;
        width = Math.min(columns, counts.size() + equal.size() + SPARE);
        equal.forEach(tie -> equations.add(vector(tie)));
        named = named(sought);
    }

    /** Groups that no count tells apart are joined. */
    private void cutKinds(List<HeadCount> sought) {
        Map<DisjointGroups, List<BitSet>> asked = new LinkedHashMap<>();
        counts.forEach(count ->
                asked.computeIfAbsent(count.kinds(), kinds -> new ArrayList<>()).add(count.which()));
        sought.forEach(count ->
                asked.computeIfAbsent(count.kinds(), kinds -> new ArrayList<>()).add(count.which()));
        Map<DisjointGroups, BitSet> nobody = new HashMap<>();
        counts.stream()
                .filter(count -> count.count() == 0)
                .forEach(count -> nobody.computeIfAbsent(count.kinds(), kinds -> new BitSet())
                        .or(count.which()));
        asked.forEach((kinds, sets) -> {
            Map<BitSet, BitSet> joined = new LinkedHashMap<>();
            for (int kind = 0; kind < kinds.size(); kind++) {
                if (tells(kinds, kind, nobody.getOrDefault(kinds, new BitSet()))) {
                    BitSet signature = new BitSet();
                    for (int at = 0; at < sets.size(); at++) {
                        signature.set(at, sets.get(at).get(kind));
                    }
                    if (!signature.isEmpty()) {
                        joined.computeIfAbsent(signature, none -> new BitSet()).set(kind);
                    }
                }
            }
            cut.put(kinds, List.copyOf(joined.values()));
            joined.values().forEach(which -> atoms.add(kinds.count("", which)));
        });
    }

    /** A kind of whose people none has the characteristic tells that; a kind without people only where a row says so. */
    private boolean tells(DisjointGroups kinds, int kind, BitSet nobody) {
        return kinds.having(kind) > 0 || (rules.isSmall(0) && (kinds.people(kind) > 0 || nobody.get(kind)));
    }

    private List<HeadCount> named(List<HeadCount> sought) {
        Set<HeadCount> small = new LinkedHashSet<>(sought);
        counts.stream().filter(this::isSmall).forEach(small::add);
        return List.copyOf(small);
    }

    private boolean isSmall(HeadCount count) {
        return rules.isSmall(count.count());
    }

    /** Whether what is printed gives a small count away, exactly or to within fewer numbers than the minimum, and by what. */
    Optional<DisclosingSum> find(Predicate<HeadCount> isPrinted) {
        List<HeadCount> printed = counts.stream().filter(isPrinted).toList();
        return findExactly(printed).or(() -> findNearly(printed));
    }

    private Optional<DisclosingSum> findNearly(List<HeadCount> printed) {
        Set<HeadCount> secret = new LinkedHashSet<>(named);
        List<HeadCount> small = atoms.stream().filter(this::isSmall).toList();
        if (small.size() <= MOST_SMALL) {
            secret.addAll(small);
        }
        printed.forEach(secret::remove);
        long equations = (long) printed.size() + ties.size();
        if (secret.isEmpty() || printed.isEmpty() || equations * (equations + columns) > MOST_CELLS) {
            return Optional.empty();
        }
        List<int[]> equal = ties.stream().map(this::signs).toList();
        return new FeasibilityIntervals(truth(), printed, equal, this::columns, rules.minimumCell())
                .find(List.copyOf(secret), this::columns);
    }

    private long[] truth() {
        long[] people = new long[columns];
        cut.forEach((kinds, parts) -> {
            for (int at = 0; at < parts.size(); at++) {
                people[offsets.get(kinds) + at] = kinds.count("", parts.get(at)).count();
            }
        });
        return people;
    }

    private int[] signs(CountRelation tie) {
        int[] signs = new int[columns];
        columns(tie.whole()).stream().forEach(column -> signs[column]++);
        tie.parts().forEach(part -> columns(part).stream().forEach(column -> signs[column]--));
        return signs;
    }

    private Optional<DisclosingSum> findExactly(List<HeadCount> printed) {
        List<HeadCount> small = atoms.stream().filter(this::isSmall).toList();
        Optional<DisclosingSum> found = Optional.empty();
        if (small.size() <= MOST_SMALL) {
            found = find(printed, independent(small, false)).or(() -> find(printed, independent(small, true)));
        }
        return found.or(() -> find(printed, independent(named, false)))
                .or(() -> find(printed, independent(named, true)));
    }

    /** Independent ones of some small counts in their order; they do not depend on what is printed, and are found once. */
    private List<HeadCount> independent(List<HeadCount> small, boolean isRising) {
        List<HeadCount> sorted = sorted(small, isRising);
        return independent.computeIfAbsent(sorted, this::independent);
    }

    private static List<HeadCount> sorted(List<HeadCount> counts, boolean isRising) {
        Comparator<HeadCount> byCount = Comparator.comparingLong(HeadCount::count);
        return counts.stream().sorted(isRising ? byCount : byCount.reversed()).toList();
    }

    private Optional<DisclosingSum> find(List<HeadCount> printed, List<HeadCount> free) {
        if (free.isEmpty()) {
            return Optional.empty();
        }
        int length = width + printed.size() + free.size();
        Elimination elimination = new Elimination(width);
        equations.forEach(equation -> elimination.add(Arrays.copyOf(equation, length)));
        for (int at = 0; at < printed.size(); at++) {
            elimination.add(row(printed.get(at), length, width + at));
        }
        for (int at = 0; at < free.size(); at++) {
            long[] made = elimination.add(row(free.get(at), length, width + printed.size() + at));
            if (made != null && isFew(made, free, width + printed.size())) {
                return Optional.of(leak(made, printed));
            }
        }
        return Optional.empty();
    }

    /** Small counts of which none is a sum of others or equal to another, so that whatever follows does so from what is printed. */
    private List<HeadCount> independent(List<HeadCount> small) {
        Elimination elimination = new Elimination(width);
        equations.forEach(elimination::add);
        return small.stream()
                .filter(count -> elimination.add(vector(count)) == null)
                .toList();
    }

    private boolean isFew(long[] made, List<HeadCount> small, int from) {
        long people = 0;
        for (int at = 0; at < small.size(); at++) {
            people += made[from + at] == 0 ? 0 : small.get(at).count();
        }
        return people < rules.minimumCell();
    }

    private DisclosingSum leak(long[] made, List<HeadCount> printed) {
        List<HeadCount> parts = new ArrayList<>();
        for (int at = 0; at < printed.size(); at++) {
            if (made[width + at] != 0) {
                parts.add(printed.get(at));
            }
        }
        return new DisclosingSum(parts);
    }

    private long[] row(HeadCount count, int length, int own) {
        long[] row = Arrays.copyOf(vector(count), length);
        row[own] = 1;
        return row;
    }

    private long[] vector(CountRelation tie) {
        long[] sum = vector(tie.whole()).clone();
        for (HeadCount part : tie.parts()) {
            long[] one = vector(part);
            for (int at = 0; at < width; at++) {
                sum[at] = Math.floorMod(sum[at] - one[at], Elimination.PRIME);
            }
        }
        return sum;
    }

    private long[] vector(HeadCount count) {
        return vectors.computeIfAbsent(count, this::made);
    }

    private long[] made(HeadCount count) {
        long[] vector = new long[width];
        columns(count).stream().forEach(column -> put(vector, column));
        return vector;
    }

    /** The joined kinds of a count, numbered over all kinds of the system. */
    private BitSet columns(HeadCount count) {
        BitSet columns = new BitSet();
        BitSet which = count.which();
        List<BitSet> parts = cut.get(count.kinds());
        int offset = offsets.get(count.kinds());
        for (int at = 0; at < parts.size(); at++) {
            columns.set(offset + at, which.get(parts.get(at).nextSetBit(0)));
        }
        return columns;
    }

    private void put(long[] vector, int column) {
        if (width == columns) {
            vector[column] = 1;
            return;
        }
        long state = SEED * (column + 1L);
        for (int at = 0; at < width; at++) {
            state = mix(state + SEED);
            vector[at] = (vector[at] + Math.floorMod(state, Elimination.PRIME)) % Elimination.PRIME;
        }
    }

    /** The finaliser of SplitMix64 (Steele, Lea and Flood 2014). */
    private static long mix(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
