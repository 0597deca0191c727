package id.sigi.programme.labour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigi.programme.vocabulary.survey.Answer;
import id.sigi.programme.vocabulary.survey.LabourRule;
import id.sigi.programme.vocabulary.survey.LabourStatus;
import id.sigi.programme.vocabulary.survey.NotSeeking;
import id.sigi.programme.vocabulary.survey.WorkInterview;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every case of each rule; expected values were read from the texts that the rules name, not from the code. */
@Tag("kernel")
class LabourStatisticsTest {
    private static WorkInterview worker(int hours, Answer looks, NotSeeking reason, Answer available, Answer more) {
        return new WorkInterview(
                Optional.of(LabourStatus.EMPLOYEE), looks, Answer.NO, reason, available, more, OptionalInt.of(hours));
    }

    private static String name(Optional<? extends Enum<?>> found) {
        return found.map(Enum::name).orElse("unknown");
    }

    /** Columns: looks, prepares, why not, available; the state by the national office's rule and by ILOSTAT's; use of labour. */
    @ParameterizedTest
    @CsvSource({
        "YES, NO, SEEKS, YES, UNEMPLOYED, UNEMPLOYED, UNEMPLOYED",
        "YES, NO, SEEKS, NOT_ASKED, UNEMPLOYED, UNEMPLOYED, UNEMPLOYED",
        "YES, NO, SEEKS, NO, UNEMPLOYED, OUTSIDE_LABOUR_FORCE, POTENTIAL_LABOUR_FORCE",
        "NO, YES, SEEKS, YES, UNEMPLOYED, UNEMPLOYED, UNEMPLOYED",
        "NO, YES, SEEKS, NO, UNEMPLOYED, OUTSIDE_LABOUR_FORCE, POTENTIAL_LABOUR_FORCE",
        "NO, NO, JOB_TO_BEGIN, YES, UNEMPLOYED, UNEMPLOYED, UNEMPLOYED",
        "NO, NO, BUSINESS_TO_BEGIN, NOT_ASKED, UNEMPLOYED, UNEMPLOYED, UNEMPLOYED",
        "NO, NO, JOB_TO_BEGIN, NO, UNEMPLOYED, OUTSIDE_LABOUR_FORCE, POTENTIAL_LABOUR_FORCE",
        "NO, NO, DISCOURAGED, YES, UNEMPLOYED, OUTSIDE_LABOUR_FORCE, POTENTIAL_LABOUR_FORCE",
        "NO, NO, DISCOURAGED, NOT_ASKED, UNEMPLOYED, OUTSIDE_LABOUR_FORCE, POTENTIAL_LABOUR_FORCE",
        "NO, NO, DISCOURAGED, NO, UNEMPLOYED, OUTSIDE_LABOUR_FORCE, OUTSIDE_EXTENDED_LABOUR_FORCE",
        "NO, NO, OTHER, YES, OUTSIDE_LABOUR_FORCE, OUTSIDE_LABOUR_FORCE, POTENTIAL_LABOUR_FORCE",
        "NO, NO, OTHER, NO, OUTSIDE_LABOUR_FORCE, OUTSIDE_LABOUR_FORCE, OUTSIDE_EXTENDED_LABOUR_FORCE",
        "NO, NO, OTHER, NOT_ASKED, OUTSIDE_LABOUR_FORCE, OUTSIDE_LABOUR_FORCE, unknown",
        "NO, NOT_ASKED, NOT_ASKED, NOT_ASKED, unknown, unknown, unknown",
    })
    void outOfEmployment(
            Answer looks,
            Answer prepares,
            NotSeeking reason,
            Answer available,
            String national,
            String ilostat,
            String use) {
        WorkInterview interview = new WorkInterview(
                Optional.empty(), looks, prepares, reason, available, Answer.NOT_ASKED, OptionalInt.empty());
        assertEquals(national, name(LabourRule.NATIONAL_OFFICE.state(interview)));
        assertEquals(ilostat, name(LabourRule.ILOSTAT_INDONESIA.state(interview)));
        assertEquals(use, name(LabourUse.find(interview)));
        assertEquals("unknown", name(LabourRule.PROGRAMME_SURVEY.state(interview)));
    }

