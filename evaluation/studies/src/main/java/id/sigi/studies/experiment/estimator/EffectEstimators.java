package id.sigi.studies.experiment.estimator;

import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.Label;
import id.sigi.methods.estimate.identity.Estimator;
import id.sigi.methods.plan.ExperimentPlan;
import id.sigi.methods.plan.analysis.EstimatorChoice;
import id.sigi.methods.plan.survey.SurveySample;
import id.sigi.studies.experiment.data.AnalysisColumn;
import id.sigi.studies.experiment.data.Subpopulation;
import id.sigi.studies.experiment.effect.EffectRequest;
import id.sigi.studies.experiment.effect.ExperimentFits;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All estimators of average effects, and those of one plan with their fits. */
public final class EffectEstimators {
    private static final List<EffectEstimator> ALL = List.of(
            new DifferenceInMeansEstimator(),
            new MatchedPairsEstimator(),
            new ClusteredDifferenceEstimator(),
            new RegressionEstimator(),
            new LinEstimator(),
            new TwoStageLeastSquaresEstimator(),
            new LimitedInformationEstimator(),
            new TwoWayClusterEstimator(),
            new SurveyWeightedEstimator());

    private final Map<EffectEstimator, FittedEffects> fitted;

    private EffectEstimators(Map<EffectEstimator, FittedEffects> fitted) {
        this.fitted = fitted;
    }

    /** Fits whatever a plan asks for. */
    public static EffectEstimators fit(ExperimentFits fits) {
        Map<EffectEstimator, FittedEffects> fitted = new LinkedHashMap<>();
        asked(fits.plan()).forEach(estimator -> fitted.put(estimator, estimator.fit(fits)));
        return new EffectEstimators(fitted);
    }

    /** Those that a plan asks for, in one fixed order. */
    public static List<EffectEstimator> asked(ExperimentPlan plan) {
        return ALL.stream().filter(estimator -> estimator.isAsked(plan)).toList();
    }

    /** The one that answers a choice. */
    public static EffectEstimator of(EstimatorChoice choice) {
        return ALL.stream()
                .filter(estimator -> estimator.answers(choice))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no estimator answers " + choice.asWritten()));
    }

    /** The label of the effect that a request is about. */
    public static Label label(EffectRequest request, ExperimentPlan plan) {
        return of(request.choice()).label(request, plan);
    }

    /** Levels that rest on an estimator's weights. */
    public List<Estimate> levels(AnalysisColumn outcome, Subpopulation people) {
        return fitted.values().stream()
                .flatMap(some -> some.levels(outcome, people).stream())
                .toList();
    }

    /** The effect, then what belongs beside it. */
    public List<Estimate> estimates(EffectRequest request) {
        return fitted.get(of(request.choice())).estimates(request);
    }

    /** The model behind an effect. */
    FittedModel model(EffectRequest request) {
        return fitted.get(of(request.choice())).model(request);
    }

    /** How a choice is estimated, in words, before the rows have shown what was drawn. */
    public static String described(EstimatorChoice choice, ExperimentPlan plan) {
        if (choice.findCluster().isPresent()) {
            return described(
                    choice.withoutCluster(),
                    plan.withCluster(choice.findCluster().get()));
        }
        if (plan.design().findCluster().isEmpty()) {
            // The sampling unit of a survey is the one group that such a plan names.
            return plan.findSurvey()
                    .flatMap(SurveySample::findUnit)
                    .map(unit -> described(choice, plan.withCluster(unit)))
                    .orElseGet(() -> identity(choice.resolved(false), plan).words());
        }
        EstimatorChoice ofClusters = choice.resolved(true);
        EstimatorChoice ofPeople = choice.resolved(false);
        String words = identity(ofClusters, plan).words();
        return ofClusters.equals(ofPeople)
                ? words
                : words + ", if the rows show that whole clusters were drawn, else "
                        + identity(ofPeople, plan).words();
    }

    private static Estimator identity(EstimatorChoice choice, ExperimentPlan plan) {
        return of(choice).identity(choice, plan);
    }
}
