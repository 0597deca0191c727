package id.sigi.app.crash;

import id.sigi.lake.Lake;
import id.sigi.lake.session.LakeSession;
import id.sigi.programme.contract.table.Layer;
import id.sigi.programme.contract.table.TableContract;
import id.sigi.programme.contract.table.TableContracts;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/**
 * What a reader sees of a lake who comes now: the rows of every gold table and of some silver ones, which a build publishes together.
 *
 * @param tables number of rows and sum of a digest of each over all its columns, by table
 */
record SeenRows(Map<String, Content> tables) {
    private static final int SILVER_TABLES = 3;

    /** Rows of one table. */
    record Content(long rows, long digest) {}

    /** A reader opens the lake once, so that what it sees is of one build. */
    static SeenRows read(LakeSession session, Path folder) {
        return read(Lake.open(session, folder));
    }

    /** What the holder of an open lake sees. */
    static SeenRows read(Lake lake) {
        Map<String, Content> tables = new TreeMap<>();
        digests(lake)
                .forEach(row -> tables.put(
                        row.getString(0), new Content(row.getLong(1), row.isNullAt(2) ? 0 : row.getLong(2))));
        return new SeenRows(tables);
    }

    /** Tables of gold that are not there or have no row. */
    Set<String> emptyTables() {
        return TableContracts.gold().stream()
                .map(TableContract::qualifiedName)
                .filter(name -> !tables.containsKey(name) || tables.get(name).rows() == 0)
                .collect(Collectors.toSet());
    }

    private static List<Row> digests(Lake lake) {
        return tables(lake)
                .map(table -> digests(lake.read(table), table.qualifiedName()))
                .reduce(Dataset::union)
                .map(Dataset::collectAsList)
                .orElse(List.of());
    }

    private static Stream<TableContract> tables(Lake lake) {
        Stream<TableContract> silver = TableContracts.list().stream()
                .filter(table -> table.layer() == Layer.SILVER && lake.exists(table))
                .limit(SILVER_TABLES);
        return Stream.concat(TableContracts.gold().stream().filter(lake::exists), silver);
    }

    private static Dataset<Row> digests(Dataset<Row> rows, String name) {
        Column[] columns = Arrays.stream(rows.columns()).map(rows::col).toArray(Column[]::new);
        return rows.select(functions
                        .pmod(functions.xxhash64(columns), functions.lit(1L << 40))
                        .as("digest"))
                .agg(
                        functions.count(functions.lit(1)).as("rows"),
                        functions.sum("digest").as("digest"))
                .select(functions.lit(name).as("name"), functions.col("rows"), functions.col("digest"));
    }

    /** Rows of gold that are in one of two lakes only, by table: nothing if they are the same. */
    static Map<String, Long> differences(LakeSession session, Path one, Path other) {
        Lake first = Lake.open(session, one);
        Lake second = Lake.open(session, other);
        Map<String, Long> differences = new TreeMap<>();
        for (TableContract table : TableContracts.gold()) {
            Dataset<Row> here = first.read(table);
            Dataset<Row> there = second.read(table);
            long rows = here.exceptAll(there).union(there.exceptAll(here)).count();
            if (rows > 0) {
                differences.put(table.name(), rows);
            }
        }
        return differences;
    }
}
