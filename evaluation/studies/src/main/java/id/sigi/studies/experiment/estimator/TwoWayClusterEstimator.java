package id.sigi.studies.experiment.estimator;

import id.sigi.methods.columnar.Variable;
import id.sigi.methods.estimate.Basis;
import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.Label;
import id.sigi.methods.estimate.identity.Estimand;
import id.sigi.methods.estimate.identity.Estimator;
import id.sigi.methods.estimate.identity.Procedure;
import id.sigi.methods.moments.CellArmMomentTables;
import id.sigi.methods.plan.ExperimentPlan;
import id.sigi.methods.plan.analysis.EstimatorChoice;
import id.sigi.methods.plan.analysis.Variance;
import id.sigi.methods.regression.multiway.TwoWayClusterFit;
import id.sigi.methods.regression.multiway.TwoWaySpec;
import id.sigi.methods.regression.partitioned.CovarianceRequest;
import id.sigi.methods.regression.partitioned.RegressionSpec;
import id.sigi.methods.regression.partitioned.Regressor;
import id.sigi.studies.experiment.data.AnalysisTable;
import id.sigi.studies.experiment.data.AnalysisVariable;
import id.sigi.studies.experiment.effect.EffectRequest;
import id.sigi.studies.experiment.effect.ExperimentFits;
import id.sigi.studies.experiment.effect.Interactions;
import id.sigi.studies.experiment.effect.OtherArms;
import id.sigi.studies.experiment.effect.RegressionRequests;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Regressions with standard errors clustered in two ways: {@link id.sigi.methods.regression.multiway.TwoWayClusterFit}. Three passes over the
 * partitions for all of them.
 */
final class TwoWayClusterEstimator implements EffectEstimator {
    @Override
    public boolean answers(EstimatorChoice choice) {
        return choice.covariance() == Variance.CR1_TWO_WAY;
    }

    @Override
    public Estimand estimand(EstimatorChoice choice, ExperimentPlan plan) {
        return Estimands.regressed(choice);
    }

    @Override
    public Estimator identity(EstimatorChoice choice, ExperimentPlan plan) {
        return RegressionIdentity.adjusted(Procedure.REGRESSION, choice, plan);
    }

    @Override
    public List<String> passes() {
        return List.of(
                "Two-way clustered standard errors: three more scans; a sum is kept for each" + " second cluster");
    }

    @Override
    public FittedEffects fit(ExperimentFits fits) {
        Fitted fitted = new Fitted(fits);
        fitted.fit();
        return fitted;
    }

    private final class Fitted implements FittedEffects {
        private final ExperimentFits material;
        private final Map<EffectRequest, TwoWayClusterFit> fits = new HashMap<>();

        Fitted(ExperimentFits material) {
            this.material = material;
        }

        private void fit() {
            List<EffectRequest> asked = EffectRequest.every(material.scope(), TwoWayClusterEstimator.this::answers);
            List<String> names = material.complete().levels(AnalysisTable.SECOND_CLUSTER);
            List<TwoWaySpec> equations =
                    asked.stream().map(some -> equation(some, names)).toList();
            CellArmMomentTables tables = CellArmMomentTables.of(
                    material.complete().partitioned(),
                    equations.stream().map(some -> some.equation().request()).toList());
            List<TwoWayClusterFit> found =
                    TwoWayClusterFit.of(material.complete().partitioned(), equations, tables);
            for (int at = 0; at < found.size(); at++) {
                fits.put(asked.get(at), found.get(at));
            }
        }

        private TwoWaySpec equation(EffectRequest asked, List<String> names) {
            List<Variable> needed = new ArrayList<>(List.of(asked.left()));
            List<Regressor> regressors = new ArrayList<>(OtherArms.regressors(material.table()));
            if (asked.choice().hasCovariates()) {
                AnalysisVariable.regressors(
                                material.facts(), covariate -> asked.choice().includes(covariate.name()))
                        .forEach(series -> {
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

        @Override
        public List<Estimate> estimates(EffectRequest asked) {
            return List.of(estimate(asked));
        }

        @Override
        public FittedModel model(EffectRequest request) {
            return FittedModel.of(dfRule(request.choice()));
        }

        private Estimate estimate(EffectRequest asked) {
            TwoWayClusterFit fit = fits.get(asked);
            long against = fit.control() - material.counts().inOtherArms(asked);
            Basis basis = asked.basis(fit.treated(), against);
            Label label = label(asked, material.plan());
            if (fit.treated() == 0 || against == 0) {
                return Estimate.notEstimable(label, basis, asked.noArms());
            }
            return fit.findOffer(asked.left())
                    .map(coefficient -> coefficient.toEstimate(label, basis))
                    .orElseGet(() -> Estimate.notEstimable(
                            label,
                            basis,
                            "the two ways of clustering leave no variance: their sum less that of both together is below"
                                    + " zero, or there are too few clusters"));
        }
    }
}
