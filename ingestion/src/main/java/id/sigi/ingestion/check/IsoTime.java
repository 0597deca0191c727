package id.sigi.ingestion.check;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** Dates and instants as ISO 8601 writes them, between the years 1900 and 2100. */
final class IsoTime {
    private static final String PLAIN = "0000-00-00T00:00:00Z";
    private static final String PLAIN_DATE = "0000-00-00";
    static final int FIRST_YEAR = 1900;
    static final int LAST_YEAR = 2100;

    private IsoTime() {}

    /** An instant with an offset; what lies below a microsecond is cut off, because the lake does not keep it. */
    static Instant instant(String text, String place) throws Refusal {
        try {
            return isPlain(text) ? plain(text, place) : general(text, place);
        } catch (DateTimeException fault) {
            throw Refusal.at(QuarantineReason.INVALID_DATE, place);
        }
    }

    /** The one form of an instant, as {@link Instant#toString} writes it. */
    static String normalInstant(String text, String place) throws Refusal {
        Instant instant = instant(text, place);
        return isPlain(text) ? text : instant.toString();
    }

    private static Instant general(String text, String place) throws Refusal {
        OffsetDateTime time = OffsetDateTime.parse(text);
        checkYear(time.getYear(), place);
        return time.toInstant().truncatedTo(ChronoUnit.MICROS);
    }

    /** Whether the text has the form {@code 2020-05-01T10:00:00Z}, that of most times: the library's parser takes five times as long. */
    private static boolean isPlain(String text) {
        return hasForm(text, PLAIN);
    }

    /** Whether a text has a digit wherever its form has a zero, and is like the form elsewhere. */
    private static boolean hasForm(String text, String form) {
        if (text.length() != form.length()) {
            return false;
        }
        for (int i = 0; i < form.length(); i++) {
            char wanted = form.charAt(i);
            char letter = text.charAt(i);
            if (wanted == '0' ? letter < '0' || letter > '9' : letter != wanted) {
                return false;
            }
        }
        return true;
    }

    private static LocalDate plainDate(String text) {
        return LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10));
    }

    private static Instant plain(String text, String place) throws Refusal {
        int year = number(text, 0, 4);
        checkYear(year, place);
        LocalDate day = plainDate(text);
        LocalTime time = LocalTime.of(number(text, 11, 13), number(text, 14, 16), number(text, 17, 19));
        return Instant.ofEpochSecond(day.toEpochSecond(time, ZoneOffset.UTC));
    }

    private static int number(String text, int from, int until) {
        return Integer.parseInt(text, from, until, 10);
    }

    static LocalDate date(String text, String place) throws Refusal {
        try {
            // The one form of dates is read by hand: the library's parser takes many times as long.
            LocalDate date = hasForm(text, PLAIN_DATE) ? plainDate(text) : LocalDate.parse(text);
            checkYear(date.getYear(), place);
            return date;
        } catch (DateTimeException fault) {
            throw Refusal.at(QuarantineReason.INVALID_DATE, place);
        }
    }

    private static void checkYear(int year, String place) throws Refusal {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw Refusal.at(QuarantineReason.INVALID_DATE, place);
        }
    }
}
