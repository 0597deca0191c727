package id.sigi.programme.operation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** The programme's calendar days are those of western Indonesian time (WIB), seven hours ahead of UTC all year. */
public final class ProgrammeTime {
    public static final ZoneOffset WIB = ZoneOffset.ofHours(7);

    private ProgrammeTime() {}

    /** The calendar day of an instant. */
    public static LocalDate day(Instant instant) {
        return instant.atOffset(WIB).toLocalDate();
    }

    /** The first instant of a calendar day. */
    public static Instant startOf(LocalDate day) {
        return day.atStartOfDay().toInstant(WIB);
    }
}
