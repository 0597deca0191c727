package id.sigi.studies.experiment.estimator;

import id.sigi.methods.columnar.PartitionedRows;
import id.sigi.methods.columnar.Variable;
import id.sigi.methods.estimate.Basis;
import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.Label;
import id.sigi.methods.estimate.identity.CovarianceType;
import id.sigi.methods.estimate.identity.Estimand;
import id.sigi.methods.estimate.identity.Estimator;
import id.sigi.methods.estimate.identity.Procedure;
import id.sigi.methods.moments.CellArmMomentTables;
import id.sigi.methods.plan.ExperimentPlan;
import id.sigi.methods.plan.analysis.EstimatorChoice;
import id.sigi.methods.plan.analysis.Method;
import id.sigi.methods.regression.liml.LimlFit;
import id.sigi.methods.regression.liml.LimlSpec;
import id.sigi.methods.regression.partitioned.CovarianceRequest;
import id.sigi.methods.regression.partitioned.FixedEffects;
import id.sigi.methods.regression.partitioned.LeastSquaresFit;
import id.sigi.methods.regression.partitioned.RegressionSpec;
import id.sigi.methods.regression.partitioned.Regressor;
import id.sigi.studies.experiment.data.AnalysisTable;
import id.sigi.studies.experiment.data.AnalysisVariable;
import id.sigi.studies.experiment.effect.EffectRequest;
import id.sigi.studies.experiment.effect.ExperimentFits;
import id.sigi.studies.experiment.effect.Interactions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Limited information with the offer in each cell as an instrument of its own: {@link id.sigi.methods.regression.liml.LimlFit}. Four passes over
 * the partitions for all choices of a plan.
 */
final class LimitedInformationEstimator implements EffectEstimator {
    private static final Variable TAKE_UP = new Variable.Column(AnalysisTable.TAKE_UP);

    @Override
    public boolean answers(EstimatorChoice choice) {
        return choice.estimator() == Method.LIMITED_INFORMATION;
    }

    @Override
    public Estimand estimand(EstimatorChoice choice, ExperimentPlan plan) {
        return Estimands.instrumented(plan);
    }

    @Override
    public Estimator identity(EstimatorChoice choice, ExperimentPlan plan) {
        return RegressionIdentity.adjusted(Procedure.LIMITED_INFORMATION, choice, plan);
    }

    @Override
    public List<String> assumptions(ExperimentPlan plan) {
        return WeakInstrumentInference.assumptions(plan);
    }

    @Override
    public List<String> passes() {
        return List.of("Limited information (LIML): four more scans; with an instrument in each cell each arm of each"
                + " cell has a mean of its own, and no instrument is made");
    }

    @Override
    public FittedEffects fit(ExperimentFits fits) {
        Fitted fitted = new Fitted(fits);
        fitted.fit(EffectRequest.every(fits.scope(), this::answers));
        return fitted;
    }

    private final class Fitted implements FittedEffects {
        private final ExperimentFits material;
        private final Map<EffectRequest, LimlFit> fits = new HashMap<>();
        private final Map<EffectRequest, LeastSquaresFit> ofOneInstrument = new HashMap<>();

        Fitted(ExperimentFits material) {
            this.material = material;
        }

        private void fit(List<EffectRequest> asked) {
            PartitionedRows partitioned = material.complete().partitioned();
            List<LimlSpec> questions = asked.stream().map(this::question).toList();
            CellArmMomentTables tables = CellArmMomentTables.of(
                    partitioned,
                    questions.stream().flatMap(some -> some.requests().stream()).toList());
            List<LimlFit> found = LimlFit.of(partitioned, questions, tables);
            List<EffectRequest> single = new ArrayList<>();
            for (int at = 0; at < found.size(); at++) {
                fits.put(asked.get(at), found.get(at));
                if (found.get(at).instruments() == 1) {
                    single.add(asked.get(at));
                }
            }
            fitOneInstrument(partitioned, single, tables);
        }

        /** With one instrument the effect is that of two-stage least squares, with its set and means of compliers. */
        private void fitOneInstrument(
                PartitionedRows partitioned, List<EffectRequest> single, CellArmMomentTables tables) {
            List<RegressionSpec> equations = single.stream().map(this::equation).toList();
            CellArmMomentTables own = equations.isEmpty()
                    ? tables
                    : CellArmMomentTables.of(
                            partitioned,
                            equations.stream().map(RegressionSpec::request).toList());
            List<LeastSquaresFit> found = LeastSquaresFit.of(partitioned, equations, own);
            for (int at = 0; at < found.size(); at++) {
                ofOneInstrument.put(single.get(at), found.get(at));
            }
        }

        private LimlSpec question(EffectRequest asked) {
            return new LimlSpec(
                    material.complete().rows(asked.people(), needed(asked)),
                    covariates(asked),
                    asked.left(),
                    TAKE_UP,
                    AnalysisTable.ARM,
                    Set.of(asked.kind()));
        }

        private RegressionSpec equation(EffectRequest asked) {
            List<Regressor> regressors = new ArrayList<>(covariates(asked));
            regressors.add(Interactions.offer());
            Set<CovarianceType> kinds = Set.of(asked.kind());
            return new RegressionSpec(
                    material.complete().rows(asked.people(), needed(asked)),
                    FixedEffects.CELLS_OF_BOTH_ARMS,
                    regressors,
                    List.of(asked.left()),
                    new CovarianceRequest(kinds, kinds, List.of(TAKE_UP)));
        }

        private List<Variable> needed(EffectRequest asked) {
            List<Variable> needed = new ArrayList<>(List.of(asked.left(), TAKE_UP));
            covariates(asked).forEach(covariate -> needed.add(covariate.source()));
            return needed;
        }

        private List<Regressor> covariates(EffectRequest asked) {
            return asked.choice().hasCovariates()
                    ? AnalysisVariable.regressors(
                                    material.facts(),
                                    covariate -> asked.choice().includes(covariate.name()))
                            .stream()
                            .map(series -> (Regressor) new Regressor.Plain(series.key(), series.source()))
                            .toList()
                    : List.of();
        }

        /** The effect and the strength of the instruments. */
        @Override
        public List<Estimate> estimates(EffectRequest asked) {
            LimlFit fit = fits.get(asked);
            Basis basis = asked.basis(fit.treated(), fit.control());
            Label effect = label(asked, material.plan());
            if (fit.treated() == 0 || fit.control() == 0) {
                return List.of(Estimate.notEstimable(effect, basis, asked.noArms()));
            }
            List<Estimate> estimates =
                    new ArrayList<>(List.of(fit.effect(asked.kind()).toEstimate(effect, basis)));
            if (ofOneInstrument.containsKey(asked)) {
                estimates.addAll(WeakInstrumentInference.estimates(
                        ofOneInstrument.get(asked),
                        new WeakInstrumentInference.Asked(effect, asked.left(), asked.kind()),
                        basis));
            } else {
                estimates.add(WeakInstrumentInference.strength(fit.findEffectiveF(asked.kind()), effect, basis));
            }
            return estimates;
        }

        @Override
        public FittedModel model(EffectRequest request) {
            return FittedModel.of(dfRule(request.choice()));
        }
    }
}
