/**
 * Runs the plan of a randomised experiment: {@link id.sigi.studies.experiment.ExperimentStudy} is the entry point,
 * {@link id.sigi.studies.experiment.ExperimentExplanation} says without running what would be done. The rows are read once into partitions of
 * whole clusters ({@code id.sigi.studies.partitioning}), and a few passes (moments by cell and arm, cross-products, residuals:
 * {@link id.sigi.studies.experiment.AggregationStages}) answer everything, whatever the number of outcomes, estimators and subgroups.
 * {@link id.sigi.studies.experiment.EffectEstimates} asks each estimator in turn; {@link id.sigi.studies.experiment.MethodNotes} are the
 * sentences that a reader of the tables needs.
 *
 * <p>The packages below have one task each: {@code id.sigi.studies.experiment.data} the analysis table,
 * {@code id.sigi.studies.experiment.clustering} what the draw assigned, {@code id.sigi.studies.experiment.label} names,
 * {@code id.sigi.studies.experiment.effect} average effects, {@code id.sigi.studies.experiment.randomisation} randomisation inference,
 * {@code id.sigi.studies.experiment.validity} balance and attrition, {@code id.sigi.studies.experiment.heterogeneity} effects beyond the average,
 * {@code id.sigi.studies.experiment.exposure} what a row gives away. No formula stands here: those are in {@code id.sigi.methods}.
 */
package id.sigi.studies.experiment;
