package id.sigi.programme.privacy;

/**
 * A quick look at a key whether it may carry an identifier at all, because most cannot: no address without its sign, no telephone number
 * in fewer than ten digits or without its first ones, no identity number in fewer than sixteen digits. Letters that look like digits and
 * words that may say one count as digits.
 */
final class IdentifierSigns {
    private static final int MOBILE_DIGITS = 10;
    private static final int IDENTITY_DIGITS = 16;
    private static final byte OTHER = 0;
    private static final byte DIGIT = 1;
    private static final byte LETTER = 2;
    private static final byte LOOKALIKE = 3;
    private static final byte SUBSTITUTE = 4;
    /** Fewest letters in a row that can say a telephone number. */
    private static final int SAID_LETTERS = 24;

    private static final int SHORTEST_WORD = 3;
    private static final byte[] KINDS = kinds();

    private int digits;
    private int lookalikes;
    private int words;
    private boolean mayCall;
    private byte lastDigit;
    private boolean wasFirst;

    private int lookalikesOfWord;
    private int substitutesOfWord;
    private int lettersOfWord;
    private boolean hasDigits;
    private boolean hasLetters;

    private IdentifierSigns() {}

    private static byte[] kinds() {
        byte[] kinds = new byte[128];
        for (char letter = 0; letter < kinds.length; letter++) {
            if (letter >= '0' && letter <= '9') {
                kinds[letter] = DIGIT;
            } else if (Character.isLetter(letter)) {
                byte other = DigitSigns.substitute(letter) == DigitSigns.NONE ? LETTER : SUBSTITUTE;
                kinds[letter] = DigitSigns.lookalike(letter) == DigitSigns.NONE ? other : LOOKALIKE;
            }
        }
        return kinds;
    }

    /** Whether printable ASCII may carry an identifier; if it says no, {@link ClearIdentifier#isIn} does. */
    static boolean mayBeIn(byte[] ascii, int from, int until) {
        return new IdentifierSigns().look(ascii, from, until);
    }

    private boolean look(byte[] text, int from, int until) {
        byte before = OTHER;
        for (int i = from; i < until; i++) {
            byte letter = text[i];
            if (letter == '@' || letter < 0 || ShownText.mayBegin(letter)) {
                return true;
            }
            byte kind = KINDS[letter];
            if (kind == DIGIT) {
                addDigit(letter, before != DIGIT);
            } else if (kind == OTHER) {
                endWord();
            } else {
                hasLetters |= kind != LOOKALIKE;
                lettersOfWord++;
                substitutesOfWord += kind == SUBSTITUTE ? 1 : 0;
                lookalikesOfWord += kind == LOOKALIKE ? 1 : 0;
                if (before == OTHER && i + 1 < until && beginsAt(letter, text[i + 1])) {
                    return true;
                }
            }
            before = kind;
        }
        endWord();
        int likely = digits + lookalikes + words;
        return digits + words > 0
                && likely >= MOBILE_DIGITS
                && (likely > digits || digits >= IDENTITY_DIGITS || mayCall);
    }

    /** Mobile numbers begin with 08 or with 62. */
    private void addDigit(byte digit, boolean isFirst) {
        mayCall |= (lastDigit == '0' && wasFirst && digit == '8') || (lastDigit == '6' && digit == '2');
        hasDigits = true;
        digits++;
        lastDigit = digit;
        wasFirst = isFirst;
    }

    /** Letters that look like digits are letters in a word that has others and no digit. */
    private void endWord() {
        if (hasDigits || !hasLetters) {
            lookalikes += lookalikesOfWord;
        }
        if (hasDigits || lettersOfWord >= SAID_LETTERS) {
            words += lettersOfWord / SHORTEST_WORD;
        }
        lookalikes += hasDigits ? substitutesOfWord : 0;
        substitutesOfWord = 0;
        lettersOfWord = 0;
        lookalikesOfWord = 0;
        hasDigits = false;
        hasLetters = false;
    }

    /** Counts a word that may say a digit; whether it may say at. */
    private boolean beginsAt(byte first, byte second) {
        int one = first | 0x20;
        int two = second | 0x20;
        boolean isShort = second >= 0 && KINDS[second] == OTHER;
        if ((one == 'a' && (two == 't' || isShort)) || (one == 'e' && two == 't')) {
            return true;
        }
        words += DigitSigns.mayBeginWord(first, second) ? 1 : 0;
        return false;
    }
}
