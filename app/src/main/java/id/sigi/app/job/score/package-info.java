/**
 * The audit of a published score: {@link id.sigi.app.job.score.ScoreAuditJob} makes it again from a lake and compares it with a result,
 * {@link id.sigi.app.job.score.ScoreAudit} says whether it is the same, {@link id.sigi.app.job.score.ScorePack} writes what an auditor takes away.
 */
package id.sigi.app.job.score;
