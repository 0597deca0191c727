package id.sigi.methods.regression.partitioned;

import id.sigi.methods.columnar.ClusterBatch;
import id.sigi.methods.linear.VectorSums;
import id.sigi.methods.regression.sandwich.ClusterAdjustmentMatrix;
import id.sigi.methods.regression.sandwich.SandwichMeat;
import id.sigi.methods.regression.sandwich.SatterthwaiteDf;
import id.sigi.methods.regression.sandwich.SatterthwaiteDfAccumulator;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the rows of a tile bring to one coefficient whatever their outcomes: leverage, the row's part w in the coefficient (b is the sum
 * of w y), and for each meat the weights that its residuals get before they are squared.
 */
public final class RowInfluence {
    private static final double FULL = 1 - 1e-10;

    private final CholeskySolution solved;
    private final double[][] q;
    private final double[] own;
    private final double[] shareOfLeverage;
    private final double[] leverage;
    private final double[] part;
    private final Map<SandwichMeat, double[]> weights = new EnumMap<>(SandwichMeat.class);
    private final Map<SandwichMeat, ClusterAdjustmentMatrix> adjustments = new EnumMap<>(SandwichMeat.class);
    private final SatterthwaiteDfAccumulator spread;

    public RowInfluence(CholeskySolution solved, Set<SandwichMeat> meats, int capacity) {
        this.solved = solved;
        int k = solved.kept().length;
        q = new double[k][capacity];
        own = solved.offer() < 0 ? new double[k] : solved.inverse()[solved.offer()];
        shareOfLeverage = solved.prepared().centres().shareOfLeverage();
        leverage = new double[capacity];
        part = new double[capacity];
        double[] shared = solved.prepared().centres().sharedLeverage();
        for (SandwichMeat meat : meats) {
            weights.put(meat, meat == SandwichMeat.CR0 ? part : new double[capacity]);
        }
        if (meats.contains(SandwichMeat.CR2)) {
            adjustments.put(
                    SandwichMeat.CR2,
                    new ClusterAdjustmentMatrix(q, shared, ClusterAdjustmentMatrix.Power.INVERSE_ROOT));
        }
        if (meats.contains(SandwichMeat.CR3)) {
            adjustments.put(
                    SandwichMeat.CR3, new ClusterAdjustmentMatrix(q, shared, ClusterAdjustmentMatrix.Power.INVERSE));
        }
        spread = new SatterthwaiteDfAccumulator(q, shared);
    }

    /** Turns the centred kept regressors of a tile into parts, where all rows count alike or leverage does not matter. */
    public void enter(ClusterBatch tile, double[][] x) {
        for (int i = 0; i < tile.size(); i++) {
            leverage[i] = shareOfLeverage[tile.places()[i]];
        }
        turn(tile, x);
    }

    /** The same with the rows' shares in the leverage of their cells. */
    void enter(ClusterBatch tile, double[][] x, double[] shares) {
        System.arraycopy(shares, 0, leverage, 0, tile.size());
        turn(tile, x);
    }

    private void turn(ClusterBatch tile, double[][] x) {
        int size = tile.size();
        Arrays.fill(part, 0, size, 0);
        for (int j = 0; j < q.length; j++) {
            column(j, x, size);
            for (int i = 0; i < size; i++) {
                leverage[i] += q[j][i] * q[j][i];
            }
            VectorSums.add(own[j], q[j], part, size);
        }
        weights.forEach((meat, weight) -> weigh(meat, weight, tile));
    }

    private void column(int j, double[][] x, int size) {
        Arrays.fill(q[j], 0, size, 0);
        for (int i = 0; i <= j; i++) {
            VectorSums.add(solved.inverse()[i][j], x[i], q[j], size);
        }
    }

    private void weigh(SandwichMeat meat, double[] weight, ClusterBatch tile) {
        switch (meat) {
            case SQUARES -> Arrays.fill(weight, 0, tile.size(), 1);
            case HC0, HC2, HC3 -> weighRows(meat, weight, tile.size());
            case CR0 -> {
                // The weight is the part itself.
            }
            case CR2, CR3 -> adjust(meat, weight, tile);
        }
    }

    private void weighRows(SandwichMeat meat, double[] weight, int size) {
        for (int i = 0; i < size; i++) {
            weight[i] = part[i] * Math.sqrt(factor(meat, leverage[i]));
        }
    }

    /** By what a squared residual counts in a meat of rows. */
    public static double factor(SandwichMeat meat, double leverage) {
        if (meat == SandwichMeat.HC0) {
            return 1;
        }
        if (leverage > FULL) {
            return 0;
        }
        double factor = 1 / (1 - leverage);
        return meat == SandwichMeat.HC2 ? factor : factor * factor;
    }

    private void adjust(SandwichMeat meat, double[] weight, ClusterBatch tile) {
        ClusterAdjustmentMatrix adjustment = adjustments.get(meat);
        int[] starts = tile.starts();
        for (int g = 0; g < tile.clusters(); g++) {
            adjustment.adjust(tile, g, part, weight);
            if (meat == SandwichMeat.CR2) {
                spread.add(tile.places(), starts[g], starts[g + 1], weight);
            }
        }
    }

    public double[] part() {
        return part;
    }

    public double[] weight(SandwichMeat meat) {
        return weights.get(meat);
    }

    /** Row i of the orthonormal columns, for all of them. */
    double[] row(int i) {
        double[] row = new double[q.length];
        for (int j = 0; j < row.length; j++) {
            row[j] = q[j][i];
        }
        return row;
    }

    public double leverage(int i) {
        return leverage[i];
    }

    /** The orthonormal columns of the tile at hand. */
    public double[][] columns() {
        return q;
    }

    /** What HC2 divides a squared residual by, as a factor. */
    public double factor(int i) {
        return factor(SandwichMeat.HC2, leverage[i]);
    }

    public List<SatterthwaiteDf> spread() {
        return adjustments.containsKey(SandwichMeat.CR2) ? List.of(spread.build()) : List.of();
    }
}
