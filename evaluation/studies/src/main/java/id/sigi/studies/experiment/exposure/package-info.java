/**
 * What each row of an experiment's tables gives away to a reader who calculates: {@link id.sigi.studies.experiment.exposure.ExperimentExposure}
 * counts, for both arms of its group, how many people have the outcome and how many lie above its least and below its greatest value;
 * {@link id.sigi.studies.experiment.exposure.CovariateLevels} and {@link id.sigi.studies.experiment.exposure.TransitionExposure} do so for
 * covariates and states. Disclosure control in the reports decides by it. It must not hide anything itself.
 */
package id.sigi.studies.experiment.exposure;
