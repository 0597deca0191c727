package id.sigi.app.referee;

import id.sigi.programme.contract.Field;
import id.sigi.programme.contract.FieldType;
import id.sigi.programme.contract.PersonalKeys;
import id.sigi.programme.contract.event.EventContract;
import id.sigi.programme.contract.event.EventContracts;
import id.sigi.programme.contract.table.DrawContracts;
import id.sigi.programme.contract.table.TableContract;
import id.sigi.programme.contract.table.TableContracts;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A second engine that makes the same tables from the same files: DuckDB, silver by {@link SilverSql} from the contracts, gold by one file of
 * SQL for each table, written from what the table's contract and the rules say and not from the code that makes it. Where the two engines
 * differ, one of them is wrong.
 *
 * <p>It keeps no pseudonyms and seals no rows, and takes a number that is written as text for a number.
 */
public final class Referee implements AutoCloseable {
    /** By how much two chances may differ: ten times what {@code assignment_error} admits. */
    private static final double TOLERANCE = 1e-9;

    private static final List<String> SHARED = List.of("words", "facts", "draws", "chances", "months", "courses");

    private final Connection connection;

    private Referee(Connection connection) {
        this.connection = connection;
    }

    /** An engine that keeps its tables in memory. */
    public static Referee inMemory(int threads) {
        return open("jdbc:duckdb:", threads);
    }

    /** An engine that keeps its tables in a file that does not exist yet, and what does not fit into memory beside it. */
    public static Referee onDisk(Path file, int threads) {
        return open("jdbc:duckdb:" + file, threads);
    }

    private static Referee open(String address, int threads) {
        try {
            Referee referee = new Referee(DriverManager.getConnection(address));
            referee.run("SET threads = " + threads);
            referee.run("SET TimeZone = 'UTC'");
            referee.run("SET enable_progress_bar = false");
            return referee;
        } catch (SQLException fault) {
            throw new IllegalStateException("DuckDB does not start", fault);
        }
    }

