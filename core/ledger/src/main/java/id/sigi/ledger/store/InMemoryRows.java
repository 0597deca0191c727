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
final class InMemoryRows implements Rows {
    private final Map<Table, InMemoryTable> tables = new HashMap<>();
    private CounterPosition numbers;

    private InMemoryRows(CounterPosition numbers) {
        this.numbers = numbers;
    }

    /** All rows of the database, empty if they are more than some number. */
    static Optional<InMemoryRows> load(Statements statements, long most) {
        InMemoryRows kept = new InMemoryRows(CounterPosition.read(statements));
        for (Table table : Tables.ALL) {
            InMemoryTable rows = new InMemoryTable(table);
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
        return tables.values().stream().mapToLong(InMemoryTable::size).sum();
    }

    /** What the database lacks, which it is taken to have from now on. */
    WriteBatch take(DoubleEntryBooks books, Outbox outbox) {
        CounterPosition from = numbers;
        numbers = from.plus(outbox.waiting(), books.waiting());
        List<WriteBatch.Part> parts = new ArrayList<>();
        Tables.ALL.forEach(table -> parts.addAll(tables.get(table).take()));
        parts.add(new WriteBatch.Part(Tables.JOURNAL, true, books.take(from.line())));
        parts.add(new WriteBatch.Part(Tables.OUTBOX, true, outbox.take(from.sequence())));
        return new WriteBatch(from, numbers, parts);
    }

    private InMemoryTable table(RowLocation place) {
        return tables.get(place.table());
    }

    @Override
    public Optional<Row> find(RowLocation place, Hold hold) {
        return table(place).find(place);
    }

    @Override
    public List<Row> list(RowLocation place) {
        return table(place).list(place);
    }

    @Override
    public long count(RowLocation place) {
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
    public boolean set(RowLocation place, List<String> columns, Object... forms) {
        InMemoryTable table = table(place);
        Optional<Row> found = table.find(place);
        found.ifPresent(row -> {
            for (int at = 0; at < forms.length; at++) {
                table.set(row, place.table().place(columns.get(at)), forms[at]);
            }
        });
        return found.isPresent();
    }

    @Override
    public boolean add(RowLocation place, String column, long amount) {
        InMemoryTable table = table(place);
        Optional<Row> found = table.find(place);
        found.ifPresent(row -> table.set(row, place.table().place(column), Math.addExact(row.number(column), amount)));
        return found.isPresent();
    }
}
