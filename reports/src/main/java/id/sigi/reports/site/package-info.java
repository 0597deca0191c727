/**
 * Writes the report as a folder of static pages. The door is {@link id.sigi.reports.site.ReportSite}. It knows templates and files, not
 * what the numbers mean.
 */
package id.sigi.reports.site;