    /** Loads event files, JSON Lines, in the order of their names; lines that are no JSON are left out. */
    public void load(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            load(files.sorted().toList());
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private void load(List<Path> files) {
        String names = files.stream().map(file -> quoted(file.toString())).collect(Collectors.joining(", "));
        run("""
                CREATE TABLE lines AS
                SELECT id, "type" AS event_type, "time", subject, data, row_number() OVER () AS place
                FROM read_json([%s], format = 'newline_delimited', ignore_errors = true, columns = {
                    id: 'VARCHAR', "type": 'VARCHAR', "time": 'VARCHAR', subject: 'VARCHAR', data: 'JSON'})
                WHERE id IS NOT NULL
                """.formatted(names));
        run("CREATE TABLE suspects AS SELECT id FROM lines GROUP BY id HAVING count(*) > 1");
    }

    /**
     * Leaves out whatever is about a person: events that carry a key of the person's, where one key leads to the next until none is new.
     *
     * @param personKey pseudonym of the identity number
     */
    public void erase(String personKey) {
        run("CREATE OR REPLACE TEMP TABLE keys AS SELECT " + quoted(personKey) + " AS key");
        long known = 0;
        for (long now = 1; now > known; now = number("SELECT count(*) FROM keys")) {
            known = now;
            run("""
                    INSERT INTO keys SELECT DISTINCT key FROM (SELECT unnest([%s]) AS key FROM lines WHERE %s)
                    WHERE key IS NOT NULL AND key NOT IN (FROM keys)
                    """.formatted(String.join(", ", personal()), isAbout()));
        }
        run("DELETE FROM lines WHERE " + isAbout());
    }

    private static List<String> personal() {
        return PersonalKeys.list().stream()
                .map(key -> "data ->> '$." + key.name() + "'")
                .toList();
    }

    private static String isAbout() {
        return "subject IN (FROM keys) OR list_has_any((SELECT list(key) FROM keys), [" + String.join(", ", personal())
                + "])";
    }

    /** Makes a table of each type of event. */
    public void type() {
        run("CREATE SCHEMA silver");
        for (EventContract event : EventContracts.list()) {
            run(new SilverSql(event).statement());
        }
    }

    /**
     * Makes a table of the facts of each type of event that a query reads. What was sent twice under one business key is one fact: the
     * earliest event counts, of those at one time the one with the least event id.
     */
    private void facts() {
        run("CREATE SCHEMA fact");
        String queries = Stream.concat(
                        SHARED.stream().map(Referee::resource),
                        TableContracts.gold().stream().map(table -> resource("gold/" + table.name())))
                .collect(Collectors.joining());
        EventContracts.list().stream()
                .filter(event -> Pattern.compile("\\bfact\\." + event.silver() + "\\b")
                        .matcher(queries)
                        .find())
                .forEach(event -> run("""
                        CREATE TABLE fact.%1$s AS FROM silver.%1$s
                        QUALIFY row_number() OVER (PARTITION BY %2$s ORDER BY occurred_at, event_id) = 1
                        """.formatted(event.silver(), names(event.key()))));
    }

    /** Makes every gold table. */
    public void gold() {
        facts();
        SHARED.forEach(name -> run(resource(name)));
        run("CREATE SCHEMA gold");
        for (TableContract table : TableContracts.gold()) {
            make(table);
        }
    }

    private void make(TableContract table) {
        run("CREATE TABLE gold." + table.name() + " AS " + resource("gold/" + table.name()));
    }

    /** Rows of a gold table. */
    public long rows(TableContract table) {
        return number("SELECT count(*) FROM gold." + table.name());
    }

    /**
     * What distinguishes a gold table from that of the other engine, in words; empty where they are the same, row for row and column for
     * column.
     *
     * @param other folder of Parquet files with the table's columns
     */
    public List<String> differences(TableContract table, Path other) {
        run("CREATE OR REPLACE VIEW other AS FROM read_parquet(" + quoted(other + "/*.parquet") + ")");
        String mine = "gold." + table.name();
        List<String> found = new ArrayList<>();
        String keys = names(table.key());
        for (String side : List.of(mine, "other")) {
            long twice = number("SELECT count(*) - count(DISTINCT (" + keys + ",)) FROM " + side);
            if (twice > 0) {
                found.add(side + ": " + twice + " rows share the key of another");
            }
        }
        List<String> counts = new ArrayList<>();
        counts.add("count(*) FILTER (b.is_there IS NULL)");
        counts.add("count(*) FILTER (a.is_there IS NULL)");
        table.columns()
                .forEach(column ->
                        counts.add("count(*) FILTER (a.is_there AND b.is_there AND NOT " + same(column) + ")"));
        String joined = table.key().stream()
                .map(key -> "a.%1$s IS NOT DISTINCT FROM b.%1$s".formatted(key.name()))
                .collect(Collectors.joining(" AND "));
        List<Long> numbers = numbers(
                "SELECT %s FROM (SELECT *, true AS is_there FROM %s) a FULL JOIN (SELECT *, true AS is_there FROM other) b ON %s"
                        .formatted(String.join(", ", counts), mine, joined));
        describe(found, "rows that only DuckDB has", numbers.get(0));
        describe(found, "rows that only Sigi has", numbers.get(1));
        for (int column = 0; column < table.columns().size(); column++) {
            describe(found, "rows that differ in " + table.columns().get(column).name(), numbers.get(column + 2));
        }
        return found;
    }

    /** As {@link #differences}, of what is on record of every draw, which has no key: rows that one engine has and the other has not. */
    public List<String> differencesOfEntries(Path other) {
        run("CREATE OR REPLACE VIEW other AS FROM read_parquet(" + quoted(other + "/*.parquet") + ")");
        run("CREATE OR REPLACE TABLE draw_entries AS " + resource("draw_entries"));
        String columns = names(DrawContracts.ENTRIES.columns());
        String only = "SELECT count(*) FROM (SELECT " + columns + " FROM %s EXCEPT ALL SELECT " + columns + " FROM %s)";
        List<String> found = new ArrayList<>();
        describe(found, "rows that only DuckDB has", number(only.formatted("draw_entries", "other")));
        describe(found, "rows that only Sigi has", number(only.formatted("other", "draw_entries")));
        return found;
    }

    private static void describe(List<String> found, String what, long rows) {
        if (rows > 0) {
            found.add(rows + " " + what);
        }
    }

    private static String same(Field column) {
        String plain = "a.%1$s IS NOT DISTINCT FROM b.%1$s".formatted(column.name());
        return column.type() == FieldType.DOUBLE
                ? "(%1$s OR coalesce(abs(a.%2$s - b.%2$s) <= %3$s, false))"
                        .formatted(plain, column.name(), String.format(Locale.ROOT, "%e", TOLERANCE))
                : "(" + plain + ")";
    }

    private static String names(List<Field> fields) {
        return fields.stream().map(Field::name).collect(Collectors.joining(", "));
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    private static String resource(String name) {
        try (InputStream sql = Referee.class.getResourceAsStream(name + ".sql")) {
            return new String(sql.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** Runs statements that answer with nothing. */
    public void run(String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException fault) {
            throw new IllegalStateException(sql, fault);
        }
    }

    /** The number that a query answers with. */
    public long number(String sql) {
        return numbers(sql).get(0);
    }

    private List<Long> numbers(String sql) {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            List<Long> values = new ArrayList<>();
            for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                values.add(row.getLong(column));
            }
            return values;
        } catch (SQLException fault) {
            throw new IllegalStateException(sql, fault);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException fault) {
            throw new IllegalStateException("DuckDB does not end", fault);
        }
    }
}
