package id.sigi.studies.quality;

import id.sigi.methods.estimate.Basis;
import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.Exposure;
import id.sigi.methods.estimate.Label;
import id.sigi.methods.estimate.identity.Contrast;
import id.sigi.methods.estimate.identity.Estimand;
import id.sigi.methods.estimate.identity.Estimator;
import id.sigi.methods.estimate.identity.OutcomeVariable;
import id.sigi.methods.estimate.identity.Procedure;
import id.sigi.methods.estimate.identity.Quantity;
import id.sigi.methods.plan.RatingsPlan;
import id.sigi.methods.rating.RatingSeries;
import id.sigi.studies.ratings.RatingEstimates;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the kernels of an audit say of the programme's assessors, courses and providers: agreement, severity, scores, ranks and the funnel of providers. */
public final class ExpertEstimates {
    private static final Set<Quantity> AGREEMENT = EnumSet.of(
            Quantity.KRIPPENDORFF_ALPHA_ORDINAL, Quantity.GWET_AC2, Quantity.ICC_ONE_WAY, Quantity.ICC_ONE_WAY_MEAN);
    private static final Set<Quantity> ASSESSORS = EnumSet.of(Quantity.SEVERITY);
    private static final Set<Quantity> COURSES =
            EnumSet.of(Quantity.RAW_MEAN, Quantity.QUALITY_SCORE, Quantity.EXPECTED_RANK, Quantity.BOTTOM_TENTH);
    private static final Set<Quantity> PROVIDERS =
            EnumSet.of(Quantity.QUALITY_SCORE, Quantity.EXPECTED_RANK, Quantity.BOTTOM_TENTH);

    private final ExpertScores scores;
    private final RatingsPlan plan;

    private ExpertEstimates(ExpertScores scores) {
        this.scores = scores;
        this.plan = scores.plan();
    }

    /**
     * Rows beside those that are given already. Where categories and modes of the courses determine each other, scores are not adjusted for them.
     *
     * @param given rows that are told already
     */
    public static List<Estimate> of(ExpertScores scores, List<Estimate> given) {
        List<Estimate> rows = new ArrayList<>(new ExpertEstimates(scores).agreement());
        Set<Label> told = new HashSet<>(given.stream().map(Estimate::label).toList());
        rows.removeIf(row -> told.contains(row.label()));
        rows.addAll(find(scores).or(() -> find(scores.withoutCaseMix())).orElseGet(() -> List.of(none(scores))));
        return rows.stream().map(row -> row.exposing(Exposure.THINGS)).toList();
    }

    /** Of each series and phase; pairs of assessors are left to an auditor's own plan. */
    private List<Estimate> agreement() {
        List<Estimate> rows = new ArrayList<>();
        for (RatingSeries series : scores.series()) {
            rows.addAll(RatingEstimates.agreement(plan, series, !series.aspect().isEmpty()));
        }
        return kept(rows, AGREEMENT);
    }

    private static List<Estimate> kept(List<Estimate> rows, Set<Quantity> quantities) {
        return rows.stream()
                .filter(row -> quantities.contains(row.label().estimand().quantity()))
                .toList();
    }

    /** Empty where the model cannot be fitted. */
    private static Optional<List<Estimate>> find(ExpertScores scores) {
        try {
            return Optional.of(new ExpertEstimates(scores).model());
        } catch (IllegalArgumentException unfit) {
            return Optional.empty();
        }
    }

    private List<Estimate> model() {
        List<Estimate> rows = new ArrayList<>();
        for (RatingSeries series : scores.series()) {
            RatingEstimates fitted = RatingEstimates.of(plan, series);
            rows.addAll(fitted.components());
            if (series.aspect().isEmpty()) {
                rows.addAll(kept(fitted.assessors(), ASSESSORS));
                rows.addAll(kept(fitted.objects(), COURSES));
                rows.addAll(kept(fitted.providers(), PROVIDERS));
                fitted.funnel().stream()
                        .filter(row -> row.label().outcome().condition() == OutcomeVariable.Condition.NONE)
                        .forEach(rows::add);
            }
        }
        return rows;
    }

    private static Estimate none(ExpertScores scores) {
        Label label = new Label(
                scores.plan().columns().score(),
                Estimand.of(Quantity.VARIANCE_COMPONENT, scores.plan().columns().object()),
                Contrast.NONE,
                Label.ALL,
                Estimator.of(Procedure.CROSSED_RANDOM_EFFECTS));
        return Estimate.notEstimable(
                label,
                Basis.rows(scores.series().get(0).ratings().size(), "scores"),
                "no course or no assessor has two scores, or there are fewer than two of either");
    }
}
