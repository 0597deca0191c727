package id.sigi.studies.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.EstimateSet;
import id.sigi.methods.estimate.Inference;
import id.sigi.methods.plan.PlanFile;
import id.sigi.programme.fault.RequestFault;
import id.sigi.studies.KnownRows;
import id.sigi.studies.PlannedStudy;
import id.sigi.studies.RealData;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The same outcome in other units: times a power of two, which is exact, every estimate and error is as many times as large, and every statistic and
 * p-value is the same to the last digits. What is too small or too large for the squares of squares is refused, never printed as zero.
 */
@Tag("transform")
class ScaledOutcomesTest {
    private static final String PLAN = """
            kind: experiment
            id: scaled
            title: {en: Scaled, id: Berskala}
            unit: id
            design:
              offer: z
              take_up: took
              strata: [s]
              cluster: lot
              second_cluster: ten
              lottery: {probability: half, estimators: [horvitz_thompson, hajek]}
            rows:
              derive:
                scaled: "y * SCALE"
                half: "0.5"
                lot: "1000 * s + 100 * z + id % 3"
                ten: "id % 7"
                took: "case when z = 1 then id % 3 <> 0 else id % 5 = 0 end"
            outcomes:
              - {name: y, label: {en: Y, id: Y}, unit: points}
              - {name: scaled, label: {en: S, id: S}, unit: points}
            estimators:
              - {estimator: difference_in_means}
              - {estimator: difference_in_means, covariance: CR2}
              - {estimator: regression, covariance: classical}
              - {estimator: regression, covariance: HC0}
              - {estimator: regression, covariance: HC1}
              - {estimator: regression, covariance: HC2}
              - {estimator: regression, covariance: HC3}
              - {estimator: regression, covariance: CR0, cell_effects: included}
              - {estimator: regression, covariance: CR1, cell_effects: included}
              - {estimator: regression, covariance: CR2, cell_effects: included}
              - {estimator: regression, covariance: CR3, cell_effects: included}
              - {estimator: regression, covariance: CR1_two_way}
              - {estimator: lin, covariance: HC2}
              - {estimator: two_stage_least_squares, covariance: HC2}
              - {estimator: two_stage_least_squares, covariance: CR2, cell_effects: included}
              - {estimator: limited_information, cell_effects: included}
            covariates: [id]
            randomisation: {draws: 1000, statistic: studentised, lots: LOTS}
            minimum_cell: 1
            multiplicity: none
            seed: 1
            """;
    private static final double RELATIVE = 1e-9;
    private static final List<String> PURE = List.of("p-value", "first stage", "effective F");

    private static List<EstimateSet> run(String plan) {
        return PlannedStudy.run(
                PlanFile.parse("scaled.yaml", plan),
                KnownRows.of("experiment/large_outcomes.csv"),
                RealData.source("rows"));
    }

    @ParameterizedTest
    @CsvSource({"-90, people", "90, people", "-90, households", "90, households"})
    void aUnitChangesNeitherStatisticNorProbability(int exponent, String lots) {
        double scale = Math.scalb(1.0, exponent);
        int compared = 0;
        for (EstimateSet set :
                run(PLAN.replace("SCALE", "pow(2.0D, " + exponent + ")").replace("LOTS", lots))) {
            List<Estimate> plain = set.list("y");
            List<Estimate> scaled = set.list("scaled");
            assertEquals(plain.size(), scaled.size(), set.id());
            for (int at = 0; at < plain.size(); at++) {
                assertScaled(plain.get(at), scaled.get(at), scale);
                compared += plain.get(at).isEstimated() ? 1 : 0;
            }
        }
        assertTrue(compared >= 20, compared + " estimates");
    }

    private static void assertScaled(Estimate plain, Estimate scaled, double scale) {
        String what = plain.label().toString();
        assertEquals(
                plain.label().estimator().words(), scaled.label().estimator().words());
        assertEquals(plain.status(), scaled.status(), what);
        if (!plain.isEstimated()) {
            return;
        }
        Inference one = plain.inference();
        Inference other = scaled.inference();
        // These rows are numbers about an effect, not amounts of the outcome.
        boolean isPure = PURE.stream().anyMatch(plain.label().estimand().words()::contains);
        double times = isPure ? 1 : scale;
        assertTimes(one.estimate(), other.estimate(), times, what);
        assertTimes(one.stdError(), other.stdError(), times, what);
        assertTimes(one.confLow(), other.confLow(), times, what);
        assertTimes(one.confHigh(), other.confHigh(), times, what);
        assertTimes(one.pValue(), other.pValue(), 1, what);
        assertTimes(one.df(), other.df(), 1, what);
    }

    private static void assertTimes(OptionalDouble one, OptionalDouble other, double times, String what) {
        assertEquals(one.isPresent(), other.isPresent(), what);
        one.ifPresent(value -> assertEquals(value, other.orElseThrow() / times, RELATIVE * Math.abs(value), what));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e-302D", "1e-300D", "1e-150D", "1e-80D", "1e-40D", "1e40D", "1e80D", "1e150D", "1e300D"})
    void whatCannotBeSquaredTwiceIsRefused(String scale) {
        RequestFault fault = assertThrows(
                RequestFault.class, () -> run(PLAN.replace("SCALE", scale).replace("LOTS", "people")));
        assertEquals("Nothing can be estimated from the column scaled", fault.problem());
        assertTrue(fault.reason().contains("square"), fault.reason());
    }

    @Test
    void theSameHoldsForCovariatesAndIntensities() {
        String covariate = PLAN.replace("SCALE", "1")
                .replace("LOTS", "people")
                .replace("    half: \"0.5\"\n", "    half: \"0.5\"\n    tall: \"s * 1e-200D\"\n")
                .replace("covariates: [id]", "covariates: [id, tall]");
        assertEquals(
                "Nothing can be estimated from the column tall",
                assertThrows(RequestFault.class, () -> run(covariate)).problem());
        String intensity = PLAN.replace("SCALE", "1")
                .replace("LOTS", "people")
                .replace("take_up: took", "take_up: much\n  take_up_kind: intensity")
                .replace("    half: \"0.5\"\n", "    half: \"0.5\"\n    much: \"(z + id % 3) * 1e200D\"\n");
        assertEquals(
                "Nothing can be estimated from the column much",
                assertThrows(RequestFault.class, () -> run(intensity)).problem());
    }

    /** Whoever has no outcome but zero is not refused. */
    @Test
    void zeroIsNoSmallNumber() {
        assertTrue(run(PLAN.replace("SCALE", "0").replace("LOTS", "people")).size() > 0);
    }

    /** One tiny outcome among others costs its own rows only. */
    @Test
    void otherOutcomesAreEstimatedBesideATinyOne() {
        String plan = """
                kind: experiment
                id: tiny
                title: Tiny
                unit: id
                rows: {derive: {tiny: "y * 1e-300D"}}
                design: {offer: offer}
                outcomes:
                  - {name: y, label: y, unit: x}
                  - {name: tiny, label: tiny, unit: x}
                minimum_cell: 1
                """;
        EstimateSet set = PlannedStudy.run(
                        PlanFile.parse("plan.yaml", plan), SchoolRows.of("""
                                id:string | offer:integer | y:double
                                1 | 1 | 4
                                2 | 1 | 6
                                3 | 0 | 3
                                4 | 0 | 1
                                """), RealData.source("people"))
                .get(0);
        assertTrue(set.list("y").stream().allMatch(Estimate::isEstimated));
        assertTrue(set.list("tiny").stream().noneMatch(Estimate::isEstimated));
        assertEquals(set.list("y").size(), set.list("tiny").size());
    }
}
