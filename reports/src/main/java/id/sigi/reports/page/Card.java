package id.sigi.reports.page;

/**
 * A number in large letters with what is needed to judge it.
 *
 * @param name what the number is
 * @param value the number
 * @param base the people behind it: numerator, denominator and who
 * @param evidence kind of evidence in words
 */
public record Card(String name, String value, String base, String evidence) {}
