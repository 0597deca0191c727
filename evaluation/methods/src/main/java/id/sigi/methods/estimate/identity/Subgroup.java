package id.sigi.methods.estimate.identity;

import java.util.Objects;

/**
 * The people, draws or courses of an estimate: everybody, those with a value of a column, or a group that a plan names.
 *
 * <p>In files {@code all}, {@code sex=FEMALE}, {@code women outside Java}.
 *
 * @param kind how the group is formed
 * @param column the column whose value they share; empty for everybody and for a group with a name of its own
 * @param value the value, or the name of the group; empty for everybody
 */
public record Subgroup(Kind kind, String column, String value) {
    /** No restriction. */
    public static final Subgroup EVERYBODY = new Subgroup(Kind.EVERYBODY, "", "");

    /** Those who were drawn, where a number is of one arm only. */
    public static final Subgroup TREATMENT_ARM = of("arm", "TREATMENT");

    /** Those who were not drawn. */
    public static final Subgroup CONTROL_ARM = of("arm", "CONTROL");

    private static final String ALL = "all";
    private static final String EQUALS = "=";

    public Subgroup {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(column, "column");
        Objects.requireNonNull(value, "value");
    }

    /** How a group is formed. Names of constants are codes of files. */
    public enum Kind {
        EVERYBODY,
        /** Those with one value of a column. */
        VALUE_OF_COLUMN,
        /** Those of a condition that a plan names. */
        NAMED
    }

    /** Those with a value of a column. */
    public static Subgroup of(String column, String value) {
        return new Subgroup(Kind.VALUE_OF_COLUMN, column, value);
    }

    /** What a name stands for, that of a plan, of a study or of a file. */
    public static Subgroup ofWords(String words) {
        if (words.equals(ALL)) {
            return EVERYBODY;
        }
        int at = words.indexOf(EQUALS);
        return at < 0
                ? new Subgroup(Kind.NAMED, "", words)
                : new Subgroup(Kind.VALUE_OF_COLUMN, words.substring(0, at), words.substring(at + EQUALS.length()));
    }

    public boolean isEverybody() {
        return kind == Kind.EVERYBODY;
    }

    /** Whether its people share a value of some column. */
    public boolean isValueOfColumn() {
        return kind == Kind.VALUE_OF_COLUMN;
    }

    /** Whether its people share a value of this column. */
    public boolean isValueOf(String name) {
        return isValueOfColumn() && column.equals(name);
    }

    /** The words of files and of the console. */
    public String words() {
        return switch (kind) {
            case EVERYBODY -> ALL;
            case VALUE_OF_COLUMN -> column + EQUALS + value;
            case NAMED -> value;
        };
    }

    @Override
    public String toString() {
        return words();
    }
}
