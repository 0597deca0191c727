package id.sigi.ingestion.landing;

import java.util.Comparator;

/**
 * The order of ids in the table: that of the bytes of UTF-8, which is that of code points. The platform's own order of texts is another
 * one, because halves of pairs stand before the last characters that need no pair; a range of ids by that order would miss some.
 */
final class IdOrder implements Comparator<String> {
    static final IdOrder UTF_8 = new IdOrder();

    /** What lies between the first half of a pair and the first character behind the halves. */
    private static final int HALVES = Character.MAX_SURROGATE - Character.MIN_SURROGATE + 1;

    private IdOrder() {}

    @Override
    public int compare(String one, String other) {
        int length = Math.min(one.length(), other.length());
        for (int i = 0; i < length; i++) {
            if (one.charAt(i) != other.charAt(i)) {
                return place(one.charAt(i)) - place(other.charAt(i));
            }
        }
        return one.length() - other.length();
    }

    /** Where a character stands among all: halves of pairs behind those that need none. */
    private static int place(char letter) {
        if (letter < Character.MIN_SURROGATE) {
            return letter;
        }
        return Character.isSurrogate(letter) ? letter + Character.MAX_VALUE : letter - HALVES;
    }

    /** Whether a text has bytes in UTF-8: no half of a pair stands alone. An id that has none is refused, and is in no range. */
    static boolean has(String id) {
        for (int i = 0; i < id.length(); i++) {
            if (Character.isSurrogate(id.charAt(i))) {
                if (!Character.isSupplementaryCodePoint(id.codePointAt(i))) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }
}
