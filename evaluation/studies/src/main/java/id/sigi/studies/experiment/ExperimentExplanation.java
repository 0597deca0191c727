package id.sigi.studies.experiment;

import id.sigi.methods.plan.ExperimentPlan;
import id.sigi.methods.plan.analysis.Attrition;
import id.sigi.methods.plan.analysis.EstimatorChoice;
import id.sigi.methods.plan.data.SubgroupDefinition;
import id.sigi.methods.plan.design.Design;
import id.sigi.methods.plan.design.Lottery;
import id.sigi.studies.experiment.data.AnalysisTable;
import id.sigi.studies.experiment.data.IndexedPlan;
import id.sigi.studies.experiment.estimator.EffectEstimators;
import id.sigi.studies.experiment.heterogeneity.HeterogeneousEffects;
import id.sigi.studies.experiment.label.EstimateLabels;
import id.sigi.studies.explanation.EnginePlan;
import id.sigi.studies.explanation.Explanation;
import id.sigi.studies.explanation.ReadRows;
import id.sigi.studies.input.PlannedRows;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Tells what the study of an experiment would do. Names and expressions are checked as they are when it runs; no row is read here. */
public final class ExperimentExplanation {
    private final ExperimentPlan plan;

    private ExperimentExplanation(ExperimentPlan plan) {
        this.plan = plan;
    }

    /** @throws id.sigi.programme.fault.RequestFault if the plan does not fit the data's columns */
    public static Explanation of(ExperimentPlan plan, Dataset<Row> data) {
        PlannedRows planned = PlannedRows.of(plan.rows(), data);
        AnalysisTable table = AnalysisTable.of(plan, planned.kept());
        ExperimentExplanation explanation = new ExperimentExplanation(plan);
        return new Explanation(List.of(
                new ReadRows(plan.rows(), List.of(data.columns()), table.rows()).part(),
                explanation.design(),
                explanation.estimates(),
                AggregationStages.part(plan, table),
                new Explanation.Part("How the engine reads", EnginePlan.lines(table.rows()))));
    }

    /** What a plan estimates, without its rows. */
    public static List<Explanation.Part> estimatesOf(ExperimentPlan plan) {
        return List.of(new ExperimentExplanation(plan).estimates());
    }

    private Explanation.Part design() {
        Design design = plan.design();
        List<String> lines = new ArrayList<>();
        lines.add((plan.unit().equals(ExperimentPlan.ROW) ? "Each row is a unit" : "One row is one " + plan.unit())
                + "; contrast: " + plan.contrast());
        lines.add(
                design.strata().isEmpty()
                        ? "Chance decided in one draw: " + design.offer()
                        : "Chance decided within each cell of " + String.join(" x ", design.strata()) + ": "
                                + design.offer());
        design.findCluster().ifPresent(cluster -> lines.add("Clusters: " + cluster));
        design.findSecondCluster().ifPresent(cluster -> lines.add("Second clusters: " + cluster));
        design.findTakeUp().ifPresent(takeUp -> lines.add("Take-up: " + takeUp));
        plan.findSurvey()
                .ifPresent(survey -> lines.add("Survey weights: " + survey.weight() + "; primary sampling units: "
                        + String.join(" x ", survey.psu()) + "; strata: "
                        + (survey.strata().isEmpty() ? "one" : String.join(" x ", survey.strata()))));
        design.findResponse()
                .ifPresent(response -> lines.add("Response: " + response
                        + design.findInvited()
                                .map(invited -> " among " + invited)
                                .orElse("")));
        return new Explanation.Part("Design", lines);
    }

