package id.sigi.programme.event;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("kernel")
class CloudEventJsonTest {
    private static final ObjectMapper MAPPER = JsonMapper.builder().build();

    /** The expected line is that of Jackson's own tree of the same event. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain",
                "",
                "a \"word\" and a \\ back",
                "line\nbreak\ttab\rreturn\bback\ffeed",
                "\u0000\u0001\u001f\u007f\u0080",
                "Jalan Teuku Umar, caf\u00e9, \u0646\u0635, \ud83d\ude00, \u2028",
                "half \ud83d"
            })
    void aLineIsThatOfJacksonsTree(String text) throws JsonProcessingException {
        ObjectNode data = MAPPER.createObjectNode();
        data.put("text", text).put("count", -3L).put("is_there", true);
        data.putArray("codes").add("ONE").add(text);
        Instant time = Instant.parse("2021-03-04T05:06:07.5Z");
        ObjectNode tree = MAPPER.createObjectNode();
        tree.put("specversion", "1.0").put("id", text).put("source", text).put("type", text);
        tree.put("time", time.toString()).put("subject", text).put("datacontenttype", "application/json");
        tree.set("data", data);
        CloudEvent event = new CloudEvent(text, text, text, time, text, data);
        assertEquals(MAPPER.writeValueAsString(tree), CloudEventJson.write(event));
    }
}
