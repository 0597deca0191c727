package id.sigi.studies.lottery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
 * The recursion on stacked draws. Reference numbers of R 4.2.2 with sandwich 3.0.2: vcovCL(type = "HC0", cadjust = TRUE) of all six
 * regressions in one, then the delta method with slopes checked against differences (stacked-draws.R), 1e-8.
 */
@Tag("transform")
class DynamicEffectsStudyTest {
    private static final String PLAN = """
            kind: experiment
            id: later-wins
            title: {en: Later wins, id: Kemenangan berikutnya}
            unit: draw_entry
            design:
              offer: won
              strata: [draw, area]
              cluster: household
              lottery:
                later_wins:
                  - {outcomes: [y0, y1, y2], wins: [d0, d1, d2]}
            outcomes:
              - {name: y0, label: {en: Y, id: Y}, unit: points}
              - {name: y1, label: {en: Y, id: Y}, unit: points}
              - {name: y2, label: {en: Y, id: Y}, unit: points}
            """;

    private static EstimateSet run(String plan, Dataset<Row> rows) {
        List<EstimateSet> sets = PlannedStudy.run(PlanFile.parse("plan.yaml", plan), rows, RealData.source("people"));
        assertEquals(1, sets.size());
        return sets.get(0);
    }

    private static void assertNumbers(double estimate, double error, Estimate row) {
        assertEquals(estimate, row.inference().estimate().orElseThrow(), 1e-8);
        assertEquals(error, row.inference().stdError().orElseThrow(), 1e-8);
    }

    private static List<Estimate> list(EstimateSet set, String estimand) {
        return set.estimates().stream()
                .filter(row -> row.label().estimand().words().equals(estimand))
                .toList();
    }

    @Test
    void offersParticipationAndTheEffectsBehindThem() {
        EstimateSet set = run(PLAN, StackedDraws.rows());
        assertEquals(9, set.estimates().size());
        List<Estimate> offers = list(set, "dynamic intention-to-treat, precision-weighted");
        assertNumbers(2.42325056433408, 0.589747579480124, offers.get(0));
        assertNumbers(2.27313432835821, 0.800057389440016, offers.get(1));
        assertNumbers(-0.727777777777778, 1.20063166647954, offers.get(2));
        assertEquals(11, offers.get(0).inference().df().orElseThrow());
        List<Estimate> wins = list(set, "first stage");
        assertNumbers(0.887133182844244, 0.0714753828662802, wins.get(0));
        assertNumbers(-0.343283582089552, 0.0875264397865462, wins.get(1));
        assertNumbers(-0.277777777777778, 0.0850459995980815, wins.get(2));
        List<Estimate> effects = list(set, "effect of taking part, later wins taken out");
        assertNumbers(2.73155216284987, 0.665924315612602, effects.get(0));
        assertNumbers(3.61933405443307, 0.93558388182552, effects.get(1));
        assertNumbers(1.43546053232326, 1.63300409615611, effects.get(2));
        assertTrue(set.conventions().get(1).contains("participation d0, d1, d2"));
    }

    @Test
    @Tag("slow")
    @Tag("variant")
    void theSameBytesHoweverTheRowsAreCut() {
        Dataset<Row> rows = StackedDraws.rows();
        String once = EstimateSetJson.write(run(PLAN, rows.repartition(1)));
        assertEquals(once, EstimateSetJson.write(run(PLAN, rows.repartition(2))));
        assertEquals(once, EstimateSetJson.write(run(PLAN, rows.repartition(7))));
    }

    /** In the third draw there is no later one, so that nobody has an outcome then. */
    @Test
    void aTimeThatNobodyHasSeenGivesAReason() {
        EstimateSet set = run(PLAN + "rows: {filter: draw = 3}\n", StackedDraws.rows());
        assertEquals(3, set.estimates().size());
        assertTrue(set.estimates().stream().noneMatch(Estimate::isEstimated));
        assertFalse(set.conventions().isEmpty());
    }

    @Test
    void whatDoesNotFitIsRefused() {
        assertThrows(RequestFault.class, () -> run(PLAN.replace("d1, d2", "d1"), StackedDraws.rows()));
        assertThrows(
                RequestFault.class, () -> run(PLAN.replace("[y0, y1, y2]", "[y0, y1, final]"), StackedDraws.rows()));
        assertThrows(RequestFault.class, () -> run(PLAN.replace("  cluster: household\n", ""), StackedDraws.rows()));
        assertThrows(RequestFault.class, () -> run(PLAN.replace("d2]", "d9]"), StackedDraws.rows()));
    }
}
