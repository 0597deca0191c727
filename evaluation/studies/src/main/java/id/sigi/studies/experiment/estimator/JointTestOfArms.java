package id.sigi.studies.experiment.estimator;

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
import id.sigi.methods.estimate.identity.TestRule;
import id.sigi.methods.plan.ExperimentPlan;
import id.sigi.methods.regression.WaldTest;
import id.sigi.methods.regression.joint.JointTestFit;
import id.sigi.methods.regression.joint.JointTestSpec;
import id.sigi.methods.regression.partitioned.CovarianceRequest;
import id.sigi.methods.regression.partitioned.FixedEffects;
import id.sigi.methods.regression.partitioned.RegressionSpec;
import id.sigi.methods.regression.partitioned.Regressor;
import id.sigi.studies.experiment.data.AnalysisColumn;
import id.sigi.studies.experiment.data.Subpopulation;
import id.sigi.studies.experiment.effect.ExperimentFits;
import id.sigi.studies.experiment.effect.Interactions;
import id.sigi.studies.experiment.effect.OtherArms;
import id.sigi.studies.experiment.label.EstimateLabels;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * The joint test that no arm differs from the one without an indicator: a regression of the outcome on indicators of all other arms, with the
 * effects of cells where there are any. F after HC2 with n - k degrees of freedom where people were assigned, as {@code multcomp}'s F test with
 * that covariance; by scores where the plan names a cluster, as all joint tests of clusters are. Three passes over the partitions.
 */
public final class JointTestOfArms {
    private final ExperimentFits fits;
    private final ExperimentPlan plan;

    private JointTestOfArms(ExperimentFits fits) {
        this.fits = fits;
        this.plan = fits.plan();
    }

    /** One row for each outcome and group of people, of fits on the rows of all arms. */
    public static List<Estimate> estimates(ExperimentFits fits) {
        return new JointTestOfArms(fits).rows();
    }

    private List<Estimate> rows() {
        List<JointTestSpec> requests = new ArrayList<>();
        for (Subpopulation people : fits.people()) {
            fits.outcomes().forEach(outcome -> requests.add(request(outcome, people)));
        }
        Iterator<JointTestFit> found = fits.tested(requests).iterator();
        List<Estimate> rows = new ArrayList<>();
        for (Subpopulation people : fits.people()) {
            fits.outcomes().forEach(outcome -> rows.add(row(outcome, people, found.next())));
        }
        return rows;
    }

    private JointTestSpec request(AnalysisColumn outcome, Subpopulation people) {
        Variable left = new Variable.Column(outcome.key());
        List<Regressor> arms = new ArrayList<>(OtherArms.regressors(fits.table()));
        arms.add(Interactions.offer());
        List<String> names = arms.stream().map(Regressor::name).toList();
        RegressionSpec equation = new RegressionSpec(
                fits.complete().rows(people, List.of(left)),
                EstimateLabels.hasCells(plan) ? FixedEffects.ALL_CELLS : FixedEffects.CONSTANT,
                arms,
                List.of(left),
                CovarianceRequest.NONE);
        return new JointTestSpec(equation, names, names, isClustered() ? CovarianceType.CR2 : CovarianceType.HC2);
    }

    private boolean isClustered() {
        return plan.design().findCluster().isPresent();
    }

    private Estimate row(AnalysisColumn outcome, Subpopulation people, JointTestFit fit) {
        Variable left = new Variable.Column(outcome.key());
        Basis basis = Basis.rows(fit.treated() + fit.control(), "people of all arms with " + outcome.name());
        Label label = new Label(
                outcome.name(),
                Estimand.of(Quantity.ARMS_DIFFER_F),
                Contrast.ofWords(plan.contrast()),
                people.name(),
                estimator());
        Optional<WaldTest> test = isClustered() ? fit.findJoint(left) : fit.findWald(left);
        return test.map(found -> Estimate.of(label, found.inference(), basis))
                .orElseGet(() -> Estimate.notEstimable(
                        label, basis, "an arm is empty or the outcome does not vary enough for a joint test"));
    }

    private Estimator estimator() {
        Estimator regression = Estimator.of(Procedure.REGRESSION).adjusted(EstimateLabels.cellEffects(plan));
        return plan.design()
                .findCluster()
                .map(cluster -> regression
                        .with(CovarianceType.SCORES)
                        .clusteredBy(cluster)
                        .with(TestRule.JOINT_F_BY_SCORES))
                .orElseGet(() -> regression.with(CovarianceType.HC2).with(TestRule.JOINT_F));
    }
}
