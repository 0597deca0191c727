package id.sigi.studies.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.EstimateSet;
import id.sigi.methods.estimate.Status;
import id.sigi.methods.plan.PlanFile;
import id.sigi.studies.PlannedStudy;
import id.sigi.studies.RealData;
import id.sigi.studies.experiment.randomisation.RandomisationInference;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Schools drawn in pairs and drawn again: differences and shares of all draws enumerated by hand from the rows (64, and 32 x 6). */
@Tag("transform")
class RerandomisedClustersPlanTest {
    private static final String PLAN = """
            kind: experiment
            id: redraw-schools
            title: {en: Schools drawn in pairs, id: Sekolah diundi berpasangan}
            unit: id
            design: {offer: offer, strata: [pair], cluster: school}
            outcomes:
              - {name: y, label: {en: y, id: y}, unit: x}
            estimators:
              - {estimator: difference_in_means}
              - {estimator: regression, covariance: CR1, cell_effects: included}
            randomisation: {draws: 5000, statistic: difference, lots: households, estimators: included}
            multiplicity: none
            minimum_cell: 1
            seed: 1
            """;

    private static EstimateSet run(String plan, String name) {
        return PlannedStudy.run(
                        PlanFile.parse("plan.yaml", plan),
                        SchoolRows.of(SchoolRows.grid(name)),
                        RealData.source("people"))
                .get(0);
    }

    private static List<Estimate> redrawn(EstimateSet set) {
        return set.list("y").stream()
                .filter(row -> row.label().estimator().words().startsWith("difference within cells")
                        && row.label().estimator().words().contains("randomisation inference"))
                .toList();
    }

    private static Estimate exactness(EstimateSet set) {
        return set.list("y").stream()
                .filter(row -> row.label().estimand().words().equals(RandomisationInference.P_VALUE.words()))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "pairs-of-unequal-schools, 0.8318572917, 4, 64",
        "pairs-and-four-schools, 1.1807142857, 10, 192",
        "pairs-of-schools, -0.2478125, 38, 64"
    })
    void schoolsDrawnInPairsAreDrawnAgain(String name, double difference, int far, int draws) {
        EstimateSet set = run(PLAN, name);
        Estimate row = redrawn(set).get(0);

        assertEquals(difference, row.inference().estimate().orElseThrow(), 1e-9);
        assertEquals((double) far / draws, row.inference().pValue().orElseThrow(), 1e-12);
        assertEquals(
                "all " + draws + " draws of the lottery",
                exactness(set).label().estimator().words());
        assertEquals(0, exactness(set).inference().stdError().orElseThrow());
    }

    /** A plan that says nothing of lots: where the rows show whole schools drawn, whole schools are drawn again, and the table says so. */
    @Test
    void lotsThatAreNotNamedAreThoseOfTheRows() {
        EstimateSet set = run(PLAN.replace(", lots: households", ""), "pairs-of-unequal-schools");

        assertEquals(4.0 / 64, redrawn(set).get(0).inference().pValue().orElseThrow(), 1e-12);
        assertTrue(set.conventions().stream()
                .anyMatch(sentence -> sentence.startsWith(
                        "Randomisation inference: whole clusters (school) drawn again within cells")));
    }

    /** One school in each arm has no error: with or without a larger cell beside it the studentised statistic is refused. */
    @ParameterizedTest
    @CsvSource({"pairs-of-unequal-schools, 6 cells", "pairs-and-four-schools, 5 cells"})
    void pairsCannotBeStudentised(String name, String cells) {
        EstimateSet set = run(PLAN.replace("statistic: difference", "statistic: studentised"), name);

        assertEquals(
                new Status.NotEstimable(
                        cells + " have a single lot in an arm, whose difference has no standard error to studentise"
                                + " by; randomisation.statistic: difference needs none"),
                redrawn(set).get(0).status());
        assertTrue(redrawn(set).get(0).inference().pValue().isEmpty());
    }

    /** Six pairs have 64 draws, so that an interval can refute something at 5 %; 0.0625 does not refute zero. */
    @Test
    void theIntervalHoldsNoughtWhereNoughtIsNotRefuted() {
        EstimateSet set =
                run(PLAN.replace("estimators: included}", "intervals: included}"), "pairs-of-unequal-schools");
        Estimate row = redrawn(set).get(0);

        assertTrue(row.inference().confLow().orElseThrow() < 0);
        assertTrue(row.inference().confHigh().orElseThrow()
                > row.inference().estimate().orElseThrow());
    }
}
