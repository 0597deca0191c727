package id.sigi.transforms.gold;

import id.sigi.lake.Lake;
import id.sigi.lake.WrittenTable;
import id.sigi.lake.session.LakeSession;
import id.sigi.lake.testkit.Rows;
import id.sigi.lake.testkit.SparkForTests;
import id.sigi.programme.contract.Field;
import id.sigi.programme.contract.Fields;
import id.sigi.programme.contract.event.EventContract;
import id.sigi.programme.contract.table.TableContract;
import id.sigi.programme.contract.table.TableContracts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/** Silver tables from small grids, and the gold table made of them. Tables without a grid are empty. */
final class Grids {
    /** Enough for more than one bucket. */
    private static final long ROWS = 250_000;

    /** What was made of some grids, which several tests look at: building them again would give the same. */
    private static final Map<Map<EventContract, String>, Built> BUILT = new HashMap<>();

    /** A build, and the tables of it that were asked for already. */
    private record Built(Lake lake, Map<TableContract, TableFiles> files, Map<TableContract, Dataset<Row>> rows) {
        Dataset<Row> read(TableContract table) {
            return rows.computeIfAbsent(
                    table, asked -> Grids.read(lake, List.of(asked), files).get(asked));
        }
    }

    private final LakeSession session = SparkForTests.session();
    private final Map<EventContract, Dataset<Row>> tables = new HashMap<>();
    /** Events with a grid; others have no rows and need not be looked at. */
    private final Map<EventContract, String> given = new LinkedHashMap<>();

    Grids with(EventContract event, String grid) {
        given.put(event, grid);
        tables.put(event, like(event, grid));
        return this;
    }

    private Dataset<Row> like(EventContract event, String grid) {
        return Rows.like(session, TableContracts.silver(event).columns(), grid);
    }

    private Dataset<Row> table(EventContract event) {
        return tables.computeIfAbsent(event, empty -> like(empty, Fields.EVENT_ID.name()));
    }

    Dataset<Row> rows(TableContract table) {
        return built().read(table);
    }

    /** The rows of some tables, made in one build. */
    Map<TableContract, Dataset<Row>> rows(List<TableContract> asked) {
        Map<TableContract, Dataset<Row>> rows = new HashMap<>();
        asked.forEach(table -> rows.put(table, rows(table)));
        return rows;
    }

    private Built built() {
        return BUILT.computeIfAbsent(Map.copyOf(given), grids -> {
            Lake lake = lake();
            return new Built(lake, files(lake, UnaryOperator.identity()), new HashMap<>());
        });
    }

    /** The table's rows, every silver table having gone through a change that must not matter. */
    Dataset<Row> rows(TableContract table, UnaryOperator<Dataset<Row>> change) {
        Lake lake = lake();
        return read(lake, List.of(table), files(lake, change)).get(table);
    }

    /** Commits some tables of a build and reads them. */
    static Map<TableContract, Dataset<Row>> read(
            Lake lake, List<TableContract> asked, Map<TableContract, TableFiles> files) {
        Map<TableContract, Dataset<Row>> rows = new HashMap<>();
        for (TableContract table : asked) {
            WrittenTable written = files.get(table).commit(lake, table);
            rows.put(table, lake.readAt(table, written.version()));
        }
        return rows;
    }

    /** A lake of its own, in which nothing lies yet. */
    Lake lake() {
        return Lake.open(session, folder());
    }

    /** What one build writes of all tables. */
    Map<TableContract, TableFiles> files(Lake lake, UnaryOperator<Dataset<Row>> change) {
        Dataset<Row> events = Rows.like(session, TableContracts.EVENTS.columns(), Fields.EVENT_ID.name());
        for (EventContract event : given.keySet()) {
            Dataset<Row> typed =
                    change.apply(table(event)).withColumn(Fields.EVENT_TYPE.name(), functions.lit(event.type()));
            events = events.unionByName(typed, true);
        }
        return GoldBuild.write(lake, events, ROWS);
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("grids");
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** What is on record of the draws, every silver table having gone through a change that must not matter. */
    Dataset<Row> entries(UnaryOperator<Dataset<Row>> change) {
        Map<EventContract, Dataset<Row>> inputs = new HashMap<>();
        DrawEntries.INPUTS.forEach(event -> inputs.put(event, change.apply(table(event))));
        return DrawEntries.from(SilverTables.of(inputs));
    }

    List<String> text(TableContract table, Field... columns) {
        return Rows.text(rows(table), columns);
    }
}
