package id.sigi.ingestion.check;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import id.sigi.programme.contract.Field;
import id.sigi.programme.contract.event.EventContract;
import id.sigi.programme.contract.event.EventContracts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Types data that stand in their canonical form, see {@link DataCheck}: what the quick road did not type while it read the line. Instances
 * are not shared between threads.
 */
final class DataReader {
    private static final JsonFactory JSON = new JsonFactory();

    private final DataValues values;
    private final Map<String, Layout> layouts = new HashMap<>();

    /** @param values to be filled */
    DataReader(DataValues values) {
        this.values = values;
    }

    /** Where the fields of a contract stand. */
    private record Layout(EventContract contract, Map<String, Integer> places) {
        static Layout of(String type) {
            EventContract contract = EventContracts.find(type).orElseThrow();
            Map<String, Integer> places = new HashMap<>();
            contract.data().forEach(field -> places.put(field.name(), places.size()));
            return new Layout(contract, places);
        }
    }

    /**
     * The values of an event's data.
     *
     * @param type a type that a contract knows
     * @param data canonical data of that type
     */
    DataValues read(String type, String data) {
        return read(layouts.computeIfAbsent(type, Layout::of), data);
    }

    private DataValues read(Layout layout, String data) {
        values.begin(layout.contract());
        try (JsonParser json = JSON.createParser(data)) {
            json.nextToken();
            for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
                int place = layout.places().get(name);
                json.nextToken();
                read(layout.contract().data().get(place), place, json);
            }
        } catch (IOException fault) {
            throw new UncheckedIOException("canonical data could not be read", fault);
        }
        return values;
    }

    private void read(Field field, int place, JsonParser json) throws IOException {
        switch (field.type()) {
            case STRING, FREE_TEXT, CODE, PSEUDONYM -> {
                byte[] text = bytes(json);
                values.text(place, text, 0, text.length);
            }
            case CODES -> values.list(place, texts(json));
            case INTEGER, LONG -> values.number(place, json.getLongValue());
            case DOUBLE -> values.number(place, Double.doubleToRawLongBits(json.getDoubleValue()));
            case BOOLEAN -> values.number(place, json.currentToken() == JsonToken.VALUE_TRUE ? 1 : 0);
            case DATE -> values.number(place, LocalDate.parse(json.getText()).toEpochDay());
            case TIMESTAMP ->
                values.number(place, ChronoUnit.MICROS.between(Instant.EPOCH, Instant.parse(json.getText())));
        }
    }

    private static List<byte[]> texts(JsonParser json) throws IOException {
        List<byte[]> texts = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            texts.add(bytes(json));
        }
        return texts;
    }

    private static byte[] bytes(JsonParser json) throws IOException {
        return json.getText().getBytes(StandardCharsets.UTF_8);
    }
}
