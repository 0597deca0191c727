package id.sigi.ingestion.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.sigi.programme.privacy.ClearIdentifier;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

/**
 * The attributes of CloudEvents 1.0 that every event carries. Extension attributes are allowed and not kept; one that gives a person away
 * is refused all the same, so that its sender hears of it.
 */
record Envelope(String id, String source, String type, String subject, Instant time, ObjectNode data) {
    static final String ID = "id";
    static final String TYPE = "type";
    private static final String VERSION = "specversion";
    private static final String SOURCE = "source";
    private static final String SUBJECT = "subject";
    static final String TIME = "time";
    private static final String DATA = "data";
    private static final Set<String> OWN = Set.of(VERSION, ID, SOURCE, TYPE, SUBJECT, TIME, DATA);

    static Envelope read(ObjectNode event) throws Refusal {
        if (!text(event, VERSION).equals("1.0")) {
            throw Refusal.at(QuarantineReason.WRONG_ATTRIBUTE, VERSION);
        }
        checkExtensions(event);
        return new Envelope(
                text(event, ID),
                text(event, SOURCE),
                text(event, TYPE),
                text(event, SUBJECT),
                IsoTime.instant(text(event, TIME), TIME),
                data(event));
    }

    private static void checkExtensions(ObjectNode event) throws Refusal {
        for (Map.Entry<String, JsonNode> attribute : event.properties()) {
            String name = attribute.getKey();
            JsonNode value = attribute.getValue();
            if (!OWN.contains(name)
                    && (ClearIdentifier.isIn(name) || (value.isValueNode() && ClearIdentifier.isIn(value.asText())))) {
                throw Refusal.at(QuarantineReason.IDENTIFIER_IN_CLEAR, "an extension attribute");
            }
        }
    }

    private static String text(ObjectNode event, String attribute) throws Refusal {
        JsonNode value = event.get(attribute);
        if (value == null || value.isNull()) {
            throw Refusal.at(QuarantineReason.MISSING_ATTRIBUTE, attribute);
        }
        if (!value.isTextual()) {
            throw Refusal.at(QuarantineReason.WRONG_ATTRIBUTE, attribute);
        }
        if (value.textValue().isBlank()) {
            throw Refusal.at(QuarantineReason.MISSING_ATTRIBUTE, attribute);
        }
        return CleanText.of(value.textValue(), attribute);
    }

    private static ObjectNode data(ObjectNode event) throws Refusal {
        JsonNode data = event.get(DATA);
        if (data == null || data.isNull()) {
            throw Refusal.at(QuarantineReason.MISSING_ATTRIBUTE, DATA);
        }
        if (data instanceof ObjectNode facts) {
            return facts;
        }
        throw Refusal.at(QuarantineReason.WRONG_ATTRIBUTE, DATA);
    }
}
