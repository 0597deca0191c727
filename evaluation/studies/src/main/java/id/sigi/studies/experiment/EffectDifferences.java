package id.sigi.studies.experiment;

import id.sigi.methods.blocks.Centring;
import id.sigi.methods.blocks.Equation;
import id.sigi.methods.blocks.EquationFit;
import id.sigi.methods.blocks.Regressor;
import id.sigi.methods.blocks.RowSet;
import id.sigi.methods.blocks.Source;
import id.sigi.methods.blocks.TestedEquation;
import id.sigi.methods.blocks.TestedFit;
import id.sigi.methods.estimate.Basis;
import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.Label;
import id.sigi.methods.plan.ExperimentPlan;
import id.sigi.methods.plan.Heterogeneity;
import id.sigi.methods.regression.Covariance;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How effects differ between people: their best linear projection on registered covariates, and each registered subgroup against everybody
 * else. Three passes over the blocks.
 */
final class EffectDifferences {
    /** Estimand of the joint test of a projection. */
    static final String JOINT = "effect differs by covariates, F";

    private static final String WITHIN = "the offer within the group";

    private final Material material;
    private final ExperimentPlan plan;
    private final Heterogeneity asked;
    private final Interactions covariates;

    EffectDifferences(Material material, Heterogeneity asked) {
        this.material = material;
        this.plan = material.plan();
        this.asked = asked;
        this.covariates = Interactions.of(
                material.facts(), covariate -> asked.covariates().contains(covariate.name()));
    }

    List<Estimate> estimates() {
        List<TestedEquation> equations = new ArrayList<>();
        for (Series outcome : material.outcomes()) {
            if (hasProjection()) {
                equations.add(projection(outcome));
            }
            groups().forEach(people -> equations.add(difference(outcome, people)));
        }
        Iterator<TestedFit> fits = material.tested(equations).iterator();
        List<Estimate> rows = new ArrayList<>();
        for (Series outcome : material.outcomes()) {
            if (hasProjection()) {
                rows.addAll(projection(outcome, fits.next()));
            }
            groups().forEach(people -> rows.add(difference(outcome, people, fits.next())));
        }
        return FamilyAdjustment.of(plan).adjusted(Digits.told(material, rows));
    }

    private boolean hasProjection() {
        return !asked.covariates().isEmpty();
    }

    private List<People> groups() {
        return asked.hasSubgroups()
                ? material.people().stream()
                        .filter(people -> people.key().isPresent())
                        .toList()
                : List.of();
    }

    private TestedEquation projection(Series outcome) {
        List<Source> needed = new ArrayList<>(List.of(left(outcome)));
        needed.addAll(covariates.sources());
        List<String> tested = new ArrayList<>(List.of(EquationFit.OFFER));
        tested.addAll(covariates.products());
        return equation(material.complete().rows(People.EVERYBODY, needed), covariates.regressors(), outcome, tested);
    }

    /** The regressions within the subgroup and among the others at once, so that people of one household count once in the error. */
    private TestedEquation difference(Series outcome, People people) {
        String key = people.key().orElseThrow();
        Source within = new Source.Product(Source.ARM, new Source.Column(key));
        return equation(
                material.complete()
                        .rows(People.EVERYBODY, List.of(left(outcome)))
                        .withCut(key),
                List.of(Interactions.offer(), new Regressor.Plain(WITHIN, within)),
                outcome,
                List.of(WITHIN));
    }

    private TestedEquation equation(RowSet rows, List<Regressor> regressors, Series outcome, List<String> tested) {
        List<String> together =
                tested.stream().filter(covariates.products()::contains).toList();
        return new TestedEquation(
                new Equation(
                        rows, Centring.CELLS_OF_BOTH_ARMS, regressors, List.of(left(outcome)), Equation.Wanted.NONE),
                tested,
                together,
                isClustered() ? Covariance.CR2 : Covariance.HC2);
    }

    private static Source left(Series outcome) {
        return new Source.Column(outcome.key());
    }

    private List<Estimate> projection(Series outcome, TestedFit fit) {
        Source left = left(outcome);
        String estimator =
                "best linear projection of effects on " + String.join(", ", asked.covariates()) + cells("") + error();
        Basis basis = basis(fit, "people with " + outcome.name() + " and these covariates");
        List<Estimate> estimates = new ArrayList<>();
        estimates.add(fit.coefficient(EquationFit.OFFER, left)
                .toEstimate(label(outcome, "effect at the mean of the covariates", Label.ALL, estimator), basis));
        for (String name : covariates.names()) {
            Label label = label(outcome, "change of the effect with " + name, Label.ALL, estimator);
            estimates.add(fit.coefficient(Interactions.product(name), left).toEstimate(label, basis));
        }
        Label joint = label(outcome, JOINT, Label.ALL, estimator + ", joint F by scores");
        estimates.add(fit.findJoint(left)
                .map(test -> Estimate.of(joint, test.inference(), basis))
                .orElseGet(() ->
                        Estimate.notEstimable(joint, basis, "the covariates do not vary enough for a joint test")));
        return estimates;
    }

    private Estimate difference(Series outcome, People people, TestedFit fit) {
        return fit.coefficient(WITHIN, left(outcome))
                .toEstimate(
                        label(
                                outcome,
                                "effect less the effect on everybody else",
                                people.name(),
                                "regression" + cells(", each group with its own,") + error()),
                        basis(fit, "people with " + outcome.name() + " inside and outside of the group"));
    }

    private boolean isClustered() {
        return plan.design().findCluster().isPresent();
    }

    private String cells(String whose) {
        return Words.hasCells(plan) ? " with cell effects" + whose : whose;
    }

    private String error() {
        return plan.design()
                .findCluster()
                .map(cluster -> ", CR2 clustered by " + cluster)
                .orElse(", HC2");
    }

    private Label label(Series outcome, String estimand, String group, String estimator) {
        return new Label(outcome.name(), estimand, plan.contrast(), group, estimator);
    }

    private static Basis basis(TestedFit fit, String who) {
        return Basis.arms(fit.treated(), fit.control(), who);
    }

    /** What a reader must know, in sentences. */
    static List<String> sentences(ExperimentPlan plan, Heterogeneity asked) {
        List<String> sentences = new ArrayList<>();
        if (!asked.covariates().isEmpty()) {
            sentences.add(
                    "Best linear projection: the outcome on the offer, the registered covariates less their means,"
                            + " and the products of the two. A coefficient says how the effect changes with one unit of the"
                            + " covariate, other covariates held; it is a description of who gains, not an effect of the"
                            + " covariate. The joint test is the one to look at first.");
            sentences.add(VarianceWords.JOINT_SCORES);
        }
        if (asked.hasSubgroups()) {
            sentences.add("Groups: "
                    + plan.subgroups().stream().map(subgroup -> subgroup.name()).collect(Collectors.joining(", "))
                    + ", each against everybody else, as registered in the plan.");
        }
        return sentences;
    }
}
