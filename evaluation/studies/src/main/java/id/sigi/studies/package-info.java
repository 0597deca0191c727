/**
 * Carries out plans on data: {@link id.sigi.studies.PlannedStudy} takes a frozen plan and rows and gives sets of estimates; the last line on
 * which a Dataset exists is in a study below. {@link id.sigi.studies.PlannedNames} compares the names of a plan with the headings of its data
 * before the engine is started, and {@link id.sigi.studies.FailingExpression} finds which expression of a plan failed. The studies stand in their
 * own packages: {@link id.sigi.studies.experiment.ExperimentStudy}, {@code id.sigi.studies.lottery}, {@link id.sigi.studies.survey.SurveyStudy},
 * {@link id.sigi.studies.ratings.RatingsStudy},
 * {@link id.sigi.studies.audit.DrawAuditStudy} and {@code id.sigi.studies.programme}. It must not know files, reports or the command line.
 */
package id.sigi.studies;
