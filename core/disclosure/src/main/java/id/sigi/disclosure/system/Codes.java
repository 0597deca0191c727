package id.sigi.disclosure.system;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The codes of a classification, the total first, with every sum among them.
 *
 * @param names of each code
 * @param sets the base codes of each
 * @param isLatent whether a code stands in no table
 * @param sums a whole and its parts, by the numbers of codes
 */
record Codes(List<String> names, List<BitSet> sets, List<Boolean> isLatent, List<int[]> sums) {

    static Codes of(Map<BitSet, String> shown, List<BitSet[]> sums, List<String> base, boolean isBaseShown) {
        List<String> names = new ArrayList<>(shown.values());
        List<BitSet> sets = new ArrayList<>(shown.keySet());
        List<Boolean> latent = new ArrayList<>();
        shown.keySet().forEach(set -> latent.add(false));
        if (!isBaseShown) {
            atoms(shown, base).forEach((atom, name) -> {
                if (!sets.contains(atom)) {
                    sets.add(atom);
                    names.add(name);
                    latent.add(true);
                }
            });
        }
        List<int[]> numbers = new ArrayList<>();
        sums.forEach(sum -> numbers.add(numbers(sets, List.of(sum))));
        if (!isBaseShown) {
            for (BitSet whole : shown.keySet()) {
                List<BitSet> sum = new ArrayList<>(List.of(whole));
                atoms(shown, base).keySet().stream()
                        .filter(atom -> isWithin(atom, whole))
                        .forEach(sum::add);
                if (sum.size() > 2) {
                    numbers.add(numbers(sets, sum));
                }
            }
        }
        return new Codes(names, sets, latent, numbers);
    }

    /** The smallest sets of base codes that the groups tell apart. */
    private static Map<BitSet, String> atoms(Map<BitSet, String> shown, List<String> base) {
        Map<List<Boolean>, BitSet> bySignature = new LinkedHashMap<>();
        for (int code = 0; code < base.size(); code++) {
            int place = code;
            bySignature
                    .computeIfAbsent(
                            shown.keySet().stream().map(set -> set.get(place)).toList(), none -> new BitSet())
                    .set(code);
        }
        Map<BitSet, String> atoms = new LinkedHashMap<>();
        bySignature
                .values()
                .forEach(atom -> atoms.put(
                        atom, String.join("+", atom.stream().mapToObj(base::get).toList())));
        return atoms;
    }

    private static boolean isWithin(BitSet part, BitSet whole) {
        BitSet rest = (BitSet) part.clone();
        rest.andNot(whole);
        return rest.isEmpty();
    }

    private static int[] numbers(List<BitSet> sets, List<BitSet> sum) {
        return sum.stream().mapToInt(sets::indexOf).toArray();
    }

    int size() {
        return names.size();
    }

    /** The codes that hold a base code. */
    int[] holding(int base) {
        List<Integer> found = new ArrayList<>();
        for (int code = 0; code < sets.size(); code++) {
            if (sets.get(code).get(base)) {
                found.add(code);
            }
        }
        return found.stream().mapToInt(Integer::intValue).toArray();
    }
}
