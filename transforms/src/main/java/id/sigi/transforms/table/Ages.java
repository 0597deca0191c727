package id.sigi.transforms.table;

import java.time.LocalDate;

/** Ages in completed years. */
public final class Ages {
    private Ages() {}

    /**
     * Age on a day. Born on 29 February, a person completes a year on 1 March where the month has 28 days.
     *
     * @param birth day of birth, days since 1970
     * @param on the day, days since 1970
     */
    public static int on(int birth, int on) {
        LocalDate born = LocalDate.ofEpochDay(birth);
        LocalDate day = LocalDate.ofEpochDay(on);
        boolean isBeforeBirthday = ofYear(day) < ofYear(born);
        return day.getYear() - born.getYear() - (isBeforeBirthday ? 1 : 0);
    }

    private static int ofYear(LocalDate day) {
        return 100 * day.getMonthValue() + day.getDayOfMonth();
    }
}
