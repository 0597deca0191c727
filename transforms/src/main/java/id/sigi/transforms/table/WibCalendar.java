package id.sigi.transforms.table;

import id.sigi.programme.operation.ProgrammeTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Calendar days and months of western Indonesian time. Days are counted from 1970, instants are microseconds since 1970 in UTC, and months
 * are numbered through: twelve times the year, and from zero within it.
 */
public final class WibCalendar {
    private static final long DAY_MICROS = 86_400_000_000L;
    private static final long OFFSET_MICROS = ProgrammeTime.WIB.getTotalSeconds() * 1_000_000L;
    private static final int MONTHS = 12;

    private WibCalendar() {}

    /** The day of an instant. */
    public static int day(long instant) {
        return Math.toIntExact(Math.floorDiv(instant + OFFSET_MICROS, DAY_MICROS));
    }

    /** The month of an instant. */
    public static int month(long instant) {
        return monthOfDay(day(instant));
    }

    /** The month of a day. */
    public static int monthOfDay(int day) {
        LocalDate date = LocalDate.ofEpochDay(day);
        return date.getYear() * MONTHS + date.getMonthValue() - 1;
    }

    /** The first day of a month. */
    public static int firstDay(int month) {
        return Math.toIntExact(LocalDate.of(Math.floorDiv(month, MONTHS), Math.floorMod(month, MONTHS) + 1, 1)
                .toEpochDay());
    }

    /** The first instant of a day. */
    public static long startOfDay(int day) {
        return day * DAY_MICROS - OFFSET_MICROS;
    }

    /** The first instant of a month. */
    public static long startOfMonth(int month) {
        return startOfDay(firstDay(month));
    }

    public static Instant instant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }

    public static long micros(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }
}