    /** A survey that asks for the status alone tells by each rule what its status tells. */
    @Test
    void aStatusAloneTellsWhatItTold() {
        for (LabourRule rule : LabourRule.values()) {
            for (LabourStatus status : LabourStatus.values()) {
                assertEquals(rule.state(status), rule.state(WorkInterview.ofStatus(status)), rule + " of " + status);
            }
        }
        assertEquals(Optional.empty(), LabourUse.find(WorkInterview.ofStatus(LabourStatus.EMPLOYEE)), "no hours");
    }

    /** Columns: hours in all jobs, looks, why not, would take an offer, wants more hours; Statistics Indonesia's class; the ILO's. */
    @ParameterizedTest
    @CsvSource({
        "35, NO, OTHER, NO, NO, FULL_TIME, false",
        "35, YES, SEEKS, YES, YES, FULL_TIME, false",
        "0, NO, OTHER, YES, YES, FULL_TIME, false",
        "34, NO, OTHER, NO, NO, PART_TIME, false",
        "34, NO, OTHER, NO, YES, PART_TIME, false",
        "34, NO, OTHER, YES, NO, UNDEREMPLOYED, false",
        "34, NO, OTHER, YES, YES, UNDEREMPLOYED, true",
        "1, YES, SEEKS, NO, YES, UNDEREMPLOYED, false",
        "1, YES, SEEKS, NOT_ASKED, YES, UNDEREMPLOYED, true",
        "20, NO, DISCOURAGED, NO, NO, UNDEREMPLOYED, false",
        "20, NO, JOB_TO_BEGIN, NO, NO, UNDEREMPLOYED, false",
        "20, NO, BUSINESS_TO_BEGIN, NO, NO, UNDEREMPLOYED, false",
    })
    void shortHours(
            int hours, Answer looks, NotSeeking reason, Answer available, Answer more, String national, boolean ilo) {
        WorkInterview interview = worker(hours, looks, reason, available, more);
        assertEquals(national, name(WorkingTime.find(interview)));
        assertEquals(Optional.of(ilo), WorkingTime.isTimeRelatedUnderemployed(interview));
        assertEquals(ilo ? "TIME_RELATED_UNDEREMPLOYED" : "EMPLOYED", name(LabourUse.find(interview)));
    }

    @Test
    void aWeekHasNoMoreThanItsHours() {
        assertThrows(
                IllegalArgumentException.class, () -> worker(169, Answer.NO, NotSeeking.OTHER, Answer.NO, Answer.NO));
        assertThrows(
                IllegalArgumentException.class, () -> worker(-1, Answer.NO, NotSeeking.OTHER, Answer.NO, Answer.NO));
    }

    /** 100 employed, of whom 10 short; 8 unemployed, 6 potential, 40 outside: 8/108, 18/108, 14/114, 24/114. */
    @ParameterizedTest
    @CsvSource({"LU1, 8, 108", "LU2, 18, 108", "LU3, 14, 114", "LU4, 24, 114"})
    void underutilisation(LabourUnderutilisation rate, long above, long below) {
        Map<LabourUse, Long> people = new EnumMap<>(Map.of(
                LabourUse.EMPLOYED, 90L,
                LabourUse.TIME_RELATED_UNDEREMPLOYED, 10L,
                LabourUse.UNEMPLOYED, 8L,
                LabourUse.POTENTIAL_LABOUR_FORCE, 6L,
                LabourUse.OUTSIDE_EXTENDED_LABOUR_FORCE, 40L));
        assertEquals(
                above,
                Arrays.stream(LabourUse.values())
                        .filter(rate::isInNumerator)
                        .mapToLong(people::get)
                        .sum());
        assertEquals(
                below,
                Arrays.stream(LabourUse.values())
                        .filter(rate::isInDenominator)
                        .mapToLong(people::get)
                        .sum());
    }

