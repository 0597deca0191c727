package id.sigi.lake.source;

import java.nio.file.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * A user's table.
 *
 * @param path where it lies
 * @param format what it is
 * @param rows its rows
 * @param fingerprint what was read: {@code sha256:} and the digest of the bytes, or {@code delta-version:} and the version
 */
public record UserTable(Path path, SourceFormat format, Dataset<Row> rows, String fingerprint) {}