    private Explanation.Part estimates() {
        List<String> lines = new ArrayList<>();
        lines.add("Outcomes: "
                + plan.outcomes().stream()
                        .map(outcome -> outcome.name() + " (" + outcome.unit() + ", family " + outcome.family() + ")"
                                + outcome.findWindow()
                                        .map(window -> ", where " + window.words())
                                        .orElse(""))
                        .collect(Collectors.joining(", ")));
        plan.listIndices().forEach(index -> lines.add("Index " + IndexedPlan.sentence(index)));
        lines.add("Among: all"
                + plan.subgroups().stream()
                        .map(SubgroupDefinition::name)
                        .map(name -> ", " + name)
                        .collect(Collectors.joining()));
        plan.findConventions().ifPresent(convention -> lines.add(convention.sentence()));
        for (EstimatorChoice choice : plan.estimators()) {
            lines.add(EffectEstimators.of(choice).estimand(choice, plan).words() + ": "
                    + EffectEstimators.described(choice, plan));
        }
        lines.add("Each outcome's " + EstimateLabels.CONTROL_MEAN + ": " + EstimateLabels.levels(plan)
                + (plan.findSurvey().isPresent()
                        ? "; beside survey-weighted effects: "
                                + EstimateLabels.weightedLevels(plan).words()
                        : ""));
        if (!plan.covariates().isEmpty()) {
            lines.add("Balance of " + String.join(", ", plan.covariates()) + ", one by one and together");
        }
        plan.findRandomisation()
                .ifPresent(asked ->
                        lines.add("Beside each difference within cells: " + EstimateLabels.redrawn(plan, asked)));
        lines.addAll(besides());
        lines.add("p-values are adjusted within families: " + plan.multiplicity() + "; seed " + plan.seed());
        return new Explanation.Part("What is estimated", lines);
    }

    /** What is estimated beside the average effects. */
    private List<String> besides() {
        List<String> lines = new ArrayList<>();
        plan.design().findResponse().ifPresent(response -> lines.add("Response by arm: " + response));
        plan.findTransitions()
                .ifPresent(asked -> lines.add("Effects of the offer on " + asked.to() + " ("
                        + String.join(", ", asked.states()) + "), by " + asked.from()));
        plan.listDistributions()
                .forEach(asked -> lines.add("Effects on the distribution of " + asked.outcome() + ": on shares up to "
                        + (asked.thresholds().isEmpty() ? "the deciles of those not drawn" : asked.thresholds())
                        + (asked.quantiles().isEmpty() ? "" : "; quantiles at " + asked.quantiles())));
        plan.findHeterogeneity().ifPresent(asked -> lines.addAll(HeterogeneousEffects.sentences(plan, asked)));
        plan.findAttrition().ifPresent(asked -> lines.addAll(attrition(asked)));
        plan.design().findLottery().ifPresent(lottery -> lines.addAll(lottery(lottery)));
        return lines;
    }

    private static List<String> attrition(Attrition asked) {
        List<String> lines = new ArrayList<>();
        if (asked.hasLee()) {
            lines.add("Lee's bounds of the effect on always-respondents");
        }
        if (asked.hasWorstCase()) {
            lines.add("Worst-case (Horowitz-Manski) bounds of the effect, whatever the missing outcomes are");
        }
        if (asked.hasWeighting()) {
            lines.add("Effects with respondents weighted by one over their probability to answer");
        }
        return lines;
    }

    private static List<String> lottery(Lottery lottery) {
        List<String> lines = new ArrayList<>();
        lottery.estimators()
                .forEach(method -> lines.add("By the lottery's assignment probabilities"
                        + lottery.findProbability()
                                .filter(column -> method.needsProbability())
                                .map(column -> " (" + column + ")")
                                .orElse("")
                        + ": " + method.name().toLowerCase(Locale.ROOT)));
        lottery.findQuota().ifPresent(quota -> lines.add("Each cell's winners are compared with " + quota));
        lottery.findWaitingList()
                .ifPresent(list -> lines.add("Down waiting lists by " + list.rank() + " with " + list.seats()
                        + " seats: effects on those who take what they are offered"));
        lottery.laterWins()
                .forEach(horizons -> lines.add("By time since the draw, later wins taken out: "
                        + String.join(", ", horizons.outcomes()) + " with " + String.join(", ", horizons.wins())));
        lines.add("Re-entry: " + lottery.reEntry().name().toLowerCase(Locale.ROOT) + "; naive contrasts: "
                + lottery.naive().name().toLowerCase(Locale.ROOT));
        return lines;
    }
}
