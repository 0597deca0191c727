/**
 * The audit of the lottery: what is on record of each draw is brought together on one worker, which audits it; only the results and the exact
 * sums of redraws come back. The door is {@link id.sigi.studies.draw.DrawAuditStudy}.
 */
package id.sigi.studies.draw;
