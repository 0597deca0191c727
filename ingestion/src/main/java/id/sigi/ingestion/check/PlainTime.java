package id.sigi.ingestion.check;

import java.time.LocalDate;
import java.time.YearMonth;

/** Dates {@code 2020-05-01} and instants {@code 2020-05-01T10:00:00Z}, read where they stand; {@link IsoTime} reads the other spellings. */
final class PlainTime {
    /** Stands for what is no date or instant of this spelling. */
    static final long NONE = Long.MIN_VALUE;

    private static final String FORM = "0000-00-00T00:00:00Z";
    private static final int DATE_LETTERS = 10;
    private static final int DAY_SECONDS = 86_400;

    private PlainTime() {}

    /** The token's date in days since 1970, or {@link #NONE}. */
    static long day(PlainJson json) {
        return json.length() == DATE_LETTERS && hasForm(json) ? dayOf(json) : NONE;
    }

    /** The token's instant in seconds since 1970, or {@link #NONE}. */
    static long second(PlainJson json) {
        if (json.length() != FORM.length() || !hasForm(json)) {
            return NONE;
        }
        long day = dayOf(json);
        int hour = number(json, 11, 2);
        int minute = number(json, 14, 2);
        int second = number(json, 17, 2);
        boolean isTime = day != NONE && hour < 24 && minute < 60 && second < 60;
        return isTime ? day * DAY_SECONDS + hour * 3600L + minute * 60L + second : NONE;
    }

    /** Whether the token has a digit wherever the form has a zero, and is like the form elsewhere, as far as it goes. */
    private static boolean hasForm(PlainJson json) {
        for (int i = 0; i < json.length(); i++) {
            byte letter = json.letter(json.from() + i);
            boolean fits = FORM.charAt(i) == '0' ? PlainJson.isDigit(letter) : letter == FORM.charAt(i);
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    private static long dayOf(PlainJson json) {
        int year = number(json, 0, 4);
        int month = number(json, 5, 2);
        int day = number(json, 8, 2);
        boolean isMonth = year >= IsoTime.FIRST_YEAR && year <= IsoTime.LAST_YEAR && month >= 1 && month <= 12;
        boolean isDay = isMonth && day >= 1 && day <= YearMonth.of(year, month).lengthOfMonth();
        return isDay ? LocalDate.of(year, month, day).toEpochDay() : NONE;
    }

    private static int number(PlainJson json, int place, int digits) {
        int number = 0;
        for (int i = 0; i < digits; i++) {
            number = 10 * number + json.letter(json.from() + place + i) - '0';
        }
        return number;
    }
}
