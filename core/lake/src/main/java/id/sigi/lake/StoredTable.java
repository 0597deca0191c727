package id.sigi.lake;

import id.sigi.lake.file.WrittenFile;
import id.sigi.lake.session.LakeSession;
import id.sigi.programme.contract.Field;
import id.sigi.programme.contract.table.TableContract;
import id.sigi.programme.fault.RequestFault;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.spark.sql.DataFrameReader;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.delta.DeltaLog;
import org.apache.spark.sql.delta.Snapshot;
import org.apache.spark.sql.delta.actions.Action;
import org.apache.spark.sql.delta.actions.AddFile;
import org.apache.spark.sql.delta.actions.RemoveFile;
import scala.Option;
import scala.Tuple2;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/**
 * One table of a lake.
 *
 * @param session the engine that reads and writes it
 * @param contract what it promises
 * @param folder where it lies
 * @param reached by what path the engine reaches it
 */
record StoredTable(LakeSession session, TableContract contract, Path folder, Path reached) {
    DeltaLogFolder log() {
        return new DeltaLogFolder(folder);
    }

    OptionalLong findVersion() {
        return log().findVersion();
    }

    long version() {
        return findVersion().orElseThrow(this::missing);
    }

    RequestFault missing() {
        return new RequestFault(
                "the lake has no table " + contract.qualifiedName(),
                "nothing was written to " + folder,
                "Run the pipeline on this lake first, or name another lake");
    }

    long oldestVersion() {
        version();
        return log().getOldestVersion();
    }

    Dataset<Row> read() {
        version();
        return load(session.reader());
    }

    Dataset<Row> readAt(long version) {
        long newest = version();
        long oldest = oldestVersion();
        if (version < oldest || version > newest) {
            throw new RequestFault(
                    "the lake has no version " + version + " of " + contract.qualifiedName(),
                    "its versions are " + oldest + " to " + newest,
                    "Name a version from " + oldest + " to " + newest);
        }
        Snapshot snapshot = snapshotAt(version);
        return SnapshotFiles.findListed(snapshot)
                .map(files -> selected(VersionRows.of(session.spark(), snapshot, files)))
                .orElseGet(() -> load(session.reader().option("versionAsOf", version)));
    }

    private Dataset<Row> load(DataFrameReader reader) {
        return selected(TableFault.explained(this, () -> reader.format("delta").load(reached.toString())));
    }

    private Dataset<Row> selected(Dataset<Row> rows) {
        return rows.select(new StoredColumns(contract, rows.schema()).selected());
    }

    WrittenTable overwrite(Dataset<Row> rows, List<Field> partitions) {
        return TableFault.explained(this, () -> overwritten(rows, partitions));
    }

    private WrittenTable overwritten(Dataset<Row> rows, List<Field> partitions) {
        ContractColumns.checked(contract, rows)
                .write()
                .format("delta")
                .mode(SaveMode.Overwrite)
                .option("overwriteSchema", "true")
                .partitionBy(names(partitions))
                .save(reached.toString());
        long version = version();
        return new WrittenTable(contract, version, log().getRowsWritten(version));
    }

    WrittenTable append(Dataset<Row> rows, TransactionMark mark, List<Field> partitions) {
        return TableFault.explained(this, () -> appended(rows, mark, partitions));
    }

    private WrittenTable appended(Dataset<Row> rows, TransactionMark mark, List<Field> partitions) {
        long before = findVersion().orElse(-1);
        ContractColumns.checked(contract, rows)
                .write()
                .format("delta")
                .mode(SaveMode.Append)
                .option("mergeSchema", mustGrow(before))
                .option("txnAppId", mark.stream())
                .option("txnVersion", mark.number())
                .partitionBy(names(partitions))
                .save(reached.toString());
        long after = version();
        return new WrittenTable(contract, after, after == before ? 0 : log().getRowsWritten(after));
    }

    WrittenTable append(List<WrittenFile> files, TransactionMark mark, Field by) {
        return TableFault.explained(this, () -> new FileCommit(this, Optional.of(by)).append(files, mark));
    }

    WrittenTable replace(Collection<WrittenFile> files) {
        return TableFault.explained(this, () -> new FileCommit(this, Optional.empty()).replace(files));
    }

    /** Takes rows out of a version and adds files, in one commit. */
    WrittenTable change(long version, OwnedRows gone, Collection<WrittenFile> files) {
        return TableFault.explained(
                this, () -> new FileCommit(this, Optional.empty()).change(version, new DeletedRows(this, gone), files));
    }

    /** The paths of a version's files. */
    List<String> paths(long version) {
        return SnapshotFiles.of(snapshotAt(version)).stream()
                .map(file -> reached.resolve(file.path()).toString())
                .toList();
    }

    private static String[] names(List<Field> columns) {
        return columns.stream().map(Field::name).toArray(String[]::new);
    }

    private boolean mustGrow(long version) {
        return version >= 0 && new StoredColumns(contract, snapshot().schema()).mustGrow();
    }

    OptionalLong findTransaction(String stream) {
        if (findVersion().isEmpty()) {
            return OptionalLong.empty();
        }
        Option<Object> number = snapshot().transactions().get(stream);
        return number.isEmpty() ? OptionalLong.empty() : OptionalLong.of((Long) number.get());
    }

    DeltaLog delta() {
        return DeltaLog.forTable(session.spark(), reached.toString());
    }

    Snapshot snapshotAt(long version) {
        return TableFault.explained(this, () -> delta().getSnapshotAt(version, Option.empty(), Option.empty(), false));
    }

    /** The newest version as Delta knows it, without reading a row. */
    Snapshot snapshot() {
        return TableFault.explained(this, () -> delta().update(false, Option.empty(), Option.empty()));
    }

    /**
     * The rows that came after a version; empty if they cannot be told apart, because the version was forgotten or rows were taken out or
     * written again since.
     */
    Optional<Dataset<Row>> findAdded(long version) {
        return TableFault.explained(this, () -> added(version));
    }

    private Optional<Dataset<Row>> added(long version) {
        Snapshot newest = snapshot();
        if (version < log().getOldestVersion() || version > newest.version()) {
            return Optional.empty();
        }
        List<AddFile> files = new ArrayList<>();
        Iterator<Tuple2<Object, Seq<Action>>> commits =
                CollectionConverters.asJava(delta().getChanges(version + 1, newest.version(), Option.empty(), false));
        while (commits.hasNext()) {
            for (Action action : CollectionConverters.asJava(commits.next()._2())) {
                if (action instanceof RemoveFile) {
                    return Optional.empty();
                }
                if (action instanceof AddFile file) {
                    files.add(file);
                }
            }
        }
        Dataset<Row> rows = delta().createDataFrame(
                        newest, CollectionConverters.asScala(files).toSeq(), false, Option.empty());
        return Optional.of(rows.select(new StoredColumns(contract, rows.schema()).selected()));
    }
}
