package id.sigi.studies.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.EstimateSet;
import id.sigi.methods.plan.PlanFile;
import id.sigi.studies.OneMachineLimit;
import id.sigi.studies.PlannedStudy;
import id.sigi.studies.RealData;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The plan with everything in it on more rows than may come to one machine: nothing is refused and nothing left out. */
@Tag("slow")
class EverythingAtSizeTest {
    @Test
    void nothingIsRefusedBeyondOneMachine() {
        long people = OneMachineLimit.MOST + 100_000L;

        List<EstimateSet> sets = PlannedStudy.run(
                PlanFile.parse("everything.yaml", EverythingPlanTest.PLAN),
                EverythingPlanTest.rows(people),
                RealData.source("made up"));

        assertEquals(6, sets.size());
        assertEquals(people, sets.get(0).flow().get(0).passed());
        assertTrue(sets.stream().flatMap(set -> set.estimates().stream()).allMatch(Estimate::isEstimated));
    }
}
