package id.sigi.studies.experiment;

import id.sigi.methods.plan.ExperimentPlan;
import id.sigi.methods.plan.analysis.EstimatorChoice;
import id.sigi.methods.plan.analysis.Randomisation;
import id.sigi.methods.plan.design.Lottery;
import id.sigi.studies.experiment.data.AnalysisTable;
import id.sigi.studies.experiment.effect.ClusteredDifferences;
import id.sigi.studies.experiment.estimator.EffectEstimators;
import id.sigi.studies.experiment.randomisation.PersonLottery;
import id.sigi.studies.explanation.Explanation;
import id.sigi.studies.input.DriverLimit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Tells in which passes an experiment is computed, and what brings its rows to one machine. */
final class AggregationStages {
    private final ExperimentPlan plan;
    private final List<String> lines = new ArrayList<>();

    private AggregationStages(ExperimentPlan plan) {
        this.plan = plan;
    }

    static Explanation.Part part(ExperimentPlan plan, AnalysisTable table) {
        AggregationStages passes = new AggregationStages(plan);
        passes.lines.add(
                "Re-entry: rows of one person are counted, because stacked draws are no lottery; this is done now as"
                        + " well");
        if (!plan.estimators().isEmpty()) {
            passes.aggregated(List.of(table.rows().columns()));
        }
        if (!plan.listDistributions().isEmpty()) {
            passes.lines.add(
                    "Distributions over the blocks: moments, products and residuals of each threshold's share; six"
                            + " passes for the deciles of those not drawn, and twice six for quantiles and their intervals");
        }
        plan.findRandomisation().ifPresent(passes::randomisation);
        passes.besides();
        plan.design().findLottery().ifPresent(passes::lottery);
        return new Explanation.Part("Passes over the rows", passes.lines);
    }

    private void aggregated(List<String> columns) {
        int groups = 1 + plan.subgroups().size();
        int series = plan.outcomes().size() + plan.covariates().size();
        lines.add("1. Placement: every kept row is read once, with the " + columns.size()
                + " columns of the narrow table ("
                + String.join(", ", columns)
                + "), and held as blocks of whole clusters, in memory as far as it reaches and on disk beyond;"
                + " rows at each gate, largest absolute values, levels of texts, units that come twice");
        lines.add("2. Moments over the blocks: count, mean and squares by cell and arm of " + series
                + " series or more (one for each level of a text) among " + groups + " groups of people");
        if (needsRegressions()) {
            lines.add("3. Products over the blocks: regressions with the same rows, regressors and cells share one"
                    + " system");
            lines.add("4. Residuals over the blocks: errors of every kind and degrees of freedom"
                    + (plan.estimators().stream().anyMatch(EstimatorChoice::usesTakeUp)
                            ? ", both stages, effective F, Anderson-Rubin sets and means of compliers"
                            : ""));
        }
        if (plan.design().findResponse().isPresent()) {
            lines.add("Tests of who answered: three more passes over the blocks");
        }
        if (plan.findHeterogeneity().isPresent()) {
            lines.add("Differences between effects: three more passes over the blocks");
        }
        lines.add("Differences within cells are computed from the moments"
                + (plan.covariates().isEmpty() ? "" : ", balance from the moments and one regression"));
    }

    private boolean needsRegressions() {
        return plan.estimators().stream().anyMatch(EstimatorChoice::sharesEquation)
                || !plan.covariates().isEmpty();
    }

    private void randomisation(Randomisation asked) {
        String together = plan.multiplicity().needsRedraws() ? "each family of outcomes" : "each outcome";
        lines.add(
                asked.needsHouseholds()
                        ? "Redraws: for " + together
                                + " the placed rows come to this machine, because households are drawn one by one; "
                                + refused()
                        : "Redraws: for " + together
                                + " one aggregation to kinds of people (cell, result, values, subgroups), at most "
                                + number(PersonLottery.CAP)
                                + ", and one before it that tells how coarse values must be");
        lines.add("Then " + number(asked.draws()) + " redraws, or all where there are fewer, and no row is read");
    }

    private void besides() {
        if (plan.findRandomisation().filter(Randomisation::hasEstimators).isPresent()) {
            lines.add("Redrawn regressions: the placed rows come to this machine, sorted by " + plan.unit() + "; "
                    + refused());
        }
        if (ClusteredDifferences.isAsked(plan)) {
            lines.add("Differences of clusters: one more pass over the blocks, about the means by cell and arm");
        }
        plan.findAttrition().ifPresent(asked -> {
            if (asked.hasLee() || asked.hasWorstCase()) {
                lines.add(
                        "Bounds: the placed rows are placed once more, each cell of the draw as a whole, and two passes"
                                + " over them answer all outcomes and groups");
            }
            if (asked.hasWeighting()) {
                lines.add(
                        "Weights for response: a pass over the blocks for each step of the logistic regressions, all outcomes"
                                + " at once, and three for the weighted ones");
            }
        });
        EffectEstimators.asked(plan).forEach(estimator -> lines.addAll(estimator.passes()));
    }

    private void lottery(Lottery lottery) {
        if (!lottery.estimators().isEmpty()) {
            lines.add("Estimators by the lottery's chances ("
                    + String.join(
                            ", ",
                            lottery.estimators().stream()
                                    .map(method -> method.name().toLowerCase(Locale.ROOT))
                                    .toList())
                    + "): unit, cell, cluster, offer, chance, outcomes and subgroups of the kept rows are placed as blocks of"
                    + " whole clusters; sums of weights and moments by cell, then squares of what clusters add");
        }
        if (lottery.findWaitingList().isPresent()) {
            lines.add(
                    "Waiting lists: the kept rows are placed with each list as a whole, and one pass checks and compares them");
        }
        if (!lottery.laterWins().isEmpty()) {
            lines.add(
                    "Effects by time since the draw: the kept rows are placed as blocks of whole clusters, and three passes"
                            + " over them answer all times together");
        }
    }

    private static String refused() {
        return "more than " + number(DriverLimit.MOST) + " are refused";
    }

    private static String number(int value) {
        return String.format(Locale.ROOT, "%,d", value);
    }
}
