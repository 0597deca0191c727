package id.sigi.lake;

import id.sigi.programme.contract.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
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
 * Appends files that lie in a table's folder to the table, in one commit as the engine's own append makes it: the same marks, the same
 * counts in the log, and the table made or grown by optional columns where it must be.
 *
 * @param table the table
 * @param by column by whose values its files lie in folders
 */
record FileAppend(StoredTable table, Field by) {
    /** Commits the files, or does nothing if a commit of that mark or a later one is there. */
    WrittenTable commit(List<DataFile> files, TransactionMark mark) {
        OptimisticTransaction commit = table.delta().startTransaction(Option.empty(), Option.empty());
        if (commit.txnVersion(mark.stream()) >= mark.number()) {
            return new WrittenTable(table.contract(), commit.snapshot().version(), 0);
        }
        settleColumns(commit);
        List<Action> actions = new ArrayList<>();
        actions.add(new SetTransaction(mark.stream(), mark.number(), Option.apply(System.currentTimeMillis())));
        files.forEach(file -> actions.add(added(file)));
        tellCounts(files, commit);
        long version = commit.commit(seq(actions), operation());
        return new WrittenTable(
                table.contract(),
                version,
                files.stream().mapToLong(DataFile::rows).sum());
    }

    private void settleColumns(OptimisticTransaction commit) {
        StructType promised = SparkSchemas.of(table.contract()).asNullable();
        Metadata now = commit.metadata();
        if (commit.snapshot().version() < 0) {
            commit.updateMetadataForNewTable(with(now, promised.json(), seq(List.of(by.name()))));
        } else if (new StoredColumns(table.contract(), now.schema()).mustGrow()) {
            commit.updateMetadata(with(now, grown(now.schema(), promised).json(), now.partitionColumns()), false);
        }
    }

    private static StructType grown(StructType stored, StructType promised) {
        List<String> known = Arrays.asList(stored.fieldNames());
        StructType grown = stored;
        for (StructField column : promised.fields()) {
            grown = known.contains(column.name()) ? grown : grown.add(column);
        }
        return grown;
    }

    private static Metadata with(Metadata now, String schema, scala.collection.immutable.Seq<String> partitions) {
        return new Metadata(
                now.id(),
                now.name(),
                now.description(),
                now.format(),
                schema,
                partitions,
                now.configuration(),
                Option.apply(
                        now.createdTime().isDefined() ? now.createdTime().get() : (Object) System.currentTimeMillis()));
    }

    private AddFile added(DataFile file) {
        return new AddFile(
                file.path(),
                map(Map.of(by.name(), file.partition())),
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

    private DeltaOperations.Write operation() {
        return new DeltaOperations.Write(
                SaveMode.Append,
                Option.apply(seq(List.of(by.name()))),
                Option.empty(),
                Option.empty(),
                Option.empty(),
                Option.empty(),
                Option.empty(),
                Option.empty(),
                Option.empty());
    }

    private void tellCounts(List<DataFile> files, OptimisticTransaction commit) {
        SparkContext context = table.session().spark().sparkContext();
        Map<String, SQLMetric> counts = Map.of(
                "numFiles", count(context, "files", files.size()),
                "numOutputBytes",
                        count(
                                context,
                                "bytes",
                                files.stream().mapToLong(DataFile::bytes).sum()),
                "numOutputRows",
                        count(
                                context,
                                "rows",
                                files.stream().mapToLong(DataFile::rows).sum()));
        commit.registerSQLMetrics(table.session().spark(), map(counts));
    }

    private static SQLMetric count(SparkContext context, String name, long value) {
        SQLMetric metric = SQLMetrics.createMetric(context, name);
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
