package id.sigi.studies.ratings;

import id.sigi.methods.estimate.Basis;
import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.Inference;
import id.sigi.methods.estimate.identity.Estimator;
import id.sigi.methods.estimate.identity.Procedure;
import id.sigi.methods.estimate.identity.Quantity;
import id.sigi.methods.plan.RatingsPlan;
import id.sigi.methods.rating.QualityModel;
import id.sigi.methods.rating.Rating;
import id.sigi.methods.shrinkage.RankProbabilities;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.function.Function;

/** Scores of objects and of providers: raw means, quality scores of the model, ranks and the probability of the bottom tenth. */
final class ScoreEstimates {
    private final RatingLabels labels;
    private final RatingsPlan plan;
    private final QualityModel model;

    ScoreEstimates(RatingLabels labels, QualityModel model) {
        this.labels = labels;
        this.plan = labels.plan();
        this.model = model;
    }

    List<Estimate> objects() {
        return of(QualityModel.OBJECT, plan.columns().object(), Rating::object);
    }

    /** None where providers are no factor. */
    List<Estimate> providers() {
        return model.hasProviders()
                ? of(QualityModel.PROVIDER, plan.columns().findProvider().orElseThrow(), Rating::provider)
                : List.of();
    }

    private List<Estimate> of(int factor, String column, Function<Rating, String> group) {
        NavigableMap<String, List<Rating>> scores = labels.series().by(group);
        RankProbabilities ranks = model.ranks(factor, plan.draws(), plan.seed());
        List<String> names = model.names(factor);
        Estimator crossed = Estimator.of(Procedure.CROSSED_RANDOM_EFFECTS);
        Estimator drawn = Estimator.of(Procedure.POSTERIOR_DRAWS, Integer.toString(plan.draws()));
        List<Estimate> rows = new ArrayList<>();
        for (int place = 0; place < names.size(); place++) {
            String subgroup = column + "=" + names.get(place);
            List<Rating> own = scores.get(names.get(place));
            Basis basis = labels.scores(own.size());
            double mean = own.stream().mapToDouble(Rating::score).sum() / own.size();
            rows.add(Estimate.of(
                    labels.label(Quantity.RAW_MEAN, subgroup, Estimator.of(Procedure.MEAN)),
                    Inference.point(mean),
                    basis));
            Inference score = model.score(factor, place);
            rows.add(Estimate.of(
                    labels.label(Quantity.QUALITY_SCORE, subgroup, crossed),
                    Inference.interval(
                                    score.estimate().orElseThrow(),
                                    score.confLow().orElseThrow(),
                                    score.confHigh().orElseThrow())
                            .withStdError(score.stdError().orElseThrow()),
                    basis));
            rows.add(Estimate.of(
                    labels.label(Quantity.EXPECTED_RANK, subgroup, drawn),
                    Inference.interval(
                            ranks.expected(place), ranks.quantile(place, 0.025), ranks.quantile(place, 0.975)),
                    basis));
            rows.add(Estimate.of(
                    labels.label(Quantity.BOTTOM_TENTH, subgroup, drawn),
                    Inference.point(ranks.bottomTenth(place)),
                    basis));
        }
        return rows;
    }
}
