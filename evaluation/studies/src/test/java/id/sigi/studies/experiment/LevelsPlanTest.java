package id.sigi.studies.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigi.lake.testkit.SparkForTests;
import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.EstimateSet;
import id.sigi.methods.estimate.Inference;
import id.sigi.methods.plan.PlanFile;
import id.sigi.studies.KnownRows;
import id.sigi.studies.PlannedStudy;
import id.sigi.studies.RealData;
import id.sigi.studies.experiment.estimator.RoundedOutcomes;
import id.sigi.studies.experiment.estimator.WeakInstrumentInference;
import id.sigi.studies.experiment.label.EstimateLabels;
import java.util.List;
import java.util.OptionalDouble;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The same outcome counted from another zero, as times in microseconds are: all differences, errors and p-values stay, and all means are as much
 * larger. Whole numbers, so that the outcome far from zero is the same outcome exactly; relative tolerance 1e-8.
 */
@Tag("transform")
class LevelsPlanTest {
    private static final double RELATIVE = 1e-8;
    private static final double LEVEL = 1e15;

    private static final String PLAN = """
            kind: experiment
            id: levels
            title: {en: Levels, id: Tingkat}
            unit: person
            seed: 7
            design: {offer: won, take_up: TAKE_UP, strata: [area], cluster: home, second_cluster: class, response: answered}
            rows: {derive: {far: "near + LEVEL", late: "age - LEVEL", amount: "3 * cast(went as int) + spare", times: "3 * cast(went as int) + spare + LEVEL", lost: "near + 1e16D"}}
            outcomes:
              - {name: near, label: {en: N, id: N}, unit: points}
              - {name: far, label: {en: F, id: F}, unit: points}
              - {name: lost, label: {en: L, id: L}, unit: points}
            covariates: [AGE, sex]
            subgroups:
              - {name: women, where: sex = 'F'}
            estimators:
              - {estimator: difference_in_means}
              - {estimator: difference_in_means, covariance: CR2}
              - {estimator: regression}
              - {estimator: regression, covariance: classical}
              - {estimator: regression, covariance: HC1, covariates: included}
              - {estimator: regression, covariance: HC3, cell_effects: included, covariates: included}
              - {estimator: regression, covariance: CR2, cell_effects: included}
              - {estimator: regression, covariance: CR1_two_way, cell_effects: included, covariates: included}
              - {estimator: regression, covariance: survey, cell_effects: included, covariates: included}
              - {estimator: lin, covariance: CR2}
              - {estimator: lin, covariance: HC2}
              - {estimator: two_stage_least_squares, covariance: HC2}
              - {estimator: two_stage_least_squares, covariance: CR2, cell_effects: included, covariates: included}
              - {estimator: two_stage_least_squares, covariance: survey, cell_effects: included}
              - {estimator: limited_information, covariance: CR2, cell_effects: included, covariates: included}
            multiplicity: none
            randomisation: {draws: 1000, statistic: STATISTIC, lots: LOTS}
            attrition: {lee: included, worst_case: included, weighting: included}
            heterogeneity: {covariates: [AGE], subgroups: included}
            survey: {weight: weight, strata: [region], psu: [village]}
            minimum_cell: 1
            """;

    private record Variant(String age, String takeUp, String statistic, String lots) {
        String plan() {
            return PLAN.replace("AGE", age)
                    .replace("TAKE_UP", takeUp.equals("went") ? takeUp : takeUp + ", take_up_kind: intensity")
                    .replace("STATISTIC", statistic)
                    .replace("LOTS", lots)
                    .replace("LEVEL", "1e15D");
        }
    }

    /** 240 people in whole households of two that were drawn together, in three areas; one in nine did not answer. */
    private static Dataset<Row> made() {
        return SparkForTests.session()
                .spark()
                .range(240)
                .selectExpr("id", "id div 2 as home_id", "pmod(hash(id div 2, 1), 100) < 50 as won")
                .selectExpr(
                        "concat('p', id) as person",
                        "concat('h', home_id) as home",
                        "concat('c', pmod(id * 7, 11)) as class",
                        "concat('a', pmod(home_id, 3)) as area",
                        "concat('v', pmod(home_id, 30)) as village",
                        "concat('r', pmod(home_id, 3)) as region",
                        "won",
                        "pmod(hash(id, 2), 10) < if(won, 8, 2) as went",
                        "pmod(hash(id, 3), 9) > 0 as answered",
                        "if(pmod(hash(id, 3), 9) = 0, null, cast(1 + pmod(hash(id, 4), 3) + if(won, 1, 0) as double)) as near",
                        "cast(18 + pmod(hash(id, 6), 40) as double) as age",
                        "if(pmod(hash(id, 7), 2) = 0, 'F', 'M') as sex",
                        "cast(pmod(hash(id, 12), 3) as double) as spare",
                        "if(pmod(hash(id, 10), 6) = 0, null, 1.0 + pmod(hash(id, 11), 5)) as weight");
    }

    private static final class Held {
        static final Dataset<Row> ROWS = KnownRows.held(made());
    }

    private static Dataset<Row> rows() {
        return Held.ROWS;
    }

    private static List<EstimateSet> run(Variant variant) {
        return PlannedStudy.run(PlanFile.parse("levels.yaml", variant.plan()), rows(), RealData.source("made up"));
    }

