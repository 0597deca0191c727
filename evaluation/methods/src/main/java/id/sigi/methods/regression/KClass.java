package id.sigi.methods.regression;

import id.sigi.methods.linear.Matrices;

/**
 * The kappa of limited-information maximum likelihood: the smallest root of |outer - kappa inner| = 0, inner being the products of outcome and
 * endogenous columns that the instruments leave unexplained, and outer those that the exogenous columns leave (Anderson and Rubin 1949; Davidson
 * and MacKinnon 2004, section 12.5). With kappa one the k-class estimator is two-stage least squares, with kappa zero least squares.
 */
public final class KClass {
    private KClass() {}

    /**
     * One or more; one when the instruments explain everything.
     *
     * @param inner of what the instruments leave
     * @param outer of what the exogenous columns leave
     */
    public static double kappa(double[][] inner, double[][] outer) {
        return Math.max(1, 1 / largestRatio(inner, outer));
    }

    /** The largest eigenvalue of outer^-1/2 inner outer^-1/2 with both brought to unit diagonals of outer first; one when it is zero. */
    private static double largestRatio(double[][] inner, double[][] outer) {
        int size = outer.length;
        double[][] scaledInner = new double[size][size];
        double[][] scaledOuter = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                double scale = Math.sqrt(outer[i][i]) * Math.sqrt(outer[j][j]);
                scaledInner[i][j] = scale > 0 ? inner[i][j] / scale : 0;
                scaledOuter[i][j] = scale > 0 ? outer[i][j] / scale : 0;
            }
        }
        double[][] root = Matrices.symmetricFunction(scaledOuter, d -> d > 1e-12 ? 1 / Math.sqrt(d) : 0);
        double largest = Matrices.largestEigenvalue(Matrices.product(Matrices.product(root, scaledInner), root));
        return largest > 0 ? largest : 1;
    }
}
