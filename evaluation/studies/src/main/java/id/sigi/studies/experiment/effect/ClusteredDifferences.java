package id.sigi.studies.experiment.effect;

import id.sigi.methods.columnar.Variable;
import id.sigi.methods.difference.ClusterTotals;
import id.sigi.methods.difference.ClusteredDifferenceInMeans;
import id.sigi.methods.difference.ExcludedCell;
import id.sigi.methods.difference.MatchedClusterPairs;
import id.sigi.methods.estimate.Basis;
import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.Label;
import id.sigi.methods.moments.CellArmMomentTables;
import id.sigi.methods.moments.MomentRequest;
import id.sigi.methods.moments.TwoArmMoments;
import id.sigi.methods.plan.ExperimentPlan;
import id.sigi.methods.plan.analysis.Method;
import id.sigi.methods.plan.analysis.Variance;
import id.sigi.methods.plan.design.AssignedUnit;
import id.sigi.programme.fault.RequestFault;
import id.sigi.studies.experiment.data.AnalysisColumn;
import id.sigi.studies.experiment.data.AnalysisTable;
import id.sigi.studies.experiment.data.AnalysisVariable;
import id.sigi.studies.experiment.data.CompleteCases;
import id.sigi.studies.experiment.data.Subpopulation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Differences within cells in which clusters were drawn, and within pairs of clusters, in one pass over the blocks; a cluster whose people differ
 * in arm within a cell was not drawn whole.
 */
public final class ClusteredDifferences {
    private final Map<Key, Found> found = new HashMap<>();

    /** One series, by its key, among some people. */
    private record Asked(AnalysisVariable series, Subpopulation people) {
        MomentRequest inquiry(CompleteCases complete) {
            List<Variable> sources = List.of(series.source());
            return new MomentRequest(complete.rows(people, sources), sources);
        }

        Key key() {
            return new Key(series.key(), people);
        }
    }

    /** What the clusters gave; the pairs are empty where people and not clusters were paired. */
    private record Found(ClusteredDifferenceInMeans difference, Optional<MatchedClusterPairs> pairs, boolean isWhole) {
        static Found of(ClusterTotals drawn) {
            boolean isWhole = drawn.findSplit().isEmpty();
            return new Found(
                    ClusteredDifferenceInMeans.ofCells(drawn.cells()),
                    Optional.of(MatchedClusterPairs.ofCells(drawn.cells()))
                            .filter(pairs -> isWhole && pairs.areLargerThanPeople()),
                    isWhole);
        }
    }

    private record Key(String series, Subpopulation people) {}

    private ClusteredDifferences() {}

    /** Whether a plan asks for any, or clusters were drawn, so that balance and response are compared by cluster too. */
    public static boolean isAsked(ExperimentPlan plan) {
        return plan.design().areGroupsDrawn() || isDifferenceAsked(plan) || arePairsAsked(plan);
    }

    public static boolean isDifferenceAsked(ExperimentPlan plan) {
        return plan.estimators().stream()
                .anyMatch(choice ->
                        choice.estimator() == Method.DIFFERENCE_IN_MEANS && choice.covariance() == Variance.CR2);
    }

    private static boolean arePairsAsked(ExperimentPlan plan) {
        return plan.design().findCluster().isPresent()
                && plan.estimators().stream().anyMatch(choice -> choice.estimator() == Method.MATCHED_PAIRS);
    }

    /**
     * Nothing where the plan asks for none.
     *
     * @param series outcomes, covariates and response
     * @param tables moments of every series among everybody and each subgroup
     * @throws RequestFault if clusters are to be compared and members of one are in both arms of a cell
     */
    static ClusteredDifferences of(
            ExperimentPlan plan,
            List<AnalysisVariable> series,
            AnalysisTable table,
            CompleteCases complete,
            CellArmMomentTables tables) {
        ClusteredDifferences effects = new ClusteredDifferences();
        if (!isAsked(plan)) {
            return effects;
        }
        List<Asked> asked = new ArrayList<>();
        for (Subpopulation people : Subpopulation.list(plan)) {
            boolean isEverySeries =
                    people.equals(Subpopulation.EVERYBODY) && plan.design().areGroupsDrawn();
            series.stream()
                    .filter(some -> isEverySeries || isOutcome(some, table))
                    .forEach(some -> asked.add(new Asked(some, people)));
        }
        List<ClusterTotals> drawn = ClusterTotals.of(
                complete.partitioned(),
                asked.stream().map(some -> some.inquiry(complete)).toList(),
                tables);
        for (int at = 0; at < asked.size(); at++) {
            // Where most clusters share the offer the rows say so themselves; the plan may not have asked for clusters
            // at all.
            if (isDifferenceAsked(plan)
                    && plan.design()
                            .findDrawn()
                            .filter(AssignedUnit.MOSTLY_CLUSTERS::equals)
                            .isEmpty()) {
                check(drawn.get(at));
            }
            effects.found.put(asked.get(at).key(), Found.of(drawn.get(at)));
        }
        return effects;
    }

