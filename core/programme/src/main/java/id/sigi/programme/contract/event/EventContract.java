package id.sigi.programme.contract.event;

import id.sigi.programme.contract.Field;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What one type of event promises, in its newest version. Events of earlier versions are still accepted, each against its own promise;
 * all versions share one silver table and one business key.
 *
 * @param type CloudEvents type with its version, for example {@code id.prakerja.course.purchased.v1}
 * @param grain one event per what
 * @param silver name of the silver table that holds it
 * @param key the business key: fields of the data that make two events one fact. A source may send a fact again under another event id; of
 *     such events the earliest counts, and of those at one time the one with the least event id. Empty in a registry that was recorded,
 *     see {@link id.sigi.programme.contract.evolution.RecordedRegistry}: senders are promised nothing of it
 * @param data fields of the event's data, in order
 * @param earlier contracts of earlier versions, newest first
 */
public record EventContract(
        String type, String grain, String silver, List<Field> key, List<Field> data, List<EventContract> earlier) {
    public EventContract {
        if (!type.matches("id\\.prakerja(\\.[a-z_]+)+\\.v[0-9]+")) {
            throw new IllegalArgumentException("not a versioned event type: " + type);
        }
        key = List.copyOf(key);
        data = List.copyOf(data);
        earlier = List.copyOf(earlier);
        Set<String> seen = new HashSet<>();
        for (Field field : data) {
            if (!seen.add(field.name())) {
                throw new IllegalArgumentException(type + " names " + field.name() + " twice");
            }
        }
        for (Field part : key) {
            if (!part.isRequired() || !data.contains(part)) {
                throw new IllegalArgumentException(type + " has no required field for its key " + part.name());
            }
        }
        for (EventContract before : earlier) {
            if (!before.name().equals(nameOf(type)) || before.version() >= versionOf(type)) {
                throw new IllegalArgumentException(before.type() + " is no earlier version of " + type);
            }
        }
    }

    /** The first version of an event, or one whose earlier versions nobody sends. */
    public EventContract(String type, String grain, String silver, List<Field> key, List<Field> data) {
        this(type, grain, silver, key, data, List.of());
    }

    /** The next version of this event with other data. */
    public EventContract next(List<Field> newData) {
        List<EventContract> before = new ArrayList<>();
        before.add(new EventContract(type, grain, silver, key, data));
        before.addAll(earlier);
        return new EventContract(name() + ".v" + (version() + 1), grain, silver, key, newData, before);
    }

    /** The next version of this event, with more fields behind those of this one. */
    EventContract with(Field... more) {
        return next(Stream.concat(data.stream(), Stream.of(more)).toList());
    }

    /** The type without its version. */
    public String name() {
        return nameOf(type);
    }

    private static String nameOf(String type) {
        return type.substring(0, type.lastIndexOf(".v"));
    }

    private static int versionOf(String type) {
        return Integer.parseInt(type.substring(type.lastIndexOf(".v") + 2));
    }

    /** Version number at the end of the type. */
    public int version() {
        return versionOf(type);
    }

    /** This version and the earlier ones, newest first. */
    public List<EventContract> versions() {
        List<EventContract> all = new ArrayList<>();
        all.add(this);
        all.addAll(earlier);
        return all;
    }

    /**
     * Fields of all versions: those of the newest in its order, then those that only earlier ones have. A field that some version need not
     * carry is optional.
     */
    public List<Field> fieldsOfAllVersions() {
        Map<String, Field> fields = new LinkedHashMap<>();
        for (EventContract version : versions()) {
            version.data().forEach(field -> fields.putIfAbsent(field.name(), field));
        }
        return fields.values().stream()
                .map(field -> isRequiredInAllVersions(field.name()) ? field : field.optional())
                .toList();
    }

    private boolean isRequiredInAllVersions(String field) {
        return versions().stream()
                .allMatch(version ->
                        version.findField(field).map(Field::isRequired).orElse(false));
    }

    public Optional<Field> findField(String name) {
        return data.stream().filter(field -> field.name().equals(name)).findFirst();
    }
}
