package id.sigi.programme.privacy;

import java.util.Set;

/**
 * What sixteen digits must be to be the number of a person (NIK) or of a family card (KK) in Indonesia's population register: the codes of
 * a province, a regency and a district by the Ministry of Home Affairs, a date, and a serial number from 0001. The date of a person is that
 * of birth, with forty added to the day of a woman; that of a card is the day on which it was registered. The numbers carry no check
 * digit, so a wrong one that is well formed cannot be told; one that nobody can have, and one that people type where they have none, can.
 *
 * <p>Sources: Law 23/2006 on population administration, article 13 and its explanation; the ministry's list of codes of 38 provinces. A
 * number is given once and stays when its owner moves or corrects a birth date, so it is compared with nothing but itself.
 */
public final class CivilNumber {
    private static final int DIGITS = 16;
    private static final int WOMEN = 40;
    private static final int LONGEST_MONTH = 31;
    private static final int FEBRUARY = 2;
    /** Numbers that repeat so few digits from end to end are typed, not given: 1111111111111111, 1212121212121212. */
    private static final int LONGEST_REPETITION = 4;

    private static final Set<String> PROVINCES = Set.of(
            "11", "12", "13", "14", "15", "16", "17", "18", "19", "21", "31", "32", "33", "34", "35", "36", "51", "52",
            "53", "61", "62", "63", "64", "65", "71", "72", "73", "74", "75", "76", "81", "82", "91", "92", "93", "94",
            "95", "96");

    private CivilNumber() {}

    /** Whether a person may have these digits as identity number. */
    public static boolean isPerson(String digits) {
        return isNumbered(digits) && (isDate(digits, day(digits)) || isDate(digits, day(digits) - WOMEN));
    }

    /** Whether a family card may have these digits as its number. */
    public static boolean isFamilyCard(String digits) {
        return isNumbered(digits) && isDate(digits, day(digits));
    }

    private static boolean isNumbered(String digits) {
        return digits.length() == DIGITS
                && digits.chars().allMatch(digit -> digit >= '0' && digit <= '9')
                && PROVINCES.contains(digits.substring(0, 2))
                && number(digits, 2, 4) > 0
                && number(digits, 4, 6) > 0
                && number(digits, 12, DIGITS) > 0
                && !isRepeated(digits);
    }

    private static int day(String digits) {
        return number(digits, 6, 8);
    }

    /** Whether the day occurs in the number's month; 29 February if the year is a leap year in either century. */
    private static boolean isDate(String digits, int day) {
        int month = number(digits, 8, 10);
        return day >= 1 && month >= 1 && month <= 12 && day <= days(month, number(digits, 10, 12));
    }

    private static int days(int month, int year) {
        return switch (month) {
            case FEBRUARY -> year % 4 == 0 ? 29 : 28;
            case 4, 6, 9, 11 -> LONGEST_MONTH - 1;
            default -> LONGEST_MONTH;
        };
    }

    private static boolean isRepeated(String digits) {
        for (int length = 1; length <= LONGEST_REPETITION; length *= 2) {
            if (digits.equals(digits.substring(0, length).repeat(DIGITS / length))) {
                return true;
            }
        }
        return false;
    }

    private static int number(String digits, int from, int until) {
        return Integer.parseInt(digits, from, until, 10);
    }
}
