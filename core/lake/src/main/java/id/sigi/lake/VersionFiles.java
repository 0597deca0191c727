package id.sigi.lake;

import id.sigi.programme.fault.RequestFault;
import java.net.URI;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.Supplier;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Whether a past version of a table is still there with all its files. Its log may name it long after a vacuum took the files, and the
 * engine would notice only in the middle of the work.
 */
public final class VersionFiles {
    private VersionFiles() {}

    /**
     * The rows of a version whose files are all there.
     *
     * @param version table and version, in words
     * @param load how it is read
     * @throws RequestFault if the log does not know the version any more, or files of it are gone
     */
    public static Dataset<Row> checked(String version, Supplier<Dataset<Row>> load) {
        Dataset<Row> rows;
        long gone;
        try {
            rows = load.get();
            gone = Arrays.stream(rows.inputFiles())
                    .filter(file -> !isPresent(file))
                    .count();
        } catch (Exception fault) {
            if (fault instanceof AnalysisException) {
                throw missing(version, "its log does not know that version any more", fault);
            }
            throw fault;
        }
        if (gone > 0) {
            throw missing(version, gone + " of its files were vacuumed", null);
        }
        return rows;
    }

    private static boolean isPresent(String file) {
        URI address = new Path(file).toUri();
        return !Objects.equals(address.getScheme(), "file") || Files.exists(java.nio.file.Path.of(address.getPath()));
    }

    private static RequestFault missing(String version, String reason, Exception cause) {
        return new RequestFault(
                "the rows of " + version + " cannot be read any more",
                reason,
                "Name a copy of the data that still has them, or evaluate anew",
                cause);
    }
}
