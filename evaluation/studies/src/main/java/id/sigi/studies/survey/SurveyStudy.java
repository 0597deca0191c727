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
import id.sigi.methods.survey.variance.SampleDesign;
import id.sigi.methods.survey.variance.VarianceEstimator;
import id.sigi.programme.fault.RequestFault;
import id.sigi.studies.input.PlannedRows;
import id.sigi.studies.input.StudySource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Runs the plan of a sample survey. Every statistic is a domain of the whole sample: respondents outside it count as zeros, so that the
 * variance knows how many there might have been.
 */
public final class SurveyStudy {
    /** Name of the set of estimates. */
    public static final String SURVEY = "survey";

    private static final Estimator WEIGHTED = Estimator.of(Procedure.WEIGHTED_SURVEY);

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
        List<DomainStatistic> asked = DomainStatistic.list(plan, planned.kept());
        return plan.asksForRespondents()
                ? ofRespondents(frozen, plan, planned, asked, source)
                : ofUnits(frozen, plan, planned, asked, source);
    }

    /** From sums of primary sampling units, which the engine makes. */
    private static EstimateSet ofUnits(
            FrozenPlan frozen, SurveyPlan plan, PlannedRows planned, List<DomainStatistic> asked, StudySource source) {
        SurveyExposure exposure =
                new SurveyExposure(plan, asked.stream().map(List::of).toList());
        UnitSums sums = UnitSums.of(
                SurveyTable.of(plan, asked, exposure, planned.kept()),
                planned.outside().map(rows -> SurveyTable.outside(plan, rows)),
                plan.findFpc().isPresent());
        FlowStep kept = planned.step(sums.rows());
        EstimateSet set = set(plan, asked, sums, kept, source.provenance(frozen, kept.entered()));
        return flagged(plan, exposure.declared(sums.given(), set));
    }

    /** From respondents in memory. */
    private static EstimateSet ofRespondents(
            FrozenPlan frozen, SurveyPlan plan, PlannedRows planned, List<DomainStatistic> asked, StudySource source) {
        RespondentColumns columns = RespondentRequest.read(plan, asked, planned);
        SampleDesign design = RespondentDesign.of(plan, columns);
        VarianceEstimator variance = RespondentWeights.of(plan, columns, design);
        List<RespondentStudy.Found> found = new ArrayList<>(new RespondentStudy(plan, columns, variance).found(asked));
        found.addAll(new RespondentModels(plan, columns, variance).found());
        long keptRows = planned.kept()
                .rows()
                .select(new Column[0])
                .queryExecution()
                .toRdd()
                .count();
        FlowStep kept = planned.step(keptRows);
        long placed = Arrays.stream(columns.number(RespondentRequest.WEIGHT))
                .filter(weight -> weight > 0)
                .count();
        EstimateSet set = new EstimateSet(
                SURVEY,
                Evidence.SURVEY,
                source.provenance(frozen, kept.entered()),
                flow(plan, kept, placed, variance),
                RespondentSentences.of(plan, design, variance),
                found.stream().map(RespondentStudy.Found::estimate).toList());
        return flagged(
                plan,
                new SurveyExposure(
                                plan,
                                found.stream().map(RespondentStudy.Found::about).toList())
                        .declared(planned.kept(), set));
    }

    private static List<FlowStep> flow(SurveyPlan plan, FlowStep kept, long placed, VarianceEstimator variance) {
        List<FlowStep> flow = new ArrayList<>(List.of(kept, placed(kept.passed(), placed)));
        if (plan.findNonResponse().isPresent()) {
            long answered = Arrays.stream(variance.weights())
                    .filter(weight -> weight > 0)
                    .count();
            flow.add(new FlowStep("answered the survey", placed, answered));
        }
        return flow;
    }

    private static FlowStep placed(long rows, long placed) {
        if (rows > 0 && placed == 0) {
            throw new RequestFault(
                    "nobody is in the sample",
                    "none of " + rows + " rows has a weight above zero, a stratum and a primary sampling unit",
                    "Check the columns weight, strata and psu, and rows.filter");
        }
        return new FlowStep("with a positive weight, a stratum and a primary sampling unit", rows, placed);
    }

    /** With what statistics offices print beside numbers of a large relative standard error. */
    private static EstimateSet flagged(SurveyPlan plan, EstimateSet set) {
        return plan.findReliability()
                .map(limits -> set.withRows(row -> ReliabilityFlag.of(limits, row)))
                .orElse(set);
    }

    private static EstimateSet set(
            SurveyPlan plan, List<DomainStatistic> asked, UnitSums sums, FlowStep kept, Provenance provenance) {
        List<FlowStep> flow = List.of(kept, placed(sums.rows(), sums.placed()));
        List<Estimate> estimates = new ArrayList<>();
        List<String> sentences = new ArrayList<>(conventions(plan, sums));
        List<Linearised> found = new ArrayList<>();
        for (int index = 0; index < asked.size(); index++) {
            found.add(Linearised.estimate(plan, asked.get(index).statistic().kind(), sums, index));
            estimates.add(estimate(asked.get(index), sums, index, found.get(index)));
        }
        if (!found.stream().allMatch(Linearised::hasFreedom)) {
            sentences.add(Linearised.NO_FREEDOM);
        }
        return new EstimateSet(SURVEY, Evidence.SURVEY, provenance, flow, sentences, estimates);
    }

    private static Estimate estimate(DomainStatistic asked, UnitSums sums, int index, Linearised found) {
        SurveyStatistic statistic = asked.statistic();
        Label label = new Label(
                statistic.name(),
                estimand(statistic.kind()),
                Contrast.NONE,
                asked.subgroup(),
                statistic
                        .findInterval()
                        .map(interval -> WEIGHTED.with(interval.rule()))
                        .orElse(WEIGHTED));
        return found.toEstimate(label, basis(statistic, sums, index), statistic.findInterval());
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

    static Estimand estimand(StatisticKind kind) {
        return switch (kind) {
            case RATIO -> Estimand.of(Quantity.RATIO);
            case MEAN -> Estimand.of(Quantity.MEAN);
            case TOTAL -> Estimand.of(Quantity.TOTAL);
            case VARIANCE -> Estimand.of(Quantity.VARIANCE);
            case QUANTILE -> throw new IllegalArgumentException("a quantile is of a probability");
        };
    }

    private static String replacement(SurveyPlan plan) {
        return plan.findFpc()
                .map(column -> "without replacement from as many as " + column + " says")
                .orElse("with replacement");
    }

    private static List<String> conventions(SurveyPlan plan, UnitSums sums) {
        long strata =
                sums.units().stream().map(UnitSums.Unit::stratum).distinct().count();
        long emptied = sums.units().stream().filter(UnitSums.Unit::isEmpty).count();
        List<String> sentences = new ArrayList<>(List.of(
                "Weighted by " + plan.weight() + ". Counts beside a number are respondents, not weighted.",
                "Standard errors by Taylor linearisation: " + sums.units().size() + " primary sampling units ("
                        + String.join(" x ", plan.psu()) + ") in " + strata
                        + " strata, drawn " + replacement(plan)
                        + " within strata; degrees of freedom are units minus strata, of those"
                        + " that hold somebody whom the number is about.",
                plan.lonelyPsu().sentence()));
        sentences.addAll(RespondentSentences.ofGroupsAndIntervals(plan));
        if (emptied > 0) {
            sentences.add(
                    emptied + " of these units hold nobody whom a number is about; they stay in the sample, and so in"
                            + " the standard errors, whether rows.filter, a weight of zero or a condition empties them. Rows without a weight"
                            + " are not in the sample.");
        }
        return sentences;
    }
}
