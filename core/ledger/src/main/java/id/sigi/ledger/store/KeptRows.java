package id.sigi.ledger.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All rows in memory, for a writer who is alone: nothing is asked of the database, and each changed row is written once, at the end of its
 * transaction. That nobody else has written in between, the counter shows when the transaction ends.
 */
final class KeptRows implements Rows {
    private final Map<Table, KeptTable> tables = new HashMap<>();
    private Numbers numbers;

    private KeptRows(Numbers numbers) {
        this.numbers = numbers;
    }

    /** All rows of the database, empty if they are more than some number. */
    static Optional<KeptRows> load(Statements statements, long most) {
        KeptRows kept = new KeptRows(Numbers.read(statements));
        for (Table table : Tables.ALL) {
            KeptTable rows = new KeptTable(table);
            kept.tables.put(table, rows);
            long left = most - kept.size();
            if (statements.number("select count(*) from " + table) > left) {
                return Optional.empty();
            }
            statements.each(table.selection(), result -> rows.load(Statements.values(table, result)));
        }
        return Optional.of(kept);
    }

    /** Number of rows. */
    long size() {
        return tables.values().stream().mapToLong(KeptTable::size).sum();
    }

    /** What the database lacks, which it is taken to have from now on. */
    Parcel take(Books books, Outbox outbox) {
        Numbers from = numbers;
        numbers = from.plus(outbox.waiting(), books.waiting());
        List<Parcel.Part> parts = new ArrayList<>();
        Tables.ALL.forEach(table -> parts.addAll(tables.get(table).take()));
        parts.add(new Parcel.Part(Tables.JOURNAL, true, books.take(from.line())));
        parts.add(new Parcel.Part(Tables.OUTBOX, true, outbox.take(from.sequence())));
        return new Parcel(from, numbers, parts);
    }

    private KeptTable table(Place place) {
        return tables.get(place.table());
    }

    @Override
    public Optional<Row> find(Place place, Hold hold) {
        return table(place).find(place);
    }

    @Override
    public List<Row> list(Place place) {
        return table(place).list(place);
    }

    @Override
    public long count(Place place) {
        return list(place).size();
    }

    @Override
    public void insert(Table table, Object... row) {
        if (!tables.get(table).insert(row)) {
            throw StoreFault.keyTaken();
        }
    }

    @Override
    public boolean insertNew(Table table, Object... row) {
        return tables.get(table).insert(row);
    }

    @Override
    public boolean set(Place place, List<String> columns, Object... forms) {
        KeptTable table = table(place);
        Optional<Row> found = table.find(place);
        found.ifPresent(row -> {
            for (int at = 0; at < forms.length; at++) {
                table.set(row, place.table().place(columns.get(at)), forms[at]);
            }
        });
        return found.isPresent();
    }

    @Override
    public boolean add(Place place, String column, long amount) {
        KeptTable table = table(place);
        Optional<Row> found = table.find(place);
        found.ifPresent(row -> table.set(row, place.table().place(column), Math.addExact(row.number(column), amount)));
        return found.isPresent();
    }
}
