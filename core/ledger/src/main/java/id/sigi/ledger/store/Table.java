package id.sigi.ledger.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A table: its columns, the keys by which its rows are found, and the statements that read and change them. */
public final class Table {
    private final String name;
    private final List<String> columns = new ArrayList<>();
    private final List<ColumnType> kinds = new ArrayList<>();
    private final Map<String, Integer> places = new HashMap<>();
    private final List<Key> keys = new ArrayList<>();
    private final String selection;
    private final String insertion;
    private final String rewriting;

    private Table(String name, int primaryColumns, String... columns) {
        this.name = name;
        for (String column : columns) {
            add(column);
        }
        selection = "select " + String.join(", ", this.columns) + " from " + name;
        insertion = "insert into " + name + " (" + String.join(", ", this.columns) + ") values ("
                + String.join(", ", Collections.nCopies(columns.length, "?")) + ")";
        key(true, this.columns.subList(0, primaryColumns).toArray(String[]::new));
        rewriting = "update " + name + " set "
                + this.columns.stream()
                        .skip(primaryColumns)
                        .map(column -> column + " = ?")
                        .collect(Collectors.joining(", "))
                + primary().condition();
    }

    /**
     * A table whose first columns are its primary key.
     *
     * @param columns names, each with the first letter of its kind after a colon: number, flag, instant, day; text has none
     */
    static Table named(String name, int primaryColumns, String... columns) {
        return new Table(name, primaryColumns, columns);
    }

    private void add(String column) {
        int colon = column.indexOf(':');
        String columnName = colon < 0 ? column : column.substring(0, colon);
        places.put(columnName, columns.size());
        columns.add(columnName);
        kinds.add(colon < 0 ? ColumnType.TEXT : kind(column.charAt(colon + 1)));
    }

    private static ColumnType kind(char letter) {
        return switch (letter) {
            case 'n' -> ColumnType.NUMBER;
            case 'f' -> ColumnType.FLAG;
            case 'i' -> ColumnType.INSTANT;
            case 'd' -> ColumnType.DAY;
            default -> throw new IllegalArgumentException("no kind " + letter);
        };
    }

    /** Columns whose values no two rows share, missing ones apart. */
    Key unique(String... names) {
        return key(true, names);
    }

    /** Columns by which several rows are found together; what they hold never changes. */
    Key group(String... names) {
        return key(false, names);
    }

    private Key key(boolean isUnique, String... names) {
        Key key = new Key(
                this,
                keys.size(),
                isUnique,
                Arrays.stream(names).mapToInt(this::place).toArray());
        keys.add(key);
        return key;
    }

    /** The row with a primary key. */
    public RowLocation of(Object... values) {
        return primary().of(values);
    }

    String name() {
        return name;
    }

    /** Its primary key. */
    public Key primary() {
        return keys.get(0);
    }

    /** All keys, the primary one first. */
    List<Key> keys() {
        return Collections.unmodifiableList(keys);
    }

    int width() {
        return columns.size();
    }

    ColumnType kind(int place) {
        return kinds.get(place);
    }

    String column(int place) {
        return columns.get(place);
    }

    /** Place of a column from zero. */
    int place(String column) {
        Integer place = places.get(column);
        if (place == null) {
            throw new IllegalArgumentException(name + " has no column " + column);
        }
        return place;
    }

    /** Values in the order of the columns, in their form; columns at the end may be left out and are empty. */
    Object[] row(Object... values) {
        Object[] row = new Object[width()];
        for (int place = 0; place < values.length; place++) {
            row[place] = kind(place).form(values[place]);
        }
        return row;
    }

    String selection() {
        return selection;
    }

    String insertion() {
        return insertion;
    }

    /** Sets all columns of the row with a primary key but the key's own. */
    String rewriting() {
        return rewriting;
    }

    @Override
    public String toString() {
        return name;
    }
}
