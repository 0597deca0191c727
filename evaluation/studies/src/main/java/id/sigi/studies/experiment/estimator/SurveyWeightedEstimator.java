package id.sigi.studies.experiment.estimator;

import id.sigi.methods.columnar.Variable;
import id.sigi.methods.estimate.Basis;
import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.Inference;
import id.sigi.methods.estimate.Inferences;
import id.sigi.methods.estimate.Label;
import id.sigi.methods.estimate.identity.Contrast;
import id.sigi.methods.estimate.identity.CovarianceType;
import id.sigi.methods.estimate.identity.Estimand;
import id.sigi.methods.estimate.identity.Estimator;
import id.sigi.methods.estimate.identity.Procedure;
import id.sigi.methods.estimate.identity.Weighting;
import id.sigi.methods.moments.CellArmMomentTables;
import id.sigi.methods.moments.CellArmMoments;
import id.sigi.methods.moments.MomentRequest;
import id.sigi.methods.moments.TwoArmMoments;
import id.sigi.methods.plan.ExperimentPlan;
import id.sigi.methods.plan.analysis.EstimatorChoice;
import id.sigi.methods.plan.survey.LonelyPsuRule;
import id.sigi.methods.plan.survey.SurveySample;
import id.sigi.methods.regression.partitioned.CovarianceRequest;
import id.sigi.methods.regression.partitioned.RegressionSpec;
import id.sigi.methods.regression.partitioned.Regressor;
import id.sigi.methods.regression.partitioned.WeightedRegressionSpec;
import id.sigi.methods.regression.survey.SurveyRegressionFit;
import id.sigi.methods.survey.SurveyDesign;
import id.sigi.methods.survey.SurveyEstimate;
import id.sigi.studies.experiment.data.AnalysisColumn;
import id.sigi.studies.experiment.data.AnalysisTable;
import id.sigi.studies.experiment.data.AnalysisVariable;
import id.sigi.studies.experiment.data.Subpopulation;
import id.sigi.studies.experiment.data.SurveyColumns;
import id.sigi.studies.experiment.data.SurveyPsus;
import id.sigi.studies.experiment.effect.EffectRequest;
import id.sigi.studies.experiment.effect.ExperimentFits;
import id.sigi.studies.experiment.effect.Interactions;
import id.sigi.studies.experiment.effect.RegressionRequests;
import id.sigi.studies.experiment.label.EstimateLabels;
import id.sigi.studies.partitioning.SparkPartitionedRows;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Effects with survey weights: weighted regression with the effects of the lottery's cells, and the linearised variance between the sampling
 * units within their strata. People of the sample without the outcome, and of other groups, stay in the sample with no influence. The sample is
 * placed once more, as partitions of whole primary sampling units, and four passes over it answer every choice of the plan.
 */
final class SurveyWeightedEstimator implements EffectEstimator {
    private static final Variable TAKE_UP = new Variable.Column(AnalysisTable.TAKE_UP);
    private static final Variable WEIGHT = new Variable.Column(SurveyColumns.WEIGHT);
    private static final String NO_CELL = "no cell of the sample has people of both arms";
    private static final String NO_ERROR =
            "it rests on one primary sampling unit in each stratum that holds it, which leaves no degrees of freedom for an"
                    + " interval or a test";

    @Override
    public boolean answers(EstimatorChoice choice) {
        return choice.usesSurvey();
    }

    @Override
    public Estimand estimand(EstimatorChoice choice, ExperimentPlan plan) {
        return choice.usesTakeUp()
                ? Estimands.instrumented(plan).weighted(Weighting.SURVEY)
                : Estimands.regressed(choice)
                        .weighted(choice.hasCellEffects() ? Weighting.PRECISION_AND_SURVEY : Weighting.SURVEY);
    }

    @Override
    public Estimator identity(EstimatorChoice choice, ExperimentPlan plan) {
        return RegressionIdentity.adjusted(
                choice.usesTakeUp() ? Procedure.TWO_STAGE_LEAST_SQUARES : Procedure.REGRESSION, choice, plan);
    }

    @Override
    public List<String> assumptions(ExperimentPlan plan) {
        return plan.estimators().stream().anyMatch(choice -> answers(choice) && choice.usesTakeUp())
                ? WeakInstrumentInference.assumptions(plan)
                : List.of();
    }

    @Override
    public List<String> notesOnSample(ExperimentFits fits) {
        return fits.plan().findSurvey().map(sample -> sentences(fits, sample)).orElse(List.of());
    }

    private static List<String> sentences(ExperimentFits fits, SurveySample asked) {
        String strata = asked.strata().isEmpty() ? "" : " within strata (" + String.join(" x ", asked.strata()) + ")";
        List<String> sentences = new ArrayList<>(List.of("Estimates with survey weights (" + asked.weight()
                + "): each person counts by the weight, in the effect and in the cells' effects; the standard error is linearised (Taylor)"
                + " over primary sampling units (" + String.join(" x ", asked.psu()) + ")" + strata
                + ", degrees of freedom units less strata, of those that hold somebody whom the estimate is about. Units that"
                + " rows.filter or a weight of zero empties stay in the sample. The control mean beside them is weighted"
                + " too. All other estimates are unweighted: the two differ only where"
                + " effects do."));
        if (asked.lonelyPsu() != LonelyPsuRule.FAIL) {
            sentences.add(asked.lonelyPsu().sentence());
        }
        fits.plan()
                .design()
                .findCluster()
                .ifPresent(cluster -> sentences.add(fits.survey().orElseThrow().sentence(cluster)));
        return sentences;
    }

    @Override
    public List<String> passes() {
        return List.of(
                "Survey weights: how primary sampling units and clusters are nested; then the sample is partitioned once more,"
                        + " as partitions of whole primary sampling units, and four scans answer every weighted estimate");
    }

