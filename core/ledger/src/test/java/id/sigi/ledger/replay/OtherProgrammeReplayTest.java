package id.sigi.ledger.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigi.programme.fault.RequestFault;
import id.sigi.programme.rules.RuleSet;
import id.sigi.programme.scenario.Scenario;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The simulated people do what Program Kartu Prakerja allows; rules of another programme that refuse it are a bad request, not a bad program. */
@Tag("scenario")
class OtherProgrammeReplayTest {
    private static final RuleSet WEAVERS = RuleSet.read(Path.of("src", "test", "resources", "rules", "weavers.yaml"));

    @Test
    void rulesThatRefuseAStepOfTheSimulatedPeopleAreRefusedWithTheStepAndTheReason() {
        RequestFault fault = assertThrows(
                RequestFault.class, () -> new SmallReplay(Scenario.small().withApplicants(500), WEAVERS).close());
        assertEquals("the scenario cannot be replayed under the rules weavers", fault.problem());
        assertTrue(fault.reason().matches(".*these rules refuse their step [A-Z]\\w+: [a-z].*"), fault.reason());
        assertTrue(fault.remedy().contains("sigi replay"), fault.remedy());
    }
}
