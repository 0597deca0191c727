package id.sigi.programme.event;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/** Writes a {@link CloudEvent} as one line of JSON; attributes come in a fixed order, data in the order it was built. */
public final class CloudEventJson {
    private static final ObjectMapper MAPPER = JsonMapper.builder().build();

    private static final int LIKELY_LENGTH = 600;

    private CloudEventJson() {}

    /** The event as one line of JSON without a line end. */
    public static String write(CloudEvent event) {
        StringWriter line = new StringWriter(LIKELY_LENGTH);
        try (JsonGenerator json = MAPPER.createGenerator(line)) {
            json.writeStartObject();
            json.writeStringField("specversion", "1.0");
            json.writeStringField("id", event.id());
            json.writeStringField("source", event.source());
            json.writeStringField("type", event.type());
            json.writeStringField("time", event.time().toString());
            json.writeStringField("subject", event.subject());
            json.writeStringField("datacontenttype", "application/json");
            json.writeFieldName("data");
            json.writeTree(event.data());
            json.writeEndObject();
        } catch (IOException fault) {
            throw new UncheckedIOException("an event built from nodes could not be written", fault);
        }
        return line.toString();
    }
}