    @ParameterizedTest
    @CsvSource({
        "1, OWN_ACCOUNT_WORKER, true",
        "2, OWN_ACCOUNT_WORKER, true",
        "3, EMPLOYER, false",
        "4, EMPLOYEE, false",
        "5, EMPLOYEE, true",
        "6, EMPLOYEE, true",
        "7, CONTRIBUTING_FAMILY_WORKER, true",
    })
    void statusInEmploymentAndItsProxy(int code, StatusInEmployment expected, boolean isInformal) {
        LabourStatus status = LabourStatus.findByCode(code).orElseThrow();
        assertEquals(code, status.code().orElseThrow());
        assertEquals(Optional.of(expected), StatusInEmployment.find(status));
        assertEquals(
                Optional.of(isInformal), InformalityRule.STATUS_PROXY.isInformal(Job.ofStatus(status)), status.name());
    }

    @Test
    void noStatusHasAnotherCode() {
        for (int code : new int[] {-1, 0, 8, 99}) {
            assertEquals(Optional.empty(), LabourStatus.findByCode(code));
        }
        assertEquals(Optional.empty(), StatusInEmployment.find(LabourStatus.UNEMPLOYED));
        assertThrows(IllegalArgumentException.class, () -> Job.ofStatus(LabourStatus.OUTSIDE_LABOUR_FORCE));
    }

    /** Columns: status, sector, accounts, registration, pension; informal. */
    @ParameterizedTest
    @CsvSource({
        "FAMILY_WORKER, NOT_ASKED, NOT_ASKED, NOT_ASKED, NOT_ASKED, true",
        "EMPLOYEE, CORPORATION, YES, YES, YES, false",
        "EMPLOYEE, CORPORATION, YES, YES, NO, true",
        "EMPLOYEE, GOVERNMENT, NOT_ASKED, NOT_ASKED, NOT_ASKED, unknown",
        "CASUAL_OTHER, UNINCORPORATED, NO, NO, YES, false",
        "CASUAL_AGRICULTURE, HOUSEHOLD, NO, NO, NO, true",
        "OWN_ACCOUNT, UNINCORPORATED, NO, NO, NOT_ASKED, true",
        "OWN_ACCOUNT, UNINCORPORATED, NO, YES, NOT_ASKED, false",
        "OWN_ACCOUNT_ASSISTED, UNINCORPORATED, YES, NOT_ASKED, NOT_ASKED, false",
        "EMPLOYER, UNINCORPORATED, NO, NOT_ASKED, NOT_ASKED, true",
        "EMPLOYER, CORPORATION, NO, NO, NO, false",
        "EMPLOYER, UNINCORPORATED, NOT_ASKED, NOT_ASKED, YES, unknown",
        "OWN_ACCOUNT, NOT_ASKED, NO, NO, NO, unknown",
        "OWN_ACCOUNT, NOT_ASKED, NOT_ASKED, YES, NO, false",
    })
    void informalBySectorAccountsAndPension(
            LabourStatus status,
            EnterpriseSector sector,
            Answer accounts,
            Answer registered,
            Answer pension,
            String expected) {
        Optional<Boolean> found = InformalityRule.SECTOR_ACCOUNTS_AND_PENSION.isInformal(
                new Job(status, sector, accounts, registered, pension));
        assertEquals(expected, found.map(String::valueOf).orElse("unknown"));
    }

    /** Columns: employed, at school, on a course; not in employment, education or training by the text and by attendance. */
    @ParameterizedTest
    @CsvSource({
        "true, NO, NO, false, false",
        "false, YES, NO, false, false",
        "false, NO, NO, true, true",
        "false, NO, YES, false, true",
        "false, NO, NOT_ASKED, unknown, true",
        "false, NOT_ASKED, YES, false, unknown",
        "true, NOT_ASKED, NOT_ASKED, false, false",
    })
    void youth(boolean isEmployed, Answer school, Answer course, String text, String attendance) {
        assertEquals(text, neet(NeetRule.SDG_TEXT, isEmployed, school, course));
        assertEquals(attendance, neet(NeetRule.ATTENDANCE, isEmployed, school, course));
    }

    private static String neet(NeetRule rule, boolean isEmployed, Answer school, Answer course) {
        return rule.isNeet(isEmployed, school, course).map(String::valueOf).orElse("unknown");
    }

    @Test
    void youthIsFromFifteenToTwentyFour() {
        assertTrue(NeetRule.isYouth(15) && NeetRule.isYouth(24));
        assertTrue(!NeetRule.isYouth(14) && !NeetRule.isYouth(25));
    }
}
