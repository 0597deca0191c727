package id.sigi.studies.lottery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigi.lake.testkit.Rows;
import id.sigi.lake.testkit.SparkForTests;
import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.EstimateSet;
import id.sigi.methods.plan.PlanFile;
import id.sigi.programme.fault.RequestFault;
import id.sigi.studies.PlannedStudy;
import id.sigi.studies.RealData;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Declared chances and quotas against draws of known size; numbers by hand. */
@Tag("transform")
class DeclaredProbabilityCheckTest {
    private static final String PLAN = """
            kind: experiment
            id: declared
            title: {en: Declared, id: Dinyatakan}
            unit: person
            design:
              offer: won
              strata: [cell]
              lottery: {probability: p, quota: places, estimators: [hajek]}
            outcomes:
              - {name: y, label: {en: Y, id: Y}, unit: points}
            """;

    /** Cell A: 100 people, 20 winners; cell B: 50 people, 25 winners; two to a household. */
    private static Dataset<Row> rows(String chanceOfA, int placesOfB) {
        StringBuilder grid = new StringBuilder(
                "person:string | cell:string | home:string | won:boolean | p:double | places:integer | y:long\n");
        for (int person = 0; person < 150; person++) {
            boolean isA = person < 100;
            boolean isWinner = isA ? person % 5 == 0 : person % 2 == 0;
            grid.append("p%03d | %s | h%02d | %s | %s | %d | %d%n"
                    .formatted(
                            person,
                            isA ? "A" : "B",
                            person / 2,
                            isWinner,
                            isA ? chanceOfA : "0.5",
                            isA ? 20 : placesOfB,
                            person % 7));
        }
        return Rows.of(SparkForTests.session(), grid.toString());
    }

    private static List<String> conventions(String plan, Dataset<Row> rows) {
        return run(plan, rows).conventions();
    }

    private static EstimateSet run(String plan, Dataset<Row> rows) {
        return PlannedStudy.run(PlanFile.parse("plan.yaml", plan), rows, RealData.source("people"))
                .get(0);
    }

    private static void assertRefused(String because, String plan, Dataset<Row> rows) {
        RequestFault fault = assertThrows(RequestFault.class, () -> run(plan, rows));
        assertTrue(fault.reason().contains(because), fault.reason());
    }

    @Test
    void chancesAndQuotasOfTheDrawHold() {
        List<String> sentences = conventions(PLAN, rows("0.2", 25));
        assertTrue(
                sentences.contains(
                        "Declared assignment probabilities p: 45 of 150 rows won, the probabilities add up to 45.0, 0.0 standard errors away, and 0.0 in the"
                                + " furthest cell."),
                sentences.toString());
        assertTrue(sentences.contains("Declared quota places: winners are within it in each of 2 cells."));
    }

    /** 0.25 promises 25 winners of A: 5 too few, over sqrt(100 3/16) = 4.33 errors of one each, or over twice as much where households win as one. */
    @Test
    void whatChanceExplainsIsPrinted() {
        assertTrue(conventions(PLAN, rows("0.25", 25)).stream()
                .anyMatch(sentence -> sentence.endsWith("and 1.2 in the furthest cell.")));
        String homes = PLAN.replace("strata: [cell]", "cluster: home\n  strata: [cell]");
        assertTrue(conventions(homes, rows("0.25", 25)).stream()
                .anyMatch(sentence -> sentence.endsWith("and 0.8 in the furthest cell.")));
    }

    /** 0.5 promises 50 winners of A: 30 too few, over sqrt(100 / 4) = 5, are six errors exactly; 0.52 is beyond. */
    @Test
    void whatChanceDoesNotExplainIsRefused() {
        assertTrue(conventions(PLAN, rows("0.5", 25)).stream()
                .anyMatch(sentence -> sentence.endsWith("and 6.0 in the furthest cell.")));
        assertRefused("45 of 150 rows won, the probabilities add up to 77.0", PLAN, rows("0.52", 25));
        assertRefused("lost what was certain otherwise", PLAN, rows("1.0", 25));
        assertRefused("the cell B has 25 winners for 24 places", PLAN, rows("0.2", 24));
        assertRefused("has no quota, or several", PLAN.replace("strata: [cell]", "strata: []"), rows("0.2", 25));
    }

    /**
     * Two places of a region's six by draw, then one of all losers of two regions of six and four (one place in the second): 2/6 + 4/6 1/7 and
     * 1/4 + 3/4 1/7, derived by the plan. Over all 15 x 4 x 7 outcomes Horvitz and Thompson's mean is the mean effect of everybody.
     */
    @Test
    void aNationalDrawAfterRegionalOnesIsUnbiasedOverAllOutcomes() {
        double[] without = {3, 8, 5, 9, 4, 7, 6, 2, 8, 5};
        double[] effects = {1, 4, 0, 2, 3, 5, 2, 6, 1, 2};
        double sum = 0;
        int outcomes = 0;
        StringBuilder grid = new StringBuilder(
                "person:string | draw:string | cell:string | regional:double | national:double | won:boolean | y:double\n");
        for (int first = 0; first < 6; first++) {
            for (int second = first + 1; second < 6; second++) {
                for (int other = 6; other < 10; other++) {
                    for (int national = 0; national < 10; national++) {
                        if (national == first || national == second || national == other) {
                            continue;
                        }
                        outcomes++;
                        for (int person = 0; person < 10; person++) {
                            boolean isWinner =
                                    person == first || person == second || person == other || person == national;
                            grid.append("%d-%d | %d | %s | %s | %s | %s | %s%n"
                                    .formatted(
                                            outcomes,
                                            person,
                                            outcomes,
                                            person < 6 ? "R1" : "R2",
                                            person < 6 ? "%.17f".formatted(2.0 / 6) : "0.25",
                                            "%.17f".formatted(1.0 / 7),
                                            isWinner,
                                            without[person] + (isWinner ? effects[person] : 0)));
                        }
                    }
                }
            }
        }
        assertEquals(420, outcomes);
        String plan = PLAN.replace("quota: places, estimators: [hajek]", "estimators: [horvitz_thompson]")
                + "rows: {derive: {p: regional + (1 - regional) * national}}\n";
        Estimate found = run(plan, Rows.of(SparkForTests.session(), grid.toString()))
                .estimates()
                .get(0);
        for (double effect : effects) {
            sum += effect / effects.length;
        }
        assertEquals(sum, found.inference().estimate().orElseThrow(), 1e-10);
    }
}
