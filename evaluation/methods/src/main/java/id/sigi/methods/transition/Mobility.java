package id.sigi.methods.transition;

import id.sigi.methods.estimate.Inference;
import id.sigi.methods.estimate.Inferences;
import id.sigi.methods.linear.Matrices;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.DecompositionSolver;
import org.apache.commons.math3.linear.LUDecomposition;

/**
 * What a table of transitions says of movement, with intervals by the delta method from the covariance of its shares. Slopes are differences on both sides,
 * extrapolated twice (Richardson), so that they hold to some 1e-10. All but the time to exit take somebody in every state before.
 */
public final class Mobility {
    private static final double STEP = 1e-3;
    private static final double CLOSE = 1e-9;

    private final TransitionTable table;
    private final double[][] shares;
    private final double[][] covariance;

    public Mobility(TransitionTable table) {
        this.table = table;
        this.shares = table.shares();
        this.covariance = table.shareCovariance();
    }

    /** Steps that somebody spends in a state on average, 1 / (1 - P_ii), with the ends of the interval of P_ii; empty where nobody left. */
    public Optional<Inference> findTimeToExit(int state) {
        return table.findShare(state, state).flatMap(stay -> {
            double share = stay.estimate().orElseThrow();
            if (share == 1 || stay.confHigh().isEmpty() || stay.confHigh().getAsDouble() == 1) {
                return Optional.empty();
            }
            return Optional.of(Inference.interval(
                    1 / (1 - share),
                    1 / (1 - stay.confLow().orElseThrow()),
                    1 / (1 - stay.confHigh().getAsDouble())));
        });
    }

    /** An index with its interval; empty where a row has nobody or the index has no slope, as where eigenvalues are of one size. */
    public Optional<Inference> find(MobilityIndex index) {
        return table.size() < 2 ? Optional.empty() : find(index::of);
    }

    /** The share of a state once shares no longer change; empty where it depends on the start. */
    public Optional<Inference> findStationaryShare(int state) {
        return find(some -> stationary(some)[state]);
    }

    private Optional<Inference> find(ToDoubleFunction<double[][]> function) {
        if (!table.hasEveryRow()) {
            return Optional.empty();
        }
        double value = function.applyAsDouble(shares);
        double[] slopes = slopes(function);
        double variance = Matrices.dot(slopes, Matrices.product(covariance, slopes));
        if (!Double.isFinite(value) || !Double.isFinite(variance) || Math.abs(value) > 1 / CLOSE || !(table.df() > 0)) {
            return Optional.empty();
        }
        return Optional.of(Inferences.of(value, Math.sqrt(Math.max(0, variance)), table.df()));
    }

    private double[] slopes(ToDoubleFunction<double[][]> function) {
        int k = table.size();
        double[] slopes = new double[k * k];
        for (int cell = 0; cell < slopes.length; cell++) {
            double first = slope(function, cell, STEP);
            double second = slope(function, cell, STEP / 2);
            double third = slope(function, cell, STEP / 4);
            double one = (4 * second - first) / 3;
            double two = (4 * third - second) / 3;
            slopes[cell] = (16 * two - one) / 15;
        }
        return slopes;
    }

    private double slope(ToDoubleFunction<double[][]> function, int cell, double step) {
        return (function.applyAsDouble(moved(cell, step)) - function.applyAsDouble(moved(cell, -step))) / (2 * step);
    }

    /** One share moved alone: rows no longer add up to one, but the covariance knows no movement in that direction. */
    private double[][] moved(int cell, double step) {
        double[][] some = Arrays.stream(shares).map(double[]::clone).toArray(double[][]::new);
        some[cell / some.length][cell % some.length] += step;
        return some;
    }

    /** Solves pi' P = pi', the shares adding up to one; not numbers where there are several solutions. */
    static double[] stationary(double[][] p) {
        int k = p.length;
        double[][] equations = new double[k][k];
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) {
                equations[j][i] = j == k - 1 ? 1 : (i == j ? 1 : 0) - p[i][j];
            }
        }
        double[] right = new double[k];
        right[k - 1] = 1;
        DecompositionSolver solver = new LUDecomposition(new Array2DRowRealMatrix(equations, false)).getSolver();
        if (!solver.isNonSingular()) {
            Arrays.fill(right, Double.NaN);
            return right;
        }
        return solver.solve(new ArrayRealVector(right, false)).toArray();
    }
}
