package id.sigi.ingestion.check;

import id.sigi.programme.privacy.ClearIdentifier;

/** Texts that may be written to the lake: no control characters, and nothing that gives a person away. */
final class CleanText {
    /** What a decoder puts where it found no character. */
    private static final char REPLACEMENT = '\uFFFD';

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
            if (Character.isISOControl(letter) || letter == REPLACEMENT) {
                throw Refusal.at(QuarantineReason.UNPRINTABLE_TEXT, place);
            }
        }
        if (ClearIdentifier.isIn(text)) {
            throw Refusal.at(QuarantineReason.IDENTIFIER_IN_CLEAR, place);
        }
        return text;
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
