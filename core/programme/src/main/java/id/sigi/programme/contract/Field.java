package id.sigi.programme.contract;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * One field of an event or column of a table, built by name: {@code Field.of("stars", FieldType.INTEGER, "stars from one to five").within(new
 * Bounds(1, 5)).optional()}. A field is required, takes any value of its type and has no unit unless something else is said of it.
 */
public final class Field implements ColumnPart, Serializable {
    private static final long serialVersionUID = 1L;

    /** Fewest people behind a published cell unless a field says otherwise. */
    public static final int DEFAULT_MINIMUM_CELL = 10;

    private final String name;
    private final FieldType type;
    private final Presence presence;
    private final List<String> allowed;
    private final Bounds bounds;
    private final String unit;
    private final int minimumCell;
    private final String notBefore;
    private final String meaning;

    private Field(Draft draft) {
        name = draft.name;
        type = Objects.requireNonNull(draft.type, "type");
        presence = Objects.requireNonNull(draft.presence, "presence");
        allowed = List.copyOf(draft.allowed);
        bounds = Objects.requireNonNull(draft.bounds, "bounds");
        unit = draft.unit;
        minimumCell = draft.minimumCell;
        notBefore = draft.notBefore;
        meaning = draft.meaning;
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
    }

    /** What is said of a field before it is one. */
    private static final class Draft {
        private String name = "";
        private FieldType type;
        private Presence presence = Presence.REQUIRED;
        private List<String> allowed = List.of();
        private Bounds bounds = Bounds.NONE;
        private String unit = "";
        private int minimumCell = DEFAULT_MINIMUM_CELL;
        private String notBefore = "";
        private String meaning = "";
    }

    /**
     * A required field without codes.
     *
     * @param name snake_case name; the same name has the same meaning and type in every contract
     * @param meaning one line that says what it is
     */
    public static Field of(String name, FieldType type, String meaning) {
        return coded(name, type, List.of(), meaning);
    }

    /** A required field that holds one of some codes. */
    public static Field code(String name, List<String> codes, String meaning) {
        return coded(name, FieldType.CODE, codes, meaning);
    }

    static <E extends Enum<E>> Field code(String name, Class<E> codes, String meaning) {
        return coded(name, FieldType.CODE, names(codes), meaning);
    }

    static <E extends Enum<E>> Field codes(String name, Class<E> codes, String meaning) {
        return coded(name, FieldType.CODES, names(codes), meaning);
    }

    private static <E extends Enum<E>> List<String> names(Class<E> codes) {
        return Arrays.stream(codes.getEnumConstants()).map(Enum::name).toList();
    }

    public static Field coded(String name, FieldType type, List<String> codes, String meaning) {
        Draft draft = new Draft();
        draft.name = name;
        draft.type = type;
        draft.allowed = codes;
        draft.meaning = meaning;
        return new Field(draft);
    }

    private Field with(Consumer<Draft> change) {
        Draft draft = new Draft();
        draft.name = name;
        draft.type = type;
        draft.presence = presence;
        draft.allowed = allowed;
        draft.bounds = bounds;
        draft.unit = unit;
        draft.minimumCell = minimumCell;
        draft.notBefore = notBefore;
        draft.meaning = meaning;
        change.accept(draft);
        return new Field(draft);
    }

    /** The same field where it need not be present. */
    public Field optional() {
        return with(draft -> draft.presence = Presence.OPTIONAL);
    }

    /** The same field with values of another type. */
    public Field ofType(FieldType newType) {
        return with(draft -> draft.type = newType);
    }

    /** The same field in a unit in words, for example "rupiah" or "days". */
    public Field in(String newUnit) {
        return with(draft -> draft.unit = newUnit);
    }

    /** The same field within inclusive bounds. */
    public Field within(Bounds newBounds) {
        return with(draft -> draft.bounds = newBounds);
    }

    /** The same field where a published cell of it may rest on no fewer people than this. */
    public Field withMinimumCell(int people) {
        return with(draft -> draft.minimumCell = people);
    }

    /** The same field where it cannot lie before another date or instant, its cause or beginning. */
    public Field notBefore(Field earlier) {
        if (earlier.type() != type || (type != FieldType.DATE && type != FieldType.TIMESTAMP)) {
            throw new IllegalArgumentException(
                    name + " and " + earlier.name() + " are no two dates and no two instants");
        }
        return notBefore(earlier.name());
    }

    /** The same field by the name of its cause or beginning, which was checked where it was written down. */
    public Field notBefore(String earlier) {
        return with(draft -> draft.notBefore = earlier);
    }

    public String name() {
        return name;
    }

    public FieldType type() {
        return type;
    }

    /** Whether it must be there. */
    public Presence presence() {
        return presence;
    }

    public boolean isRequired() {
        return presence == Presence.REQUIRED;
    }

    /** Allowed codes for {@link FieldType#CODE} and {@link FieldType#CODES}, otherwise empty. */
    public List<String> allowed() {
        return allowed;
    }

    /** Inclusive bounds for numbers. */
    public Bounds bounds() {
        return bounds;
    }

    /** Unit in words; empty where there is none. */
    public String unit() {
        return unit;
    }

    /** Fewest people a published cell of this column may rest on. */
    public int minimumCell() {
        return minimumCell;
    }

    /** Name of the date or instant that is this one's cause or beginning, so that this one cannot lie before it; empty where there is none. */
    public String notBefore() {
        return notBefore;
    }

    /** One line that says what it is. */
    public String meaning() {
        return meaning;
    }

    @Override
    public List<Field> columns() {
        return List.of(this);
    }

    private List<Object> parts() {
        return List.of(name, type, presence, allowed, bounds, unit, minimumCell, notBefore, meaning);
    }

    @Override
    public boolean equals(Object other) {
        return this == other
                || (other instanceof Field field && name.equals(field.name) && parts().equals(field.parts()));
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    /**
     * Every part by its name; {@link id.sigi.programme.contract.evolution.ContractsVersion} takes its digest of this text, so its form may not
     * change.
     */
    @Override
    public String toString() {
        return "Field[name=%s, type=%s, presence=%s, allowed=%s, bounds=%s, unit=%s, minimumCell=%s, notBefore=%s, meaning=%s]"
                .formatted(parts().toArray());
    }
}
