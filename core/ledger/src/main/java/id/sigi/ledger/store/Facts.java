package id.sigi.ledger.store;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.sigi.programme.contract.Field;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** The data of an event under construction; fields are named by the contract's constants and keep their order. */
public final class Facts {
    private final ObjectNode data = JsonNodeFactory.instance.objectNode();

    public Facts with(Field field, String value) {
        data.put(field.name(), value);
        return this;
    }

    public Facts with(Field field, long value) {
        data.put(field.name(), value);
        return this;
    }

    public Facts with(Field field, boolean value) {
        data.put(field.name(), value);
        return this;
    }

    public Facts with(Field field, Enum<?> code) {
        return with(field, code.name());
    }

    public Facts with(Field field, Instant instant) {
        return with(field, instant.toString());
    }

    public Facts with(Field field, LocalDate date) {
        return with(field, date.toString());
    }

    public Facts with(Field field, List<? extends Enum<?>> codes) {
        ArrayNode array = data.putArray(field.name());
        codes.forEach(code -> array.add(code.name()));
        return this;
    }

    ObjectNode data() {
        return data;
    }
}
