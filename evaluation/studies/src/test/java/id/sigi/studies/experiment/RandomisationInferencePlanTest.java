package id.sigi.studies.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigi.lake.testkit.Rows;
import id.sigi.lake.testkit.SparkForTests;
import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.EstimateSet;
import id.sigi.methods.estimate.Status;
import id.sigi.methods.plan.ExperimentPlan;
import id.sigi.methods.plan.FrozenPlan;
import id.sigi.methods.plan.PlanFile;
import id.sigi.methods.randomisation.LotteryRandomisationInference;
import id.sigi.methods.randomisation.UnitTally;
import id.sigi.programme.fault.RequestFault;
import id.sigi.studies.RealData;
import id.sigi.studies.experiment.data.AnalysisColumn;
import id.sigi.studies.experiment.data.AnalysisTable;
import id.sigi.studies.experiment.data.Subpopulation;
import id.sigi.studies.experiment.effect.ExperimentFits;
import id.sigi.studies.experiment.randomisation.PersonLottery;
import id.sigi.studies.experiment.randomisation.RandomisationInference;
import id.sigi.studies.input.PlannedRows;
import id.sigi.studies.partitioning.SparkPartitionedRows;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Randomisation inference from a plan. The small grid has 36 draws, gone through by hand: winners hold the two highest incomes of both
 * cells, so only the draw that was made and its mirror are as far out.
 */
@Tag("transform")
class RandomisationInferencePlanTest {
    private static final String GRID = """
        person:string | area:string | won:boolean | home:string | y:double | odd:boolean
        p01 | A | true  | h1 | 10 | true
        p02 | A | true  | h2 | 14 | false
        p03 | A | false | h3 | 6  | true
        p04 | A | false | h4 | 8  | false
        p05 | B | true  | h5 | 20 | true
        p06 | B | true  | h5 | 22 | false
        p07 | B | false | h6 | 9  | true
        p08 | B | false | h7 | 11 | false
        p09 | B | false | h8 | -  | -
        p10 | C | true  | h9 | 50 | true
        """;

    private static final String PLAN = """
        kind: experiment
        id: toy
        title: {en: Toy, id: Mainan}
        unit: person
        design: {offer: won, strata: [area]}
        outcomes:
          - {name: y, label: {en: Income, id: Pendapatan}, unit: rupiah}
          - {name: odd, label: {en: Odd, id: Ganjil}, unit: share}
        subgroups:
          - {name: odd, where: odd}
        estimators:
          - {estimator: difference_in_means}
        randomisation: {draws: 2000, statistic: studentised, intervals: included}
        """;

    private static String ofHomes(String text) {
        return text.replace("strata: [area]", "strata: [area], cluster: home");
    }

    private static ExperimentPlan plan(String text) {
        return (ExperimentPlan) PlanFile.parse("toy.yaml", text).plan();
    }

    private static EstimateSet impact(String text, Dataset<Row> rows) {
        FrozenPlan frozen = PlanFile.parse("toy.yaml", text);
        return ExperimentStudy.run(frozen, (ExperimentPlan) frozen.plan(), rows, RealData.source("toy"))
                .get(0);
    }

    private static Dataset<Row> grid() {
        return Rows.of(SparkForTests.session(), GRID);
    }

    private static List<Estimate> redrawn(EstimateSet set, String outcome, String subgroup) {
        return set.list(outcome).stream()
                .filter(row -> row.label().subgroup().words().equals(subgroup))
                .filter(row -> row.label().estimator().words().contains("randomisation inference")
                        || row.label().estimand().words().equals(RandomisationInference.P_VALUE.words()))
                .toList();
    }

