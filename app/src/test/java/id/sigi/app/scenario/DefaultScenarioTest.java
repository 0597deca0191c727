package id.sigi.app.scenario;

import id.sigi.programme.scenario.Scenario;
import org.junit.jupiter.api.Tag;

/** FEATURE UNDER TEST: the main job on the default scenario as it ships. */
@Tag("slow")
@Tag("programme")
class DefaultScenarioTest extends WholeProgramme {
    DefaultScenarioTest() {
        super(Scenario.standard());
    }
}
