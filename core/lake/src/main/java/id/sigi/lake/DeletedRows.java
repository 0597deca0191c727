package id.sigi.lake;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.delta.actions.AddFile;
import org.apache.spark.sql.delta.actions.DeletionVectorDescriptor;
import org.apache.spark.sql.delta.deletionvectors.RoaringBitmapArray;
import org.apache.spark.sql.delta.deletionvectors.RoaringBitmapArrayFormat$;
import org.apache.spark.sql.delta.storage.dv.DeletionVectorStore;
import org.apache.spark.sql.delta.storage.dv.DeletionVectorStore$;
import org.apache.spark.sql.delta.storage.dv.DeletionVectorStoreUtils;
import org.apache.spark.sql.delta.util.PathWithFileSystem;
import scala.Option;

/**
 * Marks rows of a table deleted in deletion vectors, so that no other row is written again (Delta transaction log protocol, "Deletion
 * Vectors"). All vectors of a commit lie in one file of the table's folder.
 *
 * @param table the table
 * @param rows the rows that go
 */
record DeletedRows(StoredTable table, OwnedRows rows) {
    /** The files of a version as they are without the rows; files that have none of them stay the same. */
    List<AddFile> without(List<AddFile> files) {
        if (files.stream().noneMatch(file -> rows.find(name(file.path())).isPresent())) {
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
                marked.add(rows.find(name(file.path()))
                        .map(positions -> marking.mark(file, positions))
                        .orElse(file));
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

        AddFile mark(AddFile file, RoaringBitmapArray positions) {
            RoaringBitmapArray gone = new RoaringBitmapArray();
            gone.or(positions);
            if (file.deletionVector() != null) {
                gone.or(store.read(file.deletionVector(), folder()));
            }
            gone.runOptimize();
            DeletionVectorStoreUtils.DVRangeDescriptor range =
                    writer.write(gone.serializeAsByteArray(RoaringBitmapArrayFormat$.MODULE$.Portable()));
            DeletionVectorDescriptor vector = DeletionVectorDescriptor.onDiskWithRelativePath(
                    id, "", range.length(), gone.cardinality(), Option.apply(range.offset()), Option.empty());
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

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
