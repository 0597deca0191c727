package id.sigi.programme.privacy;

/**
 * Free text that may be kept: numbers as long as an identity number, a telephone number or an account number are struck out however they
 * are spelt, and so are e-mail addresses. What is visibly something else stays: an amount, a date, a time, a mark, a year, a list of small
 * numbers, the number of a document.
 */
public final class ScrubbedText {
    /** What stands where a number was. */
    public static final String STRUCK = "[nomor]";

    /** Most letters that a free text may have. */
    public static final int LONGEST = 4000;

    private ScrubbedText() {}

    /**
     * The text without what looks like an identifier; control characters become blanks.
     *
     * @throws IllegalArgumentException if it is longer than {@link #LONGEST}
     */
    public static String of(String text) {
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException("a free text has at most " + LONGEST + " letters");
        }
        String printable = printable(text);
        return TextSpan.replaced(printable, IdentifierSpans.inFreeText(printable), STRUCK);
    }

    private static String printable(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isISOControl(text.charAt(i))) {
                return text.replaceAll("\\p{Cc}", " ");
            }
        }
        return text;
    }
}
