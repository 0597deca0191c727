package id.sigi.ledger.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.sigi.ledger.NationalRules;
import id.sigi.programme.scenario.Scenario;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A replay under rules with a national draw: its log shows both stages, and whoever wins nationally had lost in an area. */
@Tag("scenario")
class NationalScenarioTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @Test
    void everyWaveIsDrawnByAreasAndThenNationally() throws IOException {
        try (SmallReplay replay = new SmallReplay(Scenario.small().withApplicants(500), NationalRules.prakerja())) {
            Map<String, JsonNode> draws = new HashMap<>();
            Set<String> lost = new HashSet<>();
            Map<String, Long> entrants = new HashMap<>();
            long nationalWinners = 0;
            for (String body : replay.bodies()) {
                JsonNode event = MAPPER.readTree(body);
                JsonNode data = event.get("data");
                String type = event.get("type").textValue();
                if (type.equals("id.prakerja.lottery.drawn.v4")) {
                    draws.put(data.get("draw_id").textValue(), data);
                } else if (type.equals("id.prakerja.lottery.result.v1")) {
                    String draw = data.get("draw_id").textValue();
                    entrants.merge(draw, 1L, Long::sum);
                    String application = data.get("application_id").textValue();
                    boolean isNational =
                            draws.get(draw).get("draw_stage").textValue().equals("NATIONAL");
                    assertEquals(isNational, lost.contains(application), application);
                    boolean isWinner = data.get("is_selected").booleanValue();
                    if (!isWinner) {
                        lost.add(application);
                    }
                    nationalWinners += isNational && isWinner ? 1 : 0;
                }
            }
            Map<Boolean, Long> stages = new HashMap<>();
            draws.values().forEach(draw -> stages.merge(draw.has("area"), 1L, Long::sum));
            assertEquals(6, stages.get(false), "three waves, two groups");
            draws.forEach((id, draw) -> assertEquals(draw.get("count_eligible").longValue(), entrants.get(id), id));
            assertTrue(nationalWinners > 10, "winners " + nationalWinners);
            for (AnswerKey.Entry entry : replay.answerKey().entries()) {
                boolean taken = entry.hasWonFirst() ? entry.participatesIfWon() : entry.participatesIfLost();
                assertEquals(entry.isParticipant(), taken);
            }
            assertFalse(replay.answerKey().entries().isEmpty());
        }
    }
}
