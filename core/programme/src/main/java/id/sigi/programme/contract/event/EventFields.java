package id.sigi.programme.contract.event;

import id.sigi.programme.contract.Field;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The fields of all events together, each once: one field name has one type and one meaning in every contract and version, so that events
 * of all types fit into one table in which a type fills its own columns and leaves the others empty.
 */
public final class EventFields {
    private static final List<Field> ALL = of(EventContracts.list());

    private EventFields() {}

    /** The fields of all contracts in all versions, in the order in which the contracts first name them; each may be missing. */
    public static List<Field> list() {
        return ALL;
    }

    /**
     * As {@link #list()}, of other contracts.
     *
     * @throws IllegalArgumentException if two contracts mean different things by one name
     */
    static List<Field> of(List<EventContract> contracts) {
        Map<String, Field> fields = new LinkedHashMap<>();
        contracts.stream()
                .flatMap(contract -> contract.versions().stream())
                .flatMap(version -> version.data().stream())
                .forEach(field -> check(fields.putIfAbsent(field.name(), field.optional()), field));
        return List.copyOf(fields.values());
    }

    private static void check(Field known, Field field) {
        boolean isOne = known == null
                || (known.type() == field.type()
                        && known.meaning().equals(field.meaning())
                        && known.unit().equals(field.unit()));
        if (!isOne) {
            throw new IllegalArgumentException(field.name() + " has two types or meanings");
        }
    }
}
