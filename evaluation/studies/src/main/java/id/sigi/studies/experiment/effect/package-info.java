/**
 * What the estimators of average effects share: {@link id.sigi.studies.experiment.effect.ExperimentFits} collects what a plan needs in as few
 * passes as there can be. {@link id.sigi.studies.experiment.effect.BlockedDifference}, {@link id.sigi.studies.experiment.effect.ClusteredDifferences},
 * {@link id.sigi.studies.experiment.effect.MatchedPairCells} and {@link id.sigi.studies.experiment.effect.MatchedClusterPairEffect} are
 * differences in means, {@link id.sigi.studies.experiment.effect.FittedRegressions} the equations of least squares, Lin's and two-stage least
 * squares; {@link id.sigi.studies.experiment.effect.SampleFlow} and {@link id.sigi.studies.experiment.effect.SampleCounts} count the sample.
 * An {@link id.sigi.studies.experiment.effect.EffectRequest} is one outcome of one subgroup by one estimator; who answers it stands in
 * {@code estimator}. Formulas stand in {@code id.sigi.methods}; heterogeneity and validity in packages above.
 */
package id.sigi.studies.experiment.effect;
