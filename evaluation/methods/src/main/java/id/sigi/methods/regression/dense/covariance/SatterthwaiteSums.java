package id.sigi.methods.regression.dense.covariance;

import id.sigi.methods.linear.Matrices;
import id.sigi.methods.regression.dense.qr.QrSolution;

/** Accumulates, cluster by cluster, what Satterthwaite's degrees of freedom need; see {@link Cr2Covariance}. */
abstract class SatterthwaiteSums {
    private final double[][] inverse;
    private final double[] traces;
    private final double[] squares;

    SatterthwaiteSums(QrSolution solution) {
        inverse = solution.inverse();
        traces = new double[solution.size()];
        squares = new double[solution.size()];
    }

    static SatterthwaiteSums of(QrSolution solution) {
        return solution.frame().isWeighted()
                ? new WeightedSatterthwaiteSums(solution)
                : new UnweightedSatterthwaiteSums(solution);
    }

    /** With v_g = Z_g'a_g: t_gg = a'a + v'Pv, and for g other than h t_gh = v_g'P v_h. */
    final void add(ClusterResidualMaker local, double[][] adjusted) {
        double[][] gram = Matrices.crossProduct(adjusted, adjusted);
        double[][] cross = Matrices.crossProduct(local.z(), adjusted);
        for (int j = 0; j < traces.length; j++) {
            double[] u = inverse[j];
            double[] v = Matrices.product(cross, u);
            double own = Matrices.dot(u, Matrices.product(gram, u));
            double through = Matrices.dot(v, Matrices.product(local.middle(), v));
            traces[j] += own + through;
            squares[j] += own * (own + 2 * through);
            accumulate(j, local, v);
        }
    }

    /** Adds v v' to the coefficient's T. */
    abstract void accumulate(int coefficient, ClusterResidualMaker local, double[] v);

    /** The trace of P T P T, which is the sum over all pairs of clusters of (v_g'P v_h)^2. */
    abstract double pairs(int coefficient);

    /** Not finite when there is nothing to spread. */
    final double df(int coefficient) {
        return traces[coefficient] * traces[coefficient] / (squares[coefficient] + pairs(coefficient));
    }
}
