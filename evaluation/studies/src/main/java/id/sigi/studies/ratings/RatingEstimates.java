package id.sigi.studies.ratings;

import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.plan.RatingsPlan;
import id.sigi.methods.rating.QualityModel;
import id.sigi.methods.rating.RatingSeries;
import java.util.List;

/**
 * All that an audit says of one series of scores, by what is asked. The model of quality and severity is fitted once.
 *
 * @param labels how rows are labelled
 * @param model of the series
 */
public record RatingEstimates(RatingLabels labels, QualityModel model) {
    /**
     * Fits the model.
     *
     * @throws IllegalArgumentException if the covariates determine each other, or no object or no assessor has two scores
     */
    public static RatingEstimates of(RatingsPlan plan, RatingSeries series) {
        return new RatingEstimates(new RatingLabels(plan, series), QualityModel.fit(series));
    }

    /**
     * Whether assessors agree.
     *
     * @param isOnScale whether scores are the categories of the plan's scale, and not means of them
     */
    public static List<Estimate> agreement(RatingsPlan plan, RatingSeries series, boolean isOnScale) {
        return new AgreementEstimates(new RatingLabels(plan, series), isOnScale).list();
    }

    /** What varies in scores, and how phases and covariates move them. */
    public List<Estimate> components() {
        return new ModelEstimates(labels, model).components();
    }

    /** How severe each assessor is. */
    public List<Estimate> assessors() {
        return new ModelEstimates(labels, model).assessors();
    }

    /** Scores and ranks of objects. */
    public List<Estimate> objects() {
        return new ScoreEstimates(labels, model).objects();
    }

    /** Scores and ranks of providers; none where they are no factor. */
    public List<Estimate> providers() {
        return new ScoreEstimates(labels, model).providers();
    }

    /** Providers against what chance lets them differ by; none where they are no factor, or are fewer than three. */
    public List<Estimate> funnel() {
        return model.hasProviders() ? new FunnelEstimates(labels, model).list() : List.of();
    }
}
