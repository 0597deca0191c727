package id.sigi.programme.privacy;

/**
 * Digits that stand side by side in a text.
 *
 * @param from place of the first
 * @param until place behind the last
 * @param digits the digits as 0 to 9, whatever script or letters they were written in
 * @param isSpelt whether a word stood for the digit
 */
record DigitGroup(int from, int until, String digits, boolean isSpelt) {
    int length() {
        return digits.length();
    }

    /** Its value, or {@link Integer#MAX_VALUE} if it has more than nine digits. */
    int value() {
        return length() > 9 ? Integer.MAX_VALUE : Integer.parseInt(digits);
    }

    /** Whether it has so many digits and its value lies within bounds. */
    boolean is(int fewest, int most, int least, int greatest) {
        return !isSpelt && length() >= fewest && length() <= most && value() >= least && value() <= greatest;
    }

    /** Whether it is the year of something that people of today write about. */
    boolean isYear() {
        return is(4, 4, 1900, 2100);
    }

    boolean beginsWithNought() {
        return digits.charAt(0) == '0';
    }
}
