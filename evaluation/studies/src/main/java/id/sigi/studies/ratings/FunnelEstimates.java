package id.sigi.studies.ratings;

import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.Label;
import id.sigi.methods.estimate.identity.Quantity;
import id.sigi.methods.funnel.FunnelPlot;
import id.sigi.methods.funnel.FunnelScale;
import id.sigi.methods.funnel.FunnelUnit;
import id.sigi.methods.moments.Moments;
import id.sigi.methods.plan.RatingsPlan;
import id.sigi.methods.rating.QualityModel;
import id.sigi.methods.rating.Rating;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** Providers against what chance lets them differ by: means of their objects, adjusted for assessors, and shares of scores at the top. */
final class FunnelEstimates {
    private static final int FEWEST = 3;

    private final RatingLabels labels;
    private final RatingsPlan plan;
    private final QualityModel model;

    FunnelEstimates(RatingLabels labels, QualityModel model) {
        this.labels = labels;
        this.plan = labels.plan();
        this.model = model;
    }

    /** None where fewer than three providers have objects, or none of them has two. */
    List<Estimate> list() {
        List<Estimate> rows = new ArrayList<>();
        String column = plan.columns().findProvider().orElseThrow();
        means().ifPresent(plot -> rows.addAll(
                new FunnelRows(column, "objects", quantity -> labels.label(quantity, Label.ALL, FunnelRows.ESTIMATOR))
                        .list(plot, Quantity.ADJUSTED_MEAN)));
        tops().ifPresent(plot -> rows.addAll(
                new FunnelRows(column, "scores", quantity -> labels.ofTop(quantity, Label.ALL, FunnelRows.ESTIMATOR))
                        .list(plot, Quantity.SHARE)));
        return rows;
    }

    private Optional<FunnelPlot> means() {
        NavigableMap<String, Moments> byProvider = new TreeMap<>();
        Moments all = Moments.EMPTY;
        for (var object : model.adjustedMeans().entrySet()) {
            Moments one = new Moments(1, object.getValue(), 0);
            byProvider.merge(model.providerOf(object.getKey()), one, Moments::plus);
            all = all.plus(one);
        }
        double squares = byProvider.values().stream().mapToDouble(Moments::m2).sum();
        long df = all.n() - byProvider.size();
        if (byProvider.size() < FEWEST || df == 0 || squares == 0) {
            return Optional.empty();
        }
        List<FunnelUnit> units = new ArrayList<>();
        byProvider.forEach((name, moments) -> units.add(new FunnelUnit(name, moments.mean(), moments.n())));
        return Optional.of(FunnelPlot.of(FunnelScale.MEAN, units, all.mean(), Math.sqrt(squares / df)));
    }

    private Optional<FunnelPlot> tops() {
        double greatest = plan.scale().greatest();
        List<FunnelUnit> units = new ArrayList<>();
        long hits = 0;
        for (var provider : labels.series().by(Rating::provider).entrySet()) {
            List<Rating> scores = provider.getValue();
            long own =
                    scores.stream().filter(rating -> rating.score() >= greatest).count();
            units.add(new FunnelUnit(provider.getKey(), (double) own / scores.size(), scores.size()));
            hits += own;
        }
        int all = labels.series().ratings().size();
        return units.size() < FEWEST || hits == 0 || hits == all
                ? Optional.empty()
                : Optional.of(FunnelPlot.of(FunnelScale.PROPORTION, units, (double) hits / all, 0));
    }
}
