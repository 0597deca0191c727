/**
 * The main job: replay, landing, lake, panels, evaluation, report; and the evaluation of a user's own data. The doors are
 * {@link id.sigi.app.job.MainJob} and {@link id.sigi.app.job.EvaluationJob}.
 */
package id.sigi.app.job;
