package id.sigi.ingestion.erasure;

import static org.apache.spark.sql.functions.col;

import id.sigi.lake.Lake;
import id.sigi.programme.contract.Field;
import id.sigi.programme.contract.Fields;
import id.sigi.programme.contract.HistoryContracts;
import id.sigi.programme.contract.PersonalKeys;
import id.sigi.programme.contract.TableContract;
import id.sigi.programme.contract.TableContracts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;

/**
 * The keys by which a lake knows one person: the pseudonym of the identity number, and what hangs on it, such as registration, account
 * and purchases. They are found by following events from key to key until none is new.
 */
final class PersonKeys {
    private static final List<Field> FIELDS = PersonalKeys.list();

    private final Map<String, Set<String>> values = new TreeMap<>();
    /** Family cards of the person, which others may share; they lead to no other event. */
    private final Set<String> households = new TreeSet<>();

    private PersonKeys() {}

    /** Follows the events of a lake from a person's pseudonym. */
    static PersonKeys find(Lake lake, String personKey) {
        PersonKeys keys = new PersonKeys();
        keys.add(Fields.PERSON_KEY, personKey);
        if (lake.exists(TableContracts.EVENTS)) {
            for (boolean isGrowing = true; isGrowing; ) {
                isGrowing = keys.follow(lake);
            }
        }
        return keys;
    }

    private boolean add(Field field, String value) {
        return values.computeIfAbsent(field.name(), name -> new TreeSet<>()).add(value);
    }

    /** Adds the keys of all events that carry a known one; whether any was new. */
    private boolean follow(Lake lake) {
        Column[] columns = Stream.concat(FIELDS.stream(), Stream.of(Fields.HOUSEHOLD_KEY))
                .map(field -> col(field.name()))
                .toArray(Column[]::new);
        List<Row> rows = lake.read(TableContracts.EVENTS)
                .where(ofEvents())
                .select(columns)
                .distinct()
                .collectAsList();
        boolean isGrowing = false;
        for (Row row : rows) {
            for (int i = 0; i < FIELDS.size(); i++) {
                isGrowing |= !row.isNullAt(i) && add(FIELDS.get(i), row.getString(i));
            }
            if (!row.isNullAt(FIELDS.size())) {
                households.add(row.getString(FIELDS.size()));
            }
        }
        return isGrowing;
    }

    /** Which events are about the person: by a key in their data, or by what they say they are about. */
    private Column ofEvents() {
        Column about = col(Fields.SUBJECT.name()).isin(all().toArray());
        return values.entrySet().stream()
                .map(entry -> col(entry.getKey()).isin(entry.getValue().toArray()))
                .reduce(about, Column::or);
    }

    /**
     * Which rows of a table are about the person, empty if the table has no column that could say so. Those of a household tell of its
     * other people as well; the next build makes them again, without the person.
     */
    Optional<Column> of(TableContract table) {
        if (table.equals(TableContracts.EVENTS)) {
            return Optional.of(ofEvents());
        }
        if (table.equals(HistoryContracts.HOUSEHOLD_DRAWS)) {
            return Optional.of(col(Fields.HOUSEHOLD_KEY.name()).isin(households.toArray()));
        }
        return PersonalKeys.of(table.columns()).stream()
                .filter(field -> values.containsKey(field.name()))
                .map(field -> col(field.name()).isin(values.get(field.name()).toArray()))
                .reduce(Column::or);
    }

    /** All values. */
    Set<String> all() {
        Set<String> all = new TreeSet<>();
        values.values().forEach(all::addAll);
        return all;
    }

    /** Values by field. */
    Stream<Map.Entry<Field, String>> stream() {
        Map<String, Field> fields = new HashMap<>();
        FIELDS.forEach(field -> fields.put(field.name(), field));
        return values.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(value -> Map.entry(fields.get(entry.getKey()), value)));
    }
}
