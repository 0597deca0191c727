package id.sigi.reports.page;

/**
 * A way to another page or file.
 *
 * @param target relative address
 * @param name what is there
 * @param note one sentence on it; may be empty
 * @param badge kind of evidence in words; may be empty
 */
public record Link(String target, String name, String note, String badge) {}
