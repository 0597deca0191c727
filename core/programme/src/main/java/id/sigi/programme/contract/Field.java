package id.sigi.programme.contract;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * One field of an event or column of a table.
 *
 * @param name snake_case name; the same name has the same meaning and type in every contract
 * @param type its type
 * @param presence whether it must be there
 * @param allowed allowed codes for {@link FieldType#CODE} and {@link FieldType#CODES}, otherwise empty
 * @param bounds inclusive bounds for numbers
 * @param unit unit in words, for example "rupiah" or "days"; empty where there is none
 * @param minimumCell fewest people a published cell of this column may rest on
 * @param notBefore name of the date or instant that is this one's cause or beginning, so that this one cannot lie before it; empty where
 *     there is none
 * @param meaning one line that says what it is
 */
public record Field(
        String name,
        FieldType type,
        Presence presence,
        List<String> allowed,
        Bounds bounds,
        String unit,
        int minimumCell,
        String notBefore,
        String meaning)
        implements Serializable {

    /** Fewest people behind a published cell unless a field says otherwise. */
    public static final int DEFAULT_MINIMUM_CELL = 10;

    public Field {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(presence, "presence");
        Objects.requireNonNull(bounds, "bounds");
        if (!name.matches("[a-z][a-z0-9_]*")) {
            throw new IllegalArgumentException("field name is not snake_case: " + name);
        }
        if (meaning.isBlank()) {
            throw new IllegalArgumentException("field " + name + " has no meaning written down");
        }
        boolean coded = type == FieldType.CODE || type == FieldType.CODES;
        if (coded == allowed.isEmpty()) {
            throw new IllegalArgumentException(
                    "field " + name + ": codes belong to coded fields, and coded fields need codes");
        }
        allowed = List.copyOf(allowed);
    }

    static Field of(String name, FieldType type, String meaning) {
        return new Field(name, type, Presence.REQUIRED, List.of(), Bounds.NONE, "", DEFAULT_MINIMUM_CELL, "", meaning);
    }

    static <E extends Enum<E>> Field code(String name, Class<E> codes, String meaning) {
        return coded(name, FieldType.CODE, codes, meaning);
    }

    static <E extends Enum<E>> Field codes(String name, Class<E> codes, String meaning) {
        return coded(name, FieldType.CODES, codes, meaning);
    }

    private static <E extends Enum<E>> Field coded(String name, FieldType type, Class<E> codes, String meaning) {
        List<String> names =
                Arrays.stream(codes.getEnumConstants()).map(Enum::name).toList();
        return new Field(name, type, Presence.REQUIRED, names, Bounds.NONE, "", DEFAULT_MINIMUM_CELL, "", meaning);
    }

    /** The same field where it need not be present. */
    public Field optional() {
        return new Field(name, type, Presence.OPTIONAL, allowed, bounds, unit, minimumCell, notBefore, meaning);
    }

    Field in(String newUnit) {
        return new Field(name, type, presence, allowed, bounds, newUnit, minimumCell, notBefore, meaning);
    }

    Field within(Bounds newBounds) {
        return new Field(name, type, presence, allowed, newBounds, unit, minimumCell, notBefore, meaning);
    }

    /** The same field where it cannot lie before another date or instant. */
    Field notBefore(Field earlier) {
        if (earlier.type() != type || (type != FieldType.DATE && type != FieldType.TIMESTAMP)) {
            throw new IllegalArgumentException(
                    name + " and " + earlier.name() + " are no two dates and no two instants");
        }
        return new Field(name, type, presence, allowed, bounds, unit, minimumCell, earlier.name(), meaning);
    }

    public boolean isRequired() {
        return presence == Presence.REQUIRED;
    }
}
