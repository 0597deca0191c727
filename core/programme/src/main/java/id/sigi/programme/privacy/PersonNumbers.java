package id.sigi.programme.privacy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Tells by their shape the numbers that are given to people: identity numbers and family cards, and mobile telephone numbers. */
final class PersonNumbers {
    private static final int IDENTITY_DIGITS = 16;
    private static final int WOMEN = 40;
    /** Most digits of a mobile number, its country code written 0062 included. */
    private static final int LONGEST = 17;
    /** Provinces by the first two digits (Kepmendagri 100.1.1-6117 of 2022), those of Papua before and after 2022. */
    private static final Set<Integer> PROVINCES = Set.of(
            11, 12, 13, 14, 15, 16, 17, 18, 19, 21, 31, 32, 33, 34, 35, 36, 51, 52, 53, 61, 62, 63, 64, 65, 71, 72, 73,
            74, 75, 76, 81, 82, 91, 92, 93, 94, 95, 96, 97);

    private PersonNumbers() {}

    /**
     * Which groups of a chain are one: stretches that begin and end with a group, in order and apart.
     *
     * @return first group and the one behind the last of each
     */
    static List<int[]> in(NumberChain chain) {
        List<int[]> found = new ArrayList<>();
        for (int at = 0; at < chain.size(); ) {
            int end = endOf(chain, at);
            if (end > at) {
                found.add(new int[] {at, end});
            }
            at = Math.max(end, at + 1);
        }
        return found;
    }

    /** The end of the longest such number that begins with a group; its beginning if there is none. */
    private static int endOf(NumberChain chain, int first) {
        StringBuilder digits = new StringBuilder();
        int end = first;
        for (int at = first; at < chain.size() && digits.length() < LONGEST; at++) {
            digits.append(chain.group(at).digits());
            if (isOne(digits)) {
                end = at + 1;
            }
        }
        return end;
    }

    private static boolean isOne(CharSequence digits) {
        return isDated(digits) || isMobile(digits.toString());
    }

    /** Digits seven to ten of an identity number are a day, with forty added for women, and a month; those of a family card a date. */
    private static boolean isDated(CharSequence digits) {
        if (digits.length() != IDENTITY_DIGITS) {
            return false;
        }
        int day = Integer.parseInt(digits, 6, 8, 10);
        int month = Integer.parseInt(digits, 8, 10, 10);
        boolean isDay = (day >= 1 && day <= 31) || (day >= 1 + WOMEN && day <= 31 + WOMEN);
        return PROVINCES.contains(Integer.parseInt(digits, 0, 2, 10)) && isDay && month >= 1 && month <= 12;
    }

    /** Eight behind the leading zero or the country code, then another digit but zero, and seven to ten more. */
    private static boolean isMobile(String digits) {
        for (String code : List.of("0062", "620", "62", "0")) {
            int eight = code.length();
            int rest = digits.length() - eight;
            if (digits.startsWith(code)
                    && rest >= 9
                    && rest <= 12
                    && digits.charAt(eight) == '8'
                    && digits.charAt(eight + 1) != '0') {
                return true;
            }
        }
        return false;
    }
}
