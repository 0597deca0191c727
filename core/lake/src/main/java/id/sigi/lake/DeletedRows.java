package id.sigi.lake;

import id.sigi.programme.contract.Field;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.delta.actions.AddFile;
import org.apache.spark.sql.delta.actions.DeletionVectorDescriptor;
import org.apache.spark.sql.delta.deletionvectors.RoaringBitmapArray;
import org.apache.spark.sql.delta.deletionvectors.RoaringBitmapArrayFormat$;
import org.apache.spark.sql.delta.storage.dv.DeletionVectorStore;
import org.apache.spark.sql.delta.storage.dv.DeletionVectorStore$;
import org.apache.spark.sql.delta.storage.dv.DeletionVectorStoreUtils;
import org.apache.spark.sql.delta.util.PathWithFileSystem;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import scala.Option;
import scala.Tuple2;

/**
 * Finds the rows of a table that belong to some keys and marks them deleted in deletion vectors, so that no other row is written again (Delta
 * transaction log protocol, "Deletion Vectors"). All vectors of a commit lie in one file of the table's folder.
 *
 * @param table the table
 * @param owner column of the key, of text
 * @param owners keys whose rows go
 */
record DeletedRows(StoredTable table, Field owner, KeySet owners) {
    /** The files of a version as they are without the rows; files that have none of them stay the same. */
    List<AddFile> without(List<AddFile> files) {
        if (owners.isEmpty() || files.isEmpty()) {
            return files;
        }
        Map<String, RoaringBitmapArray> found = find(files);
        if (found.isEmpty()) {
            return files;
        }
        DeletionVectorStore store = DeletionVectorStore$.MODULE$.createInstance(configuration());
        UUID id = UUID.randomUUID();
        PathWithFileSystem folder = store.pathWithFileSystem(folder());
        try (DeletionVectorStoreUtils.Writer writer =
                store.createWriter(store.generateFileNameInTable(folder, id, ""))) {
            Marking marking = new Marking(store, writer, id);
            List<AddFile> marked = new ArrayList<>();
            for (AddFile file : files) {
                RoaringBitmapArray rows = found.get(name(file.path()));
                marked.add(rows == null ? file : marking.mark(file, rows));
            }
            return marked;
        }
    }

    private Configuration configuration() {
        return table.session().spark().sparkContext().hadoopConfiguration();
    }

    private Path folder() {
        return new Path(table.reached().toUri());
    }

    /** Writes the vectors of one commit. */
    private final class Marking {
        private final DeletionVectorStore store;
        private final DeletionVectorStoreUtils.Writer writer;
        private final UUID id;

        Marking(DeletionVectorStore store, DeletionVectorStoreUtils.Writer writer, UUID id) {
            this.store = store;
            this.writer = writer;
            this.id = id;
        }

        AddFile mark(AddFile file, RoaringBitmapArray rows) {
            if (file.deletionVector() != null) {
                rows.or(store.read(file.deletionVector(), folder()));
            }
            rows.runOptimize();
            DeletionVectorStoreUtils.DVRangeDescriptor range =
                    writer.write(rows.serializeAsByteArray(RoaringBitmapArrayFormat$.MODULE$.Portable()));
            DeletionVectorDescriptor vector = DeletionVectorDescriptor.onDiskWithRelativePath(
                    id, "", range.length(), rows.cardinality(), Option.apply(range.offset()), Option.empty());
            return file.copy(
                    file.path(),
                    file.partitionValues(),
                    file.size(),
                    file.modificationTime(),
                    true,
                    // Bounds of columns, if there were any, would speak of deleted rows as well; Delta wants that said.
                    "{\"numRecords\":" + file.numPhysicalRecords().get() + ",\"tightBounds\":false}",
                    file.tags(),
                    vector,
                    file.baseRowId(),
                    file.defaultRowCommitVersion(),
                    file.clusteringProvider(),
                    file.backReference(),
                    file.amtPassthrough());
        }
    }

    private Map<String, RoaringBitmapArray> find(List<AddFile> files) {
        SparkSession spark = table.session().spark();
        JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        Broadcast<KeySet> keys = context.broadcast(owners);
        String[] paths = files.stream()
                .map(file -> new Path(folder(), name(file.path())).toString())
                .toArray(String[]::new);
        List<Tuple2<String, byte[]>> found = spark.read()
                .schema(new StructType().add(owner.name(), DataTypes.StringType))
                .parquet(paths)
                .select(
                        functions.col(owner.name()),
                        functions.col("_metadata.file_name"),
                        functions.col("_metadata.row_index"))
                .queryExecution()
                .toRdd()
                .toJavaRDD()
                .mapPartitions(rows -> positions(rows, keys.value()))
                .collect();
        keys.destroy();
        Map<String, RoaringBitmapArray> byFile = new TreeMap<>();
        found.forEach(part -> byFile.computeIfAbsent(part._1(), unseen -> new RoaringBitmapArray())
                .or(RoaringBitmapArray.readFrom(part._2())));
        return byFile;
    }

    /** Positions by file, as Delta writes them. */
    private static Iterator<Tuple2<String, byte[]>> positions(Iterator<InternalRow> rows, KeySet keys) {
        Map<String, RoaringBitmapArray> byFile = new HashMap<>();
        while (rows.hasNext()) {
            InternalRow row = rows.next();
            if (!row.isNullAt(0) && keys.has(row.getUTF8String(0))) {
                byFile.computeIfAbsent(row.getUTF8String(1).toString(), unseen -> new RoaringBitmapArray())
                        .add(row.getLong(2));
            }
        }
        return byFile.entrySet().stream()
                .map(entry -> new Tuple2<>(
                        entry.getKey(),
                        entry.getValue().serializeAsByteArray(RoaringBitmapArrayFormat$.MODULE$.Portable())))
                .iterator();
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
