package id.sigi.programme.contract;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What one type of event promises.
 *
 * @param type CloudEvents type with its version, for example {@code id.prakerja.course.purchased.v1}
 * @param grain one event per what
 * @param silver name of the silver table that holds it
 * @param data fields of the event's data, in order
 */
public record EventContract(String type, String grain, String silver, List<Field> data) {
    public EventContract {
        if (!type.matches("id\\.prakerja(\\.[a-z_]+)+\\.v[0-9]+")) {
            throw new IllegalArgumentException("not a versioned event type: " + type);
        }
        data = List.copyOf(data);
        Set<String> seen = new HashSet<>();
        for (Field field : data) {
            if (!seen.add(field.name())) {
                throw new IllegalArgumentException(type + " names " + field.name() + " twice");
            }
        }
    }

    /** Version number at the end of the type. */
    public int version() {
        return Integer.parseInt(type.substring(type.lastIndexOf(".v") + 2));
    }

    public Optional<Field> findField(String name) {
        return data.stream().filter(field -> field.name().equals(name)).findFirst();
    }
}
