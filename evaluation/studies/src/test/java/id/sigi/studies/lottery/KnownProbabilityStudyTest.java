package id.sigi.studies.lottery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigi.lake.testkit.Rows;
import id.sigi.lake.testkit.SparkForTests;
import id.sigi.methods.difference.DifferenceEstimate;
import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.EstimateSet;
import id.sigi.methods.estimate.file.EstimateSetJson;
import id.sigi.methods.plan.FrozenPlan;
import id.sigi.methods.plan.PlanFile;
import id.sigi.methods.reference.ProbabilityWeighting;
import id.sigi.methods.reference.Weighed;
import id.sigi.programme.fault.RequestFault;
import id.sigi.studies.PlannedStudy;
import id.sigi.studies.RealData;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Twelve people with known chances, and one certain winner who is left out. Reference numbers of R 4.2.2 with estimatr 1.0.0:
 * horvitz_thompson(y ~ z, condition_prs = p, simple = TRUE), lm_robust(y ~ z, weights = 1 / p of what came, se_type = "HC0"); the linearised
 * error by its definition. 1e-10.
 */
@Tag("transform")
class KnownProbabilityStudyTest {
    private static final String GRID = """
            applicant_id:string | y:double | is_ever_selected:boolean | p:double | household:string | cell:string | draw_sequence:integer | draw:string
            a01 | 12 | true  | 0.5  | h1 | A | 1 | d01
            a02 | 9  | false | 0.5  | h1 | A | 1 | d02
            a03 | 15 | true  | 0.4  | h2 | A | 1 | d03
            a04 | 7  | false | 0.4  | h2 | A | 1 | d04
            a05 | 11 | false | 0.4  | h3 | A | 1 | d05
            a06 | 14 | true  | 0.25 | h4 | A | 1 | d06
            a07 | 8  | false | 0.25 | h4 | B | 1 | d07
            a08 | 13 | true  | 0.6  | h5 | B | 1 | d08
            a09 | 10 | false | 0.6  | h6 | B | 1 | d09
            a10 | 16 | false | 0.6  | h6 | B | 1 | d10
            a11 | 6  | true  | 0.3  | h7 | B | 1 | d11
            a12 | 12 | false | 0.3  | h8 | B | 1 | d12
            a13 | 99 | true  | 1.0  | h9 | C | 1 | d13
            """;

    private static final String PLAN = """
            kind: experiment
            id: lottery-chances
            title: {en: Chances, id: Peluang}
            unit: applicant_id
            design:
              offer: is_ever_selected
              strata: [cell]
              lottery:
                probability: p
                estimators: [horvitz_thompson, hajek]
                re_entry: exogenous
            outcomes:
              - {name: y, label: {en: Y, id: Y}, unit: points}
            """;

    private static Dataset<Row> rows() {
        return Rows.of(SparkForTests.session(), GRID);
    }

    private static List<EstimateSet> run(String plan, Dataset<Row> rows) {
        return PlannedStudy.run(PlanFile.parse("plan.yaml", plan), rows, RealData.source("people"));
    }

    private static void assertNumbers(double estimate, double error, Estimate row) {
        assertEquals(estimate, row.inference().estimate().orElseThrow(), 1e-10);
        assertEquals(error, row.inference().stdError().orElseThrow(), 1e-10);
    }

    @Test
    void weightsByTheChanceOfWhatCame() {
        List<EstimateSet> sets = run(PLAN, rows());
        assertEquals(
                List.of(KnownProbabilityStudy.ID),
                sets.stream().map(EstimateSet::id).toList());
        List<Estimate> estimates = sets.get(0).estimates();
        assertEquals(3, estimates.size());
        assertNumbers(1.52976190476190, 8.08658525458163, estimates.get(0));
        assertNumbers(1.52976190476190, 8.07451836267518, estimates.get(1));
        assertNumbers(1.03739618406285, 2.06670579543685, estimates.get(2));
        assertEquals(
                "effect of ever winning, all entrants",
                estimates.get(0).label().estimand().words());
        assertEquals(12, sets.get(0).flow().get(3).passed());
        assertEquals(13, sets.get(0).flow().get(3).entered());
    }

