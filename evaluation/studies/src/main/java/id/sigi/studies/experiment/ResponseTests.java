package id.sigi.studies.experiment;

import id.sigi.methods.blocks.Centring;
import id.sigi.methods.blocks.Equation;
import id.sigi.methods.blocks.EquationFit;
import id.sigi.methods.blocks.Regressor;
import id.sigi.methods.blocks.Source;
import id.sigi.methods.blocks.TestedEquation;
import id.sigi.methods.blocks.TestedFit;
import id.sigi.methods.estimate.Basis;
import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.Label;
import id.sigi.methods.regression.Covariance;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether answering depends on the draw: the regression of answering on the offer, clustered where the plan names a cluster, and whether other
 * kinds of people answered in the two arms. Three passes over the blocks.
 */
final class ResponseTests {
    private static final Source ANSWERED = new Source.Column(NarrowTable.ANSWERED);

    private final Material material;
    private final Interactions covariates;

    ResponseTests(Material material) {
        this.material = material;
        this.covariates = Interactions.of(material.facts(), covariate -> true);
    }

    List<Estimate> estimates() {
        List<TestedEquation> asked =
                new ArrayList<>(List.of(equation(List.of(), List.of(Interactions.offer()), List.of())));
        if (!covariates.names().isEmpty()) {
            asked.add(equation(covariates.sources(), covariates.regressors(), covariates.products()));
        }
        List<TestedFit> fits = material.tested(asked);
        List<Estimate> rows = new ArrayList<>(List.of(difference(fits.get(0))));
        fits.stream().skip(1).forEach(fit -> rows.add(composition(fit)));
        return rows;
    }

    private TestedEquation equation(List<Source> besides, List<Regressor> regressors, List<String> together) {
        List<Source> needed = new ArrayList<>(List.of(ANSWERED));
        needed.addAll(besides);
        return new TestedEquation(
                new Equation(
                        material.complete().rows(People.EVERYBODY, needed),
                        Words.hasCells(material.plan()) ? Centring.ALL_CELLS : Centring.CONSTANT,
                        regressors,
                        List.of(ANSWERED),
                        Equation.Wanted.NONE),
                together.isEmpty() ? List.of(EquationFit.OFFER) : together,
                together,
                isClustered() ? Covariance.CR2 : Covariance.HC2);
    }

    private Estimate difference(TestedFit fit) {
        String error =
                isClustered() ? ", CR2 clustered by " + material.plan().design().cluster() : ", HC2";
        Label label = label("difference, precision-weighted", "regression of answering on the offer", error);
        return fit.coefficient(EquationFit.OFFER, ANSWERED).toEstimate(label, basis(fit));
    }

    private Estimate composition(TestedFit fit) {
        String scores = isClustered()
                ? ", scores clustered by " + material.plan().design().cluster()
                : ", scores of people";
        Label label = label(
                "who answered differs by arm, F",
                "regression of answering on offer, covariates and their products, joint F of the products",
                scores);
        return fit.findJoint(ANSWERED)
                .map(found -> Estimate.of(label, found.inference(), basis(fit)))
                .orElseGet(() -> Estimate.notEstimable(
                        label, basis(fit), "answering or the covariates do not vary enough for a joint test"));
    }

    private boolean isClustered() {
        return material.plan().design().findCluster().isPresent();
    }

    private static Basis basis(TestedFit fit) {
        return Basis.arms(fit.treated(), fit.control(), "people invited to the survey");
    }

    private Label label(String estimand, String estimator, String error) {
        String cells = Words.hasCells(material.plan()) ? " with cell effects" : "";
        return new Label(
                material.plan().design().response(),
                estimand,
                material.plan().contrast(),
                Label.ALL,
                estimator + cells + error);
    }
}
