package id.sigi.methods.survey.variance;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Taylor linearisation: the design's covariance of the sum of weighted influences. After a calibration each influence is replaced by its residual
 * from the weighted regression on the auxiliary variables, with the weights from before it (Deville and Särndal 1992; R's {@code calibrate}).
 */
public final class LinearisedVariance implements VarianceEstimator {
    private final SampleDesign design;
    private final double[] weights;
    private final Optional<UnaryOperator<double[]>> residuals;

    private LinearisedVariance(SampleDesign design, double[] weights, Optional<UnaryOperator<double[]>> residuals) {
        this.design = design;
        this.weights = weights;
        this.residuals = residuals;
    }

    /** Of weights that were not calibrated. */
    public static LinearisedVariance of(SampleDesign design, double[] weights) {
        return new LinearisedVariance(design, weights.clone(), Optional.empty());
    }

    /**
     * Of calibrated weights.
     *
     * @param residual what of an influence the auxiliary variables do not explain
     */
    public static LinearisedVariance calibrated(
            SampleDesign design, double[] weights, UnaryOperator<double[]> residual) {
        return new LinearisedVariance(design, weights.clone(), Optional.of(residual));
    }

    @Override
    public double[] weights() {
        return weights.clone();
    }

    @Override
    public List<double[][]> covariances(List<? extends WeightedStatistics> statistics) {
        return statistics.stream().map(this::covarianceOf).toList();
    }

    private double[][] covarianceOf(WeightedStatistics statistics) {
        double[][] influences = statistics.influences(weights, statistics.estimates(weights));
        double[][] weighted = new double[influences.length][];
        for (int at = 0; at < influences.length; at++) {
            double[] influence = influences[at];
            double[] own = residuals.map(some -> some.apply(influence)).orElse(influence);
            weighted[at] = new double[own.length];
            for (int row = 0; row < own.length; row++) {
                weighted[at][row] = weights[row] * own[row];
            }
        }
        boolean[] holds = residuals.isPresent()
                ? DomainMembers.everybody(design.rows())
                : DomainMembers.weighing(statistics.holds(), weights);
        return design.covariance(weighted, holds);
    }

    @Override
    public int degreesOfFreedom(boolean[] holds) {
        return design.degreesOfFreedom(DomainMembers.weighing(holds, weights));
    }
}
