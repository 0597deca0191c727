package id.sigi.studies.lottery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigi.lake.testkit.Rows;
import id.sigi.lake.testkit.SparkForTests;
import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.EstimateSet;
import id.sigi.methods.estimate.file.EstimateSetJson;
import id.sigi.methods.plan.PlanFile;
import id.sigi.programme.fault.RequestFault;
import id.sigi.studies.PlannedStudy;
import id.sigi.studies.RealData;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Five waiting lists with re-offered seats; the list l3 ran out of people and l4 has one seat, so that neither can be compared, and two people
 * have no outcome. Reference numbers by the estimator's definition in base R 4.2.2 (waiting-lists.R, which made the rows), 1e-10.
 */
@Tag("transform")
class WaitlistStudyTest {
    private static final String GRID = """
            person:string | list:string | rank:integer | seats:integer | offered:integer | took:integer | y:double | is_woman:boolean
            w01 | l1 | 1 | 3 | 1 | 1 | 10.6 | 1
            w02 | l1 | 2 | 3 | 1 | 0 | - | 0
            w03 | l1 | 3 | 3 | 1 | 0 | 10.3 | 1
            w04 | l1 | 4 | 3 | 1 | 1 | 11.3 | 0
            w05 | l1 | 5 | 3 | 1 | 1 | 15.4 | 0
            w06 | l1 | 6 | 3 | 0 | 0 | 12 | 0
            w07 | l1 | 7 | 3 | 0 | 0 | 11.2 | 0
            w08 | l1 | 8 | 3 | 0 | 0 | 8.5 | 0
            w09 | l1 | 9 | 3 | 0 | 0 | 9.9 | 0
            w10 | l2 | 1 | 2 | 1 | 1 | 13.2 | 0
            w11 | l2 | 2 | 2 | 1 | 1 | 13.3 | 0
            w12 | l2 | 3 | 2 | 0 | 0 | 7 | 0
            w13 | l2 | 4 | 2 | 0 | 0 | 10.7 | 1
            w14 | l2 | 5 | 2 | 0 | 0 | 10.3 | 0
            w15 | l2 | 6 | 2 | 0 | 0 | - | 1
            w16 | l2 | 7 | 2 | 0 | 0 | 9.4 | 1
            w17 | l3 | 1 | 3 | 1 | 0 | 8 | 0
            w18 | l3 | 2 | 3 | 1 | 0 | 6 | 1
            w19 | l3 | 3 | 3 | 1 | 0 | 6.5 | 1
            w20 | l3 | 4 | 3 | 1 | 1 | 12.7 | 0
            w21 | l3 | 5 | 3 | 1 | 0 | 13.1 | 0
            w22 | l3 | 6 | 3 | 1 | 0 | 8.4 | 0
            w23 | l3 | 7 | 3 | 1 | 0 | 9.9 | 0
            w24 | l3 | 8 | 3 | 1 | 0 | 13.8 | 1
            w25 | l4 | 1 | 1 | 1 | 1 | 14.2 | 1
            w26 | l4 | 2 | 1 | 0 | 0 | 12.8 | 1
            w27 | l4 | 3 | 1 | 0 | 0 | 9.5 | 0
            w28 | l4 | 4 | 1 | 0 | 0 | 10.1 | 0
            w29 | l4 | 5 | 1 | 0 | 0 | 9 | 0
            w30 | l5 | 1 | 4 | 1 | 1 | 14 | 1
            w31 | l5 | 2 | 4 | 1 | 1 | 11.5 | 1
            w32 | l5 | 3 | 4 | 1 | 1 | 12.3 | 1
            w33 | l5 | 4 | 4 | 1 | 1 | 8.8 | 1
            w34 | l5 | 5 | 4 | 0 | 0 | 9.4 | 0
            w35 | l5 | 6 | 4 | 0 | 0 | 7.5 | 1
            w36 | l5 | 7 | 4 | 0 | 0 | 9.4 | 1
            w37 | l5 | 8 | 4 | 0 | 0 | 9.6 | 0
            w38 | l5 | 9 | 4 | 0 | 0 | 9.5 | 1
            w39 | l5 | 10 | 4 | 0 | 0 | 10.7 | 1
            """;

