package id.sigi.studies.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.EstimateSet;
import id.sigi.methods.plan.PlanFile;
import id.sigi.studies.KnownRows;
import id.sigi.studies.PlannedStudy;
import id.sigi.studies.RealData;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Outcomes of about 1e12 that differ by about one: every estimator of a difference against itself on the same values less 1e12, a subtraction that
 * is exact.
 */
@Tag("transform")
class LargeOutcomesTest {
    private static final String PLAN = """
            kind: experiment
            id: far
            title: {en: Far, id: Jauh}
            unit: id
            design:
              offer: z
              strata: [s]
              cluster: lot
              second_cluster: ten
              lottery: {probability: half, estimators: [horvitz_thompson, hajek]}
            rows: {derive: {near: "big - 1e12", half: "0.5", lot: "1000 * s + 100 * z + id % 3", ten: "id % 7"}}
            outcomes:
              - {name: big, label: {en: B, id: B}, unit: points}
              - {name: near, label: {en: N, id: N}, unit: points}
            estimators:
              - {estimator: difference_in_means}
              - {estimator: difference_in_means, covariance: CR2}
              - {estimator: regression, covariance: HC2}
              - {estimator: regression, covariance: CR2, cell_effects: included}
              - {estimator: regression, covariance: CR1_two_way}
            randomisation: {draws: 1000, statistic: studentised, lots: people}
            minimum_cell: 1
            multiplicity: none
            seed: 1
            """;

    private static List<EstimateSet> run(String plan) {
        return PlannedStudy.run(
                PlanFile.parse("far.yaml", plan),
                KnownRows.of("experiment/large_outcomes.csv"),
                RealData.source("rows"));
    }

    private static double estimate(Estimate row) {
        return row.inference().estimate().orElseThrow();
    }

    /** The exact difference of the doubles, by Python's {@code fractions}; R's {@code lm_robust(big - 1e12 ~ z)} for the error. */
    @Test
    void aDifferenceOfMeansIsExact() {
        String plan = PLAN.replaceAll("(?m)^  strata: .*\n", "").replaceAll("(?m)^  - .*CR2, cell.*\n", "");
        List<Estimate> rows = run(plan).get(0).list("big").stream()
                .filter(row -> row.label().estimand().words().startsWith("intention-to-treat"))
                .filter(row -> row.label().estimator().words().startsWith("difference of means")
                        || row.label().estimator().words().startsWith("regression, HC2"))
                .toList();
        assertTrue(rows.size() >= 2, rows.toString());
        rows.forEach(row -> assertEquals(
                0.24479573567708, estimate(row), 1e-13, row.label().estimator().words()));
        Estimate named = rows.stream()
                .filter(row -> row.label().estimator().words().startsWith("regression, HC2"))
                .findFirst()
                .orElseThrow();
        assertEquals(0.253717623652828, named.inference().stdError().orElseThrow(), 1e-10);
    }

    @ParameterizedTest
    @ValueSource(strings = {"people", "households"})
    void noEstimatorLosesDigits(String lots) {
        for (EstimateSet set : run(PLAN.replace("lots: people", "lots: " + lots))) {
            List<Estimate> near = set.list("near");
            List<Estimate> big = set.list("big");
            assertEquals(near.size(), big.size());
            for (int at = 0; at < near.size(); at++) {
                assertSame(near.get(at), big.get(at));
            }
        }
    }

    private static void assertSame(Estimate near, Estimate big) {
        String estimator = near.label().estimator().words();
        assertEquals(estimator, big.label().estimator().words());
        if (near.label().estimand().words().contains("mean") || estimator.contains("Horvitz")) {
            return;
        }
        assertTrue(big.isEstimated(), estimator);
        assertEquals(estimate(near), estimate(big), 1e-9, estimator);
        near.inference()
                .stdError()
                .ifPresent(
                        error -> assertEquals(error, big.inference().stdError().orElseThrow(), 1e-9, estimator));
        near.inference()
                .pValue()
                .ifPresent(p -> assertEquals(p, big.inference().pValue().orElseThrow(), 1e-9, estimator));
    }
}
