package id.sigi.studies.ratings;

import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.EstimateSet;
import id.sigi.methods.estimate.Evidence;
import id.sigi.methods.estimate.Exposure;
import id.sigi.methods.estimate.FlowStep;
import id.sigi.methods.estimate.Provenance;
import id.sigi.methods.plan.FrozenPlan;
import id.sigi.methods.plan.RatingsPlan;
import id.sigi.methods.rating.RatingSeries;
import id.sigi.programme.fault.RequestFault;
import id.sigi.studies.input.PlannedRows;
import id.sigi.studies.input.StudySource;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Runs the plan of an audit of ratings. */
public final class RatingsStudy {
    private final RatingsPlan plan;
    private final Provenance provenance;
    private final List<FlowStep> flow;
    private final List<RatingSeries> series;

    private RatingsStudy(RatingsPlan plan, Provenance provenance, List<FlowStep> flow, List<RatingSeries> series) {
        this.plan = plan;
        this.provenance = provenance;
        this.flow = flow;
        this.series = series;
    }

    /**
     * Runs a plan.
     *
     * @param frozen the plan's stamp, for the provenance
     * @param plan the plan, the same that the stamp is of
     * @param data the rows, one per score
     * @param source what the rows are
     * @throws RequestFault if the plan does not fit the data
     */
    public static List<EstimateSet> run(FrozenPlan frozen, RatingsPlan plan, Dataset<Row> data, StudySource source) {
        PlannedRows planned = PlannedRows.of(plan.rows(), data);
        RatingRows rows = RatingRows.of(plan, planned.kept());
        RatingChecks.check(plan, rows.ratings());
        List<RatingSeries> series = RatingSeries.list(rows.ratings());
        FlowStep kept = planned.step(rows.kept());
        long shared = series.get(0).units().stream()
                .mapToLong(unit -> unit.length)
                .filter(size -> size > 1)
                .sum();
        List<FlowStep> flow = List.of(
                kept,
                new FlowStep(
                        "with a score and every column that the plan names",
                        rows.kept(),
                        rows.ratings().size()),
                new FlowStep(
                        "scores of the whole, of objects that two assessors or more scored in a phase",
                        series.get(0).ratings().size(),
                        shared));
        return new RatingsStudy(plan, source.provenance(frozen, kept.entered()), flow, series).sets();
    }

    private List<EstimateSet> sets() {
        List<Estimate> agreement = new ArrayList<>();
        List<Estimate> components = new ArrayList<>();
        List<RatingEstimates> fitted = series.stream().map(this::fit).toList();
        boolean hasAspects = series.size() > 1;
        for (int at = 0; at < series.size(); at++) {
            boolean isOnScale = !hasAspects || !series.get(at).aspect().isEmpty();
            agreement.addAll(RatingEstimates.agreement(plan, series.get(at), isOnScale));
            components.addAll(fitted.get(at).components());
        }
        RatingEstimates whole = fitted.get(0);
        List<EstimateSet> sets = new ArrayList<>(List.of(
                set("agreement", agreement, RatingSentences.agreement(plan, hasAspects)),
                set("components", components, RatingSentences.components(plan)),
                set("assessors", whole.assessors(), RatingSentences.assessors(plan)),
                set("objects", whole.objects(), RatingSentences.scores(plan))));
        if (whole.model().hasProviders()) {
            sets.add(set("providers", whole.providers(), RatingSentences.scores(plan)));
            List<Estimate> funnel = whole.funnel();
            if (!funnel.isEmpty()) {
                sets.add(set("funnel", funnel, RatingSentences.funnel()));
            }
        }
        return List.copyOf(sets);
    }

    private RatingEstimates fit(RatingSeries one) {
        try {
            return RatingEstimates.of(plan, one);
        } catch (IllegalArgumentException fault) {
            throw new RequestFault(
                    "The model of quality and severity cannot be fitted",
                    fault.getMessage(),
                    "Take out a covariate or a phase that others determine, or collect scores of more objects by the same"
                            + " assessors",
                    fault);
        }
    }

    private EstimateSet set(String id, List<Estimate> estimates, List<String> sentences) {
        return new EstimateSet(
                id,
                Evidence.MEASUREMENT,
                provenance,
                flow,
                sentences,
                estimates.stream().map(row -> row.exposing(Exposure.THINGS)).toList());
    }
}
