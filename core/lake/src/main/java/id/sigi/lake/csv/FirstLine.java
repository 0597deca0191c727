package id.sigi.lake.csv;

import java.nio.file.Path;

/** The separators that the first line of a file has outside of quotation marks. */
final class FirstLine {
    private static final String SEPARATORS = ",;\t|";

    private final int[] counts = new int[SEPARATORS.length()];

    private FirstLine() {}

    static FirstLine of(char[] text, int length) {
        FirstLine line = new FirstLine();
        boolean isQuoted = false;
        boolean isBegun = false;
        for (int i = 0; i < length; i++) {
            if (text[i] == '"') {
                isQuoted = !isQuoted;
            } else if (!isQuoted && (text[i] == '\n' || text[i] == '\r')) {
                if (isBegun) {
                    break;
                }
            } else if (!isQuoted && SEPARATORS.indexOf(text[i]) >= 0) {
                line.counts[SEPARATORS.indexOf(text[i])]++;
            }
            isBegun |= text[i] > ' ';
        }
        return line;
    }

    /** Refuses a file whose first line has none of the separators that it is read with, and some of another kind. */
    void refuseOther(Path file, char separator) {
        int most = 0;
        for (int i = 1; i < counts.length; i++) {
            most = counts[i] > counts[most] ? i : most;
        }
        boolean hasOwn = counts[SEPARATORS.indexOf(separator)] > 0;
        if (!hasOwn && counts[most] > 0) {
            throw CsvFault.separator(file, SEPARATORS.charAt(most));
        }
    }
}
