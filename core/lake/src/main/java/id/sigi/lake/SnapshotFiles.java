package id.sigi.lake;

import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.delta.Snapshot;
import org.apache.spark.sql.delta.VersionChecksum;
import org.apache.spark.sql.delta.actions.AddFile;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;
import scala.jdk.javaapi.OptionConverters;

/**
 * The files of a version of a table. The version's checksum lists them, where Delta wrote one and there are not too many; otherwise the log is
 * replayed, which takes the engine several jobs (Delta transaction log protocol, "Version Checksum File").
 */
final class SnapshotFiles {
    private SnapshotFiles() {}

    /** All files, with the count of rows in each. */
    static List<AddFile> of(Snapshot snapshot) {
        return findListed(snapshot).orElseGet(() -> CollectionConverters.asJava(snapshot.getAllFiles(true)));
    }

    /** The rows of some files, without those that are deleted. */
    static long rows(List<AddFile> files) {
        return files.stream()
                .mapToLong(file -> (Long) file.numLogicalRecords().get())
                .sum();
    }

    /** All files, if the version's checksum lists them. */
    static Optional<List<AddFile>> findListed(Snapshot snapshot) {
        Optional<VersionChecksum> checksum = OptionConverters.toJava(snapshot.checksumOpt());
        return checksum.flatMap(sums -> OptionConverters.<Seq<AddFile>>toJava(sums.allFiles()))
                .filter(files -> files.size() == checksum.get().numFiles())
                .map(CollectionConverters::asJava);
    }
}
