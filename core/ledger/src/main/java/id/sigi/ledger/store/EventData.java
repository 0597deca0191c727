package id.sigi.ledger.store;

import id.sigi.programme.contract.Field;
import id.sigi.programme.event.CloudEventJson;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * The data of an event under construction, as the text of JSON that it will be; fields are named by the contract's constants, each once,
 * and keep their order.
 */
public final class EventData {
    private static final int LIKELY_LENGTH = 250;

    private final StringBuilder data = new StringBuilder(LIKELY_LENGTH);

    public EventData with(Field field, String value) {
        CloudEventJson.quote(name(field), value);
        return this;
    }

    public EventData with(Field field, long value) {
        name(field).append(value);
        return this;
    }

    public EventData with(Field field, boolean value) {
        name(field).append(value);
        return this;
    }

    public EventData with(Field field, Enum<?> code) {
        return with(field, code.name());
    }

    public EventData with(Field field, Instant instant) {
        return with(field, instant.toString());
    }

    public EventData with(Field field, LocalDate date) {
        return with(field, date.toString());
    }

    public EventData with(Field field, List<? extends Enum<?>> codes) {
        StringBuilder array = name(field).append('[');
        for (int at = 0; at < codes.size(); at++) {
            CloudEventJson.quote(
                    at == 0 ? array : array.append(','), codes.get(at).name());
        }
        array.append(']');
        return this;
    }

    private StringBuilder name(Field field) {
        data.append(data.length() == 0 ? '{' : ',');
        CloudEventJson.quote(data, field.name());
        return data.append(':');
    }

    /** The data as an object of JSON. */
    String json() {
        return data.append(data.length() == 0 ? "{}" : "}").toString();
    }
}
