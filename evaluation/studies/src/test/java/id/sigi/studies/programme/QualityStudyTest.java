package id.sigi.studies.programme;

import static id.sigi.studies.programme.GoldGrids.get;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.EstimateSet;
import id.sigi.programme.contract.table.TableContracts;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("transform")
class QualityStudyTest {
    private static final String RATINGS = """
            purchase_id | provider_id | stars
            r1          | p1          | 5
            r2          | p1          | 4
            r3          | p1          | 5
            r4          | p2          | 1
            r5          | p2          | 2
            r6          | p2          | 2
            """;

    /** Three courses by three assessors, made for this test. */
    private static final String SAME_ASSESSORS = """
            assessment_id | course_id | assessor_id | score_curriculum | score_mean
            1             | c1        | a1          | 5                | 5
            2             | c1        | a2          | 1                | 1
            3             | c1        | a3          | 3                | 3
            4             | c2        | a1          | 3                | 3
            5             | c2        | a2          | 1                | 1
            6             | c2        | a3          | 2                | 2
            7             | c3        | a1          | 4                | 4
            8             | c3        | a2          | 2                | 2
            9             | c3        | a3          | 3                | 3
            """;

    private static final String TWO_PROVIDERS = """
            assessment_id | provider_id | course_id | assessor_id | score_mean
            1             | p1          | c1        | a1          | 5
            2             | p1          | c1        | a2          | 3
            3             | p1          | c2        | a1          | 5
            4             | p1          | c3        | a2          | 4.5
            5             | p2          | c4        | a1          | 2
            6             | p2          | c5        | a1          | 1
            7             | p2          | c6        | a2          | 1
            8             | p2          | c6        | a3          | 2
            """;

    private static EstimateSet run(String assessments) {
        GoldGrids gold = new GoldGrids()
                .with(TableContracts.COURSE_ASSESSMENTS, assessments)
                .with(TableContracts.COURSE_RATINGS, RATINGS);
        return new QualityStudy().run(gold, "0.1.0");
    }

    @Test
    void starsAreADistribution() {
        EstimateSet set = run(SAME_ASSESSORS);

        assertEquals(
                2.0 / 6,
                get(set, "stars", "share", "stars=5").inference().estimate().orElseThrow());
        assertEquals(
                0, get(set, "stars", "share", "stars=3").inference().estimate().orElseThrow());
        assertEquals(
                19.0 / 6,
                get(set, "stars", "mean", "all").inference().estimate().orElseThrow(),
                1e-12);
    }

    /** By hand: p1's courses have means 4, 5 and 4.5, p2's 2, 1 and 1.5; a course counts once, whatever its assessors. */
    @Test
    void providersAreDrawnTowardsTheCommonMeanOfTheirCourses() {
        EstimateSet set = run(TWO_PROVIDERS);

        double raw = provider(set, "raw mean", "p1");
        double shrunken = provider(set, "shrunken mean", "p1");
        assertEquals(4.5, raw, 1e-12);
        assertEquals(1.5, provider(set, "raw mean", "p2"), 1e-12);
        assertTrue(shrunken < raw && shrunken > 3, "" + shrunken);
        assertEquals(
                3,
                get(set, "provider_mean", "raw mean", "provider_id=p2").basis().denominator());
    }

    private static double provider(EstimateSet set, String estimand, String provider) {
        return get(set, "provider_mean", estimand, "provider_id=" + provider)
                .inference()
                .estimate()
                .orElseThrow();
    }

    /** Two-way analysis of variance by hand: mean squares 1 between courses, 16/3 between assessors, 1/3 left. */
    @Test
    void assessorsOfAllCoursesHaveATwoWayCorrelation() {
        EstimateSet set = run(SAME_ASSESSORS);
        Estimate icc = get(set, "score_curriculum", "ICC(2,1)", "all");
        double between = 1;
        double raters = 16.0 / 3;
        double error = 1.0 / 3;

        assertEquals(
                (between - error) / (between + 2 * error + 3 * (raters - error) / 3),
                icc.inference().estimate().orElseThrow(),
                1e-12);
        assertTrue(get(set, "score_mean", "Krippendorff alpha, ordinal", "all").isEstimated());
        assertEquals(9, set.flow().get(0).passed());
    }

    @Test
    void assessorsWhoDifferBetweenCoursesHaveAOneWayCorrelationOnly() {
        EstimateSet set = run(SAME_ASSESSORS.replace("c3        | a3", "c3        | a9"));

        assertFalse(get(set, "score_mean", "ICC(2,1)", "all").isEstimated());
        assertTrue(get(set, "score_mean", "ICC(1,1)", "all").isEstimated());
    }
}
