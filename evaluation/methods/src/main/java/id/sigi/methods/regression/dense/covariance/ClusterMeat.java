package id.sigi.methods.regression.dense.covariance;

import id.sigi.methods.estimate.identity.CovarianceType;
import id.sigi.methods.linear.Matrices;
import id.sigi.methods.regression.SmallSampleCorrection;
import id.sigi.methods.regression.dense.qr.QrSolution;
import id.sigi.methods.regression.dense.qr.RowGroups;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The middle of the cluster sandwich in the orthonormal basis: sum over clusters of s s', s = Q_g'e_g, times the factor of CR0 or CR1; and
 * the jackknife CR3, (G-1)/G times the sum of squared leave-one-cluster-out deviations from the full estimate, which are
 * Q_g'(I - H_gg)^-1 e_g (Bell and McCaffrey 2002) with H over coefficients and cells.
 */
final class ClusterMeat {
    private ClusterMeat() {}

    static double[][] meat(QrSolution solution, CovarianceType kind) {
        return Matrices.scaled(
                kind == CovarianceType.CR3 ? jackknife(solution) : scores(solution), factor(solution, kind));
    }

    private static double[][] scores(QrSolution solution) {
        double[][] meat = new double[solution.size()][solution.size()];
        for (int g = 0; g < solution.clusters().size(); g++) {
            double[] score = score(solution, solution.clusters().members(g));
            Matrices.addOuter(1, score, score, meat);
        }
        return meat;
    }

    private static double[] score(QrSolution solution, int[] rows) {
        double[] score = new double[solution.size()];
        for (int row : rows) {
            Matrices.axpy(solution.residuals()[row], solution.basisRow(row), score);
        }
        return score;
    }

    private static double[][] jackknife(QrSolution solution) {
        double[][] meat = new double[solution.size()][solution.size()];
        ClusterResidualMakers locals = ClusterResidualMakers.of(solution);
        for (int g = 0; g < solution.clusters().size(); g++) {
            ClusterResidualMaker local = locals.scaled(g);
            double[] deviation = Matrices.crossProduct(local.invert(), local.residuals());
            Matrices.addOuter(1, deviation, deviation, meat);
        }
        return meat;
    }

    private static double factor(QrSolution solution, CovarianceType kind) {
        if (!kind.isClustered()) {
            throw new IllegalArgumentException(kind + " is not of this kind");
        }
        return new SmallSampleCorrection(
                        solution.frame().rows(),
                        solution.rank(),
                        solution.clusters().size(),
                        kind == CovarianceType.CR1_NESTED ? nested(solution) : 0)
                .factor(kind);
    }

    /** All cells but the constant that they contain, or none: a factor with one level across clusters counts in full. */
    private static long nested(QrSolution solution) {
        return solution.frame()
                .cells()
                .filter(cells -> IntStream.range(0, cells.size())
                        .allMatch(cell -> isNested(cells.members(cell), solution.clusters())))
                .map(cells -> cells.size() - 1L)
                .orElse(0L);
    }

    /** Whether all these rows are in one cluster. */
    static boolean isNested(int[] rows, RowGroups clusters) {
        return Arrays.stream(rows).map(clusters::code).distinct().count() <= 1;
    }
}
