package id.sigi.reports.figure;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The words of a figure.
 *
 * @param id unique on its page; lower-case letters, digits and hyphens
 * @param title what is shown, one line
 * @param description what a reader who cannot see the chart needs: the numbers, in words
 * @param notes sentences under a figure that stands by itself: what the numbers are, by which estimator, of how many people
 */
public record FigureText(String id, String title, String description, List<String> notes) {
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]*");

    public FigureText {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("not an identifier of a figure: " + id);
        }
        if (title.isBlank() || description.isBlank()) {
            throw new IllegalArgumentException("a figure has a title and a description: " + id);
        }
        notes = List.copyOf(notes);
    }

    /** Words without notes, for a figure that stands within a page. */
    public FigureText(String id, String title, String description) {
        this(id, title, description, List.of());
    }

    /** The same words with notes. */
    public FigureText withNotes(List<String> sentences) {
        return new FigureText(id, title, description, sentences);
    }
}
