package id.sigi.studies.experiment;

import id.sigi.methods.blocks.ArmTables;
import id.sigi.methods.blocks.DrawnClusters;
import id.sigi.methods.blocks.Inquiry;
import id.sigi.methods.blocks.Source;
import id.sigi.methods.estimate.Basis;
import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.Label;
import id.sigi.methods.experiment.Arms;
import id.sigi.methods.experiment.ClusteredDifference;
import id.sigi.methods.experiment.ExcludedCell;
import id.sigi.methods.experiment.PairedClusters;
import id.sigi.methods.plan.Drawn;
import id.sigi.methods.plan.ExperimentPlan;
import id.sigi.methods.plan.Method;
import id.sigi.methods.plan.Variance;
import id.sigi.programme.fault.RequestFault;
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
final class ClusteredEffects {
    private final Map<Key, Found> found = new HashMap<>();

    /** One series, by its key, among some people. */
    private record Asked(SeriesSource series, People people) {
        Inquiry inquiry(Complete complete) {
            List<Source> sources = List.of(series.source());
            return new Inquiry(complete.rows(people, sources), sources);
        }

        Key key() {
            return new Key(series.key(), people);
        }
    }

    /** What the clusters gave; the pairs are empty where people and not clusters were paired. */
    private record Found(ClusteredDifference difference, Optional<PairedClusters> pairs, boolean isWhole) {
        static Found of(DrawnClusters drawn) {
            boolean isWhole = drawn.findSplit().isEmpty();
            return new Found(
                    ClusteredDifference.ofCells(drawn.cells()),
                    Optional.of(PairedClusters.ofCells(drawn.cells()))
                            .filter(pairs -> isWhole && pairs.areLargerThanPeople()),
                    isWhole);
        }
    }

    private record Key(String series, People people) {}

    private ClusteredEffects() {}

    /** Whether a plan asks for any, or clusters were drawn, so that balance and response are compared by cluster too. */
    static boolean isAsked(ExperimentPlan plan) {
        return plan.design().areGroupsDrawn() || isDifferenceAsked(plan) || arePairsAsked(plan);
    }

    static boolean isDifferenceAsked(ExperimentPlan plan) {
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
    static ClusteredEffects of(
            ExperimentPlan plan, List<SeriesSource> series, NarrowTable table, Complete complete, ArmTables tables) {
        ClusteredEffects effects = new ClusteredEffects();
        if (!isAsked(plan)) {
            return effects;
        }
        List<Asked> asked = new ArrayList<>();
        for (People people : People.list(plan)) {
            boolean isEverySeries =
                    people.equals(People.EVERYBODY) && plan.design().areGroupsDrawn();
            series.stream()
                    .filter(some -> isEverySeries || isOutcome(some, table))
                    .forEach(some -> asked.add(new Asked(some, people)));
        }
        List<DrawnClusters> drawn = DrawnClusters.of(
                complete.panel(),
                asked.stream().map(some -> some.inquiry(complete)).toList(),
                tables);
        for (int at = 0; at < asked.size(); at++) {
            // Where most clusters share the offer the rows say so themselves; the plan may not have asked for clusters
            // at all.
            if (isDifferenceAsked(plan)
                    && plan.design()
                            .findDrawn()
                            .filter(Drawn.MOSTLY_CLUSTERS::equals)
                            .isEmpty()) {
                check(drawn.get(at));
            }
            effects.found.put(asked.get(at).key(), Found.of(drawn.get(at)));
        }
        return effects;
    }

    private static boolean isOutcome(SeriesSource series, NarrowTable table) {
        return table.outcomes().stream().anyMatch(outcome -> outcome.key().equals(series.key()));
    }

    private static void check(DrawnClusters drawn) {
        drawn.findSplit().ifPresent(cell -> {
            throw new RequestFault(
                    "difference_in_means with CR2 cannot be used",
                    drawn.split() + " clusters have people in both arms of the cell " + cell
                            + ", so that they were not drawn whole",
                    "Use regression with cell effects and CR2, mend the offer of people who differ from their cluster, or name the"
                            + " clusters that were drawn");
        });
    }

    Estimate estimate(Series series, People people, Label label) {
        Found known = found.get(new Key(series.key(), people));
        return known.isWhole
                ? estimate(known.difference, label)
                : Estimate.notEstimable(
                        label,
                        Basis.arms(0, 0, who(known.difference)),
                        "most clusters share the offer, but not all, so that an error of whole clusters does not hold either");
    }

    private ClusteredDifference difference(Series series, People people) {
        return found.get(new Key(series.key(), people)).difference;
    }

    /** A difference as a row. */
    static Estimate estimate(ClusteredDifference difference, Label label) {
        String who = who(difference);
        return difference
                .find()
                .map(known -> Estimate.of(label, known.inference(), Basis.arms(known.treated(), known.control(), who)))
                .orElseGet(() ->
                        Estimate.notEstimable(label, Basis.arms(0, 0, who), "no cell has two clusters in each arm"));
    }

    private static String who(ClusteredDifference difference) {
        if (difference.cellsWithoutVariance() == 0) {
            return "people in cells with two clusters in each arm";
        }
        return difference.cellsWithVariance() == 0
                ? "people in cells with one cluster in an arm, error between cells"
                : "people in cells with a cluster in each arm, error between cells where an arm has one";
    }

    /** Where the degrees of freedom come from; empty where all cells have a variance of their own. */
    Optional<String> findDfRule(Series series, People people) {
        ClusteredDifference difference = difference(series, people);
        if (difference.cellsWithoutVariance() == 0) {
            return Optional.empty();
        }
        return Optional.of(difference.cellsWithVariance() == 0 ? "J - 1" : "Welch");
    }

    /** The cells that take part in the difference of a series, by name, of all its cells. */
    Map<String, Arms> compared(Series series, People people, Map<String, Arms> cells) {
        return Optional.ofNullable(found.get(new Key(series.key(), people)))
                .map(known -> compared(known.difference, cells))
                .orElse(cells);
    }

    static Map<String, Arms> compared(ClusteredDifference difference, Map<String, Arms> cells) {
        if (difference.find().isEmpty()) {
            return cells;
        }
        Set<String> excluded =
                difference.excluded().stream().map(ExcludedCell::cell).collect(Collectors.toSet());
        Map<String, Arms> compared = new TreeMap<>(cells);
        compared.keySet().removeAll(excluded);
        return compared;
    }

    /** The difference within pairs of clusters; empty where people and not clusters were paired, or nobody was. */
    Optional<PairedClusterEffect> findPairs(Series series, People people) {
        return Optional.ofNullable(found.get(new Key(series.key(), people)))
                .flatMap(Found::pairs)
                .map(PairedClusterEffect::new);
    }

    /** What was left out among everybody and whose error is taken between cells, in words. */
    List<String> sentences(Series series) {
        ClusteredDifference difference = difference(series, People.EVERYBODY);
        List<String> sentences = new ArrayList<>();
        long between = difference.cellsWithoutVariance();
        if (between > 0) {
            sentences.add(
                    series.name() + ": " + between + " cells have one cluster in an arm and show no variance within"
                            + " themselves; their part of the error is taken between them, with " + (between - 1)
                            + " degrees of freedom (Imai, King and Nall 2009).");
        }
        List<ExcludedCell> cells = difference.excluded();
        if (!cells.isEmpty()) {
            sentences.add(series.name() + ": " + cells.size() + " cells with " + PairedClusterEffect.people(cells)
                    + " people have fewer than two clusters of one arm and are left out of clustered differences.");
        }
        return sentences;
    }
}