    @Override
    public FittedEffects fit(ExperimentFits fits) {
        Fitted fitted = new Fitted(fits, fits.survey().orElseThrow());
        fitted.fit();
        return fitted;
    }

    private final class Fitted implements FittedEffects {
        private final ExperimentFits material;
        private final SurveyPsus units;
        private final Map<EffectRequest, SurveyRegressionFit> fits = new HashMap<>();
        private final Map<MomentRequest, CellArmMoments> levels = new HashMap<>();

        Fitted(ExperimentFits material, SurveyPsus units) {
            this.material = material;
            this.units = units;
        }

        private void fit() {
            List<EffectRequest> asked = EffectRequest.every(material.scope(), SurveyWeightedEstimator.this::answers);
            List<WeightedRegressionSpec> equations =
                    asked.stream().map(this::equation).toList();
            AnalysisTable table = material.table();
            try (SparkPartitionedRows rows =
                    SparkPartitionedRows.of(table.rows(), table.sampledColumns(material.plan(), units.unit()))) {
                List<MomentRequest> inquiries = new ArrayList<>(
                        equations.stream().map(WeightedRegressionSpec::request).toList());
                List<MomentRequest> means = asked.stream()
                        .map(some -> level(some.outcome(), some.people()))
                        .distinct()
                        .toList();
                inquiries.addAll(means);
                CellArmMomentTables tables = CellArmMomentTables.of(rows.partitioned(), inquiries);
                means.forEach(some -> levels.put(some, tables.table(some)));
                List<SurveyRegressionFit> found =
                        SurveyRegressionFit.of(rows.partitioned(), units.byStratum(), equations, tables);
                for (int at = 0; at < found.size(); at++) {
                    fits.put(asked.get(at), found.get(at));
                }
            }
        }

        private WeightedRegressionSpec equation(EffectRequest asked) {
            List<Variable> needed = new ArrayList<>(List.of(asked.left()));
            List<Regressor> regressors = new ArrayList<>();
            if (asked.choice().usesTakeUp()) {
                needed.add(TAKE_UP);
            }
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
                    material.complete().rows(asked.people(), needed),
                    RegressionRequests.centring(asked.choice(), material.plan()),
                    regressors,
                    List.of(asked.left()),
                    asked.choice().usesTakeUp()
                            ? new CovarianceRequest(Set.of(), Set.of(CovarianceType.CR0), List.of(TAKE_UP))
                            : CovarianceRequest.NONE);
            return new WeightedRegressionSpec(equation, WEIGHT, SurveyColumns.STRATUM);
        }

        private MomentRequest level(AnalysisColumn outcome, Subpopulation people) {
            Variable left = new Variable.Column(outcome.key());
            return new MomentRequest(
                    material.complete().rows(people, List.of(left)),
                    List.of(WEIGHT, new Variable.Product(WEIGHT, left)));
        }

        /** The weighted mean of those not drawn: of cells with both arms, weighted by everybody's weight there. */
        private Estimate controlMean(AnalysisColumn outcome, Subpopulation people) {
            Label label = new Label(
                    outcome.name(),
                    EstimateLabels.CONTROL_MEAN,
                    Contrast.NONE,
                    people.name(),
                    EstimateLabels.weightedLevels(material.plan()));
            CellArmMoments table = levels.get(level(outcome, people));
            long behind = 0;
            double weights = 0;
            double sum = 0;
            for (int cell = 0; cell < table.cells(); cell++) {
                if (table.hasBothArms(cell)) {
                    TwoArmMoments weight = table.arms(0, cell);
                    double all = weight.treatment().sum() + weight.control().sum();
                    behind += weight.control().n();
                    weights += all;
                    sum += all
                            * (table.arms(1, cell).control().mean()
                                    / weight.control().mean());
                }
            }
            Basis basis = Basis.rows(behind, "people not drawn, people in cells with both arms");
            return behind == 0
                    ? Estimate.notEstimable(label, basis, NO_CELL)
                    : Estimate.of(label, Inference.point(sum / weights), basis);
        }

        @Override
        public List<Estimate> levels(AnalysisColumn outcome, Subpopulation people) {
            return List.of(controlMean(outcome, people));
        }

        @Override
        public FittedModel model(EffectRequest request) {
            return FittedModel.of(dfRule(request.choice()));
        }

        /** The effect, and for two-stage least squares its first stage. */
        @Override
        public List<Estimate> estimates(EffectRequest asked) {
            SurveyRegressionFit fit = fits.get(asked);
            SurveyDesign design = units.design();
            Basis basis = asked.basis(fit.treated(), fit.control());
            Label effect = label(asked, material.plan());
            if (!asked.choice().usesTakeUp()) {
                return List.of(row(effect, basis, fit.findOffer(asked.left(), design), fit.isVaried(asked.left())));
            }
            Label first = effect.of(EstimateLabels.FIRST_STAGE);
            return List.of(
                    row(effect, basis, fit.findTakeUp(asked.left(), design), fit.isVaried(asked.left())),
                    row(first, basis, fit.findFirstStage(design), false));
        }
    }

    private static Estimate row(Label label, Basis basis, Optional<SurveyEstimate> found, boolean isVaried) {
        if (found.isEmpty()) {
            return Estimate.notEstimable(label, basis, NO_CELL);
        }
        SurveyEstimate known = found.get();
        if (isVaried && known.estimate() == 0 && known.stdError() == 0) {
            return Estimate.notEstimable(label, basis, Estimate.NO_RESIDUAL);
        }
        return known.df() > 0
                ? Estimate.of(label, Inferences.of(known.estimate(), known.stdError(), known.df()), basis)
                : Estimate.notEstimable(label, basis, NO_ERROR);
    }
}
