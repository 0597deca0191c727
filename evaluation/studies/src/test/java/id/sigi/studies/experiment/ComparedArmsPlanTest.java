package id.sigi.studies.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigi.lake.testkit.Rows;
import id.sigi.lake.testkit.SparkForTests;
import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.EstimateSet;
import id.sigi.methods.estimate.Status;
import id.sigi.methods.estimate.file.EstimateSetJson;
import id.sigi.methods.plan.PlanFile;
import id.sigi.programme.fault.RequestFault;
import id.sigi.studies.PlannedStudy;
import id.sigi.studies.RealData;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Cells in which whole households were drawn, and pairs. Reference numbers of estimatr 1.0.0 difference_in_means with blocks and clusters, with
 * clusters alone, and with blocks of two (compared-arms.R, which made the rows), 1e-8.
 */
@Tag("transform")
class ComparedArmsPlanTest {
    private static final String HOMES = """
            person:string | cell:string | home:string | won:integer | y:double
            r01 | A | h01 | 1 | 8.2
            r02 | A | h01 | 1 | 6.5
            r03 | A | h02 | 1 | 7.3
            r04 | A | h02 | 1 | 5.2
            r05 | A | h03 | 1 | 6.2
            r06 | A | h03 | 1 | 3.3
            r07 | A | h03 | 1 | 6.8
            r08 | A | h03 | 1 | 5.6
            r09 | A | h04 | 0 | 5.2
            r10 | A | h04 | 0 | 5.6
            r11 | A | h04 | 0 | 6
            r12 | A | h05 | 0 | 6.2
            r13 | A | h05 | 0 | 3.9
            r14 | A | h05 | 0 | 3.9
            r15 | A | h06 | 0 | 5.9
            r16 | A | h06 | 0 | 5.3
            r17 | A | h06 | 0 | 6.9
            r18 | A | h06 | 0 | 6.1
            r19 | B | h07 | 1 | 4.1
            r20 | B | h07 | 1 | 4.8
            r21 | B | h07 | 1 | 6.6
            r22 | B | h07 | 1 | 4.1
            r23 | B | h08 | 1 | 5.4
            r24 | B | h08 | 1 | 4.7
            r25 | B | h08 | 1 | 5.4
            r26 | B | h09 | 0 | 5.6
            r27 | B | h09 | 0 | 5.7
            r28 | B | h09 | 0 | 4.3
            r29 | B | h10 | 0 | 4
            r30 | B | h10 | 0 | 5.2
            r31 | B | h10 | 0 | 4.1
            r32 | B | h11 | 0 | 5.3
            r33 | B | h11 | 0 | 5.6
            r34 | B | h11 | 0 | 5.3
            r35 | C | h12 | 1 | 9.2
            r36 | C | h12 | 1 | 7.4
            r37 | C | h12 | 1 | 4.6
            r38 | C | h13 | 1 | 8.9
            r39 | C | h13 | 1 | 8.3
            r40 | C | h13 | 1 | 4.6
            r41 | C | h14 | 0 | 5.4
            r42 | C | h15 | 0 | 5.7
            r43 | C | h15 | 0 | 5.8
            r44 | C | h15 | 0 | 5
            r45 | C | h16 | 0 | 4.7
            r46 | C | h16 | 0 | 6.4
            r47 | C | h16 | 0 | 2.9
            r48 | C | h17 | 0 | 5.3
            r49 | C | h17 | 0 | 6.8
            r50 | C | h18 | 0 | 7.1
            r51 | C | h18 | 0 | 7.4
            r52 | D | h19 | 1 | 9
            r53 | D | h19 | 1 | 8
            r54 | D | h20 | 0 | 4
            r55 | D | h21 | 0 | 5
            """;

    private static final String PAIRS = """
            person:string | cell:string | home:string | won:integer | y:double
            s01 | q1 | - | 1 | 2.8
            s02 | q1 | - | 0 | 5.9
            s03 | q2 | - | 1 | 5.8
            s04 | q2 | - | 0 | 4.9
            s05 | q3 | - | 1 | 4.5
            s06 | q3 | - | 0 | 4.8
            s07 | q4 | - | 1 | 4.9
            s08 | q4 | - | 0 | 5.5
            s09 | q5 | - | 1 | 5.1
            s10 | q5 | - | 0 | 5.7
            """;

