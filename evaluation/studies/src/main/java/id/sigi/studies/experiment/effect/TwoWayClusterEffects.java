package id.sigi.studies.experiment.effect;

import id.sigi.methods.columnar.Variable;
import id.sigi.methods.estimate.Basis;
import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.Label;
import id.sigi.methods.moments.CellArmMomentTables;
import id.sigi.methods.plan.analysis.EstimatorChoice;
import id.sigi.methods.plan.analysis.Variance;
import id.sigi.methods.regression.multiway.TwoWayClusterFit;
import id.sigi.methods.regression.multiway.TwoWaySpec;
import id.sigi.methods.regression.partitioned.CovarianceRequest;
import id.sigi.methods.regression.partitioned.RegressionSpec;
import id.sigi.methods.regression.partitioned.Regressor;
import id.sigi.studies.experiment.data.AnalysisColumn;
import id.sigi.studies.experiment.data.AnalysisTable;
import id.sigi.studies.experiment.data.AnalysisVariable;
import id.sigi.studies.experiment.data.Subpopulation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Regressions with errors clustered in two ways; three passes over the blocks for all of them. */
public final class TwoWayClusterEffects {
    private final ExperimentFits material;
    private final Map<EffectRequest, TwoWayClusterFit> fits = new HashMap<>();

    private TwoWayClusterEffects(ExperimentFits material) {
        this.material = material;
    }

    public static TwoWayClusterEffects of(ExperimentFits material) {
        TwoWayClusterEffects effects = new TwoWayClusterEffects(material);
        effects.fit();
        return effects;
    }

    private void fit() {
        List<EffectRequest> asked =
                EffectRequest.every(material.scope(), choice -> choice.covariance() == Variance.CR1_TWO_WAY);
        if (asked.isEmpty()) {
            return;
        }
        List<String> names = material.complete().levels(AnalysisTable.SECOND_CLUSTER);
        List<TwoWaySpec> equations =
                asked.stream().map(some -> equation(some, names)).toList();
        CellArmMomentTables tables = CellArmMomentTables.of(
                material.complete().panel(),
                equations.stream().map(some -> some.equation().inquiry()).toList());
        List<TwoWayClusterFit> found = TwoWayClusterFit.of(material.complete().panel(), equations, tables);
        for (int at = 0; at < found.size(); at++) {
            fits.put(asked.get(at), found.get(at));
        }
    }

    private TwoWaySpec equation(EffectRequest asked, List<String> names) {
        List<Variable> needed = new ArrayList<>(List.of(asked.left()));
        List<Regressor> regressors = new ArrayList<>();
        if (asked.choice().hasCovariates()) {
            AnalysisVariable.regressors(material.facts()).forEach(series -> {
                needed.add(series.source());
                regressors.add(new Regressor.Plain(series.key(), series.source()));
            });
        }
        regressors.add(Interactions.offer());
        RegressionSpec equation = new RegressionSpec(
                TwoWaySpec.known(material.complete().rows(asked.people(), needed), AnalysisTable.SECOND_CLUSTER),
                RegressionRequests.centring(asked.choice(), material.plan()),
                regressors,
                List.of(asked.left()),
                CovarianceRequest.NONE);
        return new TwoWaySpec(equation, AnalysisTable.SECOND_CLUSTER, names);
    }

    public Estimate estimate(EstimatorChoice choice, AnalysisColumn outcome, Subpopulation people) {
        EffectRequest asked = new EffectRequest(choice, outcome, people);
        TwoWayClusterFit fit = fits.get(asked);
        Basis basis = asked.basis(fit.treated(), fit.control());
        Label label = asked.label(material.plan());
        if (fit.treated() == 0 || fit.control() == 0) {
            return Estimate.notEstimable(label, basis, asked.noArms());
        }
        return fit.findOffer(asked.left())
                .map(coefficient -> coefficient.toEstimate(label, basis))
                .orElseGet(() -> Estimate.notEstimable(
                        label,
                        basis,
                        "the two ways of clustering leave no variance: their sum less that of both together is below"
                                + " nought, or there are too few clusters"));
    }
}
