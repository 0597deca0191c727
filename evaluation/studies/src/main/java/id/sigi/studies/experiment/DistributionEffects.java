package id.sigi.studies.experiment;

import id.sigi.methods.blocks.Answer;
import id.sigi.methods.blocks.ArmTable;
import id.sigi.methods.blocks.ArmTables;
import id.sigi.methods.blocks.DrawnClusters;
import id.sigi.methods.blocks.Equation;
import id.sigi.methods.blocks.EquationFit;
import id.sigi.methods.blocks.Inquiry;
import id.sigi.methods.blocks.Source;
import id.sigi.methods.estimate.Basis;
import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.EstimateSet;
import id.sigi.methods.estimate.Evidence;
import id.sigi.methods.estimate.Gate;
import id.sigi.methods.estimate.Label;
import id.sigi.methods.estimate.Provenance;
import id.sigi.methods.experiment.Arms;
import id.sigi.methods.experiment.ClusteredDifference;
import id.sigi.methods.plan.EstimatorChoice;
import id.sigi.methods.plan.ExperimentPlan;
import id.sigi.methods.plan.Method;
import id.sigi.methods.plan.Variance;
import id.sigi.methods.regression.Covariance;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Effects on the whole distribution of outcomes, from the blocks at any size: the share of people at or below each threshold is an outcome
 * like others, of noughts and ones, and the plan's estimators are asked for it; quantiles are compared arm by arm.
 */
final class DistributionEffects {
    private static final String TREATMENT_SHARE = "treatment share";
    private static final String CONTROL_SHARE = "control share";

    private final Material material;
    private final ExperimentPlan plan;
    private final CellShares cells;
    private final Questions questions;
    private final Map<Questions.OwnKey, EquationFit> fits = new HashMap<>();
    private final Map<Inquiry, ClusteredDifference> clustered = new HashMap<>();

    DistributionEffects(Material material, CellShares cells, Questions questions) {
        this.material = material;
        this.plan = material.plan();
        this.cells = cells;
        this.questions = questions;
    }

    /** The set, with the gates of the experiment's own. */
    EstimateSet set(Provenance provenance, List<Gate> flow, List<String> conventions) {
        List<ThresholdSeries> all = ThresholdSeries.list(plan, material.outcomes(), cells);
        ArmTables tables = ArmTables.of(cells.panel(), inquiries(all));
        fit(all, tables);
        compare(all, tables);
        List<Estimate> estimates = new ArrayList<>();
        for (People people : material.people()) {
            for (ThresholdSeries series : all) {
                for (int at = 0; at < series.thresholds().size(); at++) {
                    estimates.addAll(rows(people, series, at, tables));
                }
            }
        }
        List<Estimate> adjusted =
                FamilyAdjustment.of(plan, ThresholdSeries.families(all)).adjusted(estimates);
        List<Estimate> rows = new ArrayList<>(adjusted);
        rows.addAll(new QuantileEffects(material, cells).estimates());
        List<String> sentences = new ArrayList<>(conventions);
        sentences.addAll(sentences());
        return new EstimateSet(SetNames.DISTRIBUTION, Evidence.LOTTERY, provenance, flow, sentences, rows);
    }

    private List<EstimatorChoice> choices() {
        return plan.estimators().stream().filter(DistributionEffects::isAsked).toList();
    }

    /** Whether an estimator is asked about distributions. */
    static boolean isAsked(EstimatorChoice choice) {
        return Questions.isAnswered(choice) || isDifference(choice);
    }

    private static boolean isDifference(EstimatorChoice choice) {
        return choice.estimator() == Method.DIFFERENCE_IN_MEANS;
    }

    private static boolean isOfClusters(EstimatorChoice choice) {
        return isDifference(choice) && choice.covariance() == Variance.CR2;
    }

    private List<Inquiry> inquiries(List<ThresholdSeries> all) {
        List<Inquiry> inquiries = new ArrayList<>();
        for (People people : material.people()) {
            all.forEach(series -> inquiries.add(cells.inquiry(people, series.outcome(), series.sources())));
        }
        equations(all).values().forEach(equation -> inquiries.add(equation.inquiry()));
        return inquiries;
    }

    /** Estimators that share rows, regressors and cells share the equation of all thresholds. */
    private Map<Questions.OwnKey, Equation> equations(List<ThresholdSeries> all) {
        Map<Questions.OwnKey, ThresholdSeries> lefts = new LinkedHashMap<>();
        Map<Questions.OwnKey, Set<Covariance>> offer = new HashMap<>();
        Map<Questions.OwnKey, Set<Covariance>> takeUp = new HashMap<>();
        for (People people : material.people()) {
            for (ThresholdSeries series : all) {
                for (EstimatorChoice choice : choices()) {
                    if (Questions.isAnswered(choice)) {
                        Questions.OwnKey key = key(choice, series, people);
                        lefts.put(key, series);
                        (choice.usesTakeUp() ? takeUp : offer)
                                .computeIfAbsent(key, unseen -> EnumSet.noneOf(Covariance.class))
                                .add(Questions.covariance(choice.covariance()));
                    }
                }
            }
        }
        Map<Questions.OwnKey, Equation> equations = new LinkedHashMap<>();
        lefts.forEach((key, series) -> equations.put(
                key,
                new Equation(
                        key.shared().rows(),
                        key.shared().centring(),
                        key.shared().regressors(),
                        series.sources(),
                        new Equation.Wanted(
                                offer.getOrDefault(key, Set.of()),
                                takeUp.getOrDefault(key, Set.of()),
                                takeUp.containsKey(key) ? List.of(Questions.TAKE_UP) : List.of()))));
        return equations;
    }

