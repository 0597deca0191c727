package id.sigi.lake;

import id.sigi.lake.file.WrittenFile;
import id.sigi.programme.contract.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.SparkContext;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.delta.DeltaOperations;
import org.apache.spark.sql.delta.OptimisticTransaction;
import org.apache.spark.sql.delta.actions.Action;
import org.apache.spark.sql.delta.actions.AddFile;
import org.apache.spark.sql.delta.actions.Metadata;
import org.apache.spark.sql.delta.actions.SetTransaction;
import org.apache.spark.sql.execution.metric.SQLMetric;
import org.apache.spark.sql.execution.metric.SQLMetrics;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import scala.Option;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Makes files that workers wrote into a table's folder part of the table, in one commit as the engine's own writes make it: the same marks,
 * the same counts in the log, and the table made or grown by optional columns where it must be (Delta transaction log protocol, "Add File
 * and Remove File").
 *
 * @param table the table
 * @param by column by whose values its files lie in folders; empty if they do not
 */
record FileCommit(StoredTable table, Optional<Field> by) {
    /** Adds the files, or does nothing if a commit of that mark or a later one is there. */
    WrittenTable append(List<WrittenFile> files, TransactionMark mark) {
        OptimisticTransaction commit = begin();
        if (commit.txnVersion(mark.stream()) >= mark.number()) {
            return new WrittenTable(table.contract(), commit.snapshot().version(), 0);
        }
        StructType promised = columns();
        if (isNew(commit)) {
            makeTable(commit, promised);
        } else if (new StoredColumns(table.contract(), commit.metadata().schema()).mustGrow()) {
            commit.updateMetadata(
                    with(commit.metadata(), grown(commit.metadata().schema(), promised)), false);
        }
        List<Action> actions = new ArrayList<>();
        actions.add(new SetTransaction(mark.stream(), mark.number(), Option.apply(System.currentTimeMillis())));
        files.forEach(file -> actions.add(added(file)));
        return end(commit, actions, files, SaveMode.Append);
    }

    /**
     * Makes the files the whole of the table, whatever it had before. Some of them may be part of it already: a build that was stopped after its
     * commit and goes on names its files again.
     */
    WrittenTable replace(Collection<WrittenFile> files) {
        OptimisticTransaction commit = begin();
        List<Action> actions = new ArrayList<>();
        StructType promised = columns();
        List<AddFile> wanted = files.stream().map(this::added).toList();
        if (isNew(commit)) {
            makeTable(commit, promised);
            actions.addAll(wanted);
        } else {
            if (!commit.metadata().schemaString().equals(promised.json())) {
                commit.updateMetadata(with(commit.metadata(), promised), false);
            }
            become(commit, wanted, actions);
        }
        return end(commit, actions, files, SaveMode.Overwrite);
    }

    /**
     * Takes rows out of the table as it was at a version and adds files; what later versions did is undone.
     *
     * @param version the version, whose files must all be there
     * @param gone the rows that go
     */
    WrittenTable change(long version, DeletedRows gone, Collection<WrittenFile> files) {
        OptimisticTransaction commit = begin();
        List<AddFile> wanted = new ArrayList<>(gone.without(SnapshotFiles.of(table.snapshotAt(version))));
        if (wanted.stream().anyMatch(file -> file.deletionVector() != null)) {
            allowDeletionVectors(commit);
        }
        files.forEach(file -> wanted.add(added(file)));
        List<Action> actions = new ArrayList<>();
        become(commit, wanted, actions);
        return new WrittenTable(
                table.contract(),
                end(commit, actions, files, SaveMode.Overwrite).version(),
                SnapshotFiles.rows(wanted));
    }

    /** What must be done so that the table has some files and no others; those that it has as they are stay. */
    private static void become(OptimisticTransaction commit, List<AddFile> files, List<Action> actions) {
        commit.readWholeTable();
        Map<String, AddFile> wanted = byId(files);
        Map<String, AddFile> present = byId(SnapshotFiles.of(commit.snapshot()));
        present.forEach((id, file) -> {
            if (!wanted.containsKey(id)) {
                actions.add(file.remove());
            }
        });
        wanted.forEach((id, file) -> {
            if (!present.containsKey(id)) {
                actions.add(file);
            }
        });
    }

    /** A file is another one once other rows of it are deleted. */
    private static Map<String, AddFile> byId(List<AddFile> files) {
        Map<String, AddFile> byId = new LinkedHashMap<>();
        files.forEach(file -> byId.put(file.path() + file.getDeletionVectorUniqueId(), file));
        return byId;
    }

    /** A table says that it may have deletion vectors before it has one, so that no reader passes over them. */
    private static void allowDeletionVectors(OptimisticTransaction commit) {
        Metadata now = commit.metadata();
        Map<String, String> configuration = new HashMap<>(CollectionConverters.asJava(now.configuration()));
        if (configuration.put("delta.enableDeletionVectors", "true") != null) {
            return;
        }
        commit.updateMetadata(
                now.copy(
                        now.id(),
                        now.name(),
                        now.description(),
                        now.format(),
                        now.schemaString(),
                        now.partitionColumns(),
                        map(configuration),
                        now.createdTime()),
                false);
    }

    private OptimisticTransaction begin() {
        return table.delta().startTransaction(Option.empty(), Option.empty());
    }

    private static boolean isNew(OptimisticTransaction commit) {
        return commit.snapshot().version() < 0;
    }

    /** The table's columns as they lie on disk, where any of them may be empty: contracts may come to allow it. */
    private StructType columns() {
        return SparkSchemas.of(table.contract()).asNullable();
    }

    private void makeTable(OptimisticTransaction commit, StructType columns) {
        Metadata now = with(commit.metadata(), columns);
        commit.updateMetadataForNewTable(now.copy(
                now.id(),
                now.name(),
                now.description(),
                now.format(),
                now.schemaString(),
                seq(by.stream().map(Field::name).toList()),
                now.configuration(),
                Option.apply(System.currentTimeMillis())));
    }

    private static StructType grown(StructType stored, StructType promised) {
        List<String> known = Arrays.asList(stored.fieldNames());
        StructType grown = stored;
        for (StructField column : promised.fields()) {
            grown = known.contains(column.name()) ? grown : grown.add(column);
        }
        return grown;
    }

    private static Metadata with(Metadata now, StructType columns) {
        return now.copy(
                now.id(),
                now.name(),
                now.description(),
                now.format(),
                columns.json(),
                now.partitionColumns(),
                now.configuration(),
                now.createdTime());
    }

    private WrittenTable end(
            OptimisticTransaction commit, List<Action> actions, Collection<WrittenFile> files, SaveMode mode) {
        long rows = files.stream().mapToLong(WrittenFile::rows).sum();
        long bytes = files.stream().mapToLong(WrittenFile::bytes).sum();
        commit.registerSQLMetrics(
                table.session().spark(),
                map(Map.of(
                        "numFiles", count("files", files.size()),
                        "numOutputBytes", count("bytes", bytes),
                        "numOutputRows", count("rows", rows))));
        return new WrittenTable(table.contract(), commit.commit(seq(actions), operation(mode)), rows);
    }

    private AddFile added(WrittenFile file) {
        Map<String, String> partition =
                by.map(field -> Map.of(field.name(), file.partition())).orElse(Map.of());
        return new AddFile(
                file.path(),
                map(partition),
                file.bytes(),
                System.currentTimeMillis(),
                true,
                "{\"numRecords\":" + file.rows() + "}",
                null,
                null,
                Option.empty(),
                Option.empty(),
                Option.empty(),
                Option.empty(),
                Option.empty());
    }

    private DeltaOperations.Write operation(SaveMode mode) {
        return new DeltaOperations.Write(
                mode,
                Option.apply(seq(by.stream().map(Field::name).toList())),
                Option.empty(),
                Option.empty(),
                Option.empty(),
                Option.empty(),
                Option.empty(),
                Option.empty(),
                Option.empty());
    }

    private SQLMetric count(String name, long value) {
        SparkContext engine = table.session().spark().sparkContext();
        SQLMetric metric = SQLMetrics.createMetric(engine, name);
        metric.set(value);
        return metric;
    }

    private static <T> scala.collection.immutable.Seq<T> seq(List<T> list) {
        return CollectionConverters.asScala(list).toSeq();
    }

    private static <K, V> scala.collection.immutable.Map<K, V> map(Map<K, V> map) {
        return scala.collection.immutable.Map$.MODULE$.from(CollectionConverters.asScala(map));
    }
}
