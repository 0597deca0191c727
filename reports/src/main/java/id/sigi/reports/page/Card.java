package id.sigi.reports.page;

import java.util.List;

/**
 * A number in large letters with what is needed to judge it.
 *
 * @param name what the number is
 * @param value the number
 * @param base the people behind it: numerator, denominator and who
 * @param notes what sets it apart from other numbers of the report that it seems to contradict, and what to beware of
 * @param evidence kind of evidence in words
 */
public record Card(String name, String value, String base, List<String> notes, String evidence) {
    public Card {
        notes = List.copyOf(notes);
    }
}
