package id.sigi.studies.survey;

import id.sigi.methods.estimate.Basis;
import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.EstimateSet;
import id.sigi.methods.estimate.Evidence;
import id.sigi.methods.estimate.FlowStep;
import id.sigi.methods.estimate.Label;
import id.sigi.methods.estimate.Provenance;
import id.sigi.methods.estimate.identity.Contrast;
import id.sigi.methods.estimate.identity.Estimand;
import id.sigi.methods.estimate.identity.Estimator;
import id.sigi.methods.estimate.identity.Procedure;
import id.sigi.methods.estimate.identity.Quantity;
import id.sigi.methods.plan.FrozenPlan;
import id.sigi.methods.plan.SurveyPlan;
import id.sigi.methods.plan.survey.StatisticKind;
import id.sigi.methods.plan.survey.SurveyStatistic;
import id.sigi.studies.input.PlannedRows;
import id.sigi.studies.input.StudySource;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Runs the plan of a sample survey. Every statistic is a domain of the whole sample: respondents outside it count as zeros, so that the
 * variance knows how many there might have been.
 */
public final class SurveyStudy {
    /** Name of the set of estimates. */
    public static final String SURVEY = "survey";

    private SurveyStudy() {}

    /**
     * Runs a plan.
     *
     * @param frozen the plan's stamp, for the provenance
     * @param plan the plan, the same that the stamp is of
     * @param data the rows, one per respondent
     * @param source what the rows are
     * @throws id.sigi.programme.fault.RequestFault if the plan does not fit the data
     */
    public static EstimateSet run(FrozenPlan frozen, SurveyPlan plan, Dataset<Row> data, StudySource source) {
        PlannedRows planned = PlannedRows.of(plan.rows(), data);
        SurveyTable table = SurveyTable.of(plan, planned.kept());
        table.rows().persist();
        try {
            List<SurveyTable> outside = planned.outside().map(rows -> SurveyTable.outside(plan, rows)).stream()
                    .toList();
            UnitSums sums = UnitSums.of(table, outside, plan.statistics().size());
            FlowStep kept = planned.step(sums.rows());
            return set(plan, sums, kept, source.provenance(frozen, kept.entered()));
        } finally {
            table.rows().unpersist();
        }
    }

    private static EstimateSet set(SurveyPlan plan, UnitSums sums, FlowStep kept, Provenance provenance) {
        List<FlowStep> flow = List.of(
                kept,
                new FlowStep(
                        "with a positive weight, a stratum and a primary sampling unit", sums.rows(), sums.placed()));
        List<Estimate> estimates = new ArrayList<>();
        List<String> sentences = new ArrayList<>(conventions(plan, sums));
        List<Linearised> found = new ArrayList<>();
        for (int index = 0; index < plan.statistics().size(); index++) {
            found.add(Linearised.estimate(plan, sums, index));
            estimates.add(estimate(plan, sums, index, found.get(index)));
        }
        if (!found.stream().allMatch(Linearised::hasFreedom)) {
            sentences.add(Linearised.NO_FREEDOM);
        }
        return new EstimateSet(SURVEY, Evidence.SURVEY, provenance, flow, sentences, estimates);
    }

    private static Estimate estimate(SurveyPlan plan, UnitSums sums, int index, Linearised found) {
        SurveyStatistic statistic = plan.statistics().get(index);
        Label label = new Label(
                statistic.name(),
                estimand(statistic.kind()),
                Contrast.NONE,
                statistic.subgroup(),
                Estimator.of(Procedure.WEIGHTED_SURVEY));
        return found.toEstimate(label, basis(statistic, sums, index));
    }

    private static Basis basis(SurveyStatistic statistic, UnitSums sums, int index) {
        long counted = sums.units().stream()
                .mapToLong(unit -> unit.sums().get(index).counted())
                .sum();
        long hits = sums.units().stream()
                .mapToLong(unit -> unit.sums().get(index).hits())
                .sum();
        return Basis.share(hits, counted, statistic.denominatorName());
    }

    private static Estimand estimand(StatisticKind kind) {
        return switch (kind) {
            case RATIO -> Estimand.of(Quantity.RATIO);
            case MEAN -> Estimand.of(Quantity.MEAN);
            case TOTAL -> Estimand.of(Quantity.TOTAL);
        };
    }

    private static List<String> conventions(SurveyPlan plan, UnitSums sums) {
        long strata =
                sums.units().stream().map(UnitSums.Unit::stratum).distinct().count();
        long emptied = sums.units().stream().filter(UnitSums.Unit::isEmpty).count();
        List<String> sentences = new ArrayList<>(List.of(
                "Weighted by " + plan.weight() + ". Counts beside a number are respondents, not weighted.",
                "Standard errors by Taylor linearisation: " + sums.units().size() + " primary sampling units ("
                        + String.join(" x ", plan.psu()) + ") in " + strata
                        + " strata, drawn with replacement within strata; degrees of freedom are units minus strata, of those"
                        + " that hold somebody whom the number is about.",
                plan.lonelyPsu().sentence()));
        if (emptied > 0) {
            sentences.add(
                    emptied + " of these units hold nobody whom a number is about; they stay in the sample, and so in"
                            + " the standard errors, whether rows.filter, a weight of zero or a condition empties them. Rows without a weight"
                            + " are not in the sample.");
        }
        return sentences;
    }
}
