package id.sigi.ledger.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.sigi.programme.contract.Fields;
import id.sigi.programme.vocabulary.EntryStep;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("kernel")
class EventDataTest {
    private static final ObjectMapper MAPPER = JsonMapper.builder().build();

    /** The expected text is that of Jackson's tree with the same values. */
    @Test
    void factsReadLikeJacksonsTree() throws JsonProcessingException {
        Instant at = Instant.parse("2021-03-04T05:06:07Z");
        LocalDate day = LocalDate.of(2021, 3, 4);
        EventData facts = new EventData()
                .with(Fields.REVIEW, "a \"good\" course\n")
                .with(Fields.STARS, 5)
                .with(Fields.IS_VERIFIED, false)
                .with(Fields.ENTRY_STEPS, List.of(EntryStep.KTP_PHOTO, EntryStep.MOTIVATION))
                .with(Fields.AREAS, List.of())
                .with(Fields.RATED_AT, at)
                .with(Fields.OPENED_ON, day);
        ObjectNode tree = MAPPER.createObjectNode();
        tree.put("review", "a \"good\" course\n").put("stars", 5).put("is_verified", false);
        tree.putArray("entry_steps").add(EntryStep.KTP_PHOTO.name()).add(EntryStep.MOTIVATION.name());
        tree.putArray("areas");
        tree.put("rated_at", at.toString()).put("opened_on", day.toString());
        assertEquals(MAPPER.writeValueAsString(tree), facts.json());
        assertEquals("{}", new EventData().json());
    }
}
