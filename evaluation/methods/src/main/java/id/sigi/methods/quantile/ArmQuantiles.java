package id.sigi.methods.quantile;

import id.sigi.methods.columnar.PartitionedRows;
import id.sigi.methods.columnar.SampleFilter;
import id.sigi.methods.columnar.Variable;
import id.sigi.methods.moments.CellVector;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * Quantiles of one source in one arm each, at any size: the smallest value with at least so much of the arm's weight at or below it (type 1
 * of Hyndman and Fan 1996, weighted). A row of a cell weighs the cell's share of all people over its people of the arm, so that the arm
 * stands for the people of all cells (programme weights). Values are found bit by bit, eleven bits in a pass, in the order of their
 * magnitude.
 */
public final class ArmQuantiles {
    /** A share that rounding of the weights' sum has made a little too large is still reached. */
    private static final double SLACK = 1e-10;

    private static final int BITS = 11;

    private ArmQuantiles() {}

    /**
     * What is sought.
     *
     * @param rows rows that have the source
     * @param source the values
     * @param arm 1 for treatment, 0 for control
     * @param weights of a row of the arm by cell of all rows, zero for cells that take no part; together one over all rows
     * @param share the share of the arm at or below, above 0 and at most 1
     */
    public record Sought(SampleFilter rows, Variable source, int arm, CellVector weights, double share)
            implements Serializable {
        public Sought {
            if (!(share > 0) || share > 1 || arm < 0 || arm > 1) {
                throw new IllegalArgumentException("no quantile of arm " + arm + " at " + share);
            }
        }
    }

    /** The quantiles in the order in which they are sought; not a number for an arm without weight. */
    public static List<Double> find(PartitionedRows allRows, List<Sought> sought) {
        List<QuantileSearchAggregation.Target> targets = new ArrayList<>();
        sought.forEach(one -> targets.add(new QuantileSearchAggregation.Target(one, 0, 0, 0)));
        for (int known = 0; known < Long.SIZE; known += BITS) {
            int bits = Math.min(BITS, Long.SIZE - known);
            List<WeightHistogram> found = targets.isEmpty()
                    ? List.of()
                    : allRows.partitions().run(new QuantileSearchAggregation(targets, bits, allRows.cells()));
            for (int at = 0; at < targets.size(); at++) {
                if (found.isEmpty()) {
                    return sought.stream().map(one -> Double.NaN).toList();
                }
                targets.set(at, next(targets.get(at), found.get(at), bits));
            }
        }
        return targets.stream()
                .map(target -> target.isEmpty() ? Double.NaN : value(target.prefix()))
                .toList();
    }

    private static QuantileSearchAggregation.Target next(
            QuantileSearchAggregation.Target target, WeightHistogram bins, int bits) {
        double below = target.below();
        double goal = target.sought().share() - SLACK;
        int last = -1;
        for (int bin = 0; bin < bins.size(); bin++) {
            if (bins.weight(bin) > 0) {
                last = bin;
                if (below + bins.weight(bin) >= goal) {
                    return target.narrowed(bin, bits, below);
                }
                below += bins.weight(bin);
            }
        }
        // Rounding may leave the whole a little short of one.
        return last < 0 ? target.emptied(bits) : target.narrowed(last, bits, below - bins.weight(last));
    }

    /** A value's bits in the order of its magnitude, as an unsigned number; both zeros are one. */
    static long key(double value) {
        long bits = Double.doubleToLongBits(value + 0.0);
        return bits < 0 ? ~bits : bits | Long.MIN_VALUE;
    }

    private static double value(long key) {
        return Double.longBitsToDouble(key < 0 ? key & Long.MAX_VALUE : ~key);
    }
}
