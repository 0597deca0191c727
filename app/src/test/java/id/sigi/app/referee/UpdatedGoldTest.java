package id.sigi.app.referee;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigi.programme.rules.RuleSet;
import id.sigi.programme.scenario.MessPlan;
import id.sigi.programme.scenario.Scenario;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * FEATURE UNDER TEST: a build that makes what has changed. What is held back at first comes late, kind by kind; after each landing the tables are
 * those that the second engine makes of everything.
 */
@Tag("programme")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UpdatedGoldTest {
    private static final Pattern APPLICANT = Pattern.compile("\"applicant_id\":\"([^\"]*)\"");

    private List<String> lines;

    @BeforeAll
    void replay(@TempDir Path folder) throws IOException {
        Scenario scenario = Scenario.small().withMess(MessPlan.NONE);
        lines = TwoEngines.lines(TwoEngines.replay(scenario, RuleSet.prakerja(), folder.resolve("all")));
    }

    private static boolean isOf(String line, String... types) {
        for (String type : types) {
            if (line.contains("\"type\":\"id.prakerja." + type)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a line is of one applicant in so many, always the same ones. */
    private static boolean isOfOneIn(int share, String line) {
        Matcher applicant = APPLICANT.matcher(line);
        return applicant.find() && Math.floorMod(applicant.group(1).hashCode() * 31, share) == 0;
    }

    /** Lands all but some lines, builds, lands those, builds again, and answers what the second build did. */
    private String updated(Path folder, Predicate<String> isLate) throws IOException {
        List<String> first = new ArrayList<>();
        List<String> late = new ArrayList<>();
        lines.forEach(line -> (isLate.test(line) ? late : first).add(line));
        assertTrue(late.size() > 0 && first.size() > late.size(), "late: " + late.size());
        try (TwoEngines engines = new TwoEngines(folder)) {
            engines.land(first, "1-first");
            engines.update();
            engines.land(late, "2-late");
            String done = engines.update();
            assertEquals(Map.of(), engines.differences(), done);
            return done;
        }
    }

    @Test
    void lateFactsOfSomeChangeTheirRowsAlone(@TempDir Path folder) throws IOException {
        String done = updated(
                folder,
                line -> isOfOneIn(40, line)
                        && isOf(line, "course", "survey", "incentive", "complaint", "payout", "participation"));
        assertTrue(done.contains("applicants touched"), done);
    }
}
