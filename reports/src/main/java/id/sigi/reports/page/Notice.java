package id.sigi.reports.page;

/**
 * A label or a warning beside the numbers it belongs to.
 *
 * @param kind what it is in one or two words
 * @param text what the reader must know
 */
public record Notice(String kind, String text) {}
