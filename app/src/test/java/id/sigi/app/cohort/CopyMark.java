package id.sigi.app.cohort;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/**
 * What sets one copy of a cohort apart from the others.
 *
 * @param number of the copy, from one
 */
record CopyMark(int number) {
    /** Letters that nobody takes for digits, so that no mark makes a number look like a telephone's. */
    private static final String LETTERS = "cdfhkmnprtvwx";

    private static final int LENGTH = 4;
    private static final int BYTES = 16;

    /** More copies than there are marks cannot be told apart. */
    static final int MOST = (int) Math.pow(LETTERS.length(), LENGTH) - 1;

    CopyMark {
        if (number < 1 || number > MOST) {
            throw new IllegalArgumentException("copies are numbered from 1 to " + MOST + ", not " + number);
        }
    }

    /** Letters and a hyphen, equally many for every copy, so that marked identifiers sort as the plain ones did. */
    byte[] letters() {
        byte[] letters = new byte[LENGTH + 1];
        int rest = number;
        for (int place = LENGTH - 1; place >= 0; place--) {
            letters[place] = (byte) LETTERS.charAt(rest % LETTERS.length());
            rest /= LETTERS.length();
        }
        letters[LENGTH] = '-';
        return letters;
    }

    /** Sixteen bytes that are added without carry to every pseudonym; different pseudonyms of a copy stay different. */
    byte[] mask() {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(("copy " + number).getBytes(StandardCharsets.UTF_8));
            return Arrays.copyOf(digest, BYTES);
        } catch (NoSuchAlgorithmException fault) {
            throw new IllegalStateException("every Java platform must offer SHA-256", fault);
        }
    }
}
