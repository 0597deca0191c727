package id.sigi.studies.ratings;

import id.sigi.methods.estimate.Basis;
import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.Inference;
import id.sigi.methods.estimate.Label;
import id.sigi.methods.estimate.identity.Contrast;
import id.sigi.methods.estimate.identity.Estimand;
import id.sigi.methods.estimate.identity.Estimator;
import id.sigi.methods.estimate.identity.Quantity;
import id.sigi.methods.plan.RatingsPlan;
import id.sigi.methods.rating.RatingSeries;
import java.util.Optional;

/**
 * How rows of an audit are labelled: the outcome is the aspect, or the score where a row is about the whole.
 *
 * @param plan the audit's plan
 * @param series the scores
 */
public record RatingLabels(RatingsPlan plan, RatingSeries series) {
    private String outcome() {
        return series.aspect().isEmpty() ? plan.columns().score() : series.aspect();
    }

    Label label(Quantity quantity, String subgroup, Estimator estimator) {
        return label(Estimand.of(quantity), subgroup, estimator);
    }

    Label label(Estimand estimand, String subgroup, Estimator estimator) {
        return new Label(outcome(), estimand, Contrast.NONE, subgroup, estimator);
    }

    /** The share of scores at the top of the scale. */
    Label ofTop(Quantity quantity, String subgroup, Estimator estimator) {
        double top = plan.scale().greatest();
        String value = top == Math.rint(top) ? Long.toString((long) top) : Double.toString(top);
        return new Label(outcome() + "=" + value, Estimand.of(quantity), Contrast.NONE, subgroup, estimator);
    }

    Basis scores(long count) {
        return Basis.rows(count, "scores");
    }

    /** A row with its numbers, or with why there are none. */
    static Estimate row(Label label, Optional<Inference> found, Basis basis, String otherwise) {
        return found.map(inference -> Estimate.of(label, inference, basis))
                .orElseGet(() -> Estimate.notEstimable(label, basis, otherwise));
    }
}
