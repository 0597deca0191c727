/**
 * The estimators of average effects, one class for each. An {@link id.sigi.studies.experiment.estimator.EffectEstimator} holds all that an
 * estimator is: which choices of a plan it answers, its estimand and its procedure in codes, the degrees of freedom, what a reader must know of
 * it, the passes that it makes over the rows, and the fit that gives {@linkplain id.sigi.studies.experiment.estimator.FittedEffects estimates and
 * models}. {@link id.sigi.studies.experiment.estimator.EffectEstimators} lists them; a new one is its formula in {@code id.sigi.methods}, a class
 * here, a line of that list, a constant of {@link id.sigi.methods.plan.analysis.Method} and, where its procedure is new, a code with its labels.
 *
 * <p>{@link id.sigi.studies.experiment.estimator.DifferenceInMeansEstimator}, {@link id.sigi.studies.experiment.estimator.ClusteredDifferenceEstimator}
 * and {@link id.sigi.studies.experiment.estimator.MatchedPairsEstimator} compare arms within cells (Imbens and Rubin 2015, chapters 6, 9 and 10);
 * {@link id.sigi.studies.experiment.estimator.RegressionEstimator}, {@link id.sigi.studies.experiment.estimator.LinEstimator} and
 * {@link id.sigi.studies.experiment.estimator.TwoStageLeastSquaresEstimator} share the equations of
 * {@link id.sigi.studies.experiment.effect.FittedRegressions}; limited information, standard errors clustered in two ways and survey weights have passes
 * of their own. {@link id.sigi.studies.experiment.estimator.WeakInstrumentInference} stands beside every effect by instruments, and
 * {@link id.sigi.studies.experiment.estimator.ModelSummaries} writes what stands below a regression table. It must not know heterogeneity, validity
 * or randomisation inference, which ask for labels here.
 */
package id.sigi.studies.experiment.estimator;
