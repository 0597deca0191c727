package id.sigi.methods.columnar;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Which columns lack a value in the same rows, without a list of the rows: columns with the same count and the same fingerprint (sum of
 * scrambled unit hashes over the rows without a value, modulo 2^64) lack them in the same rows, but for a probability of one in 10^19.
 *
 * @param numbers one per number of the layout
 * @param texts one per text of the layout
 */
public record MissingnessPattern(List<Gap> numbers, List<Gap> texts) implements Mergeable<MissingnessPattern> {
    /**
     * Where one column has no value.
     *
     * @param rows how many rows
     * @param fingerprint which
     */
    public record Gap(long rows, long fingerprint) implements Mergeable<Gap> {
        /** Nothing is missing. */
        public static final Gap NONE = new Gap(0, 0);

        @Override
        public Gap plus(Gap other) {
            return new Gap(rows + other.rows, fingerprint + other.fingerprint);
        }
    }

    public MissingnessPattern {
        numbers = List.copyOf(numbers);
        texts = List.copyOf(texts);
    }

    static MissingnessPattern of(List<NumericColumn> numbers, List<DictionaryColumn> texts, long[] units) {
        return new MissingnessPattern(
                numbers.stream().map(values -> gap(values::isMissing, units)).toList(),
                texts.stream()
                        .map(labels -> gap(row -> labels.codes()[row] == DictionaryColumn.MISSING, units))
                        .toList());
    }

    private static Gap gap(IntPredicate isMissing, long[] units) {
        long rows = 0;
        long fingerprint = 0;
        for (int row = 0; row < units.length; row++) {
            if (isMissing.test(row)) {
                rows++;
                fingerprint += scrambled(units[row]);
            }
        }
        return new Gap(rows, fingerprint);
    }

    /** The finaliser of SplitMix64 (Steele, Lea and Flood 2014). */
    private static long scrambled(long hash) {
        long z = hash + 0x9e3779b97f4a7c15L;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }

    @Override
    public MissingnessPattern plus(MissingnessPattern other) {
        return new MissingnessPattern(sum(numbers, other.numbers), sum(texts, other.texts));
    }

    private static List<Gap> sum(List<Gap> left, List<Gap> right) {
        List<Gap> result = new ArrayList<>();
        for (int index = 0; index < left.size(); index++) {
            result.add(left.get(index).plus(right.get(index)));
        }
        return result;
    }
}
