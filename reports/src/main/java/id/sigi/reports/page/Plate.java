package id.sigi.reports.page;

/**
 * A figure with its caption.
 *
 * @param title heading of the figure
 * @param wide SVG for wide readers
 * @param narrow SVG for phones
 * @param caption how to read it
 * @param evidence kind of evidence as a code
 */
public record Plate(String title, String wide, String narrow, String caption, String evidence) {}
