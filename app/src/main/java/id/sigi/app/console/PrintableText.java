package id.sigi.app.console;

import java.util.Locale;

/**
 * Text as it may go to a terminal: names of files and columns, and whatever else comes from outside, may hold characters that move the
 * cursor, change colours or ask the terminal for an answer. They come as their numbers; only ends of lines and tabulators stay.
 */
final class PrintableText {
    /** Stand for the beginning and the end of bold text; a terminal has no characters of this range. */
    static final char BOLD_BEGINS = '\uE000';

    static final char BOLD_ENDS = '\uE001';

    private PrintableText() {}

    static String of(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            boolean isKept = letter == '\n' || letter == '\t' || !isControl(letter);
            shown.append(isKept ? String.valueOf(letter) : String.format(Locale.ROOT, "\\u%04x", (int) letter));
        }
        return shown.toString();
    }

    /** Control characters of both sets, and those that turn the direction in which what follows is written. */
    private static boolean isControl(char letter) {
        return Character.isISOControl(letter)
                || (letter >= 0x202a && letter <= 0x202e)
                || (letter >= 0x2066 && letter <= 0x2069);
    }
}
