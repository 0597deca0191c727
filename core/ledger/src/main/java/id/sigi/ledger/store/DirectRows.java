package id.sigi.ledger.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Asks the database for every row and tells it every change at once, so that several writers see each other's locks. */
final class DirectRows implements Rows {
    private final Statements statements;

    DirectRows(Statements statements) {
        this.statements = statements;
    }

    private String lock(Hold hold) {
        return switch (hold) {
            case NONE -> "";
            case SHARED -> statements.shared();
            case ALONE -> " for update";
        };
    }

    private static Row row(Table table, ResultSet result) throws SQLException {
        return new Row(table, true, Statements.values(table, result));
    }

    @Override
    public Optional<Row> find(RowLocation place, Hold hold) {
        return statements.find(place.key().question(lock(hold)), result -> row(place.table(), result), place.values());
    }

    @Override
    public List<Row> list(RowLocation place) {
        return statements.list(place.key().question(""), result -> row(place.table(), result), place.values());
    }

    @Override
    public long count(RowLocation place) {
        return statements.number(
                "select count(*) from " + place.table() + place.key().condition(), place.values());
    }

    @Override
    public void insert(Table table, Object... row) {
        statements.change(table.insertion(), row);
    }

    @Override
    public boolean insertNew(Table table, Object... row) {
        return statements.change(table.insertion() + " on conflict do nothing", row) == 1;
    }

    @Override
    public boolean set(RowLocation place, List<String> columns, Object... forms) {
        String sql = columns.stream()
                .map(column -> column + " = ?")
                .collect(Collectors.joining(
                        ", ", "update " + place.table() + " set ", place.key().condition()));
        return statements.change(sql, values(forms, place.values())) == 1;
    }

    @Override
    public boolean add(RowLocation place, String column, long amount) {
        String sql = "update " + place.table() + " set " + column + " = " + column + " + ?"
                + place.key().condition();
        return statements.change(sql, values(new Object[] {amount}, place.values())) == 1;
    }

    private static Object[] values(Object[] first, Object... then) {
        return Stream.of(first, then).flatMap(Stream::of).toArray();
    }
}
