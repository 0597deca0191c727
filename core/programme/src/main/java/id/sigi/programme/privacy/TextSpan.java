package id.sigi.programme.privacy;

import java.util.Comparator;
import java.util.List;

/**
 * A piece of a text.
 *
 * @param from place of its first letter
 * @param until place behind its last
 */
record TextSpan(int from, int until) {
    private static final Comparator<TextSpan> ORDER = Comparator.comparingInt(TextSpan::from);

    /** The text with something else in place of each span; spans that touch are one. */
    static String replaced(String text, List<TextSpan> spans, String by) {
        if (spans.isEmpty()) {
            return text;
        }
        StringBuilder whole = new StringBuilder();
        int at = 0;
        for (TextSpan span : spans.stream().sorted(ORDER).toList()) {
            if (span.from() >= at) {
                whole.append(text, at, span.from()).append(by);
            }
            at = Math.max(at, span.until());
        }
        return whole.append(text, at, text.length()).toString();
    }
}
