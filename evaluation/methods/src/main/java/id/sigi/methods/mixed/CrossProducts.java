package id.sigi.methods.mixed;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Z'Z, Z'X and X'X. The effects of the factor with the most groups stand first: among themselves they are a diagonal, so that they are eliminated
 * without fill but what groups of other factors met in them. What is kept are the effects of the other factors and the columns of X, the latter last.
 */
final class CrossProducts {
    private final CrossedData data;
    private final int main;
    private final int[] offsets;
    private final int kept;
    private final double[] counts;
    private final int[][] met;
    private final double[][] times;
    private final double[][] inner;

    CrossProducts(CrossedData data) {
        this.data = data;
        List<RandomFactor> factors = data.factors();
        int largest = 0;
        for (int k = 1; k < factors.size(); k++) {
            if (factors.get(k).levels().size() > factors.get(largest).levels().size()) {
                largest = k;
            }
        }
        main = largest;
        offsets = new int[factors.size()];
        int next = 0;
        for (int k = 0; k < factors.size(); k++) {
            offsets[k] = next;
            next += k == main ? 0 : factors.get(k).levels().size();
        }
        kept = next + data.columns();
        counts = new double[factors.get(main).levels().size()];
        met = new int[counts.length][];
        times = new double[counts.length][];
        inner = new double[kept][];
        Arrays.setAll(inner, i -> new double[kept - i]);
        count();
    }

    private void count() {
        List<Map<Integer, Double>> pairs = Arrays.stream(counts)
                .<Map<Integer, Double>>mapToObj(unseen -> new TreeMap<>())
                .toList();
        int[] columns = new int[kept];
        double[] values = new double[kept];
        for (int i = 0; i < data.size(); i++) {
            int filled = row(i, columns, values);
            int level = data.factors().get(main).place(i);
            counts[level]++;
            for (int a = 0; a < filled; a++) {
                pairs.get(level).merge(columns[a], values[a], Double::sum);
                for (int b = a; b < filled; b++) {
                    int low = Math.min(columns[a], columns[b]);
                    inner[low][Math.max(columns[a], columns[b]) - low] += values[a] * values[b];
                }
            }
        }
        for (int level = 0; level < counts.length; level++) {
            met[level] = pairs.get(level).keySet().stream()
                    .mapToInt(Integer::intValue)
                    .toArray();
            times[level] = pairs.get(level).values().stream()
                    .mapToDouble(Double::doubleValue)
                    .toArray();
        }
    }

    /** The kept columns that an observation has a value in; how many they are. */
    private int row(int observation, int[] columns, double[] values) {
        int filled = 0;
        for (int k = 0; k < offsets.length; k++) {
            if (k != main) {
                columns[filled] = offsets[k] + data.factors().get(k).place(observation);
                values[filled++] = 1;
            }
        }
        for (int x = 0; x < data.columns(); x++) {
            columns[filled] = kept - data.columns() + x;
            values[filled++] = data.covariate(x, observation);
        }
        return filled;
    }

    CrossedData data() {
        return data;
    }

    /** The factor with the most groups. */
    int main() {
        return main;
    }

    /** Effects of the other factors and columns of X. */
    int kept() {
        return kept;
    }

    /** First kept effect of a factor other than the main one. */
    int offset(int factor) {
        return offsets[factor];
    }

    /** First column of X among what is kept. */
    int fixed() {
        return kept - data.columns();
    }

    double count(int level) {
        return counts[level];
    }

    int levels() {
        return counts.length;
    }

    int[] met(int level) {
        return met[level];
    }

    double[] times(int level) {
        return times[level];
    }

    double[][] inner() {
        return inner;
    }
}
