package id.sigi.programme.rules;

import id.sigi.programme.operation.ProgrammeTime;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * When the recipients' surveys of one account can be sent and answered.
 *
 * @param rules rules of the account's wave
 * @param end first instant after the last day of the surveys of the account's year; empty if they have no end
 */
public record SurveyCalendar(WaveRules rules, Optional<Instant> end) {
    /** The calendar of an account opened at an instant. */
    public static SurveyCalendar of(WaveRules rules, Instant openedAt) {
        Optional<Instant> end = rules.findSurveyStop(ProgrammeTime.day(openedAt).getYear())
                .map(stop -> ProgrammeTime.startOf(stop.plusDays(1)));
        return new SurveyCalendar(rules, end);
    }

    public boolean isOffered(int number) {
        return number <= rules.surveyRounds();
    }

    /**
     * The earliest instant of an invitation, the year's end aside.
     *
     * @param number number of the round from one, which must be offered
     * @param firstPaidAt when the first incentive was paid
     * @param earlierAnsweredAt when the round before was answered; empty for the first round, or while it is not answered
     */
    public Instant earliest(int number, Instant firstPaidAt, Optional<Instant> earlierAnsweredAt) {
        Instant waited =
                firstPaidAt.plus(Duration.ofDays(rules.surveyAfterDays().get(number - 1)));
        return earlierAnsweredAt.filter(waited::isBefore).orElse(waited);
    }

    /** Whether the year's surveys are over at an instant. */
    public boolean isOver(Instant at) {
        return end.filter(over -> !at.isBefore(over)).isPresent();
    }

    /** Whether the year's end takes days from the window of an invitation. */
    public boolean isCutShort(Instant invitedAt) {
        return isOver(whole(invitedAt));
    }

    /** The last instant at which an invitation may be answered, to the microsecond. */
    public Instant closes(Instant invitedAt) {
        return isCutShort(invitedAt) ? end.orElseThrow().minus(1, ChronoUnit.MICROS) : whole(invitedAt);
    }

    private Instant whole(Instant invitedAt) {
        return invitedAt.plus(Duration.ofDays(rules.surveyAnswerDays()));
    }
}
