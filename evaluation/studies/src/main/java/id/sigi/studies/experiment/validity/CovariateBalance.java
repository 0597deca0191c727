package id.sigi.studies.experiment.validity;

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
import id.sigi.methods.regression.partitioned.LeastSquaresFit;
import id.sigi.studies.experiment.data.AnalysisColumn;
import id.sigi.studies.experiment.data.Covariate;
import id.sigi.studies.experiment.data.Subpopulation;
import id.sigi.studies.experiment.effect.BlockedDifference;
import id.sigi.studies.experiment.effect.ExperimentFits;
import id.sigi.studies.experiment.label.EstimateLabels;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether chance did its work: each covariate in both arms within cells, and one test of all. Imbalance is a reason to look at the draw,
 * never a reason to choose covariates.
 */
public final class CovariateBalance {
    private CovariateBalance() {}

    public static List<Estimate> estimates(ExperimentFits material) {
        List<Estimate> estimates = new ArrayList<>();
        for (Covariate covariate : material.facts().covariates()) {
            for (AnalysisColumn series : covariate.series()) {
                estimates.addAll(rows(material, series));
            }
        }
        estimates.add(omnibus(material));
        return estimates;
    }

    private static List<Estimate> rows(ExperimentFits material, AnalysisColumn series) {
        BlockedDifference within = material.compared(series, Subpopulation.EVERYBODY);
        Estimator levels = EstimateLabels.levels(material.plan());
        Contrast contrast = Contrast.ofWords(material.plan().contrast());
        return List.of(
                within.treatedMean(new Label(
                        series.name(), Estimand.of(Quantity.MEAN_SELECTED), Contrast.NONE, Label.ALL, levels)),
                within.controlMean(new Label(
                        series.name(), Estimand.of(Quantity.MEAN_NOT_SELECTED), Contrast.NONE, Label.ALL, levels)),
                material.difference(
                        series,
                        Subpopulation.EVERYBODY,
                        new Label(
                                series.name(),
                                Estimand.of(Quantity.DIFFERENCE),
                                contrast,
                                Label.ALL,
                                EstimateLabels.difference(material.plan()))),
                within.normalisedDifference(new Label(
                        series.name(),
                        Estimand.of(Quantity.NORMALISED_DIFFERENCE),
                        contrast,
                        Label.ALL,
                        Estimator.of(Procedure.STANDARDISED_DIFFERENCE))));
    }

    private static Estimate omnibus(ExperimentFits material) {
        LeastSquaresFit fit = material.regressions().omnibus();
        Basis basis = Basis.arms(fit.treated(), fit.control(), "people with all covariates");
        Label label = new Label(
                "all covariates",
                Estimand.of(Quantity.OMNIBUS_F),
                Contrast.ofWords(material.plan().contrast()),
                Label.ALL,
                Estimator.of(Procedure.BALANCE_REGRESSION)
                        .adjusted(EstimateLabels.cellEffects(material.plan()))
                        .with(CovarianceType.DESIGN)
                        .with(TestRule.JOINT_F));
        return fit.findJoint()
                .map(found -> Estimate.of(label, found.inference(), basis))
                .orElseGet(() ->
                        Estimate.notEstimable(label, basis, "the covariates do not vary enough for a joint test"));
    }
}