    private static final String PLAN = """
            kind: experiment
            id: compared-arms
            title: {en: Arms, id: Kelompok}
            unit: person
            design: {offer: won, strata: [cell], cluster: home}
            outcomes:
              - {name: y, label: {en: Y, id: Y}, unit: points}
            estimators:
              - {estimator: difference_in_means, covariance: CR2}
            """;

    private static Dataset<Row> rows(String grid) {
        return Rows.of(SparkForTests.session(), grid);
    }

    private static EstimateSet run(String plan, Dataset<Row> rows) {
        return PlannedStudy.run(PlanFile.parse("plan.yaml", plan), rows, RealData.source("people"))
                .get(0);
    }

    private static Estimate effect(EstimateSet set) {
        return set.list("y").stream()
                .filter(row -> row.label().estimand().words().startsWith("intention-to-treat"))
                .findFirst()
                .orElseThrow();
    }

    private static void assertNumbers(double estimate, double error, double df, Estimate row) {
        assertEquals(estimate, row.inference().estimate().orElseThrow(), 1e-8);
        assertEquals(error, row.inference().stdError().orElseThrow(), 1e-8);
        assertEquals(df, row.inference().df().orElseThrow(), 1e-7);
    }

    /** The cell D has one household drawn, and so no variance: it is left out and counted. */
    @Test
    void householdsDrawnWithinCells() {
        EstimateSet set = run(PLAN, rows(HOMES));
        Estimate row = effect(set);
        assertNumbers(0.720945448886624, 0.315027765427116, 12, row);
        assertEquals(
                "intention-to-treat, programme-weighted", row.label().estimand().words());
        assertEquals(
                "difference within cells, CR2 clustered by home",
                row.label().estimator().words());
        assertTrue(set.conventions()
                .contains("y: 1 cells with 4 people have fewer than two clusters of one arm and are left out of"
                        + " clustered differences."));
        assertEquals(
                EstimateSetJson.write(run(PLAN, rows(HOMES).repartition(1))),
                EstimateSetJson.write(run(PLAN, rows(HOMES).repartition(7))));
    }

    @Test
    void householdsOfOneDrawHaveSatterthwaitesDegreesOfFreedom() {
        String plan = PLAN.replace("strata: [cell], ", "") + "rows: {filter: cell <> 'D'}\n";
        assertNumbers(0.637142857142861, 0.469772106849159, 12.4629468343596, effect(run(plan, rows(HOMES))));
    }

    @Test
    void householdsInBothArmsWereNotDrawnWhole() {
        Dataset<Row> split = rows(HOMES.replace("r08 | A | h03 | 1", "r08 | A | h03 | 0"));
        assertEquals(
                new Status.NotEstimable(
                        "most clusters share the offer, but not all, so that a standard error of whole clusters does"
                                + " not hold either"),
                effect(run(PLAN, split)).status());
        assertThrows(RequestFault.class, () -> run(PLAN.replace(", cluster: home", ""), rows(HOMES)));
    }

    private static final String PAIRED =
            PLAN.replace(", cluster: home", "").replace("difference_in_means, covariance: CR2", "matched_pairs");

    /** Whoever lost the other half of the pair is left out and counted. */
    @Test
    void pairsOfWhichOneWasDrawn() {
        Estimate row = effect(run(PAIRED, rows(PAIRS)));
        assertNumbers(-0.74, 0.651613382305796, 4, row);
        assertEquals("difference within matched pairs", row.label().estimator().words());
        EstimateSet half = run(PAIRED, rows(PAIRS + "s11 | q6 | - | 1 | 7\n"));
        assertNumbers(-0.74, 0.651613382305796, 4, effect(half));
        assertTrue(half.conventions()
                .contains("y: 1 people are in no pair with one drawn and are left out of matched pairs."));
        assertFalse(effect(run(PAIRED + "rows: {filter: cell = 'q1'}\n", rows(PAIRS)))
                .isEstimated());
        assertThrows(
                RequestFault.class,
                () -> run(PAIRED.replace("matched_pairs", "matched_pairs, covariance: CR2"), rows(PAIRS)));
    }
}
