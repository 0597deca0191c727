package id.sigi.programme.privacy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds e-mail addresses, also those spelt so that a machine should not see them: blanks and invisible characters around the signs,
 * words and brackets in place of them.
 */
final class AddressSpans {
    /** Most characters of a name and of a domain that are looked at (RFC 5321: 64 and 255). */
    private static final int MOST_NAME = 64;

    private static final int MOST_DOMAIN = 255;
    private static final int MOST_GAP = 5;

    /** Brackets, quotation marks and other signs around a word for a sign. */
    private static final String MARKS =
            "[(\\[{<)\\]}>\u00AB\u00BB\u2039\u203A\u201C\u201D\u201E\u2018\u2019\"'*|/~=\u3010\u3011\uFF08\uFF09\uFF3B\uFF3D]{1,3}+";

    private static final Pattern AT = Pattern.compile(
            "[@\uFF20\uFE6B]|[(\\[{<]\\s{0,3}+(?:at|et|a|@)\\s{0,3}+[)\\]}>]|" + MARKS + "\\s{0,3}+(?:at|et)\\s{0,3}+"
                    + MARKS + "|(?<=[\\s_-])(?:at|et|a keong)(?=[\\s_-])",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern BRACKETED = Pattern.compile("[(\\[{<].*[)\\]}>]", Pattern.DOTALL);
    private static final String BLANKS = "[\\s\\p{Cf}\\p{Z}]{0,5}+";
    private static final String SIGN = "[.\uFF0E\u3002\u2024]";
    private static final String LABEL = "(?:(?!-(?:dot|titik)-)[\\p{L}\\p{Nd}-]){1,63}+";
    private static final String WORD_DOT = "(?:" + BLANKS + "(?:[(\\[{<]\\s{0,3}+\\.\\s{0,3}+[)\\]}>]|" + MARKS
            + "\\s{0,3}+(?:dot|titik)\\s{0,3}+" + MARKS + ")" + BLANKS + "|[\\s_-]{1,3}+(?:dot|titik)[\\s_-]{1,3}+)";
    private static final Pattern FIRST = Pattern.compile(BLANKS + "[_-]?" + "(" + LABEL + ")");
    private static final Pattern NEXT = Pattern.compile(
            "(?:(?<tight>" + SIGN + "\\p{Cf}{0,5}+)|(?<word>" + WORD_DOT + ")|(?<loose>" + BLANKS + SIGN + BLANKS
                    + ")|(?<under>_))(?<label>" + LABEL + ")",
            Pattern.CASE_INSENSITIVE);
    private static final String JOINT_WORD = "(?:dot|titik|underscore|strip|garis bawah)";
    private static final String JOINT = "(?:" + JOINT_WORD + "|[._])";
    /** A word for a sign within a name, at its end. */
    private static final Pattern NAME_JOINT = Pattern.compile(
            "(?:[\\s\\p{Cf}]{0,3}+(?:[(\\[{<]" + JOINT + "[)\\]}>]|" + MARKS + JOINT_WORD + MARKS
                    + ")[\\s\\p{Cf}]{0,3}+|[\\s\\p{Cf}]{1,3}+" + JOINT + "[\\s\\p{Cf}]{1,3}+)$",
            Pattern.CASE_INSENSITIVE);

    private static final int MOST_JOINT = 20;
    private static final Pattern SPACED_ENDING = Pattern.compile(
            "[\\s_-]{1,3}+(?:com|net|org|co[\\s_.-]{1,3}+id|co|id)(?![\\p{L}\\p{N}])", Pattern.CASE_INSENSITIVE);

    private static final Set<String> ENDINGS = Set.of(
            "com", "id", "net", "org", "co", "ac", "sch", "go", "web", "my", "or", "mil", "biz", "info", "edu", "gov",
            "io", "me", "sg", "uk", "us", "au", "nl", "de", "jp", "tw", "hk", "sa", "test", "example");
    private static final Set<String> SECOND_LEVELS = Set.of("co", "ac", "go", "sch");
    private static final Set<String> PROVIDERS = Set.of(
            "gmail",
            "googlemail",
            "yahoo",
            "ymail",
            "rocketmail",
            "hotmail",
            "outlook",
            "icloud",
            "live",
            "proton",
            "protonmail");
    /** The programme's own name in social media, which people write behind a sign. */
    private static final Set<String> OWN = Set.of("prakerja.go.id", "prakerja");

    private final String text;
    private final boolean isFree;

    private AddressSpans(String text, boolean isFree) {
        this.text = text;
        this.isFree = isFree;
    }

    /** @param isFree whether a sign within a word is enough, without a domain */
    static List<TextSpan> of(String text, boolean isFree) {
        List<TextSpan> spans = new ArrayList<>();
        if (!isWorthLooking(text)) {
            return spans;
        }
        AddressSpans finder = new AddressSpans(text, isFree);
        Matcher at = AT.matcher(text);
        while (at.find()) {
            finder.add(at.start(), at.end(), spans);
        }
        return spans;
    }

    /** Whether there is a sign or a bracket, or the word at. */
    static boolean isWorthLooking(String text) {
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter == '@' || letter == '\uFF20' || letter == '\uFE6B') {
                return true;
            }
            boolean isA = (letter == 'a' || letter == 'A' || letter == 'e' || letter == 'E') && i > 0;
            if (isA && !Character.isLetterOrDigit(text.charAt(i - 1)) && i + 1 < text.length()) {
                char next = text.charAt(i + 1);
                if (next == 't' || next == 'T' || !Character.isLetterOrDigit(next)) {
                    return true;
                }
            }
        }
        return false;
    }

    private void add(int from, int until, List<TextSpan> spans) {
        int end = nameEnd(from);
        int begin = nameBegin(end);
        if (begin == end) {
            return;
        }
        String sign = text.substring(from, until);
        boolean isWord = sign.length() > 1 && !BRACKETED.matcher(sign).matches();
        boolean isTight = end == from && !isWord && until - from == 1;
        Domain domain = domain(until);
        if (domain.until() > until && (isTight ? isEnough(domain) : isSure(domain, isWord))) {
            spans.add(new TextSpan(begin, endingBehind(domain)));
        }
    }

    /** The place behind the ending that follows the name of a provider with a blank in place of the point. */
    private int endingBehind(Domain domain) {
        Matcher ending = SPACED_ENDING.matcher(text).region(domain.until(), text.length());
        return !domain.isDotted() && isProvider(domain) && ending.lookingAt() ? ending.end() : domain.until();
    }

    private boolean isEnough(Domain domain) {
        return isFree || domain.isDotted() || isProvider(domain);
    }

    /** Whether the last label is the name of a provider, or one with its ending behind a hyphen. */
    private static boolean isProvider(Domain domain) {
        int hyphen = domain.last().indexOf('-');
        return PROVIDERS.contains(hyphen < 0 ? domain.last() : domain.last().substring(0, hyphen));
    }

    private static boolean isSure(Domain domain, boolean isWord) {
        if (OWN.contains(domain.name())) {
            return false;
        }
        boolean isKnown = ENDINGS.contains(domain.last()) && domain.isDotted();
        return isKnown || isProvider(domain) || (domain.isDotted() && !isWord);
    }

    /**
     * What follows a sign.
     *
     * @param name its labels joined by points
     * @param last its last label
     * @param until the place behind it
     * @param isDotted whether it has several labels and the last one is made of letters
     */
    private record Domain(String name, String last, int until, boolean isDotted) {}

    private Domain domain(int from) {
        Matcher label = FIRST.matcher(text)
                .region(from, Math.min(text.length(), from + MOST_DOMAIN))
                .useTransparentBounds(true);
        if (!label.lookingAt()) {
            return new Domain("", "", from, false);
        }
        StringBuilder name = new StringBuilder(label.group(1).toLowerCase(Locale.ROOT));
        String last = name.toString();
        int until = label.end();
        boolean isDotted = false;
        Matcher next = NEXT.matcher(text);
        while (until - from < MOST_DOMAIN
                && next.region(until, Math.min(text.length(), until + MOST_DOMAIN))
                        .lookingAt()
                && !(next.group("loose") != null && !ENDINGS.contains(lower(next)))
                && !(next.group("under") != null && !isUnderscored(last, lower(next)))) {
            last = lower(next);
            name.append('.').append(last);
            until = next.end();
            isDotted = Character.isLetter(last.codePointAt(0));
        }
        return new Domain(name.toString(), last, until, isDotted);
    }

    /** Whether an underscore between two labels can be a point: before an ending that no other word is. */
    private static boolean isUnderscored(String before, String label) {
        return (PROVIDERS.contains(before) && ENDINGS.contains(label))
                || label.equals("com")
                || SECOND_LEVELS.contains(label)
                || (SECOND_LEVELS.contains(before) && label.equals("id"));
    }

    private static String lower(Matcher label) {
        return label.group("label").toLowerCase(Locale.ROOT);
    }

    /** Passes over blanks before the sign. */
    private int nameEnd(int from) {
        int end = from;
        while (end > 0 && from - end < MOST_GAP && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    private static boolean isBlank(char letter) {
        return Character.isWhitespace(letter)
                || Character.isSpaceChar(letter)
                || Character.getType(letter) == Character.FORMAT;
    }

    private int nameBegin(int end) {
        int begin = end;
        while (begin > 0 && end - begin < MOST_NAME) {
            int letter = text.codePointBefore(begin);
            if (isOfName(letter)) {
                begin -= Character.charCount(letter);
                continue;
            }
            int joint = begin < end ? jointBegin(begin) : begin;
            if (joint == begin) {
                break;
            }
            begin = joint;
        }
        return begin;
    }

    private static boolean isOfName(int letter) {
        return Character.isLetterOrDigit(letter)
                || "._%+-'\uFF0E".indexOf(letter) >= 0
                || Character.getType(letter) == Character.FORMAT;
    }

    /** Where a word for a sign begins that ends here, the place itself if there is none. */
    private int jointBegin(int end) {
        Matcher joint = NAME_JOINT.matcher(text).region(Math.max(0, end - MOST_JOINT), end);
        return joint.find() && joint.start() > 0 && isOfName(text.charAt(joint.start() - 1)) ? joint.start() : end;
    }
}
