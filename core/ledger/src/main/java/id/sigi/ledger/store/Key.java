package id.sigi.ledger.store;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Columns by which rows of a table are found, one if they are unique. */
public final class Key {
    private final Table table;
    private final int number;
    private final boolean isUnique;
    private final int[] places;
    private final String condition;
    private final Map<String, String> questions = new ConcurrentHashMap<>();

    Key(Table table, int number, boolean isUnique, int... places) {
        this.table = table;
        this.number = number;
        this.isUnique = isUnique;
        this.places = places;
        condition = " where "
                + Arrays.stream(places)
                        .mapToObj(place -> table.column(place) + " = ?")
                        .collect(Collectors.joining(" and "));
    }

    /** The rows with values in the key's columns. */
    public RowLocation of(Object... values) {
        if (values.length != places.length) {
            throw new IllegalArgumentException(table + " is asked for by " + places.length + " values");
        }
        Object[] forms = new Object[values.length];
        for (int at = 0; at < forms.length; at++) {
            forms[at] = table.kind(places[at]).form(values[at]);
        }
        return new RowLocation(this, forms);
    }

    /** The table whose key it is. */
    public Table table() {
        return table;
    }

    /** Its number among the table's keys. */
    int number() {
        return number;
    }

    boolean isUnique() {
        return isUnique;
    }

    /** Places of its columns; not to be changed. */
    int[] places() {
        return places;
    }

    boolean has(int place) {
        for (int own : places) {
            if (own == place) {
                return true;
            }
        }
        return false;
    }

    String condition() {
        return condition;
    }

    /** The query of its rows, with how they are to be locked at its end. */
    String question(String lock) {
        return questions.computeIfAbsent(lock, end -> table.selection() + condition + end);
    }

    /** Order of rows by the key's columns. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    Comparator<Object[]> order() {
        return (left, right) -> {
            for (int place : places) {
                int order = ((Comparable) left[place]).compareTo(right[place]);
                if (order != 0) {
                    return order;
                }
            }
            return 0;
        };
    }

    /** What identifies a row's values in the key's columns; empty values have no identity. */
    Object identity(Object... row) {
        if (places.length == 1) {
            return row[places[0]];
        }
        Object[] values = new Object[places.length];
        for (int at = 0; at < values.length; at++) {
            values[at] = row[places[at]];
            if (values[at] == null) {
                return null;
            }
        }
        return Arrays.asList(values);
    }

    /** The same of values that are asked for. */
    static Object identityOf(Object... values) {
        return values.length == 1 ? values[0] : List.of(values);
    }
}
