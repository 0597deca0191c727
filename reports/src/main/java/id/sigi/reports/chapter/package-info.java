/**
 * The chapters of the report: which released numbers stand on which page, in which table and figure, under which label. The door is {@link
 * id.sigi.reports.chapter.Chapters}, the table of contents: a chapter is written when one of its sets was released, and a set that no
 * chapter knows is printed on the page of other results. Each chapter puts its sections together from the same few parts, {@link
 * id.sigi.reports.chapter.Tables}, {@link id.sigi.reports.chapter.ReleasedFigures} and {@link id.sigi.reports.chapter.Headline}, in the
 * words of an {@link id.sigi.reports.chapter.Edition}, the report's input in one language.
 *
 * <p>It computes no statistic; it only chooses, orders and words. What of the same numbers goes out by itself is in {@link
 * id.sigi.reports.exhibit}, which this package must not know.
 */
package id.sigi.reports.chapter;
