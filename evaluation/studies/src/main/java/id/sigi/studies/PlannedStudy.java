package id.sigi.studies;

import id.sigi.methods.estimate.DataLabels;
import id.sigi.methods.estimate.EstimateSet;
import id.sigi.methods.plan.EvaluationPlan;
import id.sigi.methods.plan.ExperimentPlan;
import id.sigi.methods.plan.FrozenPlan;
import id.sigi.methods.plan.IndicatorPlan;
import id.sigi.methods.plan.LabourPlan;
import id.sigi.methods.plan.RatingsPlan;
import id.sigi.methods.plan.SurveyPlan;
import id.sigi.studies.arms.SeveralArmsExplanation;
import id.sigi.studies.arms.SeveralArmsStudy;
import id.sigi.studies.experiment.ExperimentExplanation;
import id.sigi.studies.experiment.ExperimentStudy;
import id.sigi.studies.experiment.exposure.ExperimentExposure;
import id.sigi.studies.explanation.Explanation;
import id.sigi.studies.indicator.IndicatorExplanation;
import id.sigi.studies.indicator.IndicatorStudy;
import id.sigi.studies.input.PlannedRows;
import id.sigi.studies.input.StudySource;
import id.sigi.studies.labour.LabourExplanation;
import id.sigi.studies.labour.TransitionPanelStudy;
import id.sigi.studies.lottery.DeclaredProbabilityCheck;
import id.sigi.studies.lottery.DynamicEffectsStudy;
import id.sigi.studies.lottery.KnownProbabilityStudy;
import id.sigi.studies.lottery.ReEntryGuard;
import id.sigi.studies.lottery.WaitlistStudy;
import id.sigi.studies.ratings.RatingsExplanation;
import id.sigi.studies.ratings.RatingsStudy;
import id.sigi.studies.survey.SurveyExplanation;
import id.sigi.studies.survey.SurveyStudy;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Carries out a plan of any kind. */
public final class PlannedStudy {
    private PlannedStudy() {}

    /**
     * @param frozen the plan
     * @param data the rows it looks at
     * @param source what the rows are and which code reads them
     * @throws id.sigi.programme.fault.RequestFault if the plan does not fit the data
     */
    public static List<EstimateSet> run(FrozenPlan frozen, Dataset<Row> data, StudySource source) {
        try {
            DataLabels labels = StoredLabels.of(data.schema());
            return study(frozen, RowUnits.of(frozen.plan(), data), source).stream()
                    .map(set -> set.withDataLabels(labels))
                    .toList();
        } catch (RuntimeException fault) {
            throw FailingExpression.of(frozen.plan(), data, fault);
        }
    }

    private static List<EstimateSet> study(FrozenPlan frozen, Dataset<Row> data, StudySource source) {
        EvaluationPlan plan = frozen.plan();
        if (plan instanceof ExperimentPlan experiment) {
            return experiment.design().findArms().isPresent()
                    ? SeveralArmsStudy.run(frozen, experiment, data, source)
                    : experiment(frozen, experiment, data, source);
        }
        if (plan instanceof IndicatorPlan indicators) {
            return List.of(IndicatorStudy.run(frozen, indicators, data, source));
        }
        if (plan instanceof SurveyPlan survey) {
            return List.of(SurveyStudy.run(frozen, survey, data, source));
        }
        if (plan instanceof LabourPlan labour) {
            return List.of(TransitionPanelStudy.run(frozen, labour, data, source));
        }
        if (plan instanceof RatingsPlan ratings) {
            return RatingsStudy.run(frozen, ratings, data, source);
        }
        throw new IllegalStateException("a plan of an unknown kind: " + plan.id());
    }

    /**
     * Tells what {@link #run} would do, and does nothing of it but the count of people who are in several rows.
     *
     * @throws id.sigi.programme.fault.RequestFault if the plan does not fit the data's columns, or makes a contrast that re-entry biases
     */
    public static Explanation explain(EvaluationPlan plan, Dataset<Row> data) {
        try {
            return explanation(plan, RowUnits.of(plan, data));
        } catch (RuntimeException fault) {
            throw FailingExpression.of(plan, data, fault);
        }
    }

    private static Explanation explanation(EvaluationPlan plan, Dataset<Row> data) {
        if (plan instanceof ExperimentPlan experiment) {
            if (experiment.design().findArms().isPresent()) {
                return SeveralArmsExplanation.of(experiment, data);
            }
            ReEntryGuard.of(experiment, PlannedRows.of(experiment.rows(), data));
            return ExperimentExplanation.of(experiment, data);
        }
        if (plan instanceof IndicatorPlan indicators) {
            return IndicatorExplanation.of(indicators, data);
        }
        if (plan instanceof SurveyPlan survey) {
            return SurveyExplanation.of(survey, data);
        }
        if (plan instanceof LabourPlan labour) {
            return LabourExplanation.of(labour, data);
        }
        if (plan instanceof RatingsPlan ratings) {
            return RatingsExplanation.of(ratings, data);
        }
        throw new IllegalStateException("a plan of an unknown kind: " + plan.id());
    }

    private static List<EstimateSet> experiment(
            FrozenPlan frozen, ExperimentPlan plan, Dataset<Row> data, StudySource source) {
        PlannedRows planned = PlannedRows.of(plan.rows(), data);
        ReEntryGuard guard = ReEntryGuard.of(plan, planned);
        List<EstimateSet> sets = new ArrayList<>();
        if (!plan.estimators().isEmpty()) {
            sets.addAll(ExperimentStudy.run(frozen, plan, data, source));
        }
        KnownProbabilityStudy.find(frozen, plan, planned, source).ifPresent(sets::add);
        WaitlistStudy.find(frozen, plan, planned, source).ifPresent(sets::add);
        DynamicEffectsStudy.find(frozen, plan, planned, source).ifPresent(sets::add);
        List<EstimateSet> declared = ExperimentExposure.declared(plan, planned.kept(), sets);
        return guard.marked(
                DeclaredProbabilityCheck.marked(declared, DeclaredProbabilityCheck.sentences(plan, planned.kept())));
    }
}