    private Questions.OwnKey key(EstimatorChoice choice, ThresholdSeries series, People people) {
        return new Questions.OwnKey(
                questions.key(choice, series.outcome(), people),
                series.outcome().key());
    }

    private void fit(List<ThresholdSeries> all, ArmTables tables) {
        Map<Questions.OwnKey, Equation> equations = equations(all);
        List<EquationFit> found = EquationFit.of(cells.panel(), List.copyOf(equations.values()), tables);
        int at = 0;
        for (Questions.OwnKey key : equations.keySet()) {
            fits.put(key, found.get(at++));
        }
    }

    /** Shares of the clusters that were drawn, where the plan compares these. */
    private void compare(List<ThresholdSeries> all, ArmTables tables) {
        if (choices().stream().noneMatch(DistributionEffects::isOfClusters)) {
            return;
        }
        List<Inquiry> asked = new ArrayList<>();
        for (People people : material.people()) {
            for (ThresholdSeries series : all) {
                for (Source source : series.sources()) {
                    asked.add(cells.inquiry(people, series.outcome(), List.of(source)));
                }
            }
        }
        List<Inquiry> distinct = asked.stream().distinct().toList();
        List<DrawnClusters> drawn = DrawnClusters.of(cells.panel(), distinct, tables);
        for (int at = 0; at < distinct.size(); at++) {
            clustered.put(
                    distinct.get(at), ClusteredDifference.ofCells(drawn.get(at).cells()));
        }
    }

    private List<Estimate> rows(People people, ThresholdSeries series, int at, ArmTables tables) {
        Inquiry inquiry = cells.inquiry(people, series.outcome(), List.of(series.source(at)));
        Map<String, Arms> arms = cells.arms(tables.table(inquiry));
        WithinCells within = clustered.containsKey(inquiry)
                ? WithinCells.ofClusters(ClusteredEffects.compared(clustered.get(inquiry), arms))
                : WithinCells.of(arms);
        String levels = Words.levels(plan);
        boolean isClose = isClose(people, series, at, tables);
        List<Estimate> rows = new ArrayList<>(within.shares(
                new Label(series.name(at), TREATMENT_SHARE, "", people.name(), levels),
                new Label(series.name(at), CONTROL_SHARE, "", people.name(), levels)));
        for (EstimatorChoice choice : choices()) {
            Label label = new Label(
                    series.name(at),
                    Words.estimand(choice, plan),
                    plan.contrast(),
                    people.name(),
                    Words.estimator(choice, plan));
            if (isOfClusters(choice)) {
                rows.add(ClusteredEffects.estimate(clustered.get(inquiry), label));
            } else {
                rows.add(
                        isDifference(choice)
                                ? within.difference(label)
                                : fitted(choice, fits.get(key(choice, series, people)), series.source(at), label));
            }
        }
        return isClose ? rows.stream().map(this::withheld).toList() : rows;
    }

    /** Whether so few people of an arm lie between this threshold and its neighbour that both shares together would tell of them. */
    private boolean isClose(People people, ThresholdSeries series, int at, ArmTables tables) {
        ArmTable table = tables.table(cells.inquiry(people, series.outcome(), series.sources()));
        for (int arm = CellShares.CONTROL; arm <= CellShares.TREATMENT; arm++) {
            long below = at == 0 ? 0 : cells.ones(table, at - 1, arm);
            long here = cells.ones(table, at, arm);
            long above = at + 1 < series.thresholds().size() ? here : cells.all(table, arm);
            if (isFew(here - below) || isFew(above - here)) {
                return true;
            }
        }
        return false;
    }

    private boolean isFew(long people) {
        return people > 0 && people < plan.minimumCell();
    }

    private Estimate withheld(Estimate row) {
        return Estimate.notEstimable(
                row.label(), row.basis(), "fewer people than the minimum cell lie between it and the next threshold");
    }

    private static Estimate fitted(EstimatorChoice choice, EquationFit fit, Source left, Label label) {
        Basis basis = Basis.arms(fit.treated(), fit.control(), "people with " + outcome(label));
        if (fit.treated() == 0 || fit.control() == 0) {
            return Estimate.notEstimable(label, basis, "no cell has people of both arms with " + outcome(label));
        }
        Covariance kind = Questions.covariance(choice.covariance());
        Answer answer = choice.usesTakeUp() ? fit.takeUp(left, kind) : fit.offer(left, kind);
        boolean isStill = answer.coefficient()
                .map(coefficient -> coefficient.stdError() == 0)
                .orElse(false);
        return isStill
                ? Estimate.notEstimable(label, basis, "nobody, or everybody, is at or below the threshold")
                : answer.toEstimate(label, basis);
    }

    private static String outcome(Label label) {
        return label.outcome().substring(0, label.outcome().lastIndexOf(ThresholdSeries.UP_TO));
    }

    private List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        sentences.add(
                "Effects on the share of people at or below each threshold, each an outcome of noughts and ones by"
                        + " the plan's estimators; thresholds that the plan does not list are the deciles of those not drawn,"
                        + " weighted by the people in each cell, and taken as given.");
        if (choices().size() < plan.estimators().size()) {
            sentences.add("Estimators that are not asked about distributions: matched pairs, limited"
                    + " information, errors in two ways and survey weights.");
        }
        if (plan.listDistributions().stream()
                .anyMatch(asked -> !asked.quantiles().isEmpty())) {
            sentences.addAll(QuantileEffects.sentences(plan));
        }
        return sentences;
    }
}
