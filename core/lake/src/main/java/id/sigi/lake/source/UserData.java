package id.sigi.lake.source;

import id.sigi.lake.LakeSession;
import id.sigi.programme.fault.RequestFault;
import java.nio.file.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Reads a table that a user brings. */
public final class UserData {
    private UserData() {}

    /**
     * The table at a path.
     *
     * @throws RequestFault if nothing lies there, it cannot be read, or it is neither CSV, Parquet nor Delta
     */
    public static UserTable read(LakeSession session, Path path) {
        SourceFormat format = SourceFormat.of(path);
        return switch (format) {
            case CSV -> new UserTable(path, format, CsvTable.read(session, path), "sha256:" + FileDigest.of(path));
            case PARQUET -> new UserTable(path, format, parquet(session, path), "sha256:" + FileDigest.of(path));
            case DELTA -> delta(session, path);
        };
    }

    /**
     * The table at a path as it was when it had a fingerprint.
     *
     * @throws RequestFault if the bytes are others by now, or the version can no longer be read
     */
    public static UserTable readAgain(LakeSession session, Path path, String fingerprint) {
        if (SourceFormat.of(path) == SourceFormat.DELTA) {
            return new PinnedDelta(path, fingerprint).read(session);
        }
        UserTable table = read(session, path);
        if (!table.fingerprint().equals(fingerprint)) {
            throw new RequestFault(
                    "the data at " + path + " is not what was read then",
                    "its fingerprint is " + table.fingerprint() + " and was " + fingerprint,
                    "Name the file as it was with --data");
        }
        return table;
    }

    private static Dataset<Row> parquet(LakeSession session, Path path) {
        return session.spark().read().parquet(path.toString());
    }

    private static UserTable delta(LakeSession session, Path path) {
        long version = io.delta.tables.DeltaTable.forPath(session.spark(), path.toString())
                .history(1)
                .select("version")
                .head()
                .getLong(0);
        Dataset<Row> rows = session.spark()
                .read()
                .format("delta")
                .option("versionAsOf", version)
                .load(path.toString());
        return new UserTable(path, SourceFormat.DELTA, rows, PinnedDelta.PREFIX + version);
    }
}
