package id.sigi.app.referee;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigi.programme.privacy.Pseudonymiser;
import id.sigi.programme.rules.RuleSet;
import id.sigi.programme.scenario.DataFaultPlan;
import id.sigi.programme.scenario.Scenario;
import id.sigi.programme.scenario.people.Person;
import id.sigi.programme.scenario.people.Population;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * FEATURE UNDER TEST: every gold table, row for row, against a second engine that was told what the tables mean and not how they are made.
 * The tables of whole programmes are compared with it in the end-to-end tests; these build lakes of their own.
 */
@Tag("slow")
@Tag("programme")
class TwoEnginesTest {
    @Test
    void theSmallScenarioIsTheSameInBoth(@TempDir Path folder) throws IOException {
        assertSame(RuleSet.prakerja(), folder);
    }

    @Test
    void aScenarioWithNationalDrawsIsTheSameInBoth(@TempDir Path folder) throws IOException {
        assertSame(national(folder), folder);
    }

    /**
     * One line in a hundred comes late, with corrections, conflicts and repetitions beside it; then somebody is erased, and what was sent of the person
     * comes again. After each step the lake was built from what changed, the referee from everything.
     */
    @Test
    void lateCorrectedRepeatedAndErasedEventsAreTheSameInBoth(@TempDir Path folder) throws IOException {
        Scenario scenario = Scenario.small().withMess(DataFaultPlan.NONE);
        List<String> lines = TwoEngines.lines(TwoEngines.replay(scenario, RuleSet.prakerja(), folder.resolve("all")));
        List<String> first = new ArrayList<>();
        List<String> second = new ArrayList<>();
        for (int line = 0; line < lines.size(); line++) {
            (line % 100 == 7 ? second : first).add(lines.get(line));
        }
        second.addAll(Corrections.of(first));
        second.addAll(first.subList(1_000, 1_500));
        Person erased = beneficiary(scenario, lines);
        try (TwoEngines engines = new TwoEngines(folder)) {
            engines.land(first, "1-first");
            engines.update();
            assertEquals(Map.of(), engines.differences());
            long conflicts = engines.land(second, "2-second").total().quarantined();
            assertTrue(
                    conflicts >= 10,
                    "of each type that is corrected one conflict, unless it happened to say the same: " + conflicts);
            engines.update();
            assertEquals(Map.of(), engines.differences());
            engines.erase(erased.nik());
            engines.land(lines, "3-again");
            engines.update();
            assertEquals(Map.of(), engines.differences());
        }
    }

    /** Somebody with an account, so that every table but the catalogue's loses a row. */
    private static Person beneficiary(Scenario scenario, List<String> lines) {
        String all = String.join("\n", lines);
        Pseudonymiser pseudonyms = new Pseudonymiser(TwoEngines.KEY);
        for (Person person : Population.of(scenario).people()) {
            Matcher registered = Pattern.compile("\"applicant_id\":\"([^\"]*)\",\"person_key\":\""
                            + pseudonyms.pseudonym(
                                    Pseudonymiser.PERSON, person.nik().digits()))
                    .matcher(all);
            if (registered.find()
                    && all.contains(
                            "\"disbursement_id\":\"dsp-" + registered.group(1).substring(4))) {
                return person;
            }
        }
        throw new IllegalStateException("nobody was paid");
    }

    private static void assertSame(RuleSet rules, Path folder) throws IOException {
        try (TwoEngines engines = new TwoEngines(folder)) {
            engines.land(TwoEngines.replay(Scenario.small(), rules, folder.resolve("files")));
            engines.build();
            assertEquals(Map.of(), engines.differences());
        }
    }

    private static RuleSet national(Path folder) throws IOException {
        try (var stream = RuleSet.class.getResourceAsStream("/rules/prakerja.yaml")) {
            String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            return RuleSet.read(Files.writeString(
                    folder.resolve("national.yaml"),
                    text.replace("drawStages: [AREA]", "drawStages: [AREA, NATIONAL]")));
        }
    }
}
