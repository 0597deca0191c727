package id.sigi.programme.privacy;

import java.util.regex.Pattern;

/**
 * Free text that may be kept: runs of digits as long as an identity number, a telephone number or an account number are struck out, and
 * so are e-mail addresses. A short number (a price, a date, a score) stays.
 */
public final class ScrubbedText {
    /** What stands where a number was. */
    public static final String STRUCK = "[nomor]";

    /**
     * Eight digits or more, also in groups parted by single blanks, dots, dashes, slashes or brackets, with or without a plus; groups of
     * three behind dots or commas alone, as in 1.250.000, are an amount of money up to nine digits and stay.
     */
    private static final Pattern NUMBER = Pattern.compile("\\+?\\p{Nd}(?:[ .,/()\\-]{0,2}\\p{Nd}){7,}");

    private static final Pattern AMOUNT = Pattern.compile("[0-9]{1,3}(?:[.,][0-9]{3}){1,2}(?:,[0-9]{1,2})?");
    private static final Pattern DATE =
            Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]{1,2}[-/.][0-9]{1,2}[-/.][0-9]{4}");
    private static final Pattern ADDRESS = Pattern.compile("[\\p{L}0-9._%+-]+@[\\p{L}0-9.-]+");
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
        String printable = text.replaceAll("\\p{Cntrl}", " ");
        String withoutAddresses = ADDRESS.matcher(printable).replaceAll(STRUCK);
        return NUMBER.matcher(withoutAddresses).replaceAll(found -> isHarmless(found.group()) ? found.group() : STRUCK);
    }

    private static boolean isHarmless(String digits) {
        return AMOUNT.matcher(digits).matches() || DATE.matcher(digits).matches();
    }
}
