package id.sigi.studies.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.EstimateSet;
import id.sigi.methods.estimate.Status;
import id.sigi.methods.plan.PlanFile;
import id.sigi.studies.PlannedStudy;
import id.sigi.studies.RealData;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Draws within cells that have one person in an arm: no cell shows a variance, and together they do. */
@Tag("transform")
class PairsOfPeopleTest {
    private static final String PLAN = """
            kind: experiment
            id: pairs-of-people
            title: Pairs of people
            unit: id
            design: {offer: offer, strata: [pair]}
            outcomes:
              - {name: y, label: y, unit: x}
            multiplicity: none
            minimum_cell: 1
            """;

    private static EstimateSet run(String plan, String grid) {
        return PlannedStudy.run(PlanFile.parse("plan.yaml", plan), SchoolRows.of(grid), RealData.source("people"))
                .get(0);
    }

    private static Estimate row(EstimateSet set, String estimator) {
        return set.list("y").stream()
                .filter(row -> row.label().estimator().words().startsWith(estimator))
                .findFirst()
                .orElseThrow();
    }

    private static void assertNumbers(double estimate, double error, double df, Estimate row) {
        assertEquals(estimate, row.inference().estimate().orElseThrow(), 1e-12);
        assertEquals(error, row.inference().stdError().orElseThrow(), 1e-12);
        assertEquals(df, row.inference().df().orElseThrow(), 1e-12);
    }

    /** Differences 1, 4 and 4: mean 3, variance (4 + 1 + 1) / (3 * 2) = 1. */
    @Test
    void aPlanWithoutEstimatorsComparesPairs() {
        EstimateSet set = run(PLAN, """
                id:string | pair:string | offer:integer | y:double
                1 | a | 1 | 4
                2 | a | 0 | 3
                3 | b | 1 | 6
                4 | b | 0 | 2
                5 | c | 1 | 5
                6 | c | 0 | 1
                """);
        Estimate effect = row(set, "difference within cells, variance between cells");
        assertNumbers(3, 1, 2, effect);
        assertEquals(
                "people in cells with one person in an arm, error between cells",
                effect.basis().denominatorName());
        assertEquals(2.0, row(set, "mean within cells").inference().estimate().orElseThrow(), 1e-12);
        assertTrue(
                set.conventions()
                        .contains(
                                "y: no cell has two people in each arm, so that 3 cells are compared by their differences and the"
                                        + " standard error is taken between them, with 2 degrees of freedom (Imai, King and Nall 2009)."));
        EstimateSet pairs = run(PLAN + "estimators: [{estimator: matched_pairs}]\n", """
                id:string | pair:string | offer:integer | y:double
                1 | a | 1 | 4
                2 | a | 0 | 3
                3 | b | 1 | 6
                4 | b | 0 | 2
                5 | c | 1 | 5
                6 | c | 0 | 1
                """);
        assertNumbers(3, 1, 2, row(pairs, "difference within matched pairs"));
    }

    /**
     * One drawn of three and one of two: shares 3/5 and 2/5, differences 4 - 2 = 2 and 6 - 1 = 5, parts 1.2 and 2, mean 1.6, variance
     * 2 (0.4^2 + 0.4^2) = 0.64.
     */
    @Test
    void cellsLargerThanPairsAreComparedByTheirPeople() {
        EstimateSet set = run(PLAN, """
                id:string | pair:string | offer:integer | y:double
                1 | a | 1 | 4
                2 | a | 0 | 3
                3 | a | 0 | 1
                4 | b | 1 | 6
                5 | b | 0 | 1
                """);
        assertNumbers(3.2, 0.8, 1, row(set, "difference within cells, variance between cells"));
    }

    @Test
    void cellsThatDoNotDifferTellNoError() {
        EstimateSet set = run(PLAN, """
                id:string | pair:string | offer:integer | y:double
                1 | a | 1 | 4
                2 | a | 0 | 3
                3 | b | 1 | 3
                4 | b | 0 | 2
                """);
        assertEquals(
                new Status.NotEstimable(
                        "the cells do not differ in their differences, so that there is no standard error"),
                row(set, "difference within cells").status());
    }
}