    @Test
    void aSmallLotteryIsGoneThrough() {
        EstimateSet impact = impact(PLAN, grid());
        List<Estimate> income = redrawn(impact, "y", "all");

        assertEquals(2, income.size());
        assertEquals(8, income.get(0).inference().estimate().orElseThrow(), 1e-12);
        assertEquals(8 / Math.sqrt(1.75), income.get(0).inference().statistic().orElseThrow(), 1e-12);
        assertEquals(2.0 / 36, income.get(0).inference().pValue().orElseThrow(), 1e-12);
        assertEquals(
                "all 36 draws of the lottery", income.get(1).label().estimator().words());
        assertEquals(0, income.get(1).inference().stdError().orElseThrow());
        assertEquals(
                1, redrawn(impact, "odd", "all").get(0).inference().pValue().orElseThrow(), 1e-12);
        assertEquals(1, redrawn(impact, "y", "odd").size());
        assertTrue(impact.conventions().stream().anyMatch(sentence -> sentence.contains("(1 + c) / (1 + R)")));
    }

    /** Drawn whole, cell B has one winning household of four, whose difference has no error: the studentised statistic cannot be formed. */
    @Test
    void aHouseholdAloneInItsArmIsNotStudentised() {
        String plan = ofHomes(PLAN.replace("intervals: included", "lots: households"));
        List<Estimate> income = redrawn(impact(plan, grid()), "y", "all");

        assertEquals(1, income.size());
        assertEquals(
                new Status.NotEstimable("1 cells have a single lot in an arm, whose difference has no standard error to"
                        + " studentise by; randomisation.statistic: difference needs none"),
                income.get(0).status());
    }

    /**
     * By hand: in A all four incomes fall on six draws; in B the household of two, or one of three others of whom h8 has no income, wins. The
     * difference within cells is (4 dA + 4 dB) / 8 with dA = 12 - 7 = 5 and dB = 21 - 10 = 11 as drawn; where h8 wins, B has no income of the
     * drawn and the draw is compared in A alone.
     */
    @Test
    void wholeHouseholdsAreDrawnAgain() {
        String plan = ofHomes(PLAN.replace("studentised, intervals: included", "difference, lots: households"));
        List<Estimate> income = redrawn(impact(plan, grid()), "y", "all");
        double[] first = {5, 1, -3, 3, -1, -5};
        double[] second = {11, 9 - 53 / 3.0, 11 - 17};
        int far = 0;
        for (double one : first) {
            for (double other : second) {
                far += Math.abs(one + other) / 2 >= 8 - 1e-9 ? 1 : 0;
            }
            far += Math.abs(one) >= 8 ? 1 : 0;
        }

        assertEquals(8, income.get(0).inference().estimate().orElseThrow(), 1e-12);
        assertEquals(far / 24.0, income.get(0).inference().pValue().orElseThrow(), 1e-12);
        assertEquals(
                "all 24 draws of the lottery, 25.0 % of them without some cell",
                income.get(1).label().estimator().words());
    }

    @Test
    void householdsWonAsManyPlacesAsTheRulesGive() {
        String two = ofHomes(PLAN.replace("intervals: included", "household_places: 2"));
        Estimate income = redrawn(impact(two, grid()), "y", "all").get(0);
        // Person p09 is drawn too: ten sets of two in B, of which p05 and p06 is one, p07 and p08 or p07 and p09 the
        // lowest.
        assertTrue(income.inference().pValue().orElseThrow() < 0.1);

        RequestFault fault = assertThrows(
                RequestFault.class,
                () -> impact(ofHomes(PLAN.replace("intervals: included", "household_places: 1")), grid()));
        assertEquals("in a cell one household won 2 places", fault.reason());
    }

    /** 600 people, incomes with cents, in cells of 200 with a third drawn. */
    private static Dataset<Row> many() {
        Random random = new Random(7);
        StringBuilder grid = new StringBuilder(GRID.lines().findFirst().orElseThrow()).append('\n');
        for (int person = 0; person < 600; person++) {
            boolean hasWon = person % 9 < 3;
            double income = Math.exp(random.nextGaussian()) + (hasWon ? 0.3 : 0);
            grid.append(String.format(
                    Locale.ROOT,
                    "q%03d | %s | %s | h%d | %.6f | %s%n",
                    person,
                    "ABC".charAt(person % 3),
                    hasWon,
                    person / 2,
                    income,
                    random.nextBoolean()));
        }
        return Rows.of(SparkForTests.session(), grid.toString());
    }

