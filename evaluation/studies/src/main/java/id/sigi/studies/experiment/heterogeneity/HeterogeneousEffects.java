package id.sigi.studies.experiment.heterogeneity;

import id.sigi.methods.columnar.SampleFilter;
import id.sigi.methods.columnar.Variable;
import id.sigi.methods.estimate.Basis;
import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.Label;
import id.sigi.methods.estimate.identity.Contrast;
import id.sigi.methods.estimate.identity.CovarianceType;
import id.sigi.methods.estimate.identity.Estimand;
import id.sigi.methods.estimate.identity.Estimator;
import id.sigi.methods.estimate.identity.Procedure;
import id.sigi.methods.estimate.identity.Quantity;
import id.sigi.methods.estimate.identity.RegressionAdjustment;
import id.sigi.methods.estimate.identity.TestRule;
import id.sigi.methods.plan.ExperimentPlan;
import id.sigi.methods.plan.analysis.Heterogeneity;
import id.sigi.methods.regression.joint.JointTestFit;
import id.sigi.methods.regression.joint.JointTestSpec;
import id.sigi.methods.regression.partitioned.CovarianceRequest;
import id.sigi.methods.regression.partitioned.FixedEffects;
import id.sigi.methods.regression.partitioned.LeastSquaresFit;
import id.sigi.methods.regression.partitioned.RegressionSpec;
import id.sigi.methods.regression.partitioned.Regressor;
import id.sigi.studies.experiment.data.AnalysisColumn;
import id.sigi.studies.experiment.data.Subpopulation;
import id.sigi.studies.experiment.effect.ExperimentFits;
import id.sigi.studies.experiment.effect.Interactions;
import id.sigi.studies.experiment.estimator.RoundedOutcomes;
import id.sigi.studies.experiment.label.CovarianceDescriptions;
import id.sigi.studies.experiment.label.EstimateLabels;
import id.sigi.studies.multiplicity.FamilyAdjustment;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How effects differ between people: their best linear projection on registered covariates, and each registered subgroup against everybody
 * else. Three passes over the blocks.
 */
public final class HeterogeneousEffects {
    /** Estimand of the joint test of a projection. */
    public static final Estimand JOINT = Estimand.of(Quantity.EFFECTS_DIFFER_F);

    private static final String WITHIN = "the offer within the group";

    private final ExperimentFits material;
    private final ExperimentPlan plan;
    private final Heterogeneity asked;
    private final Interactions covariates;

    public HeterogeneousEffects(ExperimentFits material, Heterogeneity asked) {
        this.material = material;
        this.plan = material.plan();
        this.asked = asked;
        this.covariates = Interactions.of(
                material.facts(), covariate -> asked.covariates().contains(covariate.name()));
    }

    public List<Estimate> estimates() {
        List<JointTestSpec> equations = new ArrayList<>();
        for (AnalysisColumn outcome : material.outcomes()) {
            if (hasProjection()) {
                equations.add(projection(outcome));
            }
            groups().forEach(people -> equations.add(difference(outcome, people)));
        }
        Iterator<JointTestFit> fits = material.tested(equations).iterator();
        List<Estimate> rows = new ArrayList<>();
        for (AnalysisColumn outcome : material.outcomes()) {
            if (hasProjection()) {
                rows.addAll(projection(outcome, fits.next()));
            }
            groups().forEach(people -> rows.add(difference(outcome, people, fits.next())));
        }
        return FamilyAdjustment.of(plan).adjusted(RoundedOutcomes.told(material, rows));
    }

    private boolean hasProjection() {
        return !asked.covariates().isEmpty();
    }

    private List<Subpopulation> groups() {
        return asked.hasSubgroups()
                ? material.people().stream()
                        .filter(people -> people.key().isPresent())
                        .toList()
                : List.of();
    }

    private JointTestSpec projection(AnalysisColumn outcome) {
        List<Variable> needed = new ArrayList<>(List.of(left(outcome)));
        needed.addAll(covariates.sources());
        List<String> tested = new ArrayList<>(List.of(LeastSquaresFit.OFFER));
        tested.addAll(covariates.products());
        return equation(
                material.complete().rows(Subpopulation.EVERYBODY, needed), covariates.regressors(), outcome, tested);
    }

    /** The regressions within the subgroup and among the others at once, so that people of one household count once in the error. */
    private JointTestSpec difference(AnalysisColumn outcome, Subpopulation people) {
        String key = people.key().orElseThrow();
        Variable within = new Variable.Product(Variable.ARM, new Variable.Column(key));
        return equation(
                material.complete()
                        .rows(Subpopulation.EVERYBODY, List.of(left(outcome)))
                        .withCut(key),
                List.of(Interactions.offer(), new Regressor.Plain(WITHIN, within)),
                outcome,
                List.of(WITHIN));
    }

