package id.sigi.programme.privacy;

/**
 * A quick look at a key whether it may carry an identifier at all, because most cannot: no address without its sign, no telephone number
 * in fewer than ten digits or without its first ones, no identity number in fewer than sixteen digits. Letters that look like digits and
 * words that may say one count as digits.
 */
final class IdentifierSigns {
    private static final int MOBILE_DIGITS = 10;
    private static final int IDENTITY_DIGITS = 16;
    private static final byte[] KINDS = kinds();
    private static final byte DIGIT = 1;
    private static final byte LETTER = 2;
    private static final byte LOOKALIKE = 3;
    /** With which two letters words for digits begin. */
    private static final String BEGINNINGS = " no ko ze en sa on du tw ti th em fo li fi si tu se de la ei ni ";

    private int digits;
    private int lookalikes;
    private int words;
    private boolean mayCall;
    private byte lastDigit;
    private boolean wasFirst;

    private IdentifierSigns() {}

    private static byte[] kinds() {
        byte[] kinds = new byte[128];
        for (char letter = 0; letter < kinds.length; letter++) {
            if (letter >= '0' && letter <= '9') {
                kinds[letter] = 1;
            } else if (Character.isLetter(letter)) {
                kinds[letter] = (byte) (DigitSigns.lookalike(letter) == DigitSigns.NONE ? 2 : 3);
            }
        }
        return kinds;
    }

    /** Whether printable ASCII may carry an identifier; if it says no, {@link ClearIdentifier#isIn} does. */
    static boolean mayBeIn(byte[] ascii, int from, int until) {
        return new IdentifierSigns().look(ascii, from, until);
    }

    private boolean look(byte[] text, int from, int until) {
        byte before = 0;
        for (int i = from; i < until; i++) {
            byte letter = text[i];
            byte kind = letter < 0 ? 0 : KINDS[letter];
            if (letter == '@' || letter < 0) {
                return true;
            }
            if (kind == DIGIT) {
                addDigit(letter, before != DIGIT);
            } else if (kind != 0) {
                lookalikes += kind == LOOKALIKE ? 1 : 0;
                if (before < LETTER && addWord(letter, i + 1 < until ? text[i + 1] : (byte) ' ')) {
                    return true;
                }
            }
            before = kind;
        }
        int likely = digits + lookalikes + words;
        return digits + words > 0
                && likely >= MOBILE_DIGITS
                && (likely > digits || digits >= IDENTITY_DIGITS || mayCall);
    }

    /** Mobile numbers begin with 08 or with 62. */
    private void addDigit(byte digit, boolean isFirst) {
        mayCall |= (lastDigit == '0' && wasFirst && digit == '8') || (lastDigit == '6' && digit == '2');
        digits++;
        lastDigit = digit;
        wasFirst = isFirst;
    }

    /** Counts a word that may say a digit; whether it may say at. */
    private boolean addWord(byte first, byte second) {
        char one = (char) (first | 0x20);
        char two = (char) (second | 0x20);
        boolean isShort = second >= 0 && KINDS[second] == 0;
        if ((one == 'a' && (two == 't' || isShort)) || (one == 'e' && two == 't')) {
            return true;
        }
        words += BEGINNINGS.indexOf(" " + one + two + " ") >= 0 ? 1 : 0;
        return false;
    }
}
