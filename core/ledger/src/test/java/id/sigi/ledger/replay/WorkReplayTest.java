package id.sigi.ledger.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.sigi.programme.contract.Field;
import id.sigi.programme.contract.WorkFields;
import id.sigi.programme.scenario.BusinessPlan;
import id.sigi.programme.scenario.Scenario;
import id.sigi.programme.vocabulary.survey.LabourStatus;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What people say of their businesses and jobs in the scenario of known ones: its events against the chances that it states. */
@Tag("scenario")
class WorkReplayTest {
    /** Standard errors within which each of some dozens of shares lies: beyond it one in four hundred would be by chance. */
    private static final double ERRORS = 4.2;

    private static final int FEWEST = 30;
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Scenario SCENARIO = Scenario.ofWork();

    private static final Map<String, JsonNode> ANSWERS = new TreeMap<>();

    @BeforeAll
    static void replay() throws IOException {
        try (SmallReplay replay = new SmallReplay(SCENARIO)) {
            for (String body : replay.bodies()) {
                JsonNode event = MAPPER.readTree(body);
                String type = event.get("type").textValue();
                if (type.startsWith("id.prakerja.survey.answered")) {
                    ANSWERS.put(key(event.get("data")), event);
                }
            }
        }
    }

    @AfterAll
    static void forget() {
        ANSWERS.clear();
    }

    private static String key(JsonNode data) {
        return data.get("applicant_id").textValue() + " "
                + data.get("survey_round").textValue();
    }

    private static LabourStatus status(JsonNode event) {
        return LabourStatus.valueOf(event.get("data").get("labour_status").textValue());
    }

    /** Draws of chances that are known. */
    private static final class Draws {
        private double draws;
        private double hits;
        private double expected;
        private double variance;

        void add(double chance, boolean isHit) {
            draws++;
            hits += isHit ? 1 : 0;
            expected += chance;
            variance += chance * (1 - chance);
        }

        void check(String what) {
            if (draws >= FEWEST) {
                assertTrue(
                        Math.abs(hits - expected) <= ERRORS * Math.sqrt(variance),
                        what + ": " + hits + " of " + draws + ", expected " + expected);
            }
        }
    }

    private static long enough(Map<String, Draws> all) {
        return all.values().stream().filter(some -> some.draws >= FEWEST).count();
    }

    @Test
    void businessesAreAsTheScenarioSays() {
        BusinessPlan plan = SCENARIO.findBusiness().orElseThrow();
        Map<String, Draws> shares = new TreeMap<>();
        Map<Boolean, List<Integer>> hired = ANSWERS.values().stream()
                .filter(event -> status(event) == LabourStatus.EMPLOYER)
                .map(event -> event.get("data")
                        .get(WorkFields.COUNT_HIRED_WORKERS.name())
                        .intValue())
                .collect(Collectors.groupingBy(count -> count >= 1));
        for (JsonNode event : ANSWERS.values()) {
            LabourStatus status = status(event);
            if (status.isEntrepreneur()) {
                add(
                        shares,
                        event,
                        WorkFields.IS_BUSINESS_REGISTERED,
                        plan.registered().get(status));
                add(shares, event, WorkFields.HAS_ACCOUNTS, plan.keepsAccounts().get(status));
            }
            if (status == LabourStatus.EMPLOYEE) {
                add(shares, event, WorkFields.HAS_PENSION, plan.pension());
            }
        }
        assertEquals(7, enough(shares), shares.keySet().toString());
        shares.forEach((what, draws) -> draws.check(what));
        assertFalse(hired.containsKey(false), "an employer has a paid worker");
        double n = hired.get(true).size();
        double mean =
                hired.get(true).stream().mapToInt(count -> count).average().orElseThrow();
        double deviation = Math.sqrt(plan.hiredWorkers() * (plan.hiredWorkers() - 1));
        assertTrue(Math.abs(mean - plan.hiredWorkers()) < ERRORS * deviation / Math.sqrt(n), mean + " of " + n);
    }

    private static void add(Map<String, Draws> shares, JsonNode event, Field field, double share) {
        shares.computeIfAbsent(field.name() + " " + status(event), none -> new Draws())
                .add(share, event.get("data").get(field.name()).booleanValue());
    }

    /** Whoever does not work is asked nothing of it, and answers in the version without these questions. */
    @Test
    void theVersionSaysWhetherItWasAsked() {
        ANSWERS.forEach((key, event) -> {
            String type = event.get("type").textValue();
            assertEquals(status(event).isEmployed() ? "v2" : "v1", type.substring(type.length() - 2), key);
            assertEquals(status(event).isEmployed(), event.get("data").has(WorkFields.ENTERPRISE_SECTOR.name()), key);
        });
    }
}
