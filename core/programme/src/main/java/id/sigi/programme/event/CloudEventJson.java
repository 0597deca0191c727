package id.sigi.programme.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Writes a {@link CloudEvent} as one line of JSON; attributes come in a fixed order, data in the order it was built. */
public final class CloudEventJson {
    private static final ObjectMapper MAPPER = JsonMapper.builder().build();

    private CloudEventJson() {}

    /** The event as one line of JSON without a line end. */
    public static String write(CloudEvent event) {
        ObjectNode node = MAPPER.createObjectNode();
        node.put("specversion", "1.0");
        node.put("id", event.id());
        node.put("source", event.source());
        node.put("type", event.type());
        node.put("time", event.time().toString());
        node.put("subject", event.subject());
        node.put("datacontenttype", "application/json");
        node.set("data", event.data());
        try {
            return MAPPER.writeValueAsString(node);
        } catch (JsonProcessingException fault) {
            throw new IllegalStateException("an event built from nodes could not be written", fault);
        }
    }
}
