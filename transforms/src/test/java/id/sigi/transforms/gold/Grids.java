package id.sigi.transforms.gold;

import id.sigi.lake.Lake;
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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/** Silver tables from small grids, and the gold table made of them. Tables without a grid are empty. */
final class Grids {
    /** Enough for more than one bucket. */
    private static final long ROWS = 250_000;

    private final LakeSession session = SparkForTests.session();
    private final Map<EventContract, Dataset<Row>> tables = new HashMap<>();
    /** Events with a grid; others have no rows and need not be looked at. */
    private final Set<EventContract> given = new LinkedHashSet<>();

    Grids with(EventContract event, String grid) {
        given.add(event);
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
        return rows(List.of(table), UnaryOperator.identity()).get(table);
    }

    /** The table's rows, every silver table having gone through a change that must not matter. */
    Dataset<Row> rows(TableContract table, UnaryOperator<Dataset<Row>> change) {
        return rows(List.of(table), change).get(table);
    }

    /** The rows of some tables, made in one build. */
    Map<TableContract, Dataset<Row>> rows(List<TableContract> asked, UnaryOperator<Dataset<Row>> change) {
        Lake lake = lake();
        return read(lake, asked, files(lake, change));
    }

    /** Commits some tables of a build and reads them. */
    static Map<TableContract, Dataset<Row>> read(
            Lake lake, List<TableContract> asked, Map<TableContract, TableFiles> files) {
        Map<TableContract, Dataset<Row>> rows = new HashMap<>();
        for (TableContract table : asked) {
            files.get(table).commit(lake, table);
            rows.put(table, lake.read(table));
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
        for (EventContract event : given) {
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
