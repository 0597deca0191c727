package id.sigi.lake;

import io.delta.tables.DeltaTable;
import java.io.OutputStream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.delta.DeltaLog;
import org.apache.spark.sql.delta.Snapshot;
import scala.Console;
import scala.Option;

/**
 * Takes rows out of a table and then out of reach. Delta only stops naming what it deletes: the rows stay in older files, and what a
 * condition compared with stays in the log, until both are removed.
 *
 * @param table the table, which nobody else may write meanwhile
 */
record TableErasure(StoredTable table) {
    /** Deletes rows and says how many. */
    long delete(Column condition) {
        long before = table.version();
        deltaTable(table.session().spark()).delete(condition);
        long after = table.version();
        return after == before ? 0 : table.log().getRowsDeleted(after);
    }

    /** Removes every file that the newest version does not name. */
    void vacuum() {
        table.version();
        DeltaTable deltaTable = deltaTable(withoutRetention());
        // Delta prints what it removed, and the console belongs to the command line.
        Console.withOut(OutputStream.nullOutputStream(), () -> deltaTable.vacuum(0));
    }

    /**
     * A session of its own, because these settings would otherwise outlive the call. The vacuum must be logged: its commits follow the
     * deletion's, so that the deletion's own log entry, which spells out its condition, is an old one and goes too.
     */
    private SparkSession withoutRetention() {
        SparkSession own = table.session().spark().newSession();
        // Files are listed in so many tasks, ten thousand unless it is said otherwise, however few they are.
        own.conf()
                .set(
                        "spark.sql.sources.parallelPartitionDiscovery.parallelism",
                        table.session().settings().cores());
        own.conf().set("spark.databricks.delta.retentionDurationCheck.enabled", false);
        own.conf().set("spark.databricks.delta.vacuum.logging.enabled", true);
        return own;
    }

    private DeltaTable deltaTable(SparkSession spark) {
        return DeltaTable.forPath(spark, table.folder().toString());
    }

    /** Vacuums, sums the log up in a checkpoint, and removes the log before it. */
    void forgetPast() {
        vacuum();
        DeltaLog delta = table.delta();
        Snapshot newest = table.snapshot();
        delta.checkpoint(newest, Option.empty());
        table.log().removeBefore(newest.version());
        DeltaLog.invalidateCache(table.session().spark(), delta.dataPath());
    }
}
