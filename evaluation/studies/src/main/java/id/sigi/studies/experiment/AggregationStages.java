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

/** Tells in which scans of its rows an experiment is computed, and what collects rows to the driver. */
final class AggregationStages {
    private final ExperimentPlan plan;
    private final List<String> lines = new ArrayList<>();

    private AggregationStages(ExperimentPlan plan) {
        this.plan = plan;
    }

    static Explanation.Part part(ExperimentPlan plan, AnalysisTable table) {
        AggregationStages stages = new AggregationStages(plan);
        stages.lines.add(
                "Re-entry: rows of one person are counted, because stacked draws are no lottery; this is done now as"
                        + " well");
        if (!plan.estimators().isEmpty()) {
            stages.aggregated(List.of(table.rows().columns()));
        }
        if (!plan.listDistributions().isEmpty()) {
            stages.lines.add(
                    "Distributions: cell moments, cross-products and residual scores of each threshold's share; six"
                            + " scans for the deciles of those not drawn, and twice six for quantiles and their intervals");
        }
        plan.findRandomisation().ifPresent(stages::randomisation);
        stages.besides();
        plan.design().findLottery().ifPresent(stages::lottery);
        return new Explanation.Part("Aggregation stages", stages.lines);
    }

    private void aggregated(List<String> columns) {
        int groups = 1 + plan.subgroups().size();
        int series = plan.outcomes().size() + plan.covariates().size();
        lines.add(
                "1. Partitioning: every kept row is read once, with the " + columns.size()
                        + " columns of the narrow table ("
                        + String.join(", ", columns)
                        + "), and held as partitions of whole clusters, in memory as far as it reaches and on disk beyond;"
                        + " the same scan gives the sample flow, largest absolute values, levels of texts, and units that come twice");
        lines.add("2. Cell moments, one scan of the partitions: count, mean and squares by cell and arm of " + series
                + " series or more (one for each level of a text) among " + groups + " groups of people");
        if (needsRegressions()) {
            lines.add(
                    "3. Cross-products (X'X and X'y), one scan: regressions with the same rows, regressors and cells share"
                            + " one system");
            lines.add("4. Residual scores, one scan: standard errors of every covariance type and degrees of freedom"
                    + (plan.estimators().stream().anyMatch(EstimatorChoice::usesTakeUp)
                            ? ", both stages, effective F, Anderson-Rubin sets and means of compliers"
                            : ""));
        }
        if (plan.design().findResponse().isPresent()) {
            lines.add("Tests of differential attrition: three more scans");
        }
        if (plan.findHeterogeneity().isPresent()) {
            lines.add("Heterogeneous effects: three more scans");
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
                                + " the placed rows are collected to the driver, because households are drawn one by one; "
                                + refused()
                        : "Redraws: for " + together
                                + " one aggregation to kinds of people (cell, result, values, subgroups), at most "
                                + number(PersonLottery.CAP)
                                + ", and one before it that tells how coarse values must be");
        lines.add("Then " + number(asked.draws()) + " redraws, or all where there are fewer, and no row is read");
    }

    private void besides() {
        if (plan.findRandomisation().filter(Randomisation::hasEstimators).isPresent()) {
            lines.add("Redrawn regressions: the placed rows are collected to the driver, sorted by " + plan.unit()
                    + "; " + refused());
        }
        if (ClusteredDifferences.isAsked(plan)) {
            lines.add("Differences of clusters: one more scan, about the means by cell and arm");
        }
        plan.findAttrition().ifPresent(asked -> {
            if (asked.hasLee() || asked.hasWorstCase()) {
                lines.add("Bounds: the placed rows are partitioned once more, each cell of the draw as a whole, and two"
                        + " scans answer all outcomes and groups");
            }
            if (asked.hasWeighting()) {
                lines.add("Weights for response: a scan for each step of the logistic regressions, all outcomes"
                        + " at once, and three for the weighted ones");
            }
        });
        EffectEstimators.asked(plan).forEach(estimator -> lines.addAll(estimator.passes()));
    }

    private void lottery(Lottery lottery) {
        if (!lottery.estimators().isEmpty()) {
            lines.add(
                    "Estimators by the lottery's assignment probabilities ("
                            + String.join(
                                    ", ",
                                    lottery.estimators().stream()
                                            .map(method -> method.name().toLowerCase(Locale.ROOT))
                                            .toList())
                            + "): unit, cell, cluster, offer, probability, outcomes and subgroups of the kept rows are held as"
                            + " partitions of whole clusters; sums of weights and moments by cell, then squares of what clusters add");
        }
        if (lottery.findWaitingList().isPresent()) {
            lines.add(
                    "Waiting lists: the kept rows are partitioned with each list as a whole, and one scan checks and compares them");
        }
        if (!lottery.laterWins().isEmpty()) {
            lines.add(
                    "Effects by time since the draw: the kept rows are held as partitions of whole clusters, and three"
                            + " scans answer all times together");
        }
    }

    private static String refused() {
        return "more than " + number(DriverLimit.MOST) + " are refused";
    }

    private static String number(int value) {
        return String.format(Locale.ROOT, "%,d", value);
    }
}
