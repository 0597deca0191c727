package id.sigi.studies.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.EstimateSet;
import id.sigi.methods.estimate.ModelSummary;
import id.sigi.methods.estimate.Status;
import id.sigi.methods.plan.PlanFile;
import id.sigi.studies.PlannedStudy;
import id.sigi.studies.RealData;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Plans where schools were drawn in pairs; reference numbers of estimatr 1.0.0 (paired-clusters.R), 1e-8. */
@Tag("transform")
class MatchedClusterPairsPlanTest {
    private static final String PLAN = """
            kind: experiment
            id: pairs-of-schools
            title: {en: Pairs of schools, id: Pasangan sekolah}
            unit: id
            design: {offer: offer, strata: [pair], cluster: school}
            outcomes:
              - {name: y, label: {en: y, id: y}, unit: x}
            estimators:
              - {estimator: matched_pairs}
              - {estimator: difference_in_means, covariance: CR2}
            multiplicity: none
            minimum_cell: 1
            """;

    private static EstimateSet run(String plan, String grid) {
        return PlannedStudy.run(PlanFile.parse("plan.yaml", plan), SchoolRows.of(grid), RealData.source("people"))
                .get(0);
    }

    private static Estimate effect(EstimateSet set, String estimator) {
        return set.list("y").stream()
                .filter(row -> row.label().estimator().words().startsWith(estimator))
                .filter(row -> row.label().estimand().words().startsWith("intention-to-treat"))
                .findFirst()
                .orElseThrow();
    }

    private static void assertNumbers(double estimate, double error, double df, Estimate row) {
        assertEquals(estimate, row.inference().estimate().orElseThrow(), 1e-8);
        assertEquals(error, row.inference().stdError().orElseThrow(), 1e-8);
        assertEquals(df, row.inference().df().orElseThrow(), 1e-7);
    }

    @ParameterizedTest
    @CsvSource({
        "pairs-of-schools, -0.2478125, 0.522371019118197",
        "pairs-of-unequal-schools, 0.831857291666667, 0.318924673171166"
    })
    void matchedPairsAndTheDifferenceAreThoseOfPairsOfSchools(String name, double estimate, double error) {
        EstimateSet set = run(PLAN, SchoolRows.grid(name));
        Estimate pairs = effect(set, "difference within matched pairs");
        assertNumbers(estimate, error, 5, pairs);
        assertEquals("people in pairs of clusters with one drawn", pairs.basis().denominatorName());
        assertNumbers(estimate, error, 5, effect(set, "difference within cells"));
        assertTrue(set.conventions()
                .contains(
                        "y: pairs of school: differences of means, pairs weighted by people, standard error from what the pairs"
                                + " differ by (Imai, King and Nall 2009), J - 1 degrees of freedom, J = 6."));
        assertTrue(
                set.conventions()
                        .contains(
                                "y: 6 cells have one cluster in an arm and show no variance within themselves; their part of the"
                                        + " standard error is taken between them, with 5 degrees of freedom (Imai, King and Nall 2009)."));
        assertEquals(
                List.of("J - 1", "J - 1"),
                set.models().stream().map(ModelSummary::dfRule).toList());
    }

    @Test
    void otherCellsAreLeftOutOfPairsAndCounted() {
        EstimateSet set = run(PLAN, SchoolRows.grid("pairs-and-four-schools"));
        assertNumbers(1.18071428571429, 0.211366365259026, 5.23263753838269, effect(set, "difference within cells"));
        assertEquals(30, effect(set, "difference within matched pairs").basis().denominator());
        assertTrue(set.conventions()
                .contains("y: 12 people are in no pair of clusters with one drawn and are left out of matched pairs."));
    }

    /** Where people were paired and a cluster is named for other reasons, pairs are of people as ever. */
    @Test
    void clustersThatWereNotDrawnWholeAreNotPaired() {
        String people = """
                id:string | pair:string | school:string | offer:integer | y:double
                1 | a | s | 1 | 4
                2 | a | s | 0 | 3
                3 | b | s | 1 | 6
                4 | b | t | 0 | 2
                """;
        String plan = PLAN.replace("  - {estimator: difference_in_means, covariance: CR2}\n", "");
        Estimate row = effect(run(plan, people), "difference within matched pairs");
        assertNumbers(2.5, 1.5, 1, row);
        assertEquals("people in pairs with one drawn", row.basis().denominatorName());
    }

    @Test
    void effectsThatAreTheSameInEveryPairHaveNoError() {
        String same = """
                id:string | pair:string | school:string | offer:integer | y:double
                1 | a | s1 | 1 | 1
                2 | a | s1 | 1 | 1
                3 | a | s2 | 0 | 0
                4 | a | s2 | 0 | 0
                5 | b | s3 | 1 | 1
                6 | b | s3 | 1 | 1
                7 | b | s4 | 0 | 0
                8 | b | s4 | 0 | 0
                """;
        Estimate row = effect(run(PLAN, same), "difference within matched pairs");
        assertFalse(row.isEstimated());
        assertEquals(
                new Status.NotEstimable(
                        "the pairs do not differ in their differences, so that there is no standard error"),
                row.status());
    }
}
