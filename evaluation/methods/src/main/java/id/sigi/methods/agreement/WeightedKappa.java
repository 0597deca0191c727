package id.sigi.methods.agreement;

import id.sigi.methods.estimate.Inference;
import id.sigi.methods.estimate.Inferences;
import id.sigi.methods.proportion.Limits;
import id.sigi.methods.proportion.Wilson;
import java.util.Arrays;
import java.util.Optional;

/**
 * Cohen's kappa of two raters who rated the same units, weighted or not: (po - pe) / (1 - pe) with po = sum w p and pe = sum w p_row p_column
 * (Cohen 1960, 1968). Its standard error is that of Fleiss, Cohen and Everitt (1969, Psychol Bull 72:323): V = [sum p (w - (w_row + w_column)(1
 * - kappa))^2 - (kappa - pe (1 - kappa))^2] / (N (1 - pe)^2), with w_row and w_column the mean weights of a row over the other's margin; interval
 * normal. Beside it {@link #prevalenceAdjusted}, because kappa of skewed ratings is small however well raters agree. Immutable.
 */
public final class WeightedKappa {
    private final double n;
    private final double[][] shares;
    private final double[][] weights;
    private final double[] rows;
    private final double[] columns;

    private WeightedKappa(double[][] counts, double[][] weights) {
        int q = counts.length;
        double total = 0;
        for (double[] row : counts) {
            total += Arrays.stream(row).sum();
        }
        this.n = total;
        this.weights = weights;
        this.shares = new double[q][q];
        this.rows = new double[q];
        this.columns = new double[q];
        for (int i = 0; i < q; i++) {
            for (int j = 0; j < q; j++) {
                shares[i][j] = counts[i][j] / n;
                rows[i] += shares[i][j];
                columns[j] += shares[i][j];
            }
        }
    }

    /**
     * Of a square table.
     *
     * @param counts units by the first rater's category (row) and the second's
     * @param weights agreement of each pair of categories, 1 for full agreement
     */
    public static WeightedKappa of(double[][] counts, double[][] weights) {
        boolean isSquare = counts.length == weights.length;
        for (int i = 0; isSquare && i < counts.length; i++) {
            isSquare = counts[i].length == counts.length && weights[i].length == counts.length;
        }
        if (!isSquare) {
            throw new IllegalArgumentException("counts and weights must be square and of the same size");
        }
        return new WeightedKappa(counts, weights);
    }

    /** Of two raters' ratings of the same units. */
    public static WeightedKappa of(double[] first, double[] second, double[] categories, AgreementWeights weights) {
        double[][] counts = new double[categories.length][categories.length];
        for (int i = 0; i < first.length; i++) {
            counts[place(categories, first[i])][place(categories, second[i])]++;
        }
        return new WeightedKappa(counts, weights.matrix(categories));
    }

    private static int place(double[] categories, double rating) {
        int at = Arrays.binarySearch(categories, rating);
        if (at < 0) {
            throw new IllegalArgumentException("no category: " + rating);
        }
        return at;
    }

    /** Observed agreement. */
    public double observed() {
        return sum((i, j) -> weights[i][j] * shares[i][j]);
    }

    private double expected() {
        return sum((i, j) -> weights[i][j] * rows[i] * columns[j]);
    }

    /** Kappa with its interval; empty without units or where chance alone agrees fully. */
    public Optional<Inference> find() {
        double expected = expected();
        if (!(n > 0) || !(expected < 1)) {
            return Optional.empty();
        }
        double kappa = (observed() - expected) / (1 - expected);
        double[] near = means();
        double[] nearOther = otherMeans();
        double squares = sum((i, j) -> shares[i][j] * square(weights[i][j] - (near[i] + nearOther[j]) * (1 - kappa)));
        double variance = (squares - square(kappa - expected * (1 - kappa))) / (n * square(1 - expected));
        return Optional.of(Inferences.normal(kappa, Math.sqrt(Math.max(0, variance))));
    }

    /**
     * (q po - 1) / (q - 1), PABAK: kappa as if all q categories were used alike (Byrt, Bishop and Carlin 1993), with Wilson's interval of the observed agreement po on its
     * scale. For no weights only; empty without units.
     */
    public Optional<Inference> prevalenceAdjusted() {
        if (!(n > 0)) {
            return Optional.empty();
        }
        double q = shares.length;
        double same = sum((i, j) -> i == j ? shares[i][j] : 0);
        Limits limits = Wilson.of(Math.rint(same * n), n);
        return Optional.of(Inference.interval(
                (q * same - 1) / (q - 1), (q * limits.low() - 1) / (q - 1), (q * limits.high() - 1) / (q - 1)));
    }

    private double[] means() {
        double[] means = new double[rows.length];
        Arrays.setAll(means, i -> dot(weights[i], columns));
        return means;
    }

    private double[] otherMeans() {
        double[] means = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < rows.length; j++) {
                means[j] += weights[i][j] * rows[i];
            }
        }
        return means;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int k = 0; k < a.length; k++) {
            sum += a[k] * b[k];
        }
        return sum;
    }

    /** Value of a cell. */
    private interface Cell {
        double value(int row, int column);
    }

    private double sum(Cell cell) {
        double sum = 0;
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < rows.length; j++) {
                sum += cell.value(i, j);
            }
        }
        return sum;
    }

    private static double square(double value) {
        return value * value;
    }
}
