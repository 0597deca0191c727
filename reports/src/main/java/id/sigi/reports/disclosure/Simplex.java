package id.sigi.reports.disclosure;

import java.util.Arrays;
import java.util.Optional;

/**
 * Largest values of sums of unknowns that are not negative and satisfy equations: the primal simplex method on a dense tableau (Dantzig
 * 1963), with Bland's rule (1977) once the value stays, so that it ends. The first phase is done once; every further sum starts from the
 * solution of the one before.
 */
final class Simplex {
    private static final double ZERO = 1e-9;
    private static final int PATIENCE = 50;

    /** Steps for each unknown and equation after which a sum is taken to be as large as it can be, should rounding never let it rest. */
    private static final long MOST_STEPS = 50;

    /** Per row: the unknowns, one artificial unknown per equation, the right-hand side. */
    private final double[][] rows;

    private final int unknowns;
    private final int equations;
    private final int[] basis;
    private int left;

    /**
     * @param matrix one row per equation; equations may depend on one another
     * @param sums their right-hand sides, none negative, which some values satisfy
     */
    Simplex(double[][] matrix, double[] sums) {
        equations = matrix.length;
        unknowns = equations == 0 ? 0 : matrix[0].length;
        rows = new double[equations][];
        basis = new int[equations];
        left = equations;
        for (int row = 0; row < equations; row++) {
            rows[row] = Arrays.copyOf(matrix[row], unknowns + equations + 1);
            rows[row][unknowns + row] = 1;
            rows[row][unknowns + equations] = sums[row];
            basis[row] = unknowns + row;
        }
        double[] artificial = new double[unknowns + equations];
        Arrays.fill(artificial, unknowns, unknowns + equations, -1);
        climb(artificial, Double.POSITIVE_INFINITY);
        dropArtificial();
    }

    /** Artificial unknowns leave the basis; an equation that follows from the others is left out. */
    private void dropArtificial() {
        for (int row = left - 1; row >= 0; row--) {
            if (basis[row] >= unknowns) {
                int column = 0;
                while (column < unknowns && Math.abs(rows[row][column]) < ZERO) {
                    column++;
                }
                if (column < unknowns) {
                    pivot(row, column);
                } else {
                    left--;
                    rows[row] = rows[left];
                    basis[row] = basis[left];
                }
            }
        }
    }

    /**
     * A value that a sum reaches.
     *
     * @param value the largest, or one that is enough; infinite if there is none
     * @param prices of each equation, zero where the bound does not rest on it; empty if the sum can still grow
     */
    record Reached(double value, Optional<double[]> prices) {}

    /** Makes a sum as large as it can be, or until it is enough. */
    Reached maximise(double[] sum, double enough) {
        return climb(Arrays.copyOf(sum, unknowns + equations), enough);
    }

    /** The values of the unknowns at which the last sum was left. */
    double[] values() {
        double[] values = new double[unknowns];
        for (int row = 0; row < left; row++) {
            if (basis[row] < unknowns) {
                values[basis[row]] = Math.max(0, rows[row][unknowns + equations]);
            }
        }
        return values;
    }

    private Reached climb(double[] gains, double enough) {
        double[] reduced = reduced(gains);
        double before = Double.NEGATIVE_INFINITY;
        int still = 0;
        for (long steps = 0; true; steps++) {
            double value = value(gains);
            if (value >= enough - ZERO) {
                return new Reached(value, Optional.empty());
            }
            still = value > before + ZERO ? 0 : still + 1;
            before = value;
            int column = entering(reduced, still > PATIENCE);
            if (column < 0 || steps > MOST_STEPS * (unknowns + equations)) {
                return new Reached(value, Optional.of(prices(reduced, gains)));
            }
            int row = leaving(column);
            if (row < 0) {
                return new Reached(Double.POSITIVE_INFINITY, Optional.empty());
            }
            pivot(row, column);
            subtract(reduced, rows[row], reduced[column]);
        }
    }

    private double[] reduced(double[] gains) {
        double[] reduced = Arrays.copyOf(gains, unknowns + equations + 1);
        for (int row = 0; row < left; row++) {
            subtract(reduced, rows[row], gains[basis[row]]);
        }
        return reduced;
    }

    private double value(double[] gains) {
        double value = 0;
        for (int row = 0; row < left; row++) {
            value += gains[basis[row]] * rows[row][unknowns + equations];
        }
        return value;
    }

    /** Artificial unknowns never come back. */
    private int entering(double[] reduced, boolean isFirst) {
        int best = -1;
        for (int column = 0; column < unknowns; column++) {
            if (reduced[column] > ZERO * 100 && (best < 0 || reduced[column] > reduced[best])) {
                best = column;
                if (isFirst) {
                    return best;
                }
            }
        }
        return best;
    }

    private int leaving(int column) {
        int best = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int row = 0; row < left; row++) {
            if (rows[row][column] > ZERO) {
                double ratio = rows[row][unknowns + equations] / rows[row][column];
                boolean isLess = ratio < least - ZERO;
                boolean isTied = !isLess && ratio <= least + ZERO && best >= 0 && basis[row] < basis[best];
                if (isLess || isTied) {
                    best = row;
                    least = Math.min(least, ratio);
                }
            }
        }
        return best;
    }

    private void pivot(int row, int column) {
        double[] chosen = rows[row];
        double by = chosen[column];
        for (int at = 0; at < chosen.length; at++) {
            chosen[at] /= by;
        }
        for (int other = 0; other < left; other++) {
            if (other != row) {
                subtract(rows[other], chosen, rows[other][column]);
            }
        }
        basis[row] = column;
    }

    private static void subtract(double[] row, double[] other, double times) {
        if (times == 0) {
            return;
        }
        for (int at = 0; at < row.length; at++) {
            double value = row[at] - times * other[at];
            row[at] = Math.abs(value) < ZERO ? 0 : value;
        }
    }

    /** The reduced gain of an equation's artificial unknown is its price, but for the sign and its own gain. */
    private double[] prices(double[] reduced, double[] gains) {
        double[] prices = new double[equations];
        for (int at = 0; at < equations; at++) {
            double price = gains[unknowns + at] - reduced[unknowns + at];
            prices[at] = Math.abs(price) < ZERO * 100 ? 0 : price;
        }
        return prices;
    }
}
