package id.sigi.studies.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigi.lake.testkit.Rows;
import id.sigi.lake.testkit.SparkForTests;
import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.EstimateSet;
import id.sigi.methods.plan.ExperimentPlan;
import id.sigi.methods.plan.FrozenPlan;
import id.sigi.methods.plan.PlanFile;
import id.sigi.studies.RealData;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Attrition from a plan, in two cells. A: drawn 3, 5, 1, 8 of five invited, others 2, 4 of four; B: all answered. By hand: in A q1 = 0.8,
 * q0 = 0.5, so 3/8 of the four answers go and 2.5 are left: lowest (1 + 3 + 2.5) / 2.5 = 2.6, highest (8 + 5 + 1.5) / 2.5 = 5.8.
 */
@Tag("transform")
class AttritionPlanTest {
    private static final String GRID = """
        person:string | area:string | won:boolean | answered:boolean | y:double | age:integer
        a1 | A | true  | true  | 3 | 20
        a2 | A | true  | true  | 5 | 31
        a3 | A | true  | true  | 1 | 42
        a4 | A | true  | true  | 8 | 25
        a5 | A | true  | false | - | 37
        a6 | A | false | true  | 2 | 29
        a7 | A | false | true  | 4 | 41
        a8 | A | false | false | - | 33
        a9 | A | false | false | - | 30
        b1 | B | true  | true  | 6 | 35
        b2 | B | true  | true  | 4 | 22
        b3 | B | false | true  | 1 | 28
        b4 | B | false | true  | 3 | 39
        b5 | B | false | true  | 2 | 45
        """;

    private static final String PLAN = """
        kind: experiment
        id: toy
        title: {en: Toy, id: Mainan}
        unit: person
        design: {offer: won, strata: [area], response: answered}
        outcomes:
          - {name: y, label: {en: Income, id: Pendapatan}, unit: rupiah}
        covariates: [age]
        estimators:
          - {estimator: difference_in_means}
        attrition: {lee: included, worst_case: included, weighting: included}
        """;

    private static List<EstimateSet> run() {
        FrozenPlan frozen = PlanFile.parse("toy.yaml", PLAN);
        return ExperimentStudy.run(
                frozen, (ExperimentPlan) frozen.plan(), Rows.of(SparkForTests.session(), GRID), RealData.source("toy"));
    }

    private static Estimate find(EstimateSet set, String estimand) {
        return set.estimates().stream()
                .filter(row -> row.label().estimand().words().equals(estimand))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + estimand));
    }

    private static double estimate(EstimateSet set, String estimand) {
        return find(set, estimand).inference().estimate().orElseThrow();
    }

    @Test
    void whatIsLeftWhenNotEverybodyAnswers() {
        List<EstimateSet> sets = run();
        EstimateSet response = sets.get(2);

        // Always answering: 9 x 0.5 in A, 5 in B, where the difference is 5 - 2.
        double share = 4.5 / 9.5;
        assertEquals(
                share * (2.6 - 3) + (1 - share) * 3,
                estimate(response, "effect on those who always answer, lower bound"),
                1e-12);
        assertEquals(
                share * (5.8 - 3) + (1 - share) * 3,
                estimate(response, "effect on those who always answer, upper bound"),
                1e-12);
        // Filled with 1 and 8. A: (17 + 1)/5 - (6 + 16)/4 and (17 + 8)/5 - (6 + 2)/4; nine people of fourteen.
        assertEquals(
                9 / 14.0 * (3.6 - 5.5) + 5 / 14.0 * 3,
                estimate(response, "effect whatever the missing outcomes, lower bound"),
                1e-12);
        assertEquals(
                9 / 14.0 * (5 - 2) + 5 / 14.0 * 3,
                estimate(response, "effect whatever the missing outcomes, upper bound"),
                1e-12);
        // With cell effects weights are 20/9 in A and 6/5 in B: 0.3 and nothing.
        assertEquals(
                20.0 / 9 / (20.0 / 9 + 6.0 / 5) * 0.3, estimate(response, "difference, precision-weighted"), 1e-12);
        assertTrue(find(response, "who answered differs by arm, F").isEstimated());
        // R 4.2.2: glm(answered ~ won * age, binomial), then lm_robust(y ~ won + factor(area), weights = 1 / fitted).
        Estimate weighted = find(response, "intention-to-treat, weighted for response");
        assertEquals(2.04439302252127, weighted.inference().estimate().orElseThrow(), 1e-7);
        assertEquals(1.19657494295310, weighted.inference().stdError().orElseThrow(), 1e-7);
        assertEquals(8, weighted.inference().df().orElseThrow());
        assertTrue(sets.get(0).estimates().stream()
                .noneMatch(row -> row.label().estimand().words().contains("bound")
                        || row.label().estimand().words().contains("weighted for response")));
        assertTrue(response.conventions().stream().anyMatch(sentence -> sentence.contains("Imbens and Manski")));
    }
}
