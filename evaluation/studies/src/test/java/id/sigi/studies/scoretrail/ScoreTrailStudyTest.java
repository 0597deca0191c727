package id.sigi.studies.scoretrail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigi.lake.testkit.Rows;
import id.sigi.lake.testkit.SparkForTests;
import id.sigi.methods.trail.RatedStars;
import id.sigi.methods.trail.ScoreTrail;
import id.sigi.methods.trail.TracedAssessment;
import id.sigi.programme.contract.event.EventContract;
import id.sigi.programme.contract.event.EventContracts;
import id.sigi.programme.contract.table.TableContracts;
import id.sigi.programme.fault.RequestFault;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Assessments of four courses of two providers, made for this test. */
@Tag("transform")
class ScoreTrailStudyTest {
    private static final String HEAD =
            " course_id | assessment_phase | assessor_id | score_labour_market | score_requirements"
                    + " | score_curriculum | score_administration | assessed_on";

    private static final List<String> CONTENT = List.of(
            "m1 | crs-1 | ADMISSION  | asr-1 | 5 | 5 | 4 | 4 | 2020-03-13",
            "m2 | crs-1 | ADMISSION  | asr-2 | 3 | 3 | 3 | 4 | 2020-03-14",
            "m3 | crs-1 | MONITORING | asr-1 | 4 | 4 | 4 | 4 | 2020-07-01",
            "m4 | crs-2 | ADMISSION  | asr-1 | 2 | 2 | 2 | 2 | 2020-03-13",
            "m5 | crs-3 | ADMISSION  | asr-2 | 1 | 2 | 1 | 2 | 2020-03-13",
            "m6 | crs-4 | ADMISSION  | asr-2 | 3 | 2 | 3 | 2 | 2020-03-13");

    private static final String RATED = """
            event_id | occurred_at          | purchase_id | course_id | stars
            r1       | 2020-05-01T01:00:00Z | b1          | crs-1     | 5
            r2       | 2020-05-01T02:00:00Z | b2          | crs-2     | 4
            r3       | 2020-05-01T03:00:00Z | b2          | crs-2     | 1
            r4       | 2020-05-01T00:30:00Z | b3          | crs-3     | 2
            r5       | 2020-05-01T00:15:00Z | b4          | crs-1     | 3
            """;

    private static String told(String... more) {
        List<String> lines = new ArrayList<>(List.of("event_id | occurred_at | assessment_id |" + HEAD));
        CONTENT.forEach(line -> lines.add("e" + line.substring(1, 2) + " | 2020-08-01T00:00:00Z | " + line));
        lines.addAll(List.of(more));
        return String.join("\n", lines);
    }

    private static String panel() {
        List<String> lines = new ArrayList<>(List.of("provider_id | assessment_id |" + HEAD));
        CONTENT.forEach(line -> lines.add((line.matches(".*crs-[12].*") ? "prv-1 | " : "prv-2 | ") + line));
        return String.join("\n", lines);
    }

    private static Dataset<Row> silver(EventContract event, String grid) {
        return Rows.like(SparkForTests.session(), TableContracts.silver(event).columns(), grid);
    }

    private static ScoreTrailStudy study(String panel, String told) {
        return new ScoreTrailStudy(new ScoreTrailStudy.Tables(
                Rows.like(SparkForTests.session(), TableContracts.COURSE_ASSESSMENTS.columns(), panel),
                silver(EventContracts.COURSE_ASSESSED, told),
                silver(EventContracts.COURSE_RATED, RATED),
                Optional.empty(),
                false));
    }

