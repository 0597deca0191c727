package id.sigi.studies.experiment.validity;

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
import id.sigi.methods.estimate.identity.Weighting;
import id.sigi.methods.regression.joint.JointTestFit;
import id.sigi.methods.regression.joint.JointTestSpec;
import id.sigi.methods.regression.partitioned.CovarianceRequest;
import id.sigi.methods.regression.partitioned.FixedEffects;
import id.sigi.methods.regression.partitioned.LeastSquaresFit;
import id.sigi.methods.regression.partitioned.RegressionSpec;
import id.sigi.methods.regression.partitioned.Regressor;
import id.sigi.studies.experiment.data.AnalysisTable;
import id.sigi.studies.experiment.data.Subpopulation;
import id.sigi.studies.experiment.effect.ExperimentFits;
import id.sigi.studies.experiment.effect.Interactions;
import id.sigi.studies.experiment.label.EstimateLabels;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether answering depends on the draw: the regression of answering on the offer, clustered where the plan names a cluster, and whether other
 * kinds of people answered in the two arms. Three passes over the blocks.
 */
final class AttritionTests {
    private static final Variable ANSWERED = new Variable.Column(AnalysisTable.ANSWERED);

    private final ExperimentFits material;
    private final Interactions covariates;

    AttritionTests(ExperimentFits material) {
        this.material = material;
        this.covariates = Interactions.of(material.facts(), covariate -> true);
    }

    List<Estimate> estimates() {
        List<JointTestSpec> asked =
                new ArrayList<>(List.of(equation(List.of(), List.of(Interactions.offer()), List.of())));
        if (!covariates.names().isEmpty()) {
            asked.add(equation(covariates.sources(), covariates.regressors(), covariates.products()));
        }
        List<JointTestFit> fits = material.tested(asked);
        List<Estimate> rows = new ArrayList<>(List.of(difference(fits.get(0))));
        fits.stream().skip(1).forEach(fit -> rows.add(composition(fit)));
        return rows;
    }

    private JointTestSpec equation(List<Variable> besides, List<Regressor> regressors, List<String> together) {
        List<Variable> needed = new ArrayList<>(List.of(ANSWERED));
        needed.addAll(besides);
        return new JointTestSpec(
                new RegressionSpec(
                        material.complete().rows(Subpopulation.EVERYBODY, needed),
                        EstimateLabels.hasCells(material.plan()) ? FixedEffects.ALL_CELLS : FixedEffects.CONSTANT,
                        regressors,
                        List.of(ANSWERED),
                        CovarianceRequest.NONE),
                together.isEmpty() ? List.of(LeastSquaresFit.OFFER) : together,
                together,
                covariance());
    }

    private Estimate difference(JointTestFit fit) {
        Label label = label(
                Estimand.of(Quantity.DIFFERENCE).weighted(Weighting.PRECISION),
                Estimator.of(Procedure.RESPONSE_REGRESSION)
                        .with(isClustered() ? CovarianceType.CR2 : CovarianceType.HC2));
        return fit.coefficient(LeastSquaresFit.OFFER, ANSWERED).toEstimate(label, basis(fit));
    }

    private Estimate composition(JointTestFit fit) {
        Label label = label(
                Estimand.of(Quantity.RESPONDENTS_DIFFER_F),
                Estimator.of(Procedure.RESPONSE_INTERACTIONS)
                        .with(isClustered() ? CovarianceType.SCORES : CovarianceType.SCORES_OF_PEOPLE));
        return fit.findJoint(ANSWERED)
                .map(found -> Estimate.of(label, found.inference(), basis(fit)))
                .orElseGet(() -> Estimate.notEstimable(
                        label, basis(fit), "answering or the covariates do not vary enough for a joint test"));
    }

    private CovarianceType covariance() {
        return isClustered() ? CovarianceType.CR2 : CovarianceType.HC2;
    }

    private boolean isClustered() {
        return material.plan().design().findCluster().isPresent();
    }

    private static Basis basis(JointTestFit fit) {
        return Basis.arms(fit.treated(), fit.control(), "people invited to the survey");
    }

    private Label label(Estimand estimand, Estimator estimator) {
        return new Label(
                material.plan().design().response(),
                estimand,
                Contrast.ofWords(material.plan().contrast()),
                Label.ALL,
                estimator
                        .adjusted(EstimateLabels.cellEffects(material.plan()))
                        .clusteredBy(material.plan()
                                .design()
                                .findCluster()
                                .map(List::of)
                                .orElse(List.of())));
    }
}
