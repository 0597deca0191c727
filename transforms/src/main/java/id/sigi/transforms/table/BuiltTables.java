package id.sigi.transforms.table;

import id.sigi.lake.file.RowFiles;
import id.sigi.lake.file.TableFile;
import id.sigi.lake.file.WrittenFile;
import id.sigi.programme.contract.table.TableContract;
import java.io.Serializable;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.catalyst.InternalRow;

/** The files that one worker writes, one for each table that it has rows of. For one thread. */
public final class BuiltTables implements AutoCloseable {
    private final Map<String, RowFiles> tables;
    private final Map<String, RowFiles.Writer> open = new LinkedHashMap<>();
    private Configuration settings;

    BuiltTables(Map<String, RowFiles> tables) {
        this.tables = new HashMap<>(tables);
    }

    /** Adds a row to a table; the row may be used anew afterwards. */
    public void add(TableContract table, InternalRow row) {
        if (tables.isEmpty()) {
            return;
        }
        open.computeIfAbsent(table.qualifiedName(), unseen -> tables.get(unseen).open(settings()))
                .add(row);
    }

    private Configuration settings() {
        if (settings == null) {
            settings = TableFile.settings();
        }
        return settings;
    }

    /** Ends the files and tells which there are, by the qualified name of their table. */
    public Files end() {
        TreeMap<String, WrittenFile> files = new TreeMap<>();
        open.forEach((table, writer) -> writer.end().ifPresent(file -> files.put(table, file)));
        return new Files(files);
    }

    /** The files of one table among those of all workers. */
    public static List<WrittenFile> of(TableContract table, List<Files> workers) {
        return workers.stream()
                .map(worker -> worker.byTable().get(table.qualifiedName()))
                .filter(Objects::nonNull)
                .toList();
    }

    /** Files by the qualified name of their table. */
    public record Files(TreeMap<String, WrittenFile> byTable) implements Serializable {}

    @Override
    public void close() {
        open.values().forEach(RowFiles.Writer::close);
    }
}
