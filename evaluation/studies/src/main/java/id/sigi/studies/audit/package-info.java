/**
 * Audits the record of draws at any size: {@link id.sigi.studies.audit.DrawAuditStudy} brings the record of each draw to one worker, examines it
 * there with {@link id.sigi.methods.audit.DrawAudit} and brings results, not people, to the driver. It must not know estimators.
 */
package id.sigi.studies.audit;