    private static final String PLAN = """
            kind: experiment
            id: waiting-lists
            title: {en: Waiting lists, id: Daftar tunggu}
            unit: person
            design:
              offer: offered
              take_up: took
              strata: [list]
              lottery: {waiting_list: {rank: rank, seats: seats}}
            outcomes:
              - {name: y, label: {en: Y, id: Y}, unit: points}
            subgroups:
              - {name: women, where: is_woman}
            """;

    private static EstimateSet run(String plan, Dataset<Row> rows) {
        List<EstimateSet> sets = PlannedStudy.run(PlanFile.parse("plan.yaml", plan), rows, RealData.source("people"));
        assertEquals(1, sets.size());
        return sets.get(0);
    }

    private static Dataset<Row> rows(String grid) {
        return Rows.of(SparkForTests.session(), grid);
    }

    @Test
    void takersWithAnOfferWeighLess() {
        EstimateSet set = run(PLAN, rows(GRID));
        assertEquals(WaitlistStudy.ID, set.id());
        List<Estimate> found = set.estimates();
        assertEquals(0.888888888888889, found.get(0).inference().estimate().orElseThrow(), 1e-10);
        assertEquals(2.37407407407407, found.get(1).inference().estimate().orElseThrow(), 1e-10);
        assertEquals("effect on takers", found.get(2).label().estimand().words());
        assertEquals(2.67083333333333, found.get(2).inference().estimate().orElseThrow(), 1e-10);
        assertEquals(0.518557446143792, found.get(2).inference().stdError().orElseThrow(), 1e-10);
        assertEquals(2, found.get(2).inference().df().orElseThrow());
        assertEquals(6, found.size());
        assertTrue(
                set.conventions().get(3).startsWith("3 of 5 lists are compared"),
                set.conventions().toString());
        assertEquals(
                EstimateSetJson.write(run(PLAN, rows(GRID).repartition(1))),
                EstimateSetJson.write(run(PLAN, rows(GRID).repartition(7))));
    }

    @Test
    void anExplanationTellsOfTheLists() {
        List<String> lines = PlannedStudy.explain(
                        PlanFile.parse("plan.yaml", PLAN).plan(), rows(GRID))
                .parts()
                .stream()
                .flatMap(part -> part.lines().stream())
                .toList();
        assertTrue(lines.stream().anyMatch(line -> line.startsWith("Down waiting lists by rank with seats seats")));
        assertTrue(lines.stream()
                .anyMatch(line ->
                        line.startsWith("Waiting lists: the kept rows are partitioned with each list as a whole")));
    }

    @Test
    void oneListHasNoError() {
        Estimate effect = run(PLAN + "rows: {filter: list = 'l1'}\n", rows(GRID))
                .estimates()
                .get(2);
        assertFalse(effect.isEstimated());
    }

    private static void assertRefused(String because, String from, String to) {
        assertTrue(GRID.contains(from), from);
        RequestFault fault = assertThrows(RequestFault.class, () -> run(PLAN, rows(GRID.replace(from, to))));
        assertTrue(fault.reason().contains(because), fault.reason());
    }

    @Test
    void listsThatWereNotWorkedOffAsThePlanSaysAreRefused() {
        assertRefused("two people have one place", "| l1 | 7 |", "| l1 | 8 |");
        assertRefused("its seats are not one whole number", "| l1 | 7 | 3 |", "| l1 | 7 | 4 |");
        assertRefused("after somebody further up got none", "| l1 | 9 | 3 | 0 |", "| l1 | 9 | 3 | 1 |");
        assertRefused("without an offer", "| l1 | 9 | 3 | 0 | 0 |", "| l1 | 9 | 3 | 0 | 1 |");
        assertRefused("did not stop at the taker of the last seat", "| l1 | 5 | 3 | 1 | 1 |", "| l1 | 5 | 3 | 1 | 0 |");
        assertRefused("is not on record", "| l1 | 7 | 3 |", "| l1 | - | 3 |");
        assertThrows(RequestFault.class, () -> run(PLAN.replace("  take_up: took\n", ""), rows(GRID)));
    }
}
