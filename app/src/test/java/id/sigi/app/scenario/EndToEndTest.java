package id.sigi.app.scenario;

import id.sigi.programme.scenario.Scenario;
import org.junit.jupiter.api.Tag;

/** FEATURE UNDER TEST: the main job, on the default scenario's programme with a seventh of its people. */
@Tag("scenario")
class EndToEndTest extends WholeProgramme {
    private static final int APPLICANTS = 3_000;

    EndToEndTest() {
        super(Scenario.standard().withApplicants(APPLICANTS));
    }
}
