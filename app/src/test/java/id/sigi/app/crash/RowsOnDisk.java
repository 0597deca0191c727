package id.sigi.app.crash;

import id.sigi.lake.Lake;
import id.sigi.lake.session.LakeSession;
import id.sigi.programme.contract.Field;
import id.sigi.programme.contract.PersonalKeys;
import id.sigi.programme.contract.table.HistoryContracts;
import id.sigi.programme.contract.table.TableContract;
import id.sigi.programme.contract.table.TableContracts;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/**
 * The rows of every data file that lies in a lake, whether a table names it or not. A file that a writer never ended cannot be read, but may hold
 * the rows of anybody: it counts as one.
 */
record RowsOnDisk(LakeSession session, Path lake) {
    private static final byte[] MARK = "PAR1".getBytes(StandardCharsets.US_ASCII);

    private Path folder(TableContract table) {
        return lake.resolve(table.layer().folder()).resolve(table.name());
    }

    private List<String> files(TableContract table) throws IOException {
        if (!Files.isDirectory(folder(table))) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder(table))) {
            return all.map(Path::toString)
                    .filter(name -> name.endsWith(".parquet") && !name.contains("_delta_log"))
                    .toList();
        }
    }

    /** Parquet's own mark at the end of a file (Parquet format, "File format"). */
    private static boolean isEnded(String file) {
        try (RandomAccessFile bytes = new RandomAccessFile(file, "r")) {
            byte[] end = new byte[MARK.length];
            if (bytes.length() < 2L * MARK.length) {
                return false;
            }
            bytes.seek(bytes.length() - MARK.length);
            bytes.readFully(end);
            return Arrays.equals(MARK, end);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private Dataset<Row> rows(List<String> files) {
        return session.spark().read().option("mergeSchema", true).parquet(files.toArray(String[]::new));
    }

    /** Rows of ended files for which something holds, and files that are not ended. */
    private long count(List<String> files, Function<Dataset<Row>, Dataset<Row>> wanted) {
        List<String> ended = files.stream().filter(RowsOnDisk::isEnded).toList();
        long rows = ended.isEmpty() ? 0 : wanted.apply(rows(ended)).count();
        return rows + files.size() - ended.size();
    }

    /** Rows that carry one of some keys, by table. */
    Map<String, Long> of(Set<String> keys) throws IOException {
        Map<String, Long> found = new TreeMap<>();
        for (TableContract table : TableContracts.list()) {
            List<Field> columns = PersonalKeys.of(table.columns());
            List<String> files = files(table);
            if (!columns.isEmpty()) {
                found.put(table.qualifiedName(), count(files, rows -> rows.where(condition(rows, columns, keys))));
            }
        }
        found.values().removeIf(count -> count == 0);
        return found;
    }

    private static Column condition(Dataset<Row> rows, List<Field> columns, Set<String> keys) {
        List<String> there = List.of(rows.columns());
        return columns.stream()
                .map(Field::name)
                .filter(there::contains)
                .map(name -> functions.col(name).isin(keys.toArray()))
                .reduce(functions.lit(false), Column::or);
    }

    /** Rows in files of tables of people that the newest version of the table does not have, by table. */
    Map<String, Long> unnamed() throws IOException {
        Map<String, Long> found = new TreeMap<>();
        Lake opened = Lake.open(session, lake);
        for (TableContract table : TableContracts.gold()) {
            List<String> files = files(table);
            boolean isOfPeople =
                    !PersonalKeys.of(table.columns()).isEmpty() || table.equals(HistoryContracts.HOUSEHOLD_DRAWS);
            if (isOfPeople && !files.isEmpty()) {
                long named = opened.isStored(table)
                        ? session.spark()
                                .read()
                                .format("delta")
                                .load(folder(table).toString())
                                .count()
                        : 0;
                found.put(table.qualifiedName(), count(files, rows -> rows) - named);
            }
        }
        found.values().removeIf(count -> count == 0);
        return found;
    }
}
