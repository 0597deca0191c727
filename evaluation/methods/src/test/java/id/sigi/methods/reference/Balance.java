package id.sigi.methods.reference;

import id.sigi.methods.difference.DifferenceEstimate;
import id.sigi.methods.estimate.identity.CovarianceType;
import id.sigi.methods.moments.TwoArmMoments;
import id.sigi.methods.regression.WaldTest;
import id.sigi.methods.regression.dense.LeastSquares;
import id.sigi.methods.regression.dense.qr.DesignMatrix;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Whether the arms were alike before the draw. An imbalance is a finding about the draw, not a licence to adjust.
 *
 * @param covariate its name, with the level when it has levels
 * @param arms its moments in both arms
 */
public record Balance(String covariate, TwoArmMoments arms) {
    /** Difference of means with Neyman's variance; empty with fewer than two in an arm. */
    public Optional<DifferenceEstimate> findDifference() {
        return DifferenceEstimate.find(arms);
    }

    /**
     * Difference over the root of the mean of the two variances (Imbens and Rubin 2015, chapter 14); empty when the covariate does not
     * vary.
     */
    public OptionalDouble findNormalisedDifference() {
        if (!arms.hasVariance()) {
            return OptionalDouble.empty();
        }
        double variance = (arms.treatment().variance() + arms.control().variance()) / 2;
        return variance > 0 ? OptionalDouble.of(arms.difference() / Math.sqrt(variance)) : OptionalDouble.empty();
    }

    /**
     * The omnibus test that all covariates together do not tell who was drawn, with the covariance that the draw gives ({@link DrawnOffer}).
     *
     * @param covariates with the cells of the draw, or without when there was one; with clusters where they may have been drawn whole
     * @param treatment one for the selected, zero for the others
     */
    public static Optional<WaldTest> findOmnibus(DesignMatrix covariates, double[] treatment) {
        return DrawnOffer.find(covariates, treatment);
    }

    /**
     * The same question with an estimated covariance, which errs too often where covariates are skewed: the treatment on all covariates, and the
     * joint test that none matters.
     *
     * @param covariates with the cells of the draw, or with a constant when there is one cell
     * @param treatment one for the selected, zero for the others
     * @param covariance HC2, or CR2 with clusters
     */
    public static Optional<WaldTest> findOmnibus(
            DesignMatrix covariates, double[] treatment, CovarianceType covariance) {
        return LeastSquares.withDefaults()
                .withCovariance(covariance)
                .withTested(covariates.names())
                .fit(covariates, treatment)
                .findWald(covariates.names());
    }
}
