/**
 * Average effects of an experiment, one class for each estimator, all sharing their fits:
 * {@link id.sigi.studies.experiment.effect.ExperimentFits} collects what the plan's estimators need in as few passes as there can be;
 * {@link id.sigi.studies.experiment.effect.BlockedDifference}, {@link id.sigi.studies.experiment.effect.ClusteredDifferences},
 * {@link id.sigi.studies.experiment.effect.MatchedPairCells} and {@link id.sigi.studies.experiment.effect.MatchedClusterPairEffect} are
 * differences in means, {@link id.sigi.studies.experiment.effect.FittedRegressions} least squares, Lin's and two-stage least squares,
 * {@link id.sigi.studies.experiment.effect.LimlEffects}, {@link id.sigi.studies.experiment.effect.TwoWayClusterEffects} and
 * {@link id.sigi.studies.experiment.effect.SurveyWeightedEffects} what their names say.
 * {@link id.sigi.studies.experiment.effect.WeakInstrumentInference} gives effective F and Anderson-Rubin sets,
 * {@link id.sigi.studies.experiment.effect.ModelSummaries} the lines below a regression table,
 * {@link id.sigi.studies.experiment.effect.SampleFlow} the sample's flow. An {@link id.sigi.studies.experiment.effect.EffectRequest} is one
 * outcome of one subgroup by one estimator. Formulas stand in {@code id.sigi.methods}; heterogeneity and validity in packages above.
 */
package id.sigi.studies.experiment.effect;
