package id.sigi.methods.regression.dense.covariance;

import id.sigi.methods.linear.Matrices;
import id.sigi.methods.regression.dense.qr.QrSolution;
import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * The degrees of freedom eta of the approximate Hotelling test of q coefficients after CR2 (Pustejovsky and Tipton 2018; clubSandwich's
 * HTZ). With contrasts turned so that their expected covariance is the unit matrix, eta = q (q + 1) / sum over contrasts s, t and clusters
 * g, h of (t_gh^st t_gh^ts + t_gh^ss t_gh^tt), where t_gh^st = a_g^s' [(I-H)(I-H)']_gh a_h^t as in {@link Cr2Covariance}. The clusters are
 * passed twice: once for the expected covariance, once for the sum.
 */
final class HotellingDf {
    private static final double SINGULAR = 1e-10;

    private final QrSolution solution;
    private final ClusterResidualMakers locals;

    private HotellingDf(QrSolution solution) {
        this.solution = solution;
        this.locals = ClusterResidualMakers.of(solution);
    }

    /** Of the coefficients at these places; empty when there are none or their expected covariance is singular. */
    static OptionalDouble find(QrSolution solution, int[] tested) {
        double[][] contrasts =
                Arrays.stream(tested).mapToObj(j -> solution.inverse()[j]).toArray(double[][]::new);
        HotellingDf spread = new HotellingDf(solution);
        double[][] turned = turned(contrasts, spread.expected(contrasts));
        return turned.length == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(tested.length * (tested.length + 1.0) / spread.total(turned));
    }

    private double[][] expected(double[][] contrasts) {
        double[][] expected = new double[contrasts.length][contrasts.length];
        for (int g = 0; g < solution.clusters().size(); g++) {
            Piece piece = Piece.of(locals.cluster(g), contrasts);
            expected = Matrices.sum(expected, Matrices.sum(piece.own, piece.through));
        }
        return expected;
    }

    /** Contrasts with unit expected covariance, or none; they are brought to one length first, so that units do not decide. */
    private static double[][] turned(double[][] contrasts, double[][] expected) {
        int q = contrasts.length;
        double[][] unit = new double[q][];
        double[][] correlation = new double[q][q];
        for (int s = 0; s < q; s++) {
            double scale = Math.sqrt(expected[s][s]);
            unit[s] = Arrays.stream(contrasts[s]).map(value -> value / scale).toArray();
            for (int t = 0; t < q; t++) {
                correlation[s][t] = expected[s][t] / scale / Math.sqrt(expected[t][t]);
            }
        }
        return isRegular(correlation)
                ? Matrices.product(Matrices.symmetricFunction(correlation, d -> 1 / Math.sqrt(d)), unit)
                : new double[0][];
    }

    private static boolean isRegular(double[][] correlation) {
        return Arrays.stream(correlation).flatMapToDouble(Arrays::stream).allMatch(Double::isFinite)
                && trace(Matrices.symmetricFunction(correlation, d -> d > SINGULAR ? 1 : 0)) > correlation.length - 0.5;
    }

    private double total(double[][] contrasts) {
        ClusterPairSums pairs = new ClusterPairSums(solution, contrasts.length);
        double total = 0;
        for (int g = 0; g < solution.clusters().size(); g++) {
            ClusterResidualMaker local = locals.cluster(g);
            Piece piece = Piece.of(local, contrasts);
            total += piece.alone();
            pairs.add(local.cells(), piece.v);
        }
        return total + pairs.total();
    }

    private static double trace(double[][] a) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i][i];
        }
        return sum;
    }

    /** One cluster: a'a, v'Pv and v = Z'a, one column per contrast. */
    private static final class Piece {
        private final double[][] own;
        private final double[][] through;
        private final double[][] v;

        private Piece(double[][] own, double[][] through, double[][] v) {
            this.own = own;
            this.through = through;
            this.v = v;
        }

        static Piece of(ClusterResidualMaker local, double[][] contrasts) {
            double[][] a = Arrays.stream(local.adjust())
                    .map(row -> Matrices.product(contrasts, row))
                    .toArray(double[][]::new);
            double[][] v = Matrices.crossProduct(local.z(), a);
            return new Piece(
                    Matrices.crossProduct(a, a), Matrices.crossProduct(v, Matrices.product(local.middle(), v)), v);
        }

        /** What the cluster adds beyond its v paired with itself. */
        double alone() {
            return Matrices.traceOfProduct(own, own)
                    + 2 * Matrices.traceOfProduct(own, through)
                    + trace(own) * (trace(own) + 2 * trace(through));
        }
    }
}
