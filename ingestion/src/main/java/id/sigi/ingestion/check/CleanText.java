package id.sigi.ingestion.check;

import id.sigi.programme.privacy.ClearIdentifier;

/**
 * Texts that may be written to the lake: whole characters, none of them a control character or an end of a line, so that whatever reads
 * the lake reads the same text; and nothing that gives a person away.
 */
final class CleanText {
    /** What a decoder puts where it found no character. */
    private static final char REPLACEMENT = '\uFFFD';

    private static final char LINE_SEPARATOR = 0x2028;
    private static final char PARAGRAPH_SEPARATOR = 0x2029;

    /** Most letters of a text. */
    static final int LONGEST = 1000;

    private CleanText() {}

    /** The text itself, if it is clean. */
    static String of(String text, String place) throws Refusal {
        if (text.length() > LONGEST) {
            throw Refusal.at(QuarantineReason.OUT_OF_BOUNDS, place);
        }
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (isControl(letter) || letter == REPLACEMENT || isHalf(text, i)) {
                throw Refusal.at(QuarantineReason.UNPRINTABLE_TEXT, place);
            }
        }
        if (ClearIdentifier.isIn(text)) {
            throw Refusal.at(QuarantineReason.IDENTIFIER_IN_CLEAR, place);
        }
        return text;
    }

    /**
     * Free text with blanks for control characters and ends of lines.
     *
     * @throws Refusal if it holds half a character, for which there are no bytes: two such texts would become one
     */
    static String printable(String words, String place) throws Refusal {
        StringBuilder text = new StringBuilder(words);
        for (int i = 0; i < words.length(); i++) {
            if (isHalf(words, i)) {
                throw Refusal.at(QuarantineReason.UNPRINTABLE_TEXT, place);
            }
            if (isControl(words.charAt(i))) {
                text.setCharAt(i, ' ');
            }
        }
        return text.toString();
    }

    /** Whether half of a pair stands at a place without the other half. */
    private static boolean isHalf(String text, int place) {
        char letter = text.charAt(place);
        if (Character.isHighSurrogate(letter)) {
            return place + 1 == text.length() || !Character.isLowSurrogate(text.charAt(place + 1));
        }
        return Character.isLowSurrogate(letter) && (place == 0 || !Character.isHighSurrogate(text.charAt(place - 1)));
    }

    /** Control characters of both sets, and the separators that some readers take for the end of a line. */
    private static boolean isControl(char letter) {
        return Character.isISOControl(letter) || letter == LINE_SEPARATOR || letter == PARAGRAPH_SEPARATOR;
    }

    static boolean isDigits(String text, int count) {
        if (text.length() != count) {
            return false;
        }
        return text.chars().allMatch(letter -> letter >= '0' && letter <= '9');
    }

    static boolean isLowerHex(String text, int count) {
        if (text.length() != count) {
            return false;
        }
        return text.chars().allMatch(letter -> (letter >= '0' && letter <= '9') || (letter >= 'a' && letter <= 'f'));
    }
}