    @Test
    void theSameBytesHoweverTheRowsAreCut() {
        Dataset<Row> rows = many();
        EstimateSet once = impact(PLAN, rows.repartition(1));
        List<Estimate> income = redrawn(once, "y", "all");

        assertEquals(once.estimates(), impact(PLAN, rows.repartition(5)).estimates());
        assertEquals(
                "2,001 redraws of the lottery, the one that was made among them",
                income.get(1).label().estimator().words());
        // Large cells: the interval by inversion is near Neyman's, within a twentieth of its width.
        Estimate neyman = once.list("y").get(1);
        double width = neyman.inference().confHigh().orElseThrow()
                - neyman.inference().confLow().orElseThrow();
        assertEquals(
                neyman.inference().confLow().orElseThrow(),
                income.get(0).inference().confLow().orElseThrow(),
                width / 20);
        assertEquals(
                neyman.inference().confHigh().orElseThrow(),
                income.get(0).inference().confHigh().orElseThrow(),
                width / 20);
    }

    /** Step-down p-values of a family are never below the single ones, nor above Holm's of them by more than chance allows. */
    @Test
    void familiesShareTheirRedraws() {
        Dataset<Row> rows = many();
        for (String method : List.of("romano_wolf", "westfall_young")) {
            String plan = PLAN.replace("intervals: included", "intervals: none") + "multiplicity: " + method + "\n";
            EstimateSet impact = impact(plan, rows);
            Estimate income = redrawn(impact, "y", "all").get(0);
            Estimate odd = redrawn(impact, "odd", "all").get(0);
            double first = income.inference().pValue().orElseThrow();
            double second = odd.inference().pValue().orElseThrow();

            assertTrue(income.inference().pAdjusted().orElseThrow() >= first);
            assertTrue(odd.inference().pAdjusted().orElseThrow() >= second);
            assertTrue(income.inference().pAdjusted().orElseThrow() <= 2 * Math.min(first, second) + 0.02
                    || odd.inference().pAdjusted().orElseThrow() <= 2 * Math.min(first, second) + 0.02);
            assertTrue(impact.list("y").get(1).inference().pAdjusted().isPresent());
            assertTrue(impact.conventions().stream().anyMatch(sentence -> sentence.contains("shared redraws")));
        }
    }

    /** With room for 100 kinds incomes are put together; the difference stays exact and p moves by less than four Monte Carlo errors. */
    @Test
    void nearIncomesArePutTogether() {
        ExperimentPlan plan =
                plan(PLAN.replace("  - {name: odd, where: odd}", "").replace("subgroups:", ""));
        AnalysisTable table =
                AnalysisTable.of(plan, PlannedRows.of(plan.rows(), many()).kept());
        try (SparkPartitionedRows placed = SparkPartitionedRows.of(table.rows(), table.placedColumns(plan))) {
            ExperimentFits material = ExperimentFits.of(plan, table, placed);
            List<AnalysisColumn> income = material.outcomes().subList(0, 1);
            List<UnitTally> all = PersonLottery.of(material, income).cells(Subpopulation.EVERYBODY);
            List<UnitTally> near = PersonLottery.of(material, income, 100).cells(Subpopulation.EVERYBODY);

            LotteryRandomisationInference exact = LotteryRandomisationInference.of(all);
            LotteryRandomisationInference coarse = LotteryRandomisationInference.of(near);
            assertEquals(exact.redraw(1, 1).observed(0), coarse.redraw(1, 1).observed(0), 1e-9);
            double p = exact.redraw(4000, 1).p(0).twoSided();
            assertEquals(p, coarse.redraw(4000, 1).p(0).twoSided(), 4 * Math.sqrt(2 * p * (1 - p) / 4000) + 1e-3);
            assertThrows(RequestFault.class, () -> PersonLottery.of(material, income, 3));
        }
    }
}
