package id.sigi.programme.privacy;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Tells a key, a name or a title that gives a person away from one that does not: an identity number or family card (sixteen digits, or
 * the same parted by blanks, dots, dashes or slashes), a mobile telephone number or an e-mail address. Keys of the programme
 * ({@code app-0000001}), pseudonyms, digests and UUIDs are none of these. An account number has no shape of its own, and a person's name
 * no mark at all, so neither can be found here.
 */
public final class ClearIdentifier {
    /** Fewest digits of a mobile telephone number with its leading zero. */
    private static final int SHORTEST = 10;

    private static final int WOMEN = 40;

    private static final Pattern KEY = Pattern.compile(
            "(?:acc|apl|app|asm|asr|cer|clw|cpl|crs|drw|dsp|dss|evt|fnd|prv|pur|rsp|vac)-[0-9]{1,10}(?:-[0-9]{1,3})?");
    /** Pseudonyms, digests and UUIDs, which now and then hold many digits in a row. */
    private static final Pattern HEXADECIMAL = Pattern.compile("(?<![0-9a-zA-Z])(?:(?=[0-9]*[a-f])[0-9a-f]{32,128}"
            + "|[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12})(?![0-9a-zA-Z])");

    /** A run as long as an identity number, also in groups parted by one blank or dot. */
    private static final Pattern RUN = Pattern.compile("[0-9](?:[ .]?[0-9]){15}");

    /** Sixteen digits, no more, however they are parted; whether they are an identity number is for their dates to say. */
    private static final Pattern GROUPED = Pattern.compile("(?<![0-9])[0-9](?:[ .,/_-]{0,2}[0-9]){15}(?![0-9])");

    private static final Pattern MOBILE =
            Pattern.compile("(?<![0-9])(?:\\+?62[ .-]?|0)8[1-9](?:[ .-]?[0-9]){7,10}(?![0-9])");
    private static final Pattern ADDRESS = Pattern.compile("[\\p{L}0-9._%+-]@[\\p{L}0-9-]+\\.[\\p{L}]");

    private ClearIdentifier() {}

    /** Whether the text carries what looks like an identifier of a person. */
    public static boolean isIn(String text) {
        int digits = 0;
        boolean isAddressed = false;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            digits += letter >= '0' && letter <= '9' ? 1 : 0;
            isAddressed |= letter == '@';
        }
        return (isAddressed && ADDRESS.matcher(text).find()) || (digits >= SHORTEST && hasNumber(text));
    }

    private static boolean hasNumber(String text) {
        return !KEY.matcher(text).matches()
                && isNumbered(text)
                && isNumbered(HEXADECIMAL.matcher(text).replaceAll(" - "));
    }

    private static boolean isNumbered(String text) {
        return MOBILE.matcher(text).find()
                || RUN.matcher(text).find()
                || GROUPED.matcher(text).results().map(MatchResult::group).anyMatch(ClearIdentifier::isDated);
    }

    /** Digits seven to ten of an identity number are a day, with forty added for women, and a month; those of a family card a date. */
    private static boolean isDated(String grouped) {
        String digits = grouped.replaceAll("[^0-9]", "");
        int day = Integer.parseInt(digits, 6, 8, 10);
        int month = Integer.parseInt(digits, 8, 10, 10);
        boolean isDay = (day >= 1 && day <= 31) || (day >= 1 + WOMEN && day <= 31 + WOMEN);
        return digits.charAt(0) != '0' && isDay && month >= 1 && month <= 12;
    }
}
