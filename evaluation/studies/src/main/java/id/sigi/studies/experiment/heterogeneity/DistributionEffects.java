package id.sigi.studies.experiment.heterogeneity;

import id.sigi.methods.columnar.Variable;
import id.sigi.methods.difference.ClusterTotals;
import id.sigi.methods.difference.ClusteredDifferenceInMeans;
import id.sigi.methods.estimate.Basis;
import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.EstimateSet;
import id.sigi.methods.estimate.Evidence;
import id.sigi.methods.estimate.FlowStep;
import id.sigi.methods.estimate.Label;
import id.sigi.methods.estimate.Provenance;
import id.sigi.methods.estimate.identity.Contrast;
import id.sigi.methods.estimate.identity.CovarianceType;
import id.sigi.methods.estimate.identity.Estimand;
import id.sigi.methods.estimate.identity.Estimator;
import id.sigi.methods.estimate.identity.Quantity;
import id.sigi.methods.moments.CellArmMomentTables;
import id.sigi.methods.moments.CellArmMoments;
import id.sigi.methods.moments.MomentRequest;
import id.sigi.methods.moments.TwoArmMoments;
import id.sigi.methods.plan.ExperimentPlan;
import id.sigi.methods.plan.analysis.EstimatorChoice;
import id.sigi.methods.plan.analysis.Method;
import id.sigi.methods.plan.analysis.Variance;
import id.sigi.methods.regression.partitioned.CoefficientResult;
import id.sigi.methods.regression.partitioned.CovarianceRequest;
import id.sigi.methods.regression.partitioned.LeastSquaresFit;
import id.sigi.methods.regression.partitioned.RegressionSpec;
import id.sigi.studies.experiment.data.AnalysisColumn;
import id.sigi.studies.experiment.data.Subpopulation;
import id.sigi.studies.experiment.effect.BlockedDifference;
import id.sigi.studies.experiment.effect.CellWeights;
import id.sigi.studies.experiment.effect.ClusteredDifferences;
import id.sigi.studies.experiment.effect.EffectRequest;
import id.sigi.studies.experiment.effect.ExperimentFits;
import id.sigi.studies.experiment.effect.RegressionRequests;
import id.sigi.studies.experiment.estimator.EffectEstimators;
import id.sigi.studies.experiment.label.EstimateLabels;
import id.sigi.studies.experiment.label.SetNames;
import id.sigi.studies.multiplicity.FamilyAdjustment;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Effects on the whole distribution of outcomes, from the blocks at any size: the share of people at or below each threshold is an outcome
 * like others, of zeros and ones, and the plan's estimators are asked for it; quantiles are compared arm by arm.
 */
public final class DistributionEffects {
    private static final Estimand TREATMENT_SHARE = Estimand.of(Quantity.TREATMENT_SHARE);
    private static final Estimand CONTROL_SHARE = Estimand.of(Quantity.CONTROL_SHARE);

    private final ExperimentFits material;
    private final ExperimentPlan plan;
    private final CellWeights cells;
    private final RegressionRequests questions;
    private final Map<RegressionRequests.OwnKey, LeastSquaresFit> fits = new HashMap<>();
    private final Map<MomentRequest, ClusteredDifferenceInMeans> clustered = new HashMap<>();

    public DistributionEffects(ExperimentFits material, CellWeights cells, RegressionRequests questions) {
        this.material = material;
        this.plan = material.plan();
        this.cells = cells;
        this.questions = questions;
    }