    @Test
    void aProviderIsFollowedFromItsEventsToItsMean() {
        ScoreTrailStudy study = study(panel(), told());
        ScoreTrail trail = study.trail("prv-1");
        assertEquals(
                List.of("m1 e1", "m2 e2", "m3 e3", "m4 e4"),
                trail.assessments().stream()
                        .map(one -> one.assessment() + " "
                                + one.event().orElseThrow().id())
                        .toList());
        assertEquals(
                "2020-08-01 00:00:00",
                trail.assessments().get(0).event().orElseThrow().occurredAt());
        // (4.5 + 3.25) / 2, 4 and 2 in the provider; 1.5 and 2.5 in the other.
        assertEquals((3.875 + 4 + 2) / 3, trail.rawMean(), 1e-15);
        assertEquals(2, trail.others().get("prv-2").mean(), 1e-15);
        assertEquals(0.5, trail.others().get("prv-2").m2(), 1e-15);
        assertEquals(List.of(), trail.findings());
        assertEquals("{3=1, 4=1, 5=1}", study.ratings(trail).told().toString(), "the earliest event of each rating");
        List<RatedStars> streamed = new ArrayList<>();
        study.iterateRatings(trail).forEachRemaining(streamed::add);
        assertEquals(
                List.of("r5", "r1", "r2"),
                streamed.stream().map(one -> one.event().id()).toList());
        assertEquals(streamed.subList(0, 2), study.listRatings(trail, 2));
    }

    @Test
    void aCourseIsFollowedInsideItsProvider() {
        ScoreTrailStudy study = study(panel(), told());
        ScoreTrail trail = study.trail("crs-2");
        assertEquals("prv-1", trail.provider());
        assertEquals(
                List.of("m4"),
                trail.asked().stream().map(TracedAssessment::assessment).toList());
        assertEquals(study.trail("prv-1").rawMean(), trail.rawMean());
        assertEquals(1, study.ratings(trail).count());
    }

    /** An aspect of one assessment is changed in the panel; the event still says what was said, and the score comes out otherwise. */
    @Test
    void anAssessmentThatWasTamperedWithIsFound() {
        String tampered = panel().replace("m4 | crs-2 | ADMISSION  | asr-1 | 2", "m4 | crs-2 | ADMISSION  | asr-1 | 5");
        ScoreTrail trail = study(tampered, told()).trail("prv-1");
        assertEquals(1, trail.findings().size(), trail.findings().toString());
        assertTrue(
                trail.findings().get(0).startsWith("assessment m4: its event e4 says crs-2"),
                trail.findings().toString());
        // The score of the tampered panel alone, as it would have been published.
        double published = study(tampered, told().replace("| asr-1 | 2 |", "| asr-1 | 5 |"))
                .trail("prv-1")
                .rawMean();
        assertNotEquals(published, trail.rawMean(), 1e-3);
        assertEquals((3.875 + 4 + 2) / 3, trail.rawMean(), 1e-15);
        assertEquals(
                List.of(
                        "assessments of other providers, towards whose mean the score is drawn, of which event and panel differ: 1"),
                study(tampered, told()).trail("prv-2").findings());
    }

    @Test
    void aLaterAssessmentIsToldAndDoesNotCountAndAContradictionComesTooLate() {
        ScoreTrail trail = study(
                        panel(),
                        told(
                                "e7 | 2021-01-01T00:00:00Z | m7 | crs-2 | MONITORING | asr-3 | 5 | 5 | 5 | 5 | 2021-01-01",
                                "e8 | 2021-01-01T00:00:00Z | m4 | crs-2 | ADMISSION | asr-1 | 5 | 5 | 5 | 5 | 2021-01-01"))
                .trail("crs-2");
        assertEquals(
                List.of("m4 true e4", "m7 false e7"),
                trail.asked().stream()
                        .map(one -> one.assessment() + " " + one.isCounted() + " "
                                + one.event().orElseThrow().id())
                        .toList());
        assertEquals((3.875 + 4 + 2) / 3, trail.rawMean(), 1e-15);
        assertEquals(List.of(), trail.findings());
    }

    @Test
    void anUnknownNameIsAnsweredWithTheNearest() {
        RequestFault fault =
                assertThrows(RequestFault.class, () -> study(panel(), told()).trail("prv-9"));
        assertEquals("There is no score of prv-9", fault.problem());
        assertEquals("The nearest are prv-1, prv-2", fault.remedy());
        assertEquals(
                "Name a course_id or provider_id of that table",
                assertThrows(RequestFault.class, () -> study(panel(), told()).trail("something else"))
                        .remedy());
    }
}
