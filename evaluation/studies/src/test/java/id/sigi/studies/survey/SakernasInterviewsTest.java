package id.sigi.studies.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.sigi.programme.labour.LabourUnderutilisation;
import id.sigi.programme.labour.LabourUse;
import id.sigi.programme.labour.NeetRule;
import id.sigi.programme.labour.WorkingTime;
import id.sigi.programme.vocabulary.survey.Answer;
import id.sigi.programme.vocabulary.survey.LabourForceState;
import id.sigi.programme.vocabulary.survey.LabourRule;
import id.sigi.programme.vocabulary.survey.LabourStatus;
import id.sigi.programme.vocabulary.survey.NotSeeking;
import id.sigi.programme.vocabulary.survey.WorkInterview;
import id.sigi.studies.RealData;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The rules of labour statistics in code, applied to every interview of Sakernas, August 2020, Jambi: the same figures as R finds with the rules
 * written out (sakernas-labour.R and the reference files), 1e-12 relative.
 */
@Tag("transform")
class SakernasInterviewsTest {
    private static final double RELATIVE = 1e-12;

    private static List<Person> people;
    private static JsonNode oracle;

    private record Person(double weight, int age, Answer school, Answer course, WorkInterview interview) {}

    @BeforeAll
    static void read() throws IOException {
        people = RealData.rows("sakernas2020_jambi").collectAsList().stream()
                .map(SakernasInterviewsTest::person)
                .toList();
        try (InputStream file = SakernasInterviewsTest.class.getResourceAsStream("sakernas-labour.oracle.json")) {
            oracle = new ObjectMapper().readTree(file);
        }
    }

    private static Person person(Row row) {
        WorkInterview interview = new WorkInterview(
                LabourStatus.findByCode(number(row, "R12A")),
                yes(row, "R22A"),
                yes(row, "R22B"),
                reason(row),
                yes(row, "R26"),
                yes(row, "R21A"),
                OptionalInt.of(number(row, "R20B")));
        return new Person(
                number(row, "FINAL_WEIG"),
                number(row, "K6"),
                Answer.of(number(row, "R5") == 2),
                yes(row, "R6E"),
                interview);
    }

    private static NotSeeking reason(Row row) {
        return switch (number(row, "R25A")) {
            case 0 -> NotSeeking.SEEKS;
            case 1 -> NotSeeking.DISCOURAGED;
            case 2 -> NotSeeking.JOB_TO_BEGIN;
            case 3 -> NotSeeking.BUSINESS_TO_BEGIN;
            default -> NotSeeking.OTHER;
        };
    }

    private static Answer yes(Row row, String column) {
        return Answer.of(number(row, column) == 1);
    }

    private static int number(Row row, String column) {
        return ((Number) row.getAs(column)).intValue();
    }

    private static double total(Predicate<Person> who) {
        return people.stream().filter(who).mapToDouble(Person::weight).sum();
    }

    private static double share(Predicate<Person> above, Predicate<Person> below) {
        return total(above.and(below)) / total(below);
    }

    private static void assertIs(JsonNode expected, double found, String what) {
        double value = expected.get("estimate").doubleValue();
        assertEquals(value, found, RELATIVE * value, what);
    }

    @Test
    void unemploymentByTheNationalOffice() throws IOException {
        Predicate<Person> unemployed = isIn(LabourRule.NATIONAL_OFFICE, LabourForceState.UNEMPLOYED);
        assertIs(
                RealData.oracle("sakernas2020_jambi").get("unemployment_rate"),
                share(unemployed, unemployed.or(person -> person.interview().isEmployed())),
                "unemployment");
    }

    private static Predicate<Person> isIn(LabourRule rule, LabourForceState state) {
        return person -> rule.state(person.interview()).equals(Optional.of(state));
    }

    @Test
    void classesOfWorkingTime() throws IOException {
        JsonNode national = RealData.oracle("sakernas2020_jambi_labour");
        assertIs(national.get("underemployed_total"), inClass(WorkingTime.UNDEREMPLOYED), "underemployed");
        assertIs(national.get("part_time_total"), inClass(WorkingTime.PART_TIME), "part-time");
        assertIs(national.get("full_time_total"), inClass(WorkingTime.FULL_TIME), "full-time");
    }

    private static double inClass(WorkingTime time) {
        return total(person -> WorkingTime.find(person.interview()).equals(Optional.of(time)));
    }

    @ParameterizedTest
    @EnumSource(LabourUnderutilisation.class)
    void underutilisation(LabourUnderutilisation rate) {
        double found = share(person -> rate.isInNumerator(use(person)), person -> rate.isInDenominator(use(person)));
        assertIs(oracle.get(rate.name()), found, rate.name());
    }

    @Test
    void potentialLabourForce() {
        assertIs(
                oracle.get("potential_total"),
                total(person -> use(person) == LabourUse.POTENTIAL_LABOUR_FORCE),
                "potential labour force");
    }

    private static LabourUse use(Person person) {
        return LabourUse.find(person.interview()).orElseThrow();
    }

    @Test
    void youthByBothRules() {
        Predicate<Person> young = person -> NeetRule.isYouth(person.age());
        assertIs(oracle.get("neet_text"), share(person -> isNeet(NeetRule.SDG_TEXT, person), young), "text");
        assertIs(
                oracle.get("neet_attendance"),
                share(person -> isNeet(NeetRule.ATTENDANCE, person), young),
                "attendance");
    }

    private static boolean isNeet(NeetRule rule, Person person) {
        return rule.isNeet(person.interview().isEmployed(), person.school(), person.course())
                .orElseThrow();
    }
}
