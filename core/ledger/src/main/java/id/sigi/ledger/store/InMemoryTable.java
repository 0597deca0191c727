package id.sigi.ledger.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All rows of a table, found by all of its keys, and which of them the database does not have as they are. */
final class InMemoryTable {
    private final Table table;
    private final List<Map<Object, Row>> unique = new ArrayList<>();
    private final List<Map<Object, List<Row>>> groups = new ArrayList<>();
    private final List<Row> changed = new ArrayList<>();

    InMemoryTable(Table table) {
        this.table = table;
        table.keys().forEach(key -> {
            unique.add(new HashMap<>());
            groups.add(new HashMap<>());
        });
    }

    /** Number of rows. */
    int size() {
        return unique.get(0).size();
    }

    /** Takes in a row that the database has. */
    void load(Object... values) {
        index(new Row(table, true, values));
    }

    Optional<Row> find(RowLocation place) {
        return Optional.ofNullable(unique.get(place.key().number()).get(Key.identityOf(place.values())));
    }

    List<Row> list(RowLocation place) {
        return groups.get(place.key().number()).getOrDefault(Key.identityOf(place.values()), List.of());
    }

    /** Adds a row unless one of its unique keys is taken, and says whether it did. */
    boolean insert(Object... values) {
        for (Key key : table.keys()) {
            Object identity = key.identity(values);
            if (key.isUnique() && identity != null && unique.get(key.number()).containsKey(identity)) {
                return false;
            }
        }
        Row row = new Row(table, false, values);
        index(row);
        change(row);
        return true;
    }

    private void index(Row row) {
        for (Key key : table.keys()) {
            Object identity = key.identity(row.values());
            if (identity == null) {
                continue;
            }
            if (key.isUnique()) {
                unique.get(key.number()).put(identity, row);
            } else {
                groups.get(key.number())
                        .computeIfAbsent(identity, value -> new ArrayList<>(1))
                        .add(row);
            }
        }
    }

    /** Sets a value; one that belongs to a unique key was missing before. */
    void set(Row row, int place, Object form) {
        row.values()[place] = form;
        change(row);
        for (Key key : table.keys()) {
            if (key.isUnique() && key.has(place)) {
                Object identity = key.identity(row.values());
                if (identity != null) {
                    unique.get(key.number()).put(identity, row);
                }
            }
        }
    }

    private void change(Row row) {
        if (!row.isChanged()) {
            row.change();
            changed.add(row);
        }
    }

    /**
     * What the database lacks, which it is taken to have from now on: changed rows first, then new ones, each in the order of the primary
     * key, because neighbours are found together in the table's index.
     */
    List<WriteBatch.Part> take() {
        List<Object[]> updates = new ArrayList<>();
        List<Object[]> inserts = new ArrayList<>();
        for (Row row : changed) {
            (row.isStored() ? updates : inserts).add(row.values().clone());
            row.store();
        }
        changed.clear();
        updates.sort(table.primary().order());
        inserts.sort(table.primary().order());
        return List.of(new WriteBatch.Part(table, false, updates), new WriteBatch.Part(table, true, inserts));
    }
}
