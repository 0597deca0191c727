package id.sigi.studies.experiment;

import id.sigi.methods.blocks.EquationFit;
import id.sigi.methods.estimate.Basis;
import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.Inference;
import id.sigi.methods.estimate.Label;
import id.sigi.methods.regression.WaldTest;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Whether chance did its work: each covariate in both arms within cells, and one test of all. Imbalance is a reason to look at the draw,
 * never a reason to choose covariates.
 */
final class Balance {
    private Balance() {}

    static List<Estimate> estimates(Material material) {
        List<Estimate> estimates = new ArrayList<>();
        for (Covariate covariate : material.facts().covariates()) {
            for (Series series : covariate.series()) {
                estimates.addAll(rows(material, series));
            }
        }
        estimates.add(omnibus(material));
        return estimates;
    }

    private static List<Estimate> rows(Material material, Series series) {
        WithinCells within = material.compared(series, People.EVERYBODY);
        String levels = Words.levels(material.plan());
        String contrast = material.plan().contrast();
        return List.of(
                within.treatedMean(new Label(series.name(), "mean, selected", "", Label.ALL, levels)),
                within.controlMean(new Label(series.name(), "mean, not selected", "", Label.ALL, levels)),
                material.difference(
                        series,
                        People.EVERYBODY,
                        new Label(series.name(), "difference", contrast, Label.ALL, Words.difference(material.plan()))),
                within.normalisedDifference(new Label(
                        series.name(),
                        "normalised difference",
                        contrast,
                        Label.ALL,
                        "difference over the root of the mean of both arms' variances")));
    }

    private static Estimate omnibus(Material material) {
        EquationFit fit = material.regressions().omnibus();
        Basis basis = Basis.arms(fit.treated(), fit.control(), "people with all covariates");
        Label label = new Label(
                "all covariates",
                "omnibus F",
                material.plan().contrast(),
                Label.ALL,
                "regression of the offer on all covariates" + cells(material) + ", covariance of the draw, joint F");
        return fit.findJoint()
                .map(found -> Estimate.of(label, found.inference(), basis))
                .orElseGet(() ->
                        Estimate.notEstimable(label, basis, "the covariates do not vary enough for a joint test"));
    }

    private static String cells(Material material) {
        return Words.hasCells(material.plan()) ? " with cell effects" : "";
    }
}
