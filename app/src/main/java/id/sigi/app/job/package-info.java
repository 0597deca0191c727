/**
 * Jobs: the work behind the commands. The door is {@link id.sigi.app.job.MainJob}: replay, landing, ingestion, panels, evaluation, report,
 * stage by stage, into a result that appears whole or not at all. Beside it stand the jobs on a lake that stays: {@link
 * id.sigi.app.job.PanelJob} builds gold, {@link id.sigi.app.job.DrawAuditJob} audits every draw on record, and {@link
 * id.sigi.app.job.ReplayJob} brings operation logs into a ledger. Plans are carried out and results made again in {@link
 * id.sigi.app.job.evaluation}; the files of a result are in {@link id.sigi.app.job.result}, and folders that appear whole in {@link
 * id.sigi.app.job.folder}. The main job does not know the first of these and uses the other two.
 */
package id.sigi.app.job;
