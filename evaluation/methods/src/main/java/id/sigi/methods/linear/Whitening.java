package id.sigi.methods.linear;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;

/**
 * Columns made uncorrelated with variance one, so that a quadratic form in the inverse of their covariance is a sum of squares. Directions
 * in which nobody differs are left out, as by a generalised inverse.
 */
public final class Whitening {
    private static final double LEAST_SHARE = 1e-9;

    private final double[][] rows;
    private final int rank;

    private Whitening(double[][] rows, int rank) {
        this.rows = rows;
        this.rank = rank;
    }

    /** Of at least two rows of whole numbers, so that a column that does not vary is seen to be one; every row has as many columns. */
    public static Whitening of(double[][] raw) {
        double[][] scaled = standardised(raw);
        int width = scaled[0].length;
        if (width == 0) {
            return new Whitening(scaled, 0);
        }
        EigenDecomposition eigen = new EigenDecomposition(new Array2DRowRealMatrix(covariance(scaled), false));
        double largest = eigen.getRealEigenvalue(0);
        List<double[]> directions = new ArrayList<>();
        for (int column = 0; column < width; column++) {
            double value = eigen.getRealEigenvalue(column);
            if (value > LEAST_SHARE * largest) {
                directions.add(
                        eigen.getEigenvector(column).mapDivide(Math.sqrt(value)).toArray());
            }
        }
        return new Whitening(projected(scaled, directions), directions.size());
    }

    /** Centred columns with variance one; those that do not vary are left out. */
    private static double[][] standardised(double[][] raw) {
        double[][] result = new double[raw.length][];
        List<double[]> scales = new ArrayList<>();
        for (int column = 0; column < raw[0].length; column++) {
            double sum = 0;
            for (double[] row : raw) {
                sum += row[column];
            }
            double mean = sum / raw.length;
            double squares = 0;
            for (double[] row : raw) {
                squares += (row[column] - mean) * (row[column] - mean);
            }
            if (squares > 0) {
                scales.add(new double[] {column, mean, Math.sqrt(squares / (raw.length - 1))});
            }
        }
        for (int row = 0; row < raw.length; row++) {
            double[] from = raw[row];
            result[row] = scales.stream()
                    .mapToDouble(scale -> (from[(int) scale[0]] - scale[1]) / scale[2])
                    .toArray();
        }
        return result;
    }

    private static double[][] covariance(double[][] centred) {
        int width = centred[0].length;
        double[][] sums = new double[width][width];
        for (double[] row : centred) {
            for (int i = 0; i < width; i++) {
                for (int j = 0; j < width; j++) {
                    sums[i][j] += row[i] * row[j] / (centred.length - 1);
                }
            }
        }
        return sums;
    }

    private static double[][] projected(double[][] scaled, List<double[]> directions) {
        double[][] result = new double[scaled.length][directions.size()];
        for (int row = 0; row < scaled.length; row++) {
            for (int to = 0; to < directions.size(); to++) {
                double sum = 0;
                for (int from = 0; from < scaled[row].length; from++) {
                    sum += scaled[row][from] * directions.get(to)[from];
                }
                result[row][to] = sum;
            }
        }
        return result;
    }

    public int rank() {
        return rank;
    }

    public double squaredLength(int row) {
        double sum = 0;
        for (double value : rows[row]) {
            sum += value * value;
        }
        return sum;
    }

    /** Squared length of the sum of some rows. */
    public double squaredLengthOfSum(boolean[] chosen) {
        double[] sum = new double[rank];
        for (int row = 0; row < rows.length; row++) {
            if (chosen[row]) {
                for (int column = 0; column < rank; column++) {
                    sum[column] += rows[row][column];
                }
            }
        }
        double squares = 0;
        for (double value : sum) {
            squares += value * value;
        }
        return squares;
    }
}
