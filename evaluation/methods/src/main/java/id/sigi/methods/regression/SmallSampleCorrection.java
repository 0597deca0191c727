package id.sigi.methods.regression;

import id.sigi.methods.estimate.identity.CovarianceType;
import java.util.function.DoubleSupplier;

/**
 * By what a covariance is multiplied because the sample is small, and how many degrees of freedom its t-distribution has. HC1 has n/(n-k) (MacKinnon
 * and White 1985), CR1 G/(G-1) (n-1)/(n-k) (Stata; Cameron and Miller 2015, Journal of Human Resources 50(2)), CR3 (G-1)/G as a jackknife over
 * clusters; HC0, HC2, HC3, CR0 and CR2 have none, because they leave residuals as they are or correct each by its leverage. With rows as few as
 * coefficients a factor is not finite. Products are taken from left to right, so that a number does not depend on which regression asks.
 *
 * @param rows n
 * @param coefficients k, absorbed cells included
 * @param clusters G; whatever it is where no standard error is clustered
 * @param nestedCells cells that {@link CovarianceType#CR1_NESTED} does not count in k
 */
public record SmallSampleCorrection(long rows, long coefficients, long clusters, long nestedCells) {
    /** Of rows that need no clusters. */
    public static SmallSampleCorrection ofRows(long rows, long coefficients) {
        return new SmallSampleCorrection(rows, coefficients, 0, 0);
    }

    /** G/(G-1). */
    public static double ofClusters(long clusters) {
        return clusters / (clusters - 1.0);
    }

    /** n - k. */
    public double residualDf() {
        return rows - (double) coefficients;
    }

    /** What the sum of squared scores is multiplied by; the classical standard error divides its squared residuals by n - k itself. */
    public double factor(CovarianceType type) {
        return switch (type) {
            case CLASSICAL ->
                throw new IllegalArgumentException("a classical standard error is divided by n - k, not multiplied");
            case HC1 -> rows / residualDf();
            case CR1 -> ofClusters(clusters) * (rows - 1.0) / residualDf();
            case CR1_NESTED -> ofClusters(clusters) * (rows - 1.0) / (residualDf() + nestedCells);
            case CR3 -> (clusters - 1.0) / clusters;
            case HC0, HC2, HC3, CR0, CR2 -> 1;
            default -> throw type.notOfRegression();
        };
    }

    /** CR1's factor for one of several ways of clustering, whose (n-1)/(n-k) all of them share and which is therefore divided first. */
    public double factorOfWay() {
        return ofClusters(clusters) * ((rows - 1.0) / residualDf());
    }

    /**
     * Degrees of freedom; zero where there are none.
     *
     * @param satterthwaite those of CR2, which take long and are asked for by it alone; not finite where there are none
     */
    public double degreesOfFreedom(CovarianceType type, DoubleSupplier satterthwaite) {
        return switch (type) {
            case CLASSICAL, HC0, HC1, HC2, HC3 -> residualDf();
            case CR0, CR1, CR1_NESTED, CR3 -> clusters - 1.0;
            default -> throw type.notOfRegression();
            case CR2 -> {
                double df = satterthwaite.getAsDouble();
                yield Double.isFinite(df) ? df : 0;
            }
        };
    }
}
