package id.sigi.methods.survey.variance;

import java.util.List;

/** A step from weights to better weights: for non-response, or to known totals. It is made again on each set of replicate weights. */
public interface WeightAdjustment {
    /** New weights, one per respondent, from these. */
    double[] adjusted(double[] weights);

    /** One step after the other. */
    static WeightAdjustment inTurn(List<? extends WeightAdjustment> steps) {
        return weights -> {
            double[] found = weights;
            for (WeightAdjustment step : steps) {
                found = step.adjusted(found);
            }
            return found;
        };
    }
}
