package id.sigi.methods.regression.sandwich;

import id.sigi.methods.columnar.ClusterBatch;
import id.sigi.methods.linear.Matrices;
import java.util.Arrays;

/**
 * B^p w for a cluster's block B = I - Z Z' of the residual maker, Z the cells that it shares and the orthonormal columns, p = -1/2 (CR2)
 * or -1 (CR3), as generalised inverses. Nearly all clusters of a nation are small beside everybody, so that the power series in Z Z' ends
 * after a few terms; the others take an eigenproblem as small as it can be.
 */
public final class ClusterAdjustmentMatrix {
    /** Rows up to which Z Z' is formed; beyond, Z'Z is. */
    private static final int SMALL = 32;

    /** The trace of Z Z', which bounds its eigenvalues, up to which the series is summed. */
    private static final double NEAR = 0.25;

    private static final double ZERO = 1e-10;
    private static final double NOTHING = 1e-12;

    /** The power. */
    public enum Power {
        /** -1/2. */
        INVERSE_ROOT,
        /** -1. */
        INVERSE;

        /** Of an eigenvalue of B; of none, nothing. */
        double of(double d) {
            if (d <= ZERO) {
                return 0;
            }
            return this == INVERSE ? 1 / d : 1 / Math.sqrt(d);
        }

        /** The next coefficient of the series of (1 - d)^p over the one before. */
        double growth(int term) {
            return this == INVERSE ? 1 : (2 * term - 1) / (2.0 * term);
        }
    }

    private final double[][] q;
    private final double[] shared;
    private final Power power;
    private final double[] products = new double[SMALL * SMALL];
    private final double[] term = new double[SMALL];
    private final double[] next = new double[SMALL];
    private final SharedCellIndex slots;

    /**
     * @param q the orthonormal columns of the tile at hand
     * @param shared by place of a cell its share of leverage, zero where it lies in one cluster
     */
    public ClusterAdjustmentMatrix(double[][] q, double[] shared, Power power) {
        this.q = q;
        this.shared = shared;
        this.power = power;
        slots = new SharedCellIndex(shared);
    }

    /** Puts the adjusted parts of the rows of a cluster into the target. */
    public void adjust(ClusterBatch tile, int cluster, double[] w, double[] target) {
        int from = tile.starts()[cluster];
        int size = tile.starts()[cluster + 1] - from;
        if (size == 1) {
            double d = 1 - product(tile.places(), from, from);
            target[from] = power.of(d) * w[from];
        } else if (size <= SMALL) {
            small(tile, cluster, w, target);
        } else {
            large(tile, cluster, w, target);
        }
    }

    private double product(int[] places, int i, int j) {
        double sum = places[i] == places[j] ? shared[places[i]] : 0;
        for (double[] column : q) {
            sum += column[i] * column[j];
        }
        return sum;
    }

    private void small(ClusterBatch tile, int cluster, double[] w, double[] target) {
        int from = tile.starts()[cluster];
        int size = tile.starts()[cluster + 1] - from;
        double trace = 0;
        for (int i = 0; i < size; i++) {
            for (int j = 0; j <= i; j++) {
                double product = product(tile.places(), from + i, from + j);
                products[i * size + j] = product;
                products[j * size + i] = product;
            }
            trace += products[i * size + i];
        }
        if (trace <= NEAR) {
            series(from, size, w, target);
        } else {
            byRows(from, size, w, target);
        }
    }

    private void series(int from, int size, double[] w, double[] target) {
        for (int i = 0; i < size; i++) {
            term[i] = w[from + i];
            target[from + i] = w[from + i];
        }
        boolean isMoving = true;
        for (int at = 1; isMoving; at++) {
            double growth = power.growth(at);
            isMoving = false;
            for (int i = 0; i < size; i++) {
                double sum = 0;
                for (int j = 0; j < size; j++) {
                    sum += products[i * size + j] * term[j];
                }
                next[i] = growth * sum;
            }
            for (int i = 0; i < size; i++) {
                term[i] = next[i];
                double before = target[from + i];
                target[from + i] += next[i];
                isMoving |= target[from + i] != before;
            }
        }
    }

    private void byRows(int from, int size, double[] w, double[] target) {
        double[][] b = Matrices.identity(size);
        double[][] right = new double[size][1];
        for (int i = 0; i < size; i++) {
            right[i][0] = w[from + i];
            for (int j = 0; j < size; j++) {
                b[i][j] -= products[i * size + j];
            }
        }
        double[][] adjusted = Matrices.symmetricFunctionTimes(b, power::of, right);
        for (int i = 0; i < size; i++) {
            target[from + i] = adjusted[i][0];
        }
    }

    /** With G = Z'Z: B^p = I + Z f(G) Z', f(d) = ((1 - d)^p - 1) / d, whose limit at zero does not matter as Z then vanishes. */
    private void large(ClusterBatch tile, int cluster, double[] w, double[] target) {
        int[] places = tile.places();
        int from = tile.starts()[cluster];
        int to = tile.starts()[cluster + 1];
        slots.enter(places, from, to);
        int cells = slots.size();
        int width = cells + q.length;
        double[][] gram = new double[width][width];
        double[][] right = new double[width][1];
        double[] z = new double[width];
        for (int i = from; i < to; i++) {
            int slot = row(places[i], i, z);
            if (slot >= 0) {
                Matrices.axpy(z[slot], z, gram[slot]);
                right[slot][0] += z[slot] * w[i];
            }
            for (int j = cells; j < width; j++) {
                Matrices.axpy(z[j], z, gram[j]);
                right[j][0] += z[j] * w[i];
            }
            clear(slot, z);
        }
        double[][] change = width == 0
                ? right
                : Matrices.symmetricFunctionTimes(gram, d -> d > NOTHING ? (power.of(1 - d) - 1) / d : 0, right);
        double[] column = Arrays.stream(change).mapToDouble(entry -> entry[0]).toArray();
        for (int i = from; i < to; i++) {
            int slot = row(places[i], i, z);
            target[i] = w[i] + Matrices.dot(z, column);
            clear(slot, z);
        }
        slots.leave();
    }

    /** Writes row i of Z; the slot of its cell, or below zero. */
    private int row(int place, int i, double[] z) {
        int slot = slots.of(place);
        if (slot >= 0) {
            z[slot] = Math.sqrt(shared[place]);
        }
        for (int j = 0; j < q.length; j++) {
            z[slots.size() + j] = q[j][i];
        }
        return slot;
    }

    private static void clear(int slot, double[] z) {
        if (slot >= 0) {
            z[slot] = 0;
        }
    }
}
