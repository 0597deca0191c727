/**
 * Evaluation plans: what is to be estimated, from which columns, by which estimators, written down before any number is seen (a pre-analysis
 * plan: Casey, Glennerster and Miguel 2012). The entry point is {@link id.sigi.methods.plan.PlanFile}, which reads a YAML file, checks it and
 * freezes it by hash ({@link id.sigi.methods.plan.FrozenPlan}). An {@link id.sigi.methods.plan.EvaluationPlan} is an
 * {@link id.sigi.methods.plan.ExperimentPlan}, a {@link id.sigi.methods.plan.SurveyPlan}, a {@link id.sigi.methods.plan.LabourPlan} or an {@link id.sigi.methods.plan.IndicatorPlan}, of
 * which an {@link id.sigi.methods.plan.IndicatorRegistry} holds several; their parts stand in the packages below:
 * {@code id.sigi.methods.plan.data} (which rows), {@code id.sigi.methods.plan.outcome} (what is measured), {@code id.sigi.methods.plan.design}
 * (how the treatment was assigned), {@code id.sigi.methods.plan.analysis} (which estimators, covariances and adjustments),
 * {@code id.sigi.methods.plan.survey}, {@code id.sigi.methods.plan.labour} and {@code id.sigi.methods.plan.indicator}. {@link id.sigi.methods.plan.PlanSchema} is the JSON Schema of the file.
 *
 * <p>A plan names columns and SQL conditions as text; whether the data has such columns and whether a condition is harmless is for the studies to
 * judge.
 */
package id.sigi.methods.plan;
