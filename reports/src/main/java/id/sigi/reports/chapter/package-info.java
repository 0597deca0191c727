/**
 * The chapters of the report: which released numbers stand on which page, in which table and figure, under which label. The door is
 * {@link id.sigi.reports.chapter.Chapters}. It computes no statistic; it only chooses, orders and words.
 */
package id.sigi.reports.chapter;
