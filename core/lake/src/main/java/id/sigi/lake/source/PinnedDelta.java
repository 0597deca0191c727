package id.sigi.lake.source;

import id.sigi.lake.VersionFiles;
import id.sigi.lake.session.LakeSession;
import id.sigi.programme.fault.RequestFault;
import java.nio.file.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** A user's Delta table at the version that a fingerprint names. */
record PinnedDelta(Path path, String fingerprint) {
    /** How the fingerprint of a Delta table begins. */
    static final String PREFIX = "delta-version:";

    UserTable read(LakeSession session) {
        if (!fingerprint.matches(PREFIX + "\\d{1,18}")) {
            throw new RequestFault(
                    "the data at " + path + " is not what was read then",
                    "it is a Delta table, and what was read was " + fingerprint,
                    "Name the same data with --data");
        }
        Dataset<Row> rows = VersionFiles.checked(path + " at " + fingerprint, () -> load(session));
        return new UserTable(path, SourceFormat.DELTA, rows, fingerprint);
    }

    private Dataset<Row> load(LakeSession session) {
        return session.reader()
                .format("delta")
                .option("versionAsOf", Long.parseLong(fingerprint.substring(PREFIX.length())))
                .load(session.reach(path).toString());
    }
}
