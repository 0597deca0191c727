package id.sigi.ledger.landing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.sigi.programme.contract.Field;
import id.sigi.programme.contract.FieldType;
import id.sigi.programme.contract.event.EventContract;
import id.sigi.programme.contract.event.EventContracts;
import id.sigi.programme.scenario.RandomStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Spoils copies of events in ways that no contract admits. */
final class LineSpoiler {
    private static final ObjectMapper MAPPER = JsonMapper.builder().build();
    private static final Set<FieldType> COUNTED =
            Set.of(FieldType.INTEGER, FieldType.LONG, FieldType.DOUBLE, FieldType.BOOLEAN);

    private LineSpoiler() {}

    /** A spoiled copy of an event, one line. */
    static String spoil(String line, LineFault way, RandomStream dice) {
        return switch (way) {
            case TRUNCATED -> line.substring(0, dice.between(line.length() / 4, line.length() - 2));
            case MISSING_FIELD -> changed(line, LineSpoiler::withoutField, dice);
            case UNKNOWN_CODE -> changed(line, LineSpoiler::withUnknownCode, dice);
            case IMPOSSIBLE_DATE -> changed(line, LineSpoiler::withImpossibleDate, dice);
            case WRONG_TYPE -> changed(line, LineSpoiler::withWrongType, dice);
        };
    }

    @FunctionalInterface
    private interface Change {
        void make(ObjectNode event, EventContract contract, RandomStream dice);
    }

    private static String changed(String line, Change change, RandomStream dice) {
        try {
            ObjectNode event = (ObjectNode) MAPPER.readTree(line);
            EventContract contract =
                    EventContracts.find(event.get("type").textValue()).orElseThrow();
            change.make(event, contract, dice);
            return MAPPER.writeValueAsString(event);
        } catch (JsonProcessingException fault) {
            throw new IllegalStateException("an event of the outbox is not JSON", fault);
        }
    }

    private static ObjectNode data(ObjectNode event) {
        return (ObjectNode) event.get("data");
    }

    private static void withoutField(ObjectNode event, EventContract contract, RandomStream dice) {
        List<Field> required =
                contract.data().stream().filter(Field::isRequired).toList();
        data(event).remove(dice.among(required).name());
    }

    /** Events without a code lose a field instead. */
    private static void withUnknownCode(ObjectNode event, EventContract contract, RandomStream dice) {
        Optional<Field> code = find(contract, Set.of(FieldType.CODE));
        if (code.isPresent()) {
            data(event).put(code.get().name(), "NO_SUCH_CODE");
        } else {
            withoutField(event, contract, dice);
        }
    }

    /** Events without a date of their own get an impossible time. */
    private static void withImpossibleDate(ObjectNode event, EventContract contract, RandomStream dice) {
        Optional<Field> date = find(contract, Set.of(FieldType.DATE));
        Optional<Field> instant = find(contract, Set.of(FieldType.TIMESTAMP));
        if (date.isPresent()) {
            data(event).put(date.get().name(), "2020-02-31");
        } else if (instant.isPresent()) {
            data(event).put(instant.get().name(), "2020-02-31T08:00:00Z");
        } else {
            event.put("time", "2020-02-31T08:00:00Z");
        }
    }

    /** Events without a number or truth get a list where their data should be. */
    private static void withWrongType(ObjectNode event, EventContract contract, RandomStream dice) {
        Optional<Field> counted = find(contract, COUNTED);
        if (counted.isPresent()) {
            data(event).put(counted.get().name(), "rather many");
        } else {
            event.putArray("data");
        }
    }

    private static Optional<Field> find(EventContract contract, Set<FieldType> types) {
        return contract.data().stream()
                .filter(field -> field.isRequired() && types.contains(field.type()))
                .findFirst();
    }
}