    /** lm_robust(..., clusters = household, se_type = "CR0") gives 2.22145567020822. */
    @Test
    void householdsAreClusters() {
        List<EstimateSet> sets = run(PLAN.replace("strata:", "cluster: household\n  strata:"), rows());
        assertNumbers(
                1.03739618406285, 2.22145567020822, sets.get(0).estimates().get(2));
        assertTrue(sets.get(0).estimates().get(2).label().estimator().words().endsWith("clustered by household"));
    }

    /**
     * Cell A: (12 + 15 + 14) / 3 - 9 = 14/3 with three winners of six; cell B: 9.5 - 11.5 = -2 with two of six; C has nobody to compare. By
     * winners (3 14/3 - 2 2) / 5 = 2; by people (14/3 - 2) / 2 = 4/3.
     */
    @Test
    void cellsWeighByWinnersOrByPeople() {
        String plan = PLAN.replace("is_ever_selected", "won")
                .replace("horvitz_thompson, hajek", "winner_weighted_difference, programme_weighted_difference")
                .replace("exogenous", "chosen");
        List<Estimate> estimates = run(plan, rows().withColumnRenamed("is_ever_selected", "won"))
                .get(0)
                .estimates();
        assertEquals(2, estimates.get(0).inference().estimate().orElseThrow(), 1e-12);
        assertEquals(
                "intention-to-treat, winner-weighted",
                estimates.get(0).label().estimand().words());
        assertEquals(4.0 / 3, estimates.get(1).inference().estimate().orElseThrow(), 1e-12);
    }

    @Test
    void moreRowsThanTheCapAreRefused() {
        RequestFault fault = assertThrows(RequestFault.class, () -> run(PLAN + "rows: {cap: 12}\n", rows()));
        assertEquals("the plan looks at 13 rows", fault.problem());
    }

    /** Three hundred people in households, cells and waves of their own, every seventh without an outcome. */
    @Test
    @Tag("slow")
    @Tag("variant")
    void sumsOverBlocksAreThoseOfAllRowsOnOneMachineWhateverTheirOrder() {
        Dataset<Row> people = SparkForTests.session()
                .spark()
                .range(300)
                .selectExpr(
                        "concat('p', id) as applicant_id",
                        "pmod(hash(id, 3), 100) < 10 + 20 * pmod(id, 4) as is_ever_selected",
                        "0.1 + 0.2 * pmod(id, 4) as p",
                        "concat('c', pmod(id, 4)) as cell",
                        "concat('h', id div 2) as household",
                        "if(id % 7 = 0, null, 1e6 + 1000 * pmod(hash(id, 5), 777)) as y");
        String plan = PLAN.replace("strata:", "cluster: household\n  strata:");
        List<Weighed> known = new ArrayList<>();
        people.where("y is not null")
                .orderBy("applicant_id")
                .collectAsList()
                .forEach(row -> known.add(new Weighed(
                        row.getAs("y"),
                        row.<Boolean>getAs("is_ever_selected") ? Weighed.Arm.TREATMENT : Weighed.Arm.CONTROL,
                        ((Number) row.getAs("p")).doubleValue(),
                        row.<String>getAs("household").hashCode())));
        ProbabilityWeighting expected = ProbabilityWeighting.of(known);
        EstimateSet set = run(plan, people.repartition(1)).get(0);

        assertAlike(expected.findHorvitzThompson(), set.estimates().get(0));
        assertAlike(expected.findHorvitzThompsonLinearised(), set.estimates().get(1));
        assertAlike(expected.findHajek(), set.estimates().get(2));
        for (int partitions : List.of(2, 7)) {
            Dataset<Row> shuffled = people.orderBy(functions.rand(partitions)).repartition(partitions);
            assertEquals(
                    EstimateSetJson.write(set),
                    EstimateSetJson.write(run(plan, shuffled).get(0)));
        }
    }

    private static void assertAlike(Optional<DifferenceEstimate> expected, Estimate row) {
        DifferenceEstimate known = expected.orElseThrow();
        assertEquals(known.estimate(), row.inference().estimate().orElseThrow(), 1e-10 * Math.abs(known.estimate()));
        assertEquals(known.stdError(), row.inference().stdError().orElseThrow(), 1e-10 * known.stdError());
        assertEquals(known.treated(), row.basis().treated().orElseThrow());
    }

