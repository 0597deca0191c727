package id.sigi.methods.survey.calibration;

/**
 * Solves (sum w x x') b = c by Cholesky's factors of the columns scaled to unit length, largest remainder first; columns that others span have a
 * zero in b. Source: Golub and Van Loan, Matrix Computations, 4.2.8.
 */
final class GramSolution {
    /** Of a column's squared length, what must be left beside the columns before it. */
    private static final double TOLERANCE = 1e-10;

    private final double[][] factor;
    private final double[] scale;
    private final int[] pivots;
    private final int rank;

    private GramSolution(double[][] factor, double[] scale, int[] pivots, int rank) {
        this.factor = factor;
        this.scale = scale;
        this.pivots = pivots;
        this.rank = rank;
    }

    /**
     * Of columns and weights.
     *
     * @param columns by variable and respondent
     * @param weights by respondent, not negative
     */
    static GramSolution of(double[][] columns, double[] weights) {
        int size = columns.length;
        double[][] gram = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = 0;
                for (int row = 0; row < weights.length; row++) {
                    sum += weights[row] * columns[i][row] * columns[j][row];
                }
                gram[i][j] = sum;
                gram[j][i] = sum;
            }
        }
        return factored(gram);
    }

    private static GramSolution factored(double[][] gram) {
        int size = gram.length;
        double[] scale = new double[size];
        int[] pivots = new int[size];
        for (int i = 0; i < size; i++) {
            scale[i] = gram[i][i] > 0 ? 1 / Math.sqrt(gram[i][i]) : 0;
            pivots[i] = i;
        }
        double[][] lower = new double[size][size];
        double[] left = new double[size];
        for (int i = 0; i < size; i++) {
            left[i] = scale[i] > 0 ? 1 : 0;
        }
        int rank = 0;
        while (rank < size && swapLargest(rank, left, lower, pivots) > TOLERANCE) {
            double root = Math.sqrt(left[rank]);
            lower[rank][rank] = root;
            int pivot = pivots[rank];
            for (int i = rank + 1; i < size; i++) {
                int own = pivots[i];
                double entry = gram[own][pivot] * scale[own] * scale[pivot];
                for (int k = 0; k < rank; k++) {
                    entry -= lower[i][k] * lower[rank][k];
                }
                lower[i][rank] = entry / root;
                left[i] -= lower[i][rank] * lower[i][rank];
            }
            rank++;
        }
        return new GramSolution(lower, scale, pivots, rank);
    }

    /** Brings the column of which most is left to this place. */
    private static double swapLargest(int place, double[] left, double[][] lower, int[] pivots) {
        int largest = place;
        for (int i = place + 1; i < left.length; i++) {
            largest = left[i] > left[largest] ? i : largest;
        }
        double most = left[largest];
        left[largest] = left[place];
        left[place] = most;
        double[] row = lower[largest];
        lower[largest] = lower[place];
        lower[place] = row;
        int pivot = pivots[largest];
        pivots[largest] = pivots[place];
        pivots[place] = pivot;
        return most;
    }

    /** b for one c. */
    double[] times(double[] right) {
        double[] found = new double[rank];
        for (int i = 0; i < rank; i++) {
            double value = right[pivots[i]] * scale[pivots[i]];
            for (int k = 0; k < i; k++) {
                value -= factor[i][k] * found[k];
            }
            found[i] = value / factor[i][i];
        }
        for (int i = rank - 1; i >= 0; i--) {
            for (int k = i + 1; k < rank; k++) {
                found[i] -= factor[k][i] * found[k];
            }
            found[i] /= factor[i][i];
        }
        double[] solution = new double[right.length];
        for (int i = 0; i < rank; i++) {
            solution[pivots[i]] = found[i] * scale[pivots[i]];
        }
        return solution;
    }
}
