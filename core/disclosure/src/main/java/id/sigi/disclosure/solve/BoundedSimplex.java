package id.sigi.disclosure.solve;

import java.util.Arrays;

/**
 * Largest values of sums of bounded unknowns under equations whose right-hand sides are zero: the revised simplex method with bounds (Chvátal 1983, chapter 8)
 * and an explicit inverse of the basis. It starts from values that satisfy everything, which may lie between their bounds outside the basis; Dantzig's rule chooses, and
 * Bland's once the sum stays, so that it ends. The same programme gives the same values: nothing depends on time or chance.
 */
final class BoundedSimplex {
    private static final double ZERO = 1e-9;
    private static final double GAIN = 1e-7;

    /** Entries below it are rounding: true ones are ratios of small whole numbers. */
    private static final double PIVOT = 1e-7;

    private static final int PATIENCE = 60;
    private static final int REFRESH = 400;

    private final SparseColumns columns;
    private final int rows;
    private final int[] basic;
    private final int[] placeOf;
    private double[][] inverse;
    private final double[] values;
    private final double[] lower;
    private final double[] upper;
    private final double[] direction;

    /** Since the inverse was last worked out. */
    private int pivots;

    /** Without a basis but artificial unknowns, which are zero and stay so. */
    BoundedSimplex(SparseColumns columns) {
        this.columns = columns;
        rows = columns.rows();
        int all = columns.count() + rows;
        basic = new int[rows];
        placeOf = new int[all];
        Arrays.fill(placeOf, -1);
        inverse = new double[rows][rows];
        values = new double[all];
        lower = new double[all];
        upper = new double[all];
        direction = new double[rows];
        for (int row = 0; row < rows; row++) {
            inverse[row][row] = 1;
            basic[row] = columns.count() + row;
            placeOf[basic[row]] = row;
        }
    }

    /** Puts all unknowns to zero, which the bounds have to allow. */
    void start(double[] least, double[] most) {
        Arrays.fill(values, 0);
        System.arraycopy(least, 0, lower, 0, columns.count());
        System.arraycopy(most, 0, upper, 0, columns.count());
    }

    double value(int column) {
        return values[column];
    }

    /**
     * Makes a sum as large as it can be.
     *
     * @param gains of each unknown
     * @return the sum, infinite if it has no bound
     */
    double maximise(double[] gains) {
        double[] prices = prices(gains);
        double before = Double.NEGATIVE_INFINITY;
        int still = 0;
        while (true) {
            boolean isCareful = still > PATIENCE;
            int entering = entering(gains, prices, isCareful);
            if (entering < 0 && (pivots == 0 || isConsistent(gains, prices))) {
                return sum(gains);
            }
            if (entering < 0) {
                prices = refreshed(gains);
                continue;
            }
            double reduced = gains[entering] - columns.product(entering, prices);
            int leaving = step(entering, reduced > 0 ? 1 : -1, isCareful);
            if (leaving == UNBOUNDED) {
                return Double.POSITIVE_INFINITY;
            }
            if (leaving >= 0) {
                pivot(leaving, entering);
                prices = ++pivots >= REFRESH ? refreshed(gains) : moved(prices, leaving, reduced);
            }
            double now = sum(gains);
            still = now > before + GAIN ? 0 : still + 1;
            before = Math.max(before, now);
        }
    }

    private static final int UNBOUNDED = -2;
    private static final int FLIPPED = -1;

    private double sum(double[] gains) {
        double sum = 0;
        for (int column = 0; column < columns.count(); column++) {
            sum += gains[column] * values[column];
        }
        return sum;
    }

    /** Whether rounding has left the prices what they are by definition: every unknown of the basis gains what it costs. */
    private boolean isConsistent(double[] gains, double[] prices) {
        for (int column : basic) {
            if (column < columns.count()
                    && Math.abs(gains[column] - columns.product(column, prices))
                            > GAIN * (1 + Math.abs(gains[column]))) {
                return false;
            }
        }
        return true;
    }

    private double[] prices(double[] gains) {
        double[] prices = new double[rows];
        for (int row = 0; row < rows; row++) {
            double gain = basic[row] < columns.count() ? gains[basic[row]] : 0;
            if (gain != 0) {
                double[] from = inverse[row];
                for (int at = 0; at < rows; at++) {
                    prices[at] += gain * from[at];
                }
            }
        }
        return prices;
    }

    private double[] moved(double[] prices, int row, double reduced) {
        double[] from = inverse[row];
        for (int at = 0; at < rows; at++) {
            prices[at] += reduced * from[at];
        }
        return prices;
    }

