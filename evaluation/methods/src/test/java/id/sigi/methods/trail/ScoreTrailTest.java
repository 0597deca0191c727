package id.sigi.methods.trail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigi.methods.moments.Moments;
import id.sigi.methods.shrinkage.Shrunken;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Scores of two courses by hand. */
@Tag("kernel")
class ScoreTrailTest {
    private static final double ORACLE_SCORE = 2.84576664147433;
    private static final double ORACLE_ERROR = 0.471396573548435;

    private static TracedAssessment assessment(String key, AssessedContent told, AssessedContent panel) {
        return new TracedAssessment(
                key,
                Optional.ofNullable(told).map(content -> new SourceEvent("evt-" + key, "2020-03-13 08:15:00")),
                Optional.ofNullable(told),
                Optional.ofNullable(panel));
    }

    private static AssessedContent content(String course, String assessor, Integer... aspects) {
        return new AssessedContent(course, "ADMISSION", assessor, List.of(aspects), "2020-03-13");
    }

    private static final AssessedContent C1_A = content("c1", "a", 5, 5, 4, 4);
    private static final AssessedContent C1_B = content("c1", "b", 3, 3, 3, 4);
    private static final AssessedContent C2_A = content("c2", "a", 2, 2, 2, 2);

    private static NavigableMap<String, Moments> others() {
        return new TreeMap<>(Map.of("q", Moments.of(4, 3), "r", Moments.of(1.5, 2.5, 2)));
    }

    private static ScoreTrail trail(long differing, TracedAssessment... assessments) {
        return new ScoreTrail("p", Optional.of("c1"), List.of(assessments), others(), false, differing);
    }

    private static ScoreTrail whole() {
        return trail(0, assessment("3", C2_A, C2_A), assessment("2", C1_B, C1_B), assessment("1", C1_A, C1_A));
    }

    @Test
    void theScoreIsMadeOfCoursesAndTheseOfAssessors() {
        ScoreTrail trail = whole();
        assertEquals(
                List.of(
                        new CoursePhase("c1", "ADMISSION", 2, (4.5 + 3.25) / 2),
                        new CoursePhase("c2", "ADMISSION", 1, 2)),
                trail.units());
        assertEquals((3.875 + 2) / 2, trail.rawMean(), 1e-15);
        // Within p (3.875, 2), q (4, 3) and r (1.5, 2.5, 2): squares 1.7578125, 0.5 and 0.5 with 1 + 1 + 2 degrees of
        // freedom.
        assertEquals((1.7578125 + 0.5 + 0.5) / 4, trail.pooledVariance(), 1e-15);
        assertEquals(List.of(), trail.findings());
        assertEquals(
                List.of("1", "2"),
                trail.asked().stream().map(TracedAssessment::assessment).toList());
    }

    /** {@code score-trail.R} maximises the restricted likelihood without this code. */
    @Test
    void theScoreIsDrawnTowardsAllProviders() {
        Shrunken score = whole().findScore().orElseThrow();
        assertEquals(ORACLE_SCORE, score.mean(), 1e-8);
        assertEquals(ORACLE_ERROR, score.standardDeviation(), 1e-8);
    }

    @Test
    void aScoreThatWasChangedInThePanelIsFoundAndTheEventCounts() {
        ScoreTrail trail = trail(
                1,
                assessment("1", C1_A, content("c1", "a", 5, 5, 5, 5)),
                assessment("2", C1_B, C1_B),
                assessment("3", C2_A, C2_A));
        assertEquals(
                List.of("assessment 1: its event evt-1 says c1 ADMISSION by a [5, 5, 4, 4] on 2020-03-13,"
                        + " the panel says c1 ADMISSION by a [5, 5, 5, 5] on 2020-03-13"),
                trail.findings());
        assertEquals(whole().rawMean(), trail.rawMean());
    }

    @Test
    void anAssessmentWithoutAnEventIsFoundAndOneThatIsNotInThePanelDoesNotCount() {
        ScoreTrail trail = trail(
                3,
                assessment("1", C1_A, null),
                assessment("2", C1_B, C1_B),
                assessment("3", null, C2_A),
                assessment("4", content("c3", "a", 5, 5, 5, 5), null));
        assertEquals(
                List.of(
                        "assessment 3 has no event in the lake",
                        "assessments of other providers, towards whose mean the score is drawn, of which event and panel differ: 2"),
                trail.findings());
        assertEquals((3.25 + 2) / 2, trail.rawMean(), 1e-15);
    }

    @Test
    void anAssessmentThatThePanelLeftOutIsFoundWhereItWasBuiltFromTheSameEvents() {
        ScoreTrail trail = new ScoreTrail(
                "p",
                Optional.empty(),
                List.of(assessment("1", C1_A, C1_A), assessment("2", C1_B, null)),
                others(),
                true,
                0);
        assertEquals(
                List.of(
                        "assessment 2 is among the events that the panel was built from, and the panel does not have it"),
                trail.findings());
    }

    @Test
    void whatCannotBeATrailIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> assessment("1", null, null));
        assertThrows(IllegalArgumentException.class, () -> trail(0, assessment("1", C1_A, null)));
        assertThrows(IllegalArgumentException.class, () -> content("c1", "a"));
        assertThrows(
                IllegalArgumentException.class,
                () -> new ScoreTrail("q", Optional.empty(), whole().assessments(), others(), false, 0));
    }

    @Test
    void ratingsAreComparedByStars() {
        TreeMap<Integer, Long> told = new TreeMap<>(Map.of(5, 3L, 2, 1L));
        RatingTrail same = new RatingTrail(told, Optional.of(told));
        assertEquals(4, same.count());
        assertEquals(17.0 / 4, same.mean().orElseThrow());
        assertTrue(same.finding().isEmpty());
        assertTrue(new RatingTrail(told, Optional.empty()).finding().isEmpty());
        RatingTrail changed = new RatingTrail(told, Optional.of(new TreeMap<>(Map.of(5, 4L))));
        assertEquals(
                "ratings by stars: the events say {2=1, 5=3}, 4 in all, the panel says {5=4}, 4 in all",
                changed.finding().orElseThrow());
        assertTrue(new RatingTrail(new TreeMap<>(), Optional.empty()).mean().isEmpty());
    }
}
