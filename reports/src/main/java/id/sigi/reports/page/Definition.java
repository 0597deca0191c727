package id.sigi.reports.page;

import java.util.List;

/**
 * How an indicator is defined.
 *
 * @param name its name
 * @param lines what is said of it, in order
 * @param label the sentence that keeps it apart from official statistics; may be empty
 */
public record Definition(String name, List<Line> lines, String label) {
    public Definition {
        lines = List.copyOf(lines);
    }

    /**
     * One line of a definition.
     *
     * @param term what is defined: formula, denominator, source
     * @param text the definition
     */
    public record Line(String term, String text) {}
}
