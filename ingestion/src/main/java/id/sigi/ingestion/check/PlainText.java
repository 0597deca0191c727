package id.sigi.ingestion.check;

import id.sigi.programme.privacy.ClearIdentifier;

/** What {@link CleanText} allows, for a plain token; plain letters are printable, so length and identifiers remain to be looked at. */
final class PlainText {
    private static final int MOBILE_DIGITS = 10;
    private static final int IDENTITY_DIGITS = 16;

    private PlainText() {}

    /** Whether the token is neither empty nor, as far as one can see at its first letter, blank. */
    static boolean isFilled(PlainJson json) {
        return json.length() > 0 && json.letter(json.from()) != ' ';
    }

    /** Whether the token is filled and clean. */
    static boolean isClean(PlainJson json) {
        return isFilled(json)
                && json.length() <= CleanText.LONGEST
                && (isHarmless(json) || !ClearIdentifier.isIn(json.text()));
    }

    /**
     * Whether the token cannot carry an identifier: no address without its sign, no telephone number in fewer than ten digits or without
     * its first ones, no identity number in fewer than sixteen digits.
     */
    private static boolean isHarmless(PlainJson json) {
        int digits = 0;
        boolean mayCall = false;
        byte before = ' ';
        for (int i = json.from(); i < json.until(); i++) {
            byte letter = json.letter(i);
            if (letter == '@') {
                return false;
            }
            if (PlainJson.isDigit(letter)) {
                digits++;
                mayCall |= !PlainJson.isDigit(before) && i + 1 < json.until() && isCall(letter, json.letter(i + 1));
            }
            before = letter;
        }
        return digits < MOBILE_DIGITS || (digits < IDENTITY_DIGITS && !mayCall);
    }

    /** Mobile numbers begin with 08 or with 62. */
    private static boolean isCall(byte first, byte second) {
        return (first == '0' && second == '8') || (first == '6' && second == '2');
    }
}
