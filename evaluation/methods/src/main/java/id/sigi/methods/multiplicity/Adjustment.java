package id.sigi.methods.multiplicity;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** Ways to adjust the p-values of a family; each answers in the order it was asked, and with nothing for nothing. */
public enum Adjustment {
    /** Holm (1979): family-wise error, any dependence. */
    HOLM {
        @Override
        double[] ofSorted(double[] p) {
            double[] result = new double[p.length];
            double largest = 0;
            for (int i = 0; i < p.length; i++) {
                largest = Math.max(largest, Math.min(1, (p.length - i) * p[i]));
                result[i] = largest;
            }
            return result;
        }
    },
    /** Hochberg (1988): family-wise error, independent or positively dependent tests. */
    HOCHBERG {
        @Override
        double[] ofSorted(double[] p) {
            return stepUp(p, i -> p.length - i);
        }
    },
    /** Benjamini and Hochberg (1995): false discovery rate, independent or positively dependent tests. */
    BENJAMINI_HOCHBERG {
        @Override
        double[] ofSorted(double[] p) {
            return stepUp(p, i -> p.length / (i + 1.0));
        }
    },
    /** Benjamini and Yekutieli (2001): false discovery rate, any dependence. */
    BENJAMINI_YEKUTIELI {
        @Override
        double[] ofSorted(double[] p) {
            double harmonic =
                    IntStream.rangeClosed(1, p.length).mapToDouble(i -> 1.0 / i).sum();
            return stepUp(p, i -> harmonic * p.length / (i + 1.0));
        }
    },
    /**
     * Sharpened two-stage q-values of Benjamini, Krieger and Yekutieli (2006) as Anderson (2008) computes them: the smallest q of 0.001,
     * 0.002 .. 1 at which a test is rejected; stage one at q/(1+q), stage two with that times M/(M - rejected).
     */
    SHARPENED_Q {
        @Override
        double[] ofSorted(double[] p) {
            double[] result = new double[p.length];
            Arrays.fill(result, 1);
            for (int step = GRID; step >= 1; step--) {
                double q = (double) step / GRID;
                Arrays.fill(result, 0, rejectedSharply(p, q), q);
            }
            return result;
        }
    };

    private static final int GRID = 1000;

    /** Of p-values already in ascending order. */
    abstract double[] ofSorted(double[] p);

    /**
     * @param pValues each in 0..1
     * @return adjusted p-values (or q-values), in the same order
     */
    public List<Double> adjust(List<Double> pValues) {
        if (!pValues.stream().allMatch(p -> p >= 0 && p <= 1)) {
            throw new IllegalArgumentException("p-values lie in 0..1: " + pValues);
        }
        int[] order = IntStream.range(0, pValues.size())
                .boxed()
                .sorted(Comparator.comparing(pValues::get))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] sorted =
                ofSorted(Arrays.stream(order).mapToDouble(pValues::get).toArray());
        double[] result = new double[order.length];
        for (int i = 0; i < order.length; i++) {
            result[order[i]] = sorted[i];
        }
        return Arrays.stream(result).boxed().toList();
    }

    private static double[] stepUp(double[] p, IntToDoubleFunction factor) {
        double[] result = new double[p.length];
        double smallest = 1;
        for (int i = p.length - 1; i >= 0; i--) {
            smallest = Math.min(smallest, factor.applyAsDouble(i) * p[i]);
            result[i] = smallest;
        }
        return result;
    }

    private static int rejectedSharply(double[] p, double q) {
        double first = q / (1 + q);
        int rejected = rejected(p, first);
        return rejected == p.length ? rejected : rejected(p, first * p.length / (p.length - rejected));
    }

    private static int rejected(double[] p, double level) {
        int count = 0;
        for (int i = 0; i < p.length; i++) {
            if (p[i] <= level * (i + 1) / p.length) {
                count = i + 1;
            }
        }
        return count;
    }
}
