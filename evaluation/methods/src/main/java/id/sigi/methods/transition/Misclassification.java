package id.sigi.methods.transition;

import id.sigi.methods.proportion.Limits;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.SingularMatrixException;

/**
 * Transitions when states are reported wrongly at times, by Poterba and Summers (1986): with errors that are independent at both dates and reported
 * flows F_o = M' F M, the true ones are M'^-1 F_o M^-1, M_ab the probability that a true a is reported as b. Errors make false movement, so that
 * corrected shares show less of it. How often answers are wrong is not known from the panel itself, so that a band over a range of error rates is given:
 * sensitivity, no interval.
 */
public final class Misclassification {
    private static final int STEPS = 50;
    private static final double ROUNDING = 1e-12;

    private final double[][] reported;

    /**
     * With the probabilities of every report.
     *
     * @param reported rows by the true state, each adding up to one
     */
    public Misclassification(double[][] reported) {
        this.reported = Arrays.stream(reported).map(double[]::clone).toArray(double[][]::new);
        for (double[] row : reported) {
            double sum = Arrays.stream(row).sum();
            boolean isBad = Arrays.stream(row).anyMatch(share -> !(share >= 0));
            if (row.length != reported.length || isBad || Math.abs(sum - 1) > ROUNDING * row.length) {
                throw new IllegalArgumentException(
                        "probabilities of reports are a square table whose rows add up to 1");
            }
        }
    }

    /** Every state is reported as another with the same probability, spread evenly over the others. */
    public static Misclassification uniform(int states, double error) {
        double[][] reported = new double[states][states];
        for (int i = 0; i < states; i++) {
            Arrays.fill(reported[i], error / (states - 1));
            reported[i][i] = 1 - error;
        }
        return new Misclassification(reported);
    }

    /**
     * What shares may be when up to so much is reported wrongly.
     *
     * @param shares least and greatest of the corrected shares, by the state before and after
     * @param reach how much of the error is possible: 1 for all, less where more would make a flow negative, so that the data refute it
     */
    public record Band(List<List<Limits>> shares, double reach) {
        public Band {
            shares = shares.stream().map(List::copyOf).toList();
        }

        public Limits share(int from, int to) {
            return shares.get(from).get(to);
        }
    }

    /** Row shares without the errors; empty where they would be negative or the errors leave nothing to tell. */
    public Optional<double[][]> findCorrected(TransitionTable table) {
        return findCorrected(table, 1);
    }

    /** The band from no error to all of it. */
    public Band band(TransitionTable table) {
        double reach = reach(table);
        double[][] low = table.shares();
        double[][] high = table.shares();
        for (int step = 1; step <= STEPS; step++) {
            findCorrected(table, reach * step / STEPS).ifPresent(shares -> widen(shares, low, high));
        }
        return new Band(
                IntStream.range(0, low.length)
                        .mapToObj(i -> limits(low[i], high[i]))
                        .toList(),
                reach);
    }

    private static List<Limits> limits(double[] low, double[] high) {
        return IntStream.range(0, low.length)
                .mapToObj(j -> new Limits(low[j], high[j]))
                .toList();
    }

    private static void widen(double[][] shares, double[][] low, double[][] high) {
        for (int i = 0; i < shares.length; i++) {
            for (int j = 0; j < shares.length; j++) {
                low[i][j] = Math.min(low[i][j], shares[i][j]);
                high[i][j] = Math.max(high[i][j], shares[i][j]);
            }
        }
    }

    /** The greatest part of the error that leaves no flow negative, from below. */
    private double reach(TransitionTable table) {
        double possible = 0;
        double tried = 1;
        for (int i = 0; i < STEPS && tried - possible > ROUNDING; i++) {
            double next = i == 0 ? 1 : (possible + tried) / 2;
            if (findCorrected(table, next).isPresent()) {
                possible = next;
            } else {
                tried = next;
            }
        }
        return possible;
    }

    private Optional<double[][]> findCorrected(TransitionTable table, double part) {
        int k = table.size();
        double[][] flows = new double[k][k];
        double[][] matrix = new double[k][k];
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) {
                flows[i][j] = table.flow(i, j);
                matrix[i][j] = (1 - part) * (i == j ? 1 : 0) + part * reported[i][j];
            }
        }
        try {
            RealMatrix inverse = new LUDecomposition(new Array2DRowRealMatrix(matrix, false))
                    .getSolver()
                    .getInverse();
            RealMatrix corrected = inverse.transpose()
                    .multiply(new Array2DRowRealMatrix(flows, false))
                    .multiply(inverse);
            return shares(corrected.getData());
        } catch (SingularMatrixException noInverse) {
            return Optional.empty();
        }
    }

    private static Optional<double[][]> shares(double[][] flows) {
        double total = Arrays.stream(flows).flatMapToDouble(Arrays::stream).sum();
        for (double[] row : flows) {
            for (int j = 0; j < row.length; j++) {
                if (row[j] < -ROUNDING * total) {
                    return Optional.empty();
                }
                row[j] = Math.max(0, row[j]);
            }
            double sum = Arrays.stream(row).sum();
            for (int j = 0; j < row.length && sum > 0; j++) {
                row[j] /= sum;
            }
        }
        return Optional.of(flows);
    }
}
