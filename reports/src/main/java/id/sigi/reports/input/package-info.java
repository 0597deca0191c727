/**
 * What a report is made from: released sets, the facts of the run and the counts of the ingestion. The door is
 * {@link id.sigi.reports.input.ReportInput}. It knows nothing of pages.
 */
package id.sigi.reports.input;
