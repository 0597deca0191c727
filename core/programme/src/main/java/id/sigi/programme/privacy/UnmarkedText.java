package id.sigi.programme.privacy;

import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text as a browser shows it, letter for letter as long as it was: entities, percent signs of addresses and tags of HTML give way to the
 * sign that they stand for, and invisible characters fill the rest.
 */
final class UnmarkedText {
    private static final String INVISIBLE = "\u200B";

    private static final Pattern MARK = Pattern.compile(
            "&(?:#(?<decimal>[0-9]{2,5})|#[xX](?<hex>[0-9a-fA-F]{2,4})|(?<name>nbsp|ensp|emsp|thinsp|shy|commat|period|hyphen|minus|ndash"
                    + "|mdash|plus|lowbar));"
                    + "|(?<=[\\p{L}\\p{Nd}])%(?<percent>20|2[bBdDeE]|40|A0|a0)(?=[\\p{L}\\p{Nd}])"
                    + "|</?(?i:br|p|b|i|u|em|strong|span|div|t[drh]|li|ul|ol|w?br|nobr|su[bp])\\s?/?>");

    private static final Map<String, String> NAMES = Map.of(
            "commat", "@", "period", ".", "hyphen", "-", "minus", "-", "ndash", "-", "mdash", "-", "plus", "+",
            "lowbar", "_");

    private UnmarkedText() {}

    /** The text, of the same length, or the same text where nothing is marked. */
    static String of(String text) {
        if (text.indexOf('&') < 0 && text.indexOf('%') < 0 && text.indexOf('<') < 0) {
            return text;
        }
        return MARK.matcher(text).replaceAll(UnmarkedText::filled);
    }

    private static String filled(MatchResult found) {
        String sign = sign(found);
        return Matcher.quoteReplacement(INVISIBLE.repeat(found.end() - found.start() - sign.length()) + sign);
    }

    private static String sign(MatchResult found) {
        if (found.group(1) != null) {
            return letter(Integer.parseInt(found.group(1)));
        }
        if (found.group(2) != null) {
            return letter(Integer.parseInt(found.group(2), 16));
        }
        if (found.group(3) != null) {
            return NAMES.getOrDefault(found.group(3), " ");
        }
        return found.group(4) == null
                ? " "
                : letter(Integer.parseInt(found.group(4).toLowerCase(Locale.ROOT), 16));
    }

    /** Only signs of one unit that a reader sees. */
    private static String letter(int code) {
        boolean isSeen = code >= ' ' && code <= Character.MAX_VALUE && !Character.isSurrogate((char) code);
        return isSeen ? String.valueOf((char) code) : " ";
    }
}
