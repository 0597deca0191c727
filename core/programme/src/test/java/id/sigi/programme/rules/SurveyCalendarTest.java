package id.sigi.programme.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Expected instants were counted on a calendar from the published rules: 30, 90 and 120 days, 30 days to answer, 15 December 2020 WIB. */
@Tag("kernel")
class SurveyCalendarTest {
    private static final Instant PAID = Instant.parse("2020-08-01T00:00:00Z");

    private static SurveyCalendar calendar(int wave, String openedAt) {
        return SurveyCalendar.of(RuleSet.prakerja().getRules(wave), Instant.parse(openedAt));
    }

    @Test
    void roundsWaitFromTheFirstIncentiveAndForTheAnswersBefore() {
        SurveyCalendar calendar = calendar(3, "2020-06-01T00:00:00Z");
        assertEquals(Instant.parse("2020-08-31T00:00:00Z"), calendar.earliest(1, PAID, Optional.empty()));
        assertEquals(Instant.parse("2020-10-30T00:00:00Z"), calendar.earliest(2, PAID, Optional.of(PAID)));
        Instant late = Instant.parse("2020-12-01T05:00:00Z");
        assertEquals(late, calendar.earliest(3, PAID, Optional.of(late)));
        assertTrue(calendar.isOffered(3));
        assertFalse(calendar(48, "2023-01-10T00:00:00Z").isOffered(3));
    }

    @Test
    void aWindowIsThirtyDaysOrEndsWithTheYearsLastDay() {
        SurveyCalendar calendar = calendar(3, "2020-06-01T00:00:00Z");
        Instant whole = Instant.parse("2020-11-15T16:59:59.999999Z");
        assertEquals(Instant.parse("2020-12-15T16:59:59.999999Z"), calendar.closes(whole));
        assertFalse(calendar.isCutShort(whole));
        Instant cut = Instant.parse("2020-11-15T17:00:00Z");
        assertEquals(Instant.parse("2020-12-15T16:59:59.999999Z"), calendar.closes(cut));
        assertTrue(calendar.isCutShort(cut));
    }

    @Test
    void theYearIsThatOfTheAccountInWesternIndonesianTime() {
        assertTrue(calendar(11, "2020-12-31T16:59:59Z").isOver(Instant.parse("2021-01-05T00:00:00Z")));
        assertFalse(calendar(11, "2020-12-31T17:00:00Z").isOver(Instant.parse("2021-01-05T00:00:00Z")));
        assertTrue(calendar(11, "2020-12-31T17:00:00Z").isOver(Instant.parse("2021-12-10T17:00:00Z")));
        assertFalse(calendar(48, "2023-01-10T00:00:00Z").isOver(Instant.parse("2024-01-05T00:00:00Z")));
    }
}
