package id.sigi.studies.experiment;

import id.sigi.methods.plan.Design;
import id.sigi.methods.plan.EstimatorChoice;
import id.sigi.methods.plan.ExperimentPlan;
import id.sigi.methods.plan.Subgroup;
import id.sigi.studies.PlannedRows;
import id.sigi.studies.explanation.EnginePlan;
import id.sigi.studies.explanation.Explanation;
import id.sigi.studies.explanation.ReadRows;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Tells what the study of an experiment would do. Names and expressions are checked as they are when it runs; no row is read. */
public final class ExperimentExplanation {
    private final ExperimentPlan plan;

    private ExperimentExplanation(ExperimentPlan plan) {
        this.plan = plan;
    }

    /** @throws id.sigi.programme.fault.RequestFault if the plan does not fit the data's columns */
    public static Explanation of(ExperimentPlan plan, Dataset<Row> data) {
        PlannedRows planned = PlannedRows.of(plan.rows(), data);
        NarrowTable table = NarrowTable.of(plan, planned.kept());
        ExperimentExplanation explanation = new ExperimentExplanation(plan);
        return new Explanation(List.of(
                new ReadRows(plan.rows(), List.of(data.columns()), table.rows()).part(),
                explanation.design(),
                explanation.estimates(),
                explanation.passes(table),
                new Explanation.Part("How the engine reads", EnginePlan.lines(table.rows()))));
    }

    private Explanation.Part design() {
        Design design = plan.design();
        List<String> lines = new ArrayList<>();
        lines.add("One row is one " + plan.unit() + "; contrast: " + plan.contrast());
        lines.add(
                design.strata().isEmpty()
                        ? "Chance decided in one draw: " + design.offer()
                        : "Chance decided within each cell of " + String.join(" x ", design.strata()) + ": "
                                + design.offer());
        design.findCluster().ifPresent(cluster -> lines.add("Clusters: " + cluster));
        design.findTakeUp().ifPresent(takeUp -> lines.add("Take-up: " + takeUp));
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
                        .map(outcome -> outcome.name() + " (" + outcome.unit() + ", family " + outcome.family() + ")")
                        .collect(Collectors.joining(", ")));
        lines.add("Among: all"
                + plan.subgroups().stream()
                        .map(Subgroup::name)
                        .map(name -> ", " + name)
                        .collect(Collectors.joining()));
        for (EstimatorChoice choice : plan.estimators()) {
            lines.add(Words.estimand(choice, plan) + ": " + Words.estimator(choice, plan));
        }
        lines.add("Each outcome's " + Words.CONTROL_MEAN + ": " + Words.levels(plan));
        if (!plan.covariates().isEmpty()) {
            lines.add("Balance of " + String.join(", ", plan.covariates()) + ", one by one and together");
        }
        plan.design().findResponse().ifPresent(response -> lines.add("Response by arm: " + response));
        plan.findTransitions()
                .ifPresent(asked -> lines.add("Effects of the offer on " + asked.to() + " ("
                        + String.join(", ", asked.states()) + "), by " + asked.from()));
        plan.findHeterogeneity().ifPresent(asked -> lines.addAll(EffectDifferences.sentences(plan, asked)));
        lines.add("p-values are adjusted within families: " + plan.multiplicity() + "; seed " + plan.seed());
        return new Explanation.Part("What is estimated", lines);
    }

    private Explanation.Part passes(NarrowTable table) {
        int groups = 1 + plan.subgroups().size();
        int series = plan.outcomes().size() + plan.covariates().size();
        int columns = table.rows().columns().length;
        List<String> lines = List.of(
                "The " + columns + " columns of the narrow table ("
                        + String.join(", ", table.rows().columns()) + ") are made once and kept",
                "1. Facts: one aggregation; rows at each gate, largest absolute values, levels of text covariates",
                "2. Moments: one aggregation by cell and arm; count, exact sum and sum of squares of " + series
                        + " series or more (one for each level of a text) among " + groups + " groups of people",
                "3. Sample: the placed rows come to this machine, sorted by " + plan.unit() + "; at most "
                        + String.format(Locale.ROOT, "%,d", plan.rows().cap()) + " rows (rows.cap)",
                "Differences within cells are computed from the moments, everything else from the sample");
        return new Explanation.Part("Passes over the rows", lines);
    }
}
