package id.sigi.ingestion.files;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import id.sigi.programme.contract.Field;
import id.sigi.programme.contract.event.EventContract;
import id.sigi.programme.contract.event.EventContracts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A table's row as the line of JSON that it stands for: some columns are the event's attributes, {@code data} is its data as JSON, and
 * every other column is one field of the data. Whether the event keeps its contract is for the one check of all events to say; here texts
 * only become numbers, truths and lists where the contract's type asks for them and the text can be read so. The column of data goes into
 * the line as it stands, and a name that comes twice comes twice in the line: so a table is judged as the same event in a line is.
 */
final class EventColumns {
    private static final Set<String> ATTRIBUTES =
            Set.of("specversion", "id", "type", "source", "subject", "time", "datacontenttype", "dataschema");
    private static final String DATA = "data";
    private static final String TYPE = "type";
    private static final String VERSION = "specversion";
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,18}");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]{1,3})?");
    private static final String LIST_SEPARATOR = "\\|";

    private final List<Cell> attributes = new ArrayList<>();
    private final List<Cell> fields = new ArrayList<>();
    /** What the columns of data hold, as texts of JSON. */
    private final List<String> data = new ArrayList<>();

    private boolean isMalformed;

    /** Whether a name is that of an attribute of events or of the column of data, in small letters or capitals. */
    static boolean isKnown(String column) {
        String lower = column.toLowerCase(Locale.ROOT);
        return ATTRIBUTES.contains(lower) || lower.equals(DATA);
    }

    private record Cell(String column, JsonNode value) {}

    /** Puts one column's value; the type must be put before the fields whose texts are read by it. */
    void put(String column, JsonNode value) {
        if (ATTRIBUTES.contains(column)) {
            attributes.add(new Cell(column, value));
        } else if (column.equals(DATA)) {
            putData(value);
        } else {
            fields.add(new Cell(column, value));
        }
    }

    private void putData(JsonNode value) {
        String text = value.isTextual() ? value.textValue() : value.toString();
        isMalformed |= findKind(text).isEmpty();
        data.add(text.strip());
    }

    /** What kind of value a text of JSON holds, empty if it is none, or more than one. */
    private static Optional<JsonToken> findKind(String text) {
        try (JsonParser parser = MAPPER.createParser(text)) {
            Optional<JsonToken> first = Optional.ofNullable(parser.nextToken());
            parser.skipChildren();
            return parser.nextToken() == null ? first : Optional.empty();
        } catch (IOException fault) {
            return Optional.empty();
        }
    }

    /** Puts one column's text, read by the contract's type of the field. */
    void putText(String column, String text) {
        put(column, findField(column).map(field -> read(field, text)).orElseGet(() -> NODES.textNode(text)));
    }

    /** Says that a table has a column twice, whether or not a row fills both. */
    void repeat(String column) {
        for (int i = 0; i < 2; i++) {
            put(column, NODES.nullNode());
        }
    }

    private Optional<Field> findField(String column) {
        return attributes.stream()
                .filter(cell -> cell.column().equals(TYPE))
                .findFirst()
                .flatMap(type -> EventContracts.find(type.value().asText()))
                .flatMap((EventContract known) -> known.findField(column));
    }

    private static JsonNode read(Field field, String text) {
        return switch (field.type()) {
            case INTEGER, LONG ->
                WHOLE.matcher(text).matches() ? NODES.numberNode(Long.parseLong(text)) : NODES.textNode(text);
            case DOUBLE ->
                NUMBER.matcher(text).matches() ? NODES.numberNode(Double.parseDouble(text)) : NODES.textNode(text);
            case BOOLEAN -> truth(text);
            case CODES -> list(text);
            case STRING, FREE_TEXT, CODE, DATE, TIMESTAMP, PSEUDONYM -> NODES.textNode(text);
        };
    }

    private static JsonNode truth(String text) {
        if (text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false")) {
            return NODES.booleanNode(text.equalsIgnoreCase("true"));
        }
        return NODES.textNode(text);
    }

    private static JsonNode list(String text) {
        ArrayNode list = MAPPER.createArrayNode();
        for (String code : text.split(LIST_SEPARATOR)) {
            list.add(code.strip());
        }
        return list;
    }

    /** The event as a line of JSON; a line that is marked if a column of data holds none. */
    Line line(long number) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = MAPPER.createGenerator(bytes)) {
            write(json);
        } catch (IOException fault) {
            throw new UncheckedIOException("bytes in memory could not be written", fault);
        }
        return isMalformed
                ? new Line(number, bytes.toByteArray(), Line.State.MALFORMED)
                : Line.whole(number, bytes.toByteArray());
    }

    private void write(JsonGenerator json) throws IOException {
        json.writeStartObject();
        for (Cell attribute : attributes) {
            json.writeObjectField(attribute.column(), attribute.value());
        }
        if (attributes.stream().noneMatch(attribute -> attribute.column().equals(VERSION))) {
            json.writeStringField(VERSION, "1.0");
        }
        for (String text : data) {
            json.writeFieldName(DATA);
            writeData(text, json);
        }
        if (data.isEmpty()) {
            json.writeFieldName(DATA);
            json.writeRawValue("{" + ofFields() + "}");
        }
        json.writeEndObject();
    }

    private void writeData(String text, JsonGenerator json) throws IOException {
        if (isMalformed) {
            json.writeString(text);
        } else if (text.startsWith("{") && !fields.isEmpty()) {
            String within = text.substring(1, text.length() - 1);
            json.writeRawValue("{" + within + (within.isBlank() ? "" : ",") + ofFields() + "}");
        } else {
            json.writeRawValue(text);
        }
    }

    /** The fields that have columns of their own, as the inside of an object. */
    private String ofFields() throws IOException {
        StringBuilder inside = new StringBuilder();
        for (Cell field : fields) {
            inside.append(inside.isEmpty() ? "" : ",")
                    .append(MAPPER.writeValueAsString(field.column()))
                    .append(':')
                    .append(MAPPER.writeValueAsString(field.value()));
        }
        return inside.toString();
    }
}
