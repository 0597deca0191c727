package id.sigi.ingestion.check;

import java.util.regex.Pattern;

/** Texts that may be written to the lake: no control characters, and no run of digits as long as an identity number. */
final class CleanText {
    private static final int IDENTITY_DIGITS = 16;
    /** Sixteen digits or more, also in groups; not within a longer hexadecimal number, which a pseudonym or a digest may be. */
    private static final Pattern IDENTITY = Pattern.compile("(?<![0-9a-fA-F])[0-9](?:[ .]?[0-9]){15,}+(?![a-fA-F])");

    /** What a decoder puts where it found no character. */
    private static final char REPLACEMENT = '\uFFFD';

    private static final int LONGEST = 1000;

    private CleanText() {}

    /** The text itself, if it is clean. */
    static String of(String text, String place) throws Refusal {
        if (text.length() > LONGEST) {
            throw Refusal.at(QuarantineReason.OUT_OF_BOUNDS, place);
        }
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (Character.isISOControl(letter) || letter == REPLACEMENT) {
                throw Refusal.at(QuarantineReason.UNPRINTABLE_TEXT, place);
            }
            digits += Character.isDigit(letter) ? 1 : 0;
        }
        if (digits >= IDENTITY_DIGITS && IDENTITY.matcher(text).find()) {
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
