package id.sigi.ingestion.check;

import id.sigi.programme.contract.Fields;
import id.sigi.programme.operation.ProgrammeTime;
import java.util.Optional;

/**
 * Whether who was born on a day can have done what an event tells: nobody is born after the fact, after it was received, or so long before
 * it that no life lasts until then. How old an applicant must be is for the programme's rules to say.
 */
final class BirthDateCheck {
    static final String DAY = Fields.BIRTH_DATE.name();
    static final String REGISTERED = Fields.REGISTERED_AT.name();

    private static final int DAY_SECONDS = 86_400;
    /** A hundred and twenty years; nobody is known to have lived longer by more than a few. */
    private static final long LONGEST_LIFE_DAYS = 120 * 1461 / 4;

    private BirthDateCheck() {}

    /**
     * Why a birth cannot be, empty if it can.
     *
     * @param day days since 1970
     * @param earliest the earlier one of the event's time and of the registration that it tells, in seconds since 1970
     * @param latest last second at which an event may have happened
     */
    static Optional<QuarantineReason> findFault(long day, long earliest, long latest) {
        if (day > day(latest)) {
            return Optional.of(QuarantineReason.FUTURE_TIME);
        }
        if (day > day(earliest)) {
            return Optional.of(QuarantineReason.TIME_BEFORE_CAUSE);
        }
        return day + LONGEST_LIFE_DAYS < day(earliest) ? Optional.of(QuarantineReason.OUT_OF_BOUNDS) : Optional.empty();
    }

    private static long day(long second) {
        return Math.floorDiv(second + ProgrammeTime.WIB.getTotalSeconds(), DAY_SECONDS);
    }
}
