/**
 * Released estimates as tables that leave the house one by one: for a paper (LaTeX), for a mail or a wiki (one HTML file), for an office
 * (XLSX). The door is {@link id.sigi.reports.paper.PaperTable}, which all of them are written from, with the same notes. Nothing here
 * computes or hides a number.
 */
package id.sigi.reports.paper;
