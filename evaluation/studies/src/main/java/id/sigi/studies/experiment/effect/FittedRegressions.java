package id.sigi.studies.experiment.effect;

import id.sigi.methods.columnar.PartitionedRows;
import id.sigi.methods.columnar.Variable;
import id.sigi.methods.estimate.Basis;
import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.Label;
import id.sigi.methods.estimate.identity.CovarianceType;
import id.sigi.methods.moments.CellArmMomentTables;
import id.sigi.methods.moments.MomentRequest;
import id.sigi.methods.plan.ExperimentPlan;
import id.sigi.methods.plan.analysis.EstimatorChoice;
import id.sigi.methods.plan.analysis.Method;
import id.sigi.methods.regression.partitioned.CoefficientResult;
import id.sigi.methods.regression.partitioned.LeastSquaresFit;
import id.sigi.methods.regression.partitioned.RegressionSpec;
import id.sigi.studies.experiment.data.AnalysisColumn;
import id.sigi.studies.experiment.data.Subpopulation;
import id.sigi.studies.experiment.label.EstimateLabels;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The regressions of an experiment, on the rows that have every column a regression needs; fitted together. */
public final class FittedRegressions {
    private final ExperimentPlan plan;
    private final RegressionRequests questions;
    private final Map<RegressionRequests.Key, LeastSquaresFit> fits;

    private FittedRegressions(
            ExperimentPlan plan, RegressionRequests questions, Map<RegressionRequests.Key, LeastSquaresFit> fits) {
        this.plan = plan;
        this.questions = questions;
        this.fits = fits;
    }

    /** What must be described before the regressions can be fitted. */
    static List<MomentRequest> inquiries(RegressionRequests questions) {
        return questions.equations().values().stream()
                .map(RegressionSpec::inquiry)
                .toList();
    }

    /** Fits all equations. */
    static FittedRegressions of(
            ExperimentPlan plan, RegressionRequests questions, PartitionedRows panel, CellArmMomentTables tables) {
        List<RegressionRequests.Key> keys = List.copyOf(questions.equations().keySet());
        List<LeastSquaresFit> found =
                LeastSquaresFit.of(panel, List.copyOf(questions.equations().values()), tables);
        Map<RegressionRequests.Key, LeastSquaresFit> fits = new HashMap<>();
        for (int at = 0; at < keys.size(); at++) {
            fits.put(keys.get(at), found.get(at));
        }
        return new FittedRegressions(plan, questions, fits);
    }

    /** The estimates of one choice for one outcome and some people: the effect, and for two-stage least squares its first stage and strength. */
    public List<Estimate> estimates(EstimatorChoice choice, AnalysisColumn outcome, Subpopulation people) {
        LeastSquaresFit fit = fits.get(questions.key(choice, outcome, people));
        Basis basis = Basis.arms(fit.treated(), fit.control(), "people with " + outcome.name());
        Label effect = label(choice, outcome, people);
        boolean isTwoStage = choice.estimator() == Method.TWO_STAGE_LEAST_SQUARES;
        Label first = effect.of(EstimateLabels.FIRST_STAGE);
        if (fit.treated() == 0 || fit.control() == 0) {
            String reason = "no cell has people of both arms with " + outcome.name();
            Estimate none = Estimate.notEstimable(effect, basis, reason);
            return isTwoStage ? List.of(none, Estimate.notEstimable(first, basis, reason)) : List.of(none);
        }
        Variable left = new Variable.Column(outcome.key());
        CovarianceType kind = choice.covarianceType();
        CoefficientResult answer = isTwoStage ? fit.takeUp(left, kind) : fit.offer(left, kind);
        List<Estimate> estimates = new ArrayList<>(List.of(answer.toEstimate(effect, basis)));
        if (isTwoStage) {
            estimates.add(fit.firstStage(kind).toEstimate(first, basis));
            estimates.addAll(WeakInstrumentInference.estimates(
                    fit, new WeakInstrumentInference.Asked(effect, left, kind), basis));
        }
        return estimates;
    }

    /** The equation that answers an estimator; empty for one that is answered otherwise. */
    Optional<LeastSquaresFit> find(EffectRequest asked) {
        return RegressionRequests.isAnswered(asked.choice())
                ? Optional.ofNullable(fits.get(questions.key(asked.choice(), asked.outcome(), asked.people())))
                : Optional.empty();
    }

    /** The regression of the offer on all covariates, if the plan has any. */
    public LeastSquaresFit omnibus() {
        return fits.get(questions.omnibus());
    }

    private Label label(EstimatorChoice choice, AnalysisColumn outcome, Subpopulation people) {
        return EstimateLabels.label(choice, plan, outcome.name(), people.name());
    }
}
