package id.sigi.studies.ratings;

import id.sigi.methods.estimate.Basis;
import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.Inference;
import id.sigi.methods.estimate.Label;
import id.sigi.methods.estimate.identity.Estimand;
import id.sigi.methods.estimate.identity.Estimator;
import id.sigi.methods.estimate.identity.Procedure;
import id.sigi.methods.estimate.identity.Quantity;
import id.sigi.methods.mixed.CrossedFit;
import id.sigi.methods.plan.RatingsPlan;
import id.sigi.methods.proportion.Limits;
import id.sigi.methods.proportion.Wilson;
import id.sigi.methods.rating.AnchorDeviation;
import id.sigi.methods.rating.QualityModel;
import id.sigi.methods.rating.Rating;
import id.sigi.methods.rating.RatingSeries;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;

/** What varies in scores, and how severe each assessor is. */
final class ModelEstimates {
    private static final Estimator CROSSED = Estimator.of(Procedure.CROSSED_RANDOM_EFFECTS);
    private static final String ALIKE = "assessors do not differ beyond chance";

    private final RatingLabels labels;
    private final RatingsPlan plan;
    private final RatingSeries series;
    private final QualityModel model;

    ModelEstimates(RatingLabels labels, QualityModel model) {
        this.labels = labels;
        this.plan = labels.plan();
        this.series = labels.series();
        this.model = model;
    }

    /** Components of variance with their shares, then differences of phases and slopes of covariates. */
    List<Estimate> components() {
        CrossedFit fit = model.fit();
        List<String> names =
                new ArrayList<>(List.of(plan.columns().object(), plan.columns().assessor()));
        if (model.hasProviders()) {
            names.add(plan.columns().findProvider().orElseThrow());
        }
        names.add("residual");
        Basis basis = labels.scores(series.ratings().size());
        List<Estimate> rows = new ArrayList<>();
        for (int factor = 0; factor < names.size(); factor++) {
            Inference component = fit.component(factor);
            rows.add(Estimate.of(
                    labels.label(Estimand.of(Quantity.VARIANCE_COMPONENT, names.get(factor)), Label.ALL, CROSSED),
                    component,
                    basis));
        }
        for (int factor = 0; factor < names.size(); factor++) {
            double share = fit.component(factor).estimate().orElseThrow() / fit.totalVariance();
            rows.add(Estimate.of(
                    labels.label(Estimand.of(Quantity.VARIANCE_SHARE, names.get(factor)), Label.ALL, CROSSED),
                    Inference.point(share),
                    basis));
        }
        rows.addAll(coefficients(basis));
        return rows;
    }

    private List<Estimate> coefficients(Basis basis) {
        List<String> names = new ArrayList<>();
        series.phases().stream()
                .skip(1)
                .forEach(phase -> names.add(plan.columns().findPhase().orElseThrow() + "=" + phase));
        names.addAll(plan.columns().covariates());
        List<Inference> coefficients = model.fit().coefficients();
        List<Estimate> rows = new ArrayList<>();
        for (int x = 0; x < names.size(); x++) {
            rows.add(Estimate.of(
                    labels.label(Quantity.DIFFERENCE, names.get(x), CROSSED), coefficients.get(x + 1), basis));
        }
        return rows;
    }

    /** Of each assessor: mean, severity, drift, deviation on anchors and share of scores at the top of the scale. */
    List<Estimate> assessors() {
        NavigableMap<String, List<Rating>> scores = series.by(Rating::assessor);
        NavigableMap<String, Inference> drifts = model.drifts();
        NavigableMap<String, AnchorDeviation> anchors = AnchorDeviation.of(series);
        List<String> names = model.names(QualityModel.ASSESSOR);
        List<Estimate> rows = new ArrayList<>();
        for (int place = 0; place < names.size(); place++) {
            String name = names.get(place);
            String subgroup = plan.columns().assessor() + "=" + name;
            List<Rating> own = scores.get(name);
            Basis basis = labels.scores(own.size());
            double mean = own.stream().mapToDouble(Rating::score).sum() / own.size();
            rows.add(Estimate.of(
                    labels.label(Quantity.RAW_MEAN, subgroup, Estimator.of(Procedure.MEAN)),
                    Inference.point(mean),
                    basis));
            rows.add(RatingLabels.row(
                    labels.label(Quantity.SEVERITY, subgroup, CROSSED), model.findSeverity(place), basis, ALIKE));
            Optional.ofNullable(drifts.get(name))
                    .ifPresent(drift ->
                            rows.add(Estimate.of(labels.label(Quantity.DRIFT, subgroup, CROSSED), drift, basis)));
            Optional.ofNullable(anchors.get(name)).ifPresent(anchor -> rows.add(anchor(subgroup, anchor)));
            rows.add(top(labels, subgroup, own));
        }
        return rows;
    }

    private Estimate anchor(String subgroup, AnchorDeviation anchor) {
        return RatingLabels.row(
                labels.label(Quantity.ANCHOR_DEVIATION, subgroup, Estimator.of(Procedure.OTHER_ASSESSORS)),
                anchor.deviation(),
                Basis.rows(anchor.objects(), "anchors that another assessor scored too"),
                "fewer than two anchors");
    }

    /** The share of scores at the top of the scale, with Wilson's interval. */
    static Estimate top(RatingLabels labels, String subgroup, List<Rating> scores) {
        double greatest = labels.plan().scale().greatest();
        long hits = scores.stream().filter(rating -> rating.score() >= greatest).count();
        Limits limits = Wilson.of(hits, scores.size());
        return Estimate.of(
                labels.ofTop(Quantity.SHARE, subgroup, Estimator.of(Procedure.PROPORTION)),
                Inference.interval((double) hits / scores.size(), limits.low(), limits.high()),
                Basis.share(hits, scores.size(), "scores"));
    }
}