    @ParameterizedTest
    @CsvSource({"studentised, households", "difference, households"})
    void theLevelOfAnOutcomeChangesMeansAlone(String statistic, String lots) {
        int compared = 0;
        for (EstimateSet set : run(new Variant("age", "went", statistic, lots))) {
            List<Estimate> near = set.list("near");
            List<Estimate> far = set.list("far");
            assertEquals(near.size(), far.size(), set.id());
            for (int at = 0; at < near.size(); at++) {
                assertEquals(
                        near.get(at).label().estimator().words(),
                        far.get(at).label().estimator().words());
                assertSame(near.get(at), far.get(at), isLevel(near.get(at)) ? LEVEL : 0);
                compared += near.get(at).isEstimated() ? 1 : 0;
            }
        }
        assertTrue(compared > 70, compared + " estimates");
    }

    private static boolean isLevel(Estimate row) {
        return row.label().estimand().words().contains("mean of compliers")
                || row.label().estimand().words().equals(EstimateLabels.CONTROL_MEAN.words());
    }

    private static void assertSame(Estimate near, Estimate far, double level) {
        String what = near.label().toString();
        assertEquals(near.status(), far.status(), what);
        if (!near.isEstimated()) {
            return;
        }
        Inference one = near.inference();
        Inference other = far.inference();
        double error = one.stdError().orElse(1);
        assertClose(one.estimate(), other.estimate(), level, error, what);
        assertClose(one.stdError(), other.stdError(), 0, error, what);
        assertClose(one.confLow(), other.confLow(), level, error, what);
        assertClose(one.confHigh(), other.confHigh(), level, error, what);
        assertClose(one.pValue(), other.pValue(), 0, 1, what);
        assertClose(one.df(), other.df(), 0, one.df().orElse(1), what);
    }

    private static void assertClose(OptionalDouble one, OptionalDouble other, double level, double scale, String what) {
        assertEquals(one.isPresent(), other.isPresent(), what);
        one.ifPresent(value -> assertEquals(
                value + level,
                other.orElseThrow(),
                RELATIVE * Math.max(scale, Math.abs(value)) + 4 * Math.ulp(level),
                what));
    }

    /** Regressions fitted anew to each draw, and people drawn one by one. */
    @Test
    void theLevelChangesNoRegressionThatIsRedrawn() {
        String plan = """
                kind: experiment
                id: redrawn
                title: {en: Redrawn, id: Diundi ulang}
                unit: person
                seed: 7
                design: {offer: went, strata: [area]}
                rows: {derive: {far: "near + LEVEL", late: "age - LEVEL"}}
                outcomes:
                  - {name: near, label: {en: N, id: N}, unit: points}
                  - {name: far, label: {en: F, id: F}, unit: points}
                covariates: [late]
                estimators:
                  - {estimator: difference_in_means}
                  - {estimator: regression, covariance: HC2}
                  - {estimator: lin, covariance: HC2}
                multiplicity: none
                randomisation: {draws: 1000, statistic: studentised, estimators: included}
                minimum_cell: 1
                """.replace("LEVEL", "1e15D");
        EstimateSet impact = PlannedStudy.run(PlanFile.parse("redrawn.yaml", plan), rows(), RealData.source("made up"))
                .get(0);
        List<Estimate> near = impact.list("near");
        List<Estimate> far = impact.list("far");
        assertTrue(near.stream().filter(Estimate::isEstimated).count() >= 9, near::toString);
        for (int at = 0; at < near.size(); at++) {
            assertSame(near.get(at), far.get(at), isLevel(near.get(at)) ? LEVEL : 0);
        }
    }

    @Test
    @Tag("slow")
    @Tag("variant")
    void theLevelOfACovariateChangesNothing() {
        assertAll(new Variant("late", "went", "difference", "households"), 100);
    }

    @Test
    @Tag("slow")
    @Tag("variant")
    void theLevelOfAnIntensityChangesNothing() {
        List<EstimateSet> near = run(new Variant("age", "amount", "difference", "households"));
        assertAll(near, run(new Variant("age", "times", "difference", "households")), 100);
    }

    private static void assertAll(Variant far, int least) {
        assertAll(run(new Variant("age", far.takeUp, far.statistic, far.lots)), run(far), least);
    }

    private static void assertAll(List<EstimateSet> near, List<EstimateSet> far, int least) {
        int compared = 0;
        assertEquals(near.size(), far.size());
        for (int set = 0; set < near.size(); set++) {
            List<Estimate> known = near.get(set).estimates();
            assertEquals(
                    known.size(), far.get(set).estimates().size(), near.get(set).id());
            for (int at = 0; at < known.size(); at++) {
                Estimate row = known.get(at);
                if (List.of("near", "far").contains(row.label().outcome().words())) {
                    assertSame(row, far.get(set).estimates().get(at), 0);
                    compared += row.isEstimated() ? 1 : 0;
                }
            }
        }
        assertTrue(compared > least, compared + " estimates");
    }

    @Test
    void whatWasRoundedBeforeIsNotCompared() {
        EstimateSet impact =
                run(new Variant("age", "went", "difference", "households")).get(0);
        for (Estimate row : impact.list("lost")) {
            boolean isOfTakeUp = row.label().estimand().words().equals(EstimateLabels.FIRST_STAGE.words())
                    || row.label().estimand().words().equals(WeakInstrumentInference.EFFECTIVE_F.words());
            if (!row.label().contrast().isEmpty() && !isOfTakeUp) {
                assertFalse(row.isEstimated(), row::toString);
            }
        }
        assertTrue(impact.list("lost").stream()
                .anyMatch(row -> row.status().toString().contains(RoundedOutcomes.LOST)));
        assertTrue(impact.list("lost").get(0).isEstimated(), "the control mean");
    }
}
