package id.sigi.lake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.spark.SparkContext;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.delta.DeltaOperations;
import org.apache.spark.sql.delta.OptimisticTransaction;
import org.apache.spark.sql.delta.actions.Action;
import org.apache.spark.sql.delta.actions.AddFile;
import org.apache.spark.sql.delta.actions.Metadata;
import org.apache.spark.sql.execution.metric.SQLMetric;
import org.apache.spark.sql.execution.metric.SQLMetrics;
import scala.Option;
import scala.collection.immutable.Map$;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Names files that workers wrote as the whole of a table, in one commit: the protocol's {@code add} of each, and a {@code remove} of what the
 * table had before (Delta transaction log protocol, "Add File and Remove File").
 *
 * @param table the table, which nobody else may write meanwhile
 */
record TableReplacement(StoredTable table) {
    WrittenTable commit(Collection<WrittenFile> files) {
        return TableFault.explained(table, () -> committed(files));
    }

    private WrittenTable committed(Collection<WrittenFile> files) {
        OptimisticTransaction transaction = table.delta().startTransaction(Option.empty(), Option.empty());
        boolean isNew = transaction.readVersion() < 0;
        List<Action> actions = new ArrayList<>();
        if (!isNew) {
            CollectionConverters.asJava(transaction.filterFiles()).forEach(file -> actions.add(file.remove()));
        }
        String schema = RowFiles.schema(table.contract()).json();
        if (isNew || !transaction.metadata().schemaString().equals(schema)) {
            transaction.updateMetadata(with(transaction.metadata(), schema), false);
        }
        files.forEach(file -> actions.add(added(file)));
        long rows = files.stream().mapToLong(WrittenFile::rows).sum();
        transaction.registerSQLMetrics(table.session().spark(), metrics(files, rows));
        long version = transaction.commit(
                CollectionConverters.asScala(actions).toList(), overwriting(), Map$.MODULE$.<String, String>empty());
        return new WrittenTable(table.contract(), version, rows);
    }

    private static Metadata with(Metadata before, String schema) {
        return before.copy(
                before.id(),
                before.name(),
                before.description(),
                before.format(),
                schema,
                before.partitionColumns(),
                before.configuration(),
                before.createdTime());
    }

    private static AddFile added(WrittenFile file) {
        return AddFile.apply(
                file.name(),
                Map$.MODULE$.<String, String>empty(),
                file.bytes(),
                file.writtenAt(),
                true,
                "{\"numRecords\":" + file.rows() + "}",
                AddFile.apply$default$7(),
                AddFile.apply$default$8(),
                AddFile.apply$default$9(),
                AddFile.apply$default$10(),
                AddFile.apply$default$11(),
                AddFile.apply$default$12(),
                AddFile.apply$default$13());
    }

    private static DeltaOperations.Operation overwriting() {
        return new DeltaOperations.Write(
                SaveMode.Overwrite,
                Option.empty(),
                Option.empty(),
                Option.empty(),
                Option.empty(),
                Option.empty(),
                Option.empty(),
                Option.empty(),
                Option.empty());
    }

    private scala.collection.immutable.Map<String, SQLMetric> metrics(Collection<WrittenFile> files, long rows) {
        long bytes = files.stream().mapToLong(WrittenFile::bytes).sum();
        return CollectionConverters.asScala(java.util.Map.of(
                        "numFiles", metric("files", files.size()),
                        "numOutputBytes", metric("bytes", bytes),
                        "numOutputRows", metric("rows", rows)))
                .toMap(scala.$less$colon$less$.MODULE$.refl());
    }

    private SQLMetric metric(String name, long value) {
        SparkContext engine = table.session().spark().sparkContext();
        SQLMetric metric = SQLMetrics.createMetric(engine, name);
        metric.set(value);
        return metric;
    }
}