    @Test
    void anExplanationRefusesWhatTheRunWould() {
        FrozenPlan naive = PlanFile.parse("plan.yaml", PLAN + REGRESSION);
        assertThrows(RequestFault.class, () -> PlannedStudy.explain(naive.plan(), rows()));
        List<String> passes = PlannedStudy.explain(
                        PlanFile.parse("plan.yaml", PLAN).plan(), rows())
                .parts()
                .stream()
                .filter(part -> part.title().equals("Aggregation stages"))
                .flatMap(part -> part.lines().stream())
                .toList();
        assertEquals(2, passes.size(), passes::toString);
        assertTrue(passes.get(1).contains("horvitz_thompson, hajek"), passes.get(1));
        assertTrue(passes.get(1).contains("partitions of whole clusters"), passes.get(1));
    }

    private static final String REGRESSION = "estimators:\n  - {estimator: difference_in_means}\n";

    @Test
    void comparingEverWithNeverWinnersIsRefusedUnlessAccepted() {
        RequestFault fault = assertThrows(RequestFault.class, () -> run(PLAN + REGRESSION, rows()));
        assertTrue(fault.reason().contains("more draws"), fault.reason());
        assertThrows(RequestFault.class, () -> run(PLAN.replace("exogenous", "chosen"), rows()));
        List<EstimateSet> sets = run(PLAN.replace("re_entry:", "naive: accepted\n    re_entry:") + REGRESSION, rows());
        for (EstimateSet set : sets) {
            assertTrue(set.conventions().get(set.conventions().size() - 1).startsWith("Naive contrasts, accepted"));
            assertTrue(set.estimates().stream()
                    .allMatch(row -> row.label().estimand().words().startsWith("naive, biased by re-entry: ")));
        }
        assertEquals(2, sets.size());
    }

    @Test
    void stackedDrawsAreRefusedUnlessAccepted() {
        String again = "a01 | 12 | true | 0.5 | h1 | A | 2 | d14\n";
        Dataset<Row> stacked = Rows.of(SparkForTests.session(), GRID.replace("is_ever_selected", "won") + again);
        String plan = PLAN.replace("is_ever_selected", "won").replace("unit: applicant_id", "unit: draw");
        RequestFault fault = assertThrows(RequestFault.class, () -> run(plan, stacked));
        assertTrue(fault.reason().contains("stacked, 1 rows"), fault.reason());
        String first = plan + "rows: {filter: draw_sequence = 1}\n";
        assertNumbers(
                1.03739618406285,
                2.06670579543685,
                run(first, stacked).get(0).estimates().get(2));
        String accepted = plan.replace("re_entry:", "naive: accepted\n    re_entry:");
        assertTrue(run(accepted, stacked)
                .get(0)
                .estimates()
                .get(0)
                .label()
                .estimand()
                .words()
                .startsWith("naive"));
    }

    @Test
    void aChanceThatIsNoneIsRefusedAndAMissingOneIsCounted() {
        assertThrows(RequestFault.class, () -> run(PLAN.replace("probability: p", "probability: y"), rows()));
        assertThrows(RequestFault.class, () -> run(PLAN.replace("probability: p", "probability: q"), rows()));
        assertThrows(RequestFault.class, () -> run(PLAN.replace("    probability: p\n", ""), rows()));
        Dataset<Row> without = Rows.of(SparkForTests.session(), GRID.replace("| 1.0  |", "| -    |"));
        EstimateSet set = run(PLAN, without).get(0);
        assertEquals(12, set.flow().get(2).passed());
        assertNumbers(1.03739618406285, 2.06670579543685, set.estimates().get(2));
    }

    @Test
    void theSameBytesHoweverTheRowsAreCut() {
        assertEquals(
                EstimateSetJson.write(run(PLAN, rows().repartition(1)).get(0)),
                EstimateSetJson.write(run(PLAN, rows().repartition(7)).get(0)));
    }
}
