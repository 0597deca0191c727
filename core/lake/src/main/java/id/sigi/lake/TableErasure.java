package id.sigi.lake;

import io.delta.tables.DeltaTable;
import java.io.OutputStream;
import java.util.function.LongConsumer;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.delta.DeletionVectorsTableFeature$;
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
        return TableFault.explained(table, () -> deleted(condition));
    }

    private long deleted(Column condition) {
        long before = table.version();
        deltaTable(table.session().spark()).delete(condition);
        long after = table.version();
        purge();
        return after == before ? 0 : table.log().getRowsDeleted(after);
    }

    /** Writes files anew of which rows are only marked as deleted, so that the rows leave the files. */
    private void purge() {
        if (table.snapshot().protocol().isFeatureSupported(DeletionVectorsTableFeature$.MODULE$)) {
            table.session().spark().sql("REORG TABLE delta.`" + table.reached() + "` APPLY (PURGE)");
        }
    }

    /** Removes every file that the newest version does not name. */
    void vacuum() {
        table.version();
        // Delta prints what it removed, and the console belongs to the command line.
        TableFault.explained(
                table,
                () -> Console.withOut(
                        OutputStream.nullOutputStream(),
                        () -> deltaTable(withoutRetention()).vacuum(0)));
    }

    /**
     * A session of its own, because these settings would otherwise outlive the call. The vacuum must be logged: its commits follow the
     * deletion's, so that the deletion's own log entry, which spells out its condition, is an old one and goes too.
     */
    private SparkSession withoutRetention() {
        SparkSession own = table.session().spark().newSession();
        own.conf().set("spark.databricks.delta.retentionDurationCheck.enabled", false);
        own.conf().set("spark.databricks.delta.vacuum.logging.enabled", true);
        return own;
    }

    /** Goes back to a version if there are newer ones, in a new version of its own. */
    void restore(long version) {
        if (table.version() != version) {
            TableFault.explained(
                    table, () -> deltaTable(table.session().spark()).restoreToVersion(version));
        }
    }

    private DeltaTable deltaTable(SparkSession spark) {
        return DeltaTable.forPath(spark, table.reached().toString());
    }

    /**
     * Vacuums, sums the log up in a checkpoint, and removes the log before it.
     *
     * @param told hears the version that stays, before the ones before it go
     */
    void forgetPast(LongConsumer told) {
        vacuum();
        DeltaLog delta = table.delta();
        Snapshot newest = table.snapshot();
        delta.checkpoint(newest, Option.empty());
        told.accept(newest.version());
        table.log().removeBefore(newest.version());
        DeltaLog.invalidateCache(table.session().spark(), delta.dataPath());
    }
}