    private JointTestSpec equation(
            SampleFilter rows, List<Regressor> regressors, AnalysisColumn outcome, List<String> tested) {
        List<String> together =
                tested.stream().filter(covariates.products()::contains).toList();
        return new JointTestSpec(
                new RegressionSpec(
                        rows,
                        FixedEffects.CELLS_OF_BOTH_ARMS,
                        regressors,
                        List.of(left(outcome)),
                        CovarianceRequest.NONE),
                tested,
                together,
                isClustered() ? CovarianceType.CR2 : CovarianceType.HC2);
    }

    private static Variable left(AnalysisColumn outcome) {
        return new Variable.Column(outcome.key());
    }

    private List<Estimate> projection(AnalysisColumn outcome, JointTestFit fit) {
        Variable left = left(outcome);
        Estimator estimator =
                withErrors(Estimator.of(Procedure.BEST_LINEAR_PROJECTION, String.join(", ", asked.covariates()))
                        .adjusted(EstimateLabels.cellEffects(plan)));
        Basis basis = basis(fit, "people with " + outcome.name() + " and these covariates");
        List<Estimate> estimates = new ArrayList<>();
        estimates.add(fit.coefficient(LeastSquaresFit.OFFER, left)
                .toEstimate(
                        label(outcome, Estimand.of(Quantity.EFFECT_AT_COVARIATE_MEANS), Label.ALL, estimator), basis));
        for (String name : covariates.names()) {
            Label label = label(outcome, Estimand.of(Quantity.EFFECT_GRADIENT, name), Label.ALL, estimator);
            estimates.add(fit.coefficient(Interactions.product(name), left).toEstimate(label, basis));
        }
        Label joint = label(outcome, JOINT, Label.ALL, estimator.with(TestRule.JOINT_F_BY_SCORES));
        estimates.add(fit.findJoint(left)
                .map(test -> Estimate.of(joint, test.inference(), basis))
                .orElseGet(() ->
                        Estimate.notEstimable(joint, basis, "the covariates do not vary enough for a joint test")));
        return estimates;
    }

    private Estimate difference(AnalysisColumn outcome, Subpopulation people, JointTestFit fit) {
        return fit.coefficient(WITHIN, left(outcome))
                .toEstimate(
                        label(
                                outcome,
                                Estimand.of(Quantity.EFFECT_AGAINST_OTHERS),
                                people.name(),
                                withErrors(Estimator.of(Procedure.REGRESSION)
                                        .adjusted(
                                                EstimateLabels.hasCells(plan)
                                                        ? RegressionAdjustment.CELL_EFFECTS_BY_GROUP
                                                        : RegressionAdjustment.CONSTANT_BY_GROUP))),
                        basis(fit, "people with " + outcome.name() + " inside and outside of the group"));
    }

    private boolean isClustered() {
        return plan.design().findCluster().isPresent();
    }

    private Estimator withErrors(Estimator estimator) {
        return plan.design()
                .findCluster()
                .map(cluster -> estimator.with(CovarianceType.CR2).clusteredBy(cluster))
                .orElseGet(() -> estimator.with(CovarianceType.HC2));
    }

    private Label label(AnalysisColumn outcome, Estimand estimand, String group, Estimator estimator) {
        return new Label(outcome.name(), estimand, Contrast.ofWords(plan.contrast()), group, estimator);
    }

    private static Basis basis(JointTestFit fit, String who) {
        return Basis.arms(fit.treated(), fit.control(), who);
    }

    /** What a reader must know, in sentences. */
    public static List<String> sentences(ExperimentPlan plan, Heterogeneity asked) {
        List<String> sentences = new ArrayList<>();
        if (!asked.covariates().isEmpty()) {
            sentences.add(
                    "Best linear projection: the outcome on the offer, the registered covariates less their means,"
                            + " and the products of the two. A coefficient says how the effect changes with one unit of the"
                            + " covariate, other covariates held; it is a description of who gains, not an effect of the"
                            + " covariate. The joint test is the one to look at first.");
            sentences.add(CovarianceDescriptions.JOINT_SCORES);
        }
        if (asked.hasSubgroups()) {
            sentences.add("Groups: "
                    + plan.subgroups().stream().map(subgroup -> subgroup.name()).collect(Collectors.joining(", "))
                    + ", each against everybody else, as registered in the plan.");
        }
        return sentences;
    }
}
