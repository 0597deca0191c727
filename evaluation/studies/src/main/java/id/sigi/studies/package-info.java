/**
 * Studies: a plan or a fixed question, and rows of a table, become an {@link id.sigi.methods.estimate.EstimateSet}. Spark reduces rows
 * to a few small shapes (tallies, exact sums, bounded samples), the kernels of {@code id.sigi.methods} do the statistics, and no Dataset
 * leaves a study. The doors are {@link id.sigi.studies.experiment.ExperimentStudy}, {@link id.sigi.studies.survey.SurveyStudy} and
 * {@link id.sigi.studies.programme.Studies}. A study knows no path and opens no session.
 */
package id.sigi.studies;