    /** The set, with the steps of the experiment's own sample flow. */
    public EstimateSet set(Provenance provenance, List<FlowStep> flow, List<String> conventions) {
        List<ThresholdOutcomes> all = ThresholdOutcomes.list(plan, material.outcomes(), cells);
        CellArmMomentTables tables = CellArmMomentTables.of(cells.partitioned(), inquiries(all));
        fit(all, tables);
        compare(all, tables);
        List<Estimate> estimates = new ArrayList<>();
        for (Subpopulation people : material.people()) {
            for (ThresholdOutcomes series : all) {
                for (int at = 0; at < series.thresholds().size(); at++) {
                    estimates.addAll(rows(people, series, at, tables));
                }
            }
        }
        List<Estimate> adjusted =
                FamilyAdjustment.of(plan, ThresholdOutcomes.families(all)).adjusted(estimates);
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
    public static boolean isAsked(EstimatorChoice choice) {
        return choice.sharesEquation() || isDifference(choice);
    }

    private static boolean isDifference(EstimatorChoice choice) {
        return choice.estimator() == Method.DIFFERENCE_IN_MEANS;
    }

    private static boolean isOfClusters(EstimatorChoice choice) {
        return isDifference(choice) && choice.covariance() == Variance.CR2;
    }

    private List<MomentRequest> inquiries(List<ThresholdOutcomes> all) {
        List<MomentRequest> inquiries = new ArrayList<>();
        for (Subpopulation people : material.people()) {
            all.forEach(series -> inquiries.add(cells.inquiry(people, series.outcome(), series.sources())));
        }
        equations(all).values().forEach(equation -> inquiries.add(equation.request()));
        return inquiries;
    }

    /** Estimators that share rows, regressors and cells share the equation of all thresholds. */
    private Map<RegressionRequests.OwnKey, RegressionSpec> equations(List<ThresholdOutcomes> all) {
        Map<RegressionRequests.OwnKey, ThresholdOutcomes> lefts = new LinkedHashMap<>();
        Map<RegressionRequests.OwnKey, Set<CovarianceType>> offer = new HashMap<>();
        Map<RegressionRequests.OwnKey, Set<CovarianceType>> takeUp = new HashMap<>();
        for (Subpopulation people : material.people()) {
            for (ThresholdOutcomes series : all) {
                for (EstimatorChoice choice : choices()) {
                    if (choice.sharesEquation()) {
                        RegressionRequests.OwnKey key = key(choice, series, people);
                        lefts.put(key, series);
                        (choice.usesTakeUp() ? takeUp : offer)
                                .computeIfAbsent(key, unseen -> EnumSet.noneOf(CovarianceType.class))
                                .add(choice.covarianceType());
                    }
                }
            }
        }
        Map<RegressionRequests.OwnKey, RegressionSpec> equations = new LinkedHashMap<>();
        lefts.forEach((key, series) -> equations.put(
                key,
                new RegressionSpec(
                        key.shared().rows(),
                        key.shared().centring(),
                        key.shared().regressors(),
                        series.sources(),
                        new CovarianceRequest(
                                offer.getOrDefault(key, Set.of()),
                                takeUp.getOrDefault(key, Set.of()),
                                takeUp.containsKey(key) ? List.of(RegressionRequests.TAKE_UP) : List.of()))));
        return equations;
    }

    private RegressionRequests.OwnKey key(EstimatorChoice choice, ThresholdOutcomes series, Subpopulation people) {
        return new RegressionRequests.OwnKey(
                questions.key(choice, series.outcome(), people),
                series.outcome().key());
    }

    private void fit(List<ThresholdOutcomes> all, CellArmMomentTables tables) {
        Map<RegressionRequests.OwnKey, RegressionSpec> equations = equations(all);
        List<LeastSquaresFit> found = LeastSquaresFit.of(cells.partitioned(), List.copyOf(equations.values()), tables);
        int at = 0;
        for (RegressionRequests.OwnKey key : equations.keySet()) {
            fits.put(key, found.get(at++));
        }
    }

    /** Shares of the clusters that were drawn, where the plan compares these. */
    private void compare(List<ThresholdOutcomes> all, CellArmMomentTables tables) {
        if (choices().stream().noneMatch(DistributionEffects::isOfClusters)) {
            return;
        }
        List<MomentRequest> asked = new ArrayList<>();
        for (Subpopulation people : material.people()) {
            for (ThresholdOutcomes series : all) {
                for (Variable source : series.sources()) {
                    asked.add(cells.inquiry(people, series.outcome(), List.of(source)));
                }
            }
        }
        List<MomentRequest> distinct = asked.stream().distinct().toList();
        List<ClusterTotals> drawn = ClusterTotals.of(cells.partitioned(), distinct, tables);
        for (int at = 0; at < distinct.size(); at++) {
            clustered.put(
                    distinct.get(at),
                    ClusteredDifferenceInMeans.ofCells(drawn.get(at).cells()));
        }
    }

    private List<Estimate> rows(Subpopulation people, ThresholdOutcomes series, int at, CellArmMomentTables tables) {
        MomentRequest inquiry = cells.inquiry(people, series.outcome(), List.of(series.source(at)));
        Map<String, TwoArmMoments> arms = cells.arms(tables.table(inquiry));
        BlockedDifference within = clustered.containsKey(inquiry)
                ? BlockedDifference.ofClusters(ClusteredDifferences.compared(clustered.get(inquiry), arms))
                : BlockedDifference.of(arms);
        Estimator levels = EstimateLabels.levels(plan);
        boolean isClose = isClose(people, series, at, tables);
        List<Estimate> rows = new ArrayList<>(within.shares(
                new Label(series.name(at), TREATMENT_SHARE, Contrast.NONE, people.name(), levels),
                new Label(series.name(at), CONTROL_SHARE, Contrast.NONE, people.name(), levels)));
        for (EstimatorChoice choice : choices()) {
            Label label = EffectEstimators.label(
                    new EffectRequest(choice, new AnalysisColumn(series.name(at), series.name(at)), people), plan);
            if (isOfClusters(choice)) {
                rows.add(ClusteredDifferences.estimate(clustered.get(inquiry), label));
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
    private boolean isClose(Subpopulation people, ThresholdOutcomes series, int at, CellArmMomentTables tables) {
        CellArmMoments table = tables.table(cells.inquiry(people, series.outcome(), series.sources()));
        for (int arm = CellWeights.CONTROL; arm <= CellWeights.TREATMENT; arm++) {
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

    private static Estimate fitted(EstimatorChoice choice, LeastSquaresFit fit, Variable left, Label label) {
        Basis basis = Basis.arms(fit.treated(), fit.control(), "people with " + outcome(label));
        if (fit.treated() == 0 || fit.control() == 0) {
            return Estimate.notEstimable(label, basis, "no cell has people of both arms with " + outcome(label));
        }
        CovarianceType kind = choice.covarianceType();
        CoefficientResult answer = choice.usesTakeUp() ? fit.takeUp(left, kind) : fit.offer(left, kind);
        boolean isStill = answer.coefficient()
                .map(coefficient -> coefficient.stdError() == 0)
                .orElse(false);
        return isStill
                ? Estimate.notEstimable(label, basis, "nobody, or everybody, is at or below the threshold")
                : answer.toEstimate(label, basis);
    }

    private static String outcome(Label label) {
        return label.outcome().variable();
    }

    private List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        sentences.add("Effects on the share of people at or below each threshold, each an outcome of zeros and ones by"
                + " the plan's estimators; thresholds that the plan does not list are the deciles of those not drawn,"
                + " weighted by the people in each cell, and taken as given.");
        if (choices().size() < plan.estimators().size()) {
            sentences.add("Estimators that are not asked about distributions: matched pairs, limited"
                    + " information, two-way clustered standard errors and survey weights.");
        }
        if (plan.listDistributions().stream()
                .anyMatch(asked -> !asked.quantiles().isEmpty())) {
            sentences.addAll(QuantileEffects.sentences(plan));
        }
        return sentences;
    }
}
