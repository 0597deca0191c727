package id.sigi.methods.regression.dense.covariance;

import id.sigi.methods.estimate.identity.CovarianceType;
import id.sigi.methods.linear.Matrices;
import id.sigi.methods.regression.dense.qr.QrSolution;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * CR2 with Satterthwaite degrees of freedom, identity working covariance, as estimatr and clubSandwich have it (Bell and McCaffrey 2002;
 * Pustejovsky and Tipton 2018), without any n_g x n_g matrix for large clusters.
 *
 * <p>With residual maker I - H over coefficients and cells together, cluster block B_g = [(I-H)(I-H)']_gg and A_g = B_g^(-1/2) with a
 * generalised inverse, the covariance of gamma is sum s~ s~' with s~ = (W Q~)_g' A_g e_g. For a coefficient with row u of the inverse and
 * a_g = A_g (W Q~)_g u, df = (sum_g t_gg)^2 / sum_gh t_gh^2, where t_gh = a_g' [(I-H)(I-H)']_gh a_h. {@link ClusterResidualMaker} holds B_g as I + Z P Z'
 * with Z as wide as the coefficients plus the cells that the cluster shares with other clusters, so absorbed cells are exact whether they
 * nest in clusters, clusters nest in them, or the two cross. A single treated cluster makes B_g singular; its direction then adds nothing,
 * and the degrees of freedom fall towards one or cannot be given.
 */
final class Cr2Covariance {
    private Cr2Covariance() {}

    static CoefficientCovariance errors(QrSolution solution) {
        SatterthwaiteSums spread = SatterthwaiteSums.of(solution);
        double[][] meat = new double[solution.size()][solution.size()];
        ClusterResidualMakers locals = ClusterResidualMakers.of(solution);
        for (int g = 0; g < solution.clusters().size(); g++) {
            ClusterResidualMaker local = locals.cluster(g);
            double[][] adjusted = local.adjust();
            double[] score = Matrices.crossProduct(adjusted, local.residuals());
            Matrices.addOuter(1, score, score, meat);
            spread.add(local, adjusted);
        }
        double[] df =
                IntStream.range(0, solution.size()).mapToDouble(spread::df).toArray();
        return CoefficientCovariance.of(
                solution,
                CovarianceType.CR2,
                meat,
                Arrays.stream(df).map(d -> Double.isFinite(d) ? d : 0).toArray());
    }
}
