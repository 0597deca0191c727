/**
 * Exhibits, as papers call their tables and figures together: what of released numbers leaves the report and has to be understood by
 * itself, so that all its notes go with it. The doors are {@link id.sigi.reports.exhibit.PaperTables}, one table for each set, balance and
 * models among them, and {@link id.sigi.reports.exhibit.PaperFigures}: effects of one unit together, outcomes over time, who was left at
 * each step of the sample flow, and what chance alone gives beside what was found. It chooses, orders and words like the chapters, whose parts it uses, and
 * computes no statistic.
 */
package id.sigi.reports.exhibit;