    private static boolean isOutcome(AnalysisVariable series, AnalysisTable table) {
        return table.outcomes().stream().anyMatch(outcome -> outcome.key().equals(series.key()));
    }

    private static void check(ClusterTotals drawn) {
        drawn.findSplit().ifPresent(cell -> {
            throw new RequestFault(
                    "difference_in_means with CR2 cannot be used",
                    drawn.split() + " clusters have people in both arms of the cell " + cell
                            + ", so that they were not drawn whole",
                    "Use regression with cell effects and CR2, correct the offer of people who differ from their cluster, or name the"
                            + " clusters that were drawn");
        });
    }

    public Estimate estimate(AnalysisColumn series, Subpopulation people, Label label) {
        Found known = found.get(new Key(series.key(), people));
        return known.isWhole
                ? estimate(known.difference, label)
                : Estimate.notEstimable(
                        label,
                        Basis.arms(0, 0, who(known.difference)),
                        "most clusters share the offer, but not all, so that a standard error of whole clusters does not hold either");
    }

    private ClusteredDifferenceInMeans difference(AnalysisColumn series, Subpopulation people) {
        return found.get(new Key(series.key(), people)).difference;
    }

    /** A difference as a row. */
    public static Estimate estimate(ClusteredDifferenceInMeans difference, Label label) {
        String who = who(difference);
        return difference
                .find()
                .map(known -> Estimate.of(label, known.inference(), Basis.arms(known.treated(), known.control(), who)))
                .orElseGet(() ->
                        Estimate.notEstimable(label, Basis.arms(0, 0, who), "no cell has two clusters in each arm"));
    }

    private static String who(ClusteredDifferenceInMeans difference) {
        if (difference.cellsWithoutVariance() == 0) {
            return "people in cells with two clusters in each arm";
        }
        return difference.cellsWithVariance() == 0
                ? "people in cells with one cluster in an arm, error between cells"
                : "people in cells with a cluster in each arm, error between cells where an arm has one";
    }

    /** Where the degrees of freedom come from; empty where all cells have a variance of their own. */
    public Optional<String> findDfRule(AnalysisColumn series, Subpopulation people) {
        ClusteredDifferenceInMeans difference = difference(series, people);
        if (difference.cellsWithoutVariance() == 0) {
            return Optional.empty();
        }
        return Optional.of(difference.cellsWithVariance() == 0 ? "J - 1" : "Welch");
    }

    /** The cells that take part in the difference of a series, by name, of all its cells. */
    Map<String, TwoArmMoments> compared(AnalysisColumn series, Subpopulation people, Map<String, TwoArmMoments> cells) {
        return Optional.ofNullable(found.get(new Key(series.key(), people)))
                .map(known -> compared(known.difference, cells))
                .orElse(cells);
    }

    public static Map<String, TwoArmMoments> compared(
            ClusteredDifferenceInMeans difference, Map<String, TwoArmMoments> cells) {
        if (difference.find().isEmpty()) {
            return cells;
        }
        Set<String> excluded =
                difference.excluded().stream().map(ExcludedCell::cell).collect(Collectors.toSet());
        Map<String, TwoArmMoments> compared = new TreeMap<>(cells);
        compared.keySet().removeAll(excluded);
        return compared;
    }

    /** The difference within pairs of clusters; empty where people and not clusters were paired, or nobody was. */
    public Optional<MatchedClusterPairEffect> findPairs(AnalysisColumn series, Subpopulation people) {
        return Optional.ofNullable(found.get(new Key(series.key(), people)))
                .flatMap(Found::pairs)
                .map(MatchedClusterPairEffect::new);
    }

    /** What was left out among everybody and whose error is taken between cells, in words. */
    public List<String> sentences(AnalysisColumn series) {
        ClusteredDifferenceInMeans difference = difference(series, Subpopulation.EVERYBODY);
        List<String> sentences = new ArrayList<>();
        long between = difference.cellsWithoutVariance();
        if (between > 0) {
            sentences.add(series.name() + ": " + between
                    + " cells have one cluster in an arm and show no variance within"
                    + " themselves; their part of the standard error is taken between them, with " + (between - 1)
                    + " degrees of freedom (Imai, King and Nall 2009).");
        }
        List<ExcludedCell> cells = difference.excluded();
        if (!cells.isEmpty()) {
            sentences.add(series.name() + ": " + cells.size() + " cells with " + MatchedClusterPairEffect.people(cells)
                    + " people have fewer than two clusters of one arm and are left out of clustered differences.");
        }
        return sentences;
    }
}
