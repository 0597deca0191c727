package id.sigi.ingestion.check;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.sigi.programme.contract.Field;
import id.sigi.programme.contract.event.EventContract;
import id.sigi.programme.event.CloudEvent;
import id.sigi.programme.event.CloudEventJson;
import java.time.Instant;

/** Well-formed lines of every type of event, for tests to land as they are or to spoil. */
public final class EventLines {
    private EventLines() {}

    /** A line with the given event id and plain values. */
    public static String of(EventContract contract, String id) {
        return CloudEventJson.write(new CloudEvent(
                id, "test", contract.type(), Instant.parse("2020-05-01T10:00:00Z"), "subject-1", data(contract)));
    }

    private static ObjectNode data(EventContract contract) {
        ObjectNode data = new JsonMapper().createObjectNode();
        contract.data().forEach(field -> put(data, field));
        return data;
    }

    private static void put(ObjectNode data, Field field) {
        long least = (long) Math.max(0, field.bounds().least());
        switch (field.type()) {
            case STRING, FREE_TEXT -> data.put(field.name(), "text-1");
            case CODE -> data.put(field.name(), field.allowed().get(0));
            case CODES -> data.putArray(field.name()).add(field.allowed().get(0));
            case INTEGER, LONG -> data.put(field.name(), least);
            case DOUBLE -> data.put(field.name(), (double) least);
            case BOOLEAN -> data.put(field.name(), true);
            case DATE -> data.put(field.name(), "2020-05-01");
            case TIMESTAMP -> data.put(field.name(), "2020-05-01T10:00:00Z");
            case PSEUDONYM -> data.put(field.name(), "0123456789abcdef0123456789abcdef");
        }
    }
}