    private int entering(double[] gains, double[] prices, boolean isFirst) {
        int best = -1;
        double most = GAIN;
        for (int column = 0; column < columns.count(); column++) {
            if (placeOf[column] >= 0 || upper[column] - lower[column] <= ZERO) {
                continue;
            }
            double reduced = gains[column] - columns.product(column, prices);
            boolean canMove =
                    reduced > 0 ? values[column] < upper[column] - ZERO : values[column] > lower[column] + ZERO;
            if (canMove && Math.abs(reduced) > most) {
                best = column;
                most = Math.abs(reduced);
                if (isFirst) {
                    return best;
                }
            }
        }
        return best;
    }

    /** Moves an unknown as far as the bounds allow; the row whose unknown stops it, or none where it reaches a bound of its own. */
    private int step(int entering, int sign, boolean isFirst) {
        fillDirection(entering);
        double most = sign > 0 ? upper[entering] - values[entering] : values[entering] - lower[entering];
        int leaving = FLIPPED;
        for (int row = 0; row < rows; row++) {
            double rate = -sign * direction[row];
            if (rate != 0) {
                int column = basic[row];
                double room = Math.max(
                        0,
                        rate < 0 ? (values[column] - lower[column]) / -rate : (upper[column] - values[column]) / rate);
                boolean isLess = room < most - ZERO;
                boolean isTied = !isLess && room <= most + ZERO && leaving >= 0 && isBetter(row, leaving, isFirst);
                if (isLess || isTied) {
                    most = Math.min(most, room);
                    leaving = row;
                }
            }
        }
        if (most == Double.POSITIVE_INFINITY) {
            return UNBOUNDED;
        }
        values[entering] += sign * most;
        for (int row = 0; row < rows; row++) {
            if (direction[row] != 0) {
                values[basic[row]] = within(basic[row], values[basic[row]] - sign * most * direction[row]);
            }
        }
        return leaving;
    }

    private boolean isBetter(int row, int than, boolean isFirst) {
        return isFirst ? basic[row] < basic[than] : Math.abs(direction[row]) > Math.abs(direction[than]) + ZERO;
    }

    private double within(int column, double value) {
        double rounded = Math.abs(value - Math.rint(value)) < ZERO ? Math.rint(value) : value;
        return Math.min(upper[column], Math.max(lower[column], rounded));
    }

    private void fillDirection(int entering) {
        for (int row = 0; row < rows; row++) {
            double sum = columns.product(entering, inverse[row]);
            direction[row] = Math.abs(sum) < PIVOT ? 0 : sum;
        }
    }

    private void pivot(int leaving, int entering) {
        double[] chosen = inverse[leaving];
        double by = direction[leaving];
        int[] filled = new int[rows];
        int count = 0;
        for (int at = 0; at < rows; at++) {
            if (chosen[at] != 0) {
                chosen[at] = clean(chosen[at] / by);
                filled[count++] = at;
            }
        }
        for (int row = 0; row < rows; row++) {
            if (row != leaving && direction[row] != 0) {
                double[] other = inverse[row];
                for (int at = 0; at < count; at++) {
                    int place = filled[at];
                    other[place] = clean(other[place] - direction[row] * chosen[place]);
                }
            }
        }
        placeOf[basic[leaving]] = -1;
        basic[leaving] = entering;
        placeOf[entering] = leaving;
    }

    private static double clean(double value) {
        return Math.abs(value) < 1e-12 ? 0 : value;
    }

    /** Works the inverse out anew, so that rounding does not add up. */
    private double[] refreshed(double[] gains) {
        pivots = 0;
        int[] chosen = basic.clone();
        Arrays.fill(placeOf, -1);
        inverse = new double[rows][rows];
        boolean[] isTaken = new boolean[rows];
        for (int row = 0; row < rows; row++) {
            inverse[row][row] = 1;
            basic[row] = columns.count() + row;
            placeOf[basic[row]] = row;
        }
        for (int column : chosen) {
            if (column < columns.count()) {
                fillDirection(column);
                int best = largest(isTaken);
                if (best >= 0 && direction[best] != 0) {
                    pivot(best, column);
                    isTaken[best] = true;
                }
            }
        }
        return prices(gains);
    }

    private int largest(boolean[] isTaken) {
        int best = -1;
        for (int row = 0; row < rows; row++) {
            if (!isTaken[row] && (best < 0 || Math.abs(direction[row]) > Math.abs(direction[best]))) {
                best = row;
            }
        }
        return best;
    }
}
