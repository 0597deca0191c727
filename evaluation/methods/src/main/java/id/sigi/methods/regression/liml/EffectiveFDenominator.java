package id.sigi.methods.regression.liml;

import id.sigi.methods.columnar.ClusterBatch;
import id.sigi.methods.regression.partitioned.CholeskySolution;
import id.sigi.methods.regression.partitioned.RowInfluence;
import id.sigi.methods.regression.sandwich.ClusterAdjustmentMatrix;
import id.sigi.methods.regression.sandwich.SandwichMeat;
import id.sigi.methods.regression.sandwich.SharedCellIndex;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/**
 * The trace that the effective F divides by: with H the projection on the instruments that exogenous columns leave, sum of h_ii f_i e_i^2 over
 * rows, or of a'H a over clusters with a the adjusted residuals of the first stage. H is the projection on exogenous columns and instruments
 * less that on exogenous columns.
 */
final class EffectiveFDenominator {
    private final Projection outer;
    private final Projection inner;
    private final Map<SandwichMeat, ClusterAdjustmentMatrix> adjustments = new EnumMap<>(SandwichMeat.class);
    private final double[] adjusted;
    private ClusterBatch whole;
    private ClusterBatch cut;

    EffectiveFDenominator(LimlStages stages, int capacity) {
        outer = new Projection(stages.outer(), capacity);
        inner = new Projection(stages.inner(), capacity);
        double[] shared = stages.inner().prepared().centres().sharedLeverage();
        adjustments.put(
                SandwichMeat.CR2,
                new ClusterAdjustmentMatrix(inner.parts.columns(), shared, ClusterAdjustmentMatrix.Power.INVERSE_ROOT));
        adjustments.put(
                SandwichMeat.CR3,
                new ClusterAdjustmentMatrix(inner.parts.columns(), shared, ClusterAdjustmentMatrix.Power.INVERSE));
        adjusted = new double[capacity];
    }

    /** One projection: its columns in the tile at hand and the shares of its cells. */
    private static final class Projection {
        private final RowInfluence parts;
        private final double[] shares;
        private final SharedCellIndex slots;
        private double[] sums = new double[16];

        Projection(CholeskySolution solved, int capacity) {
            parts = new RowInfluence(solved, Set.of(), capacity);
            shares = solved.prepared().centres().shareOfLeverage();
            slots = new SharedCellIndex(shares);
        }

        /** a'Pa over the rows from..to. */
        double projected(double[] a, int[] places, int from, int to) {
            double square = 0;
            for (double[] column : parts.columns()) {
                double sum = 0;
                for (int i = from; i < to; i++) {
                    sum += column[i] * a[i];
                }
                square += sum * sum;
            }
            slots.enter(places, from, to);
            if (slots.size() > sums.length) {
                sums = new double[2 * slots.size()];
            }
            Arrays.fill(sums, 0, slots.size(), 0);
            for (int i = from; i < to; i++) {
                sums[slots.of(places[i])] += a[i];
            }
            for (int slot = 0; slot < slots.size(); slot++) {
                square += sums[slot] * sums[slot] * shares[slots.place(slot)];
            }
            slots.leave();
            return square;
        }
    }

    void enter(LimlStages.Rows rows, ClusterBatch wholeCells, ClusterBatch cutCells) {
        whole = wholeCells;
        cut = cutCells;
        outer.parts.enter(whole, rows.outerX());
        inner.parts.enter(cut, rows.innerX());
    }

    double of(SandwichMeat meat, double[] residual) {
        double sum = 0;
        if (!meat.isClustered()) {
            for (int i = 0; i < cut.size(); i++) {
                double leverage = inner.parts.leverage(i);
                sum += (leverage - outer.parts.leverage(i))
                        * RowInfluence.factor(meat, leverage)
                        * residual[i]
                        * residual[i];
            }
            return sum;
        }
        for (int g = 0; g < cut.clusters(); g++) {
            double[] a = residual;
            if (meat != SandwichMeat.CR0) {
                adjustments.get(meat).adjust(cut, g, residual, adjusted);
                a = adjusted;
            }
            int from = cut.starts()[g];
            int to = cut.starts()[g + 1];
            sum += inner.projected(a, cut.places(), from, to) - outer.projected(a, whole.places(), from, to);
        }
        return sum;
    }
}
