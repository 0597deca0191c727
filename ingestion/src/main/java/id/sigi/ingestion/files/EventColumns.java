package id.sigi.ingestion.files;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.sigi.programme.contract.EventContract;
import id.sigi.programme.contract.EventContracts;
import id.sigi.programme.contract.Field;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A table's row as the event that it stands for: some columns are the event's attributes, {@code data} is its data as JSON, and every
 * other column is one field of the data. Whether the event keeps its contract is for the one check of all events to say; here texts only
 * become numbers, truths and lists where the contract's type asks for them and the text can be read so.
 */
final class EventColumns {
    private static final Set<String> ATTRIBUTES =
            Set.of("specversion", "id", "type", "source", "subject", "time", "datacontenttype", "dataschema");
    private static final String DATA = "data";
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,18}");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]{1,3})?");
    private static final String LIST_SEPARATOR = "\\|";

    private final ObjectNode event = MAPPER.createObjectNode();
    private final ObjectNode data = MAPPER.createObjectNode();

    /** Puts one column's value; the type must be put before the fields whose texts are read by it. */
    void put(String column, JsonNode value) {
        if (ATTRIBUTES.contains(column)) {
            event.set(column, value);
        } else if (column.equals(DATA)) {
            putData(value);
        } else {
            data.set(column, value);
        }
    }

    private void putData(JsonNode value) {
        JsonNode given = value.isTextual() ? parsed(value.textValue()) : value;
        if (given instanceof ObjectNode fields) {
            data.setAll(fields);
        } else {
            event.set(DATA, given);
        }
    }

    private static JsonNode parsed(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException fault) {
            return MAPPER.getNodeFactory().textNode(text);
        }
    }

    /** Puts one column's text, read by the contract's type of the field. */
    void putText(String column, String text) {
        put(column, findField(column).map(field -> read(field, text)).orElseGet(() -> textNode(text)));
    }

    private Optional<Field> findField(String column) {
        JsonNode type = event.get("type");
        Optional<EventContract> contract = type == null ? Optional.empty() : EventContracts.find(type.asText());
        return contract.flatMap(known -> known.findField(column));
    }

    private static JsonNode read(Field field, String text) {
        return switch (field.type()) {
            case INTEGER, LONG ->
                WHOLE.matcher(text).matches()
                        ? MAPPER.getNodeFactory().numberNode(Long.parseLong(text))
                        : textNode(text);
            case DOUBLE ->
                NUMBER.matcher(text).matches()
                        ? MAPPER.getNodeFactory().numberNode(Double.parseDouble(text))
                        : textNode(text);
            case BOOLEAN -> truth(text);
            case CODES -> list(text);
            case STRING, FREE_TEXT, CODE, DATE, TIMESTAMP, PSEUDONYM -> textNode(text);
        };
    }

    private static JsonNode truth(String text) {
        if (text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false")) {
            return MAPPER.getNodeFactory().booleanNode(text.equalsIgnoreCase("true"));
        }
        return textNode(text);
    }

    private static JsonNode list(String text) {
        ArrayNode list = MAPPER.createArrayNode();
        for (String code : text.split(LIST_SEPARATOR)) {
            list.add(code.strip());
        }
        return list;
    }

    private static JsonNode textNode(String text) {
        return MAPPER.getNodeFactory().textNode(text);
    }

    /** The event as one line of JSON. */
    byte[] line() {
        if (!event.has("specversion")) {
            event.put("specversion", "1.0");
        }
        if (!event.has(DATA)) {
            event.set(DATA, data);
        }
        try {
            return MAPPER.writeValueAsBytes(event);
        } catch (JsonProcessingException fault) {
            throw new IllegalStateException("an event built from nodes could not be written", fault);
        }
    }
}
