package id.sigi.ingestion.check;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;

/** Dates and instants as ISO 8601 writes them, between the years 1900 and 2100. */
final class IsoTime {
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2100;

    private IsoTime() {}

    /** An instant with an offset; what lies below a microsecond is cut off, because the lake does not keep it. */
    static Instant instant(String text, String place) throws Refusal {
        try {
            OffsetDateTime time = OffsetDateTime.parse(text);
            checkYear(time.getYear(), place);
            return time.toInstant().truncatedTo(ChronoUnit.MICROS);
        } catch (DateTimeException fault) {
            throw Refusal.at(QuarantineReason.INVALID_DATE, place);
        }
    }

    static LocalDate date(String text, String place) throws Refusal {
        try {
            LocalDate date = LocalDate.parse(text);
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
