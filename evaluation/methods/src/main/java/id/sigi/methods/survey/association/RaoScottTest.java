package id.sigi.methods.survey.association;

import id.sigi.methods.linear.Matrices;
import id.sigi.methods.survey.variance.VarianceEstimator;
import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.apache.commons.math3.distribution.FDistribution;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * Pearson's test that rows and columns of a table of a survey are independent, corrected for the design (Rao and Scott 1984; R's {@code svychisq}).
 * With C a basis of the interactions, Delta = (C'D^-1 C / n)^-1 C'D^-1 V D^-1 C holds the design effects of the shares; the F statistic is X2 / tr
 * Delta with tr(Delta)^2 / tr(Delta^2) and that times the design's degrees of freedom.
 *
 * @param statistic F, or the first-order corrected chi-squared
 * @param numeratorDf degrees of freedom of the numerator, or of chi-squared
 * @param denominatorDf those of the denominator; infinite for chi-squared
 * @param pValue of a larger statistic
 */
public record RaoScottTest(double statistic, double numeratorDf, double denominatorDf, double pValue) {
    /** A table of a survey.
     */
    public static final class Table {
        private final int rows;
        private final int columns;
        private final int[] row;
        private final int[] column;

        /**
         * Of these.
         *
         * @param rows how many rows, at least two
         * @param columns how many columns, at least two
         * @param row code of each respondent's row; below zero for those without one
         * @param column code of each respondent's column; below zero for those without one
         */
        public Table(int rows, int columns, int[] row, int[] column) {
            this.rows = rows;
            this.columns = columns;
            this.row = row;
            this.column = column;
        }

        public int rows() {
            return rows;
        }

        public int columns() {
            return columns;
        }

        public int[] row() {
            return row;
        }

        public int[] column() {
            return column;
        }

        CellShares shares() {
            int[] cell = new int[row.length];
            for (int at = 0; at < cell.length; at++) {
                cell[at] = row[at] < 0 || column[at] < 0 ? -1 : row[at] * columns + column[at];
            }
            return new CellShares(rows * columns, cell);
        }
    }

    /** What both corrections start from. */
    private static final class Parts {
        private final double pearson;
        private final double[][] delta;
        private final int df;

        Parts(double pearson, double[][] delta, int df) {
            this.pearson = pearson;
            this.delta = delta;
            this.df = df;
        }

        double trace() {
            double trace = 0;
            for (int at = 0; at < delta.length; at++) {
                trace += delta[at][at];
            }
            return trace;
        }
    }

    /** The second-order correction, an F statistic; empty where a row or column is empty or the design has no degrees of freedom. */
    public static Optional<RaoScottTest> secondOrder(Table table, VarianceEstimator variance) {
        return parts(table, variance).filter(parts -> parts.df > 0).map(parts -> {
            double trace = parts.trace();
            double numerator = trace * trace / Matrices.traceOfProduct(parts.delta, parts.delta);
            double statistic = parts.pearson / trace;
            double denominator = numerator * parts.df;
            return new RaoScottTest(
                    statistic,
                    numerator,
                    denominator,
                    1 - new FDistribution(null, numerator, denominator).cumulativeProbability(statistic));
        });
    }

    /**
     * The second-order statistic with its probability by the saddlepoint: X2 is a sum of chi-squared variables weighted by the eigenvalues of Delta, over the
     * design's own chi-squared over its degrees of freedom. R's {@code svychisq} cuts these to an integer, and here they stay as they are. Empty as above;
     * where statistic and expectation agree so nearly that there is no saddlepoint, the probability is that of the second-order correction.
     */
    public static Optional<RaoScottTest> saddlepoint(Table table, VarianceEstimator variance) {
        return secondOrder(table, variance)
                .flatMap(second -> parts(table, variance).map(parts -> {
                    double[] eigenvalues =
                            new EigenDecomposition(new Array2DRowRealMatrix(parts.delta, false)).getRealEigenvalues();
                    double[] weights = Arrays.copyOf(eigenvalues, eigenvalues.length + 1);
                    double[] freedoms = new double[weights.length];
                    Arrays.fill(freedoms, 1);
                    weights[eigenvalues.length] = -parts.pearson / second.denominatorDf;
                    freedoms[eigenvalues.length] = second.denominatorDf;
                    double pValue = parts.pearson > 0
                            ? new ChiSquaredSum(weights, freedoms).aboveZero().orElse(second.pValue)
                            : second.pValue;
                    return new RaoScottTest(second.statistic, second.numeratorDf, second.denominatorDf, pValue);
                }));
    }

    /** The first-order correction: X2 over the mean design effect, chi-squared with (r - 1)(c - 1). Empty as above. */
    public static Optional<RaoScottTest> firstOrder(Table table, VarianceEstimator variance) {
        return parts(table, variance).map(parts -> {
            int df = parts.delta.length;
            double statistic = parts.pearson * df / parts.trace();
            return new RaoScottTest(
                    statistic,
                    df,
                    Double.POSITIVE_INFINITY,
                    1 - new ChiSquaredDistribution(null, df).cumulativeProbability(statistic));
        });
    }

    private static Optional<Parts> parts(Table table, VarianceEstimator variance) {
        CellShares shares = table.shares();
        double[] share = shares.estimates(variance.weights());
        double[] rows = new double[table.rows()];
        double[] columns = new double[table.columns()];
        for (int at = 0; at < share.length; at++) {
            rows[at / table.columns()] += share[at];
            columns[at % table.columns()] += share[at];
        }
        double pearson = 0;
        for (int at = 0; at < share.length; at++) {
            double expected = rows[at / table.columns()] * columns[at % table.columns()];
            if (!(expected > 0)) {
                return Optional.empty();
            }
            pearson += (share[at] - expected) * (share[at] - expected) / expected;
        }
        double[][] delta = delta(table, share, variance.covariance(shares));
        return Optional.of(new Parts(pearson, delta, variance.degreesOfFreedom(shares.holds())));
    }

    /** For one respondent, so that Pearson's statistic is of shares. */
    private static double[][] delta(Table table, double[] share, double[][] covariance) {
        double[][] basis = interactions(table);
        double[][] scaled = new double[basis.length][];
        for (int cell = 0; cell < basis.length; cell++) {
            scaled[cell] = new double[basis[cell].length];
            Matrices.axpy(share[cell] == 0 ? 0 : 1 / share[cell], basis[cell], scaled[cell]);
        }
        RealMatrix denominator = new Array2DRowRealMatrix(Matrices.crossProduct(basis, scaled), false);
        double[][] numerator = Matrices.crossProduct(scaled, Matrices.product(covariance, scaled));
        return new LUDecomposition(denominator)
                .getSolver()
                .solve(new Array2DRowRealMatrix(numerator, false))
                .getData();
    }

    /** Products of contrasts of rows with contrasts of columns: a basis of what main effects leave, by cell. */
    private static double[][] interactions(Table table) {
        double[][] basis = new double[table.rows() * table.columns()][(table.rows() - 1) * (table.columns() - 1)];
        for (int row = 0; row < table.rows(); row++) {
            for (int column = 0; column < table.columns(); column++) {
                for (int i = 1; i < table.rows(); i++) {
                    for (int j = 1; j < table.columns(); j++) {
                        basis[row * table.columns() + column][(i - 1) * (table.columns() - 1) + j - 1] =
                                contrast(row, i) * contrast(column, j);
                    }
                }
            }
        }
        return basis;
    }

    /** One at the level, minus one at the first: it adds up to zero. */
    private static double contrast(int level, int against) {
        return level == against ? 1 : level == 0 ? -1 : 0;
    }
}
