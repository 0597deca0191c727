package id.sigi.reports.figure;

import java.util.ArrayList;
import java.util.List;

/** Breaks text at blanks into lines of at most so many letters; a longer word stands alone. */
final class TextLines {
    private TextLines() {}

    /** No line for no text. */
    static List<String> of(String text, int letters) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.strip().split("\\s+")) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > letters) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        if (!line.isEmpty()) {
            lines.add(line.toString());
        }
        return lines;
    }
}
