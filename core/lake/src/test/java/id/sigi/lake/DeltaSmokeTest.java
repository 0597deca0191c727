package id.sigi.lake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.sigi.lake.testkit.SparkForTests;
import io.delta.tables.DeltaTable;
import java.nio.file.Path;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Delta is compiled against Spark's internals: each of its commands runs once on the pair of versions that this build pins. What the lake
 * itself asks of Delta, all other tests of this module show; merging, compacting and restoring nobody asks for yet.
 */
@Tag("transform")
@Tag("slow")
@Tag("programme")
class DeltaSmokeTest {
    @TempDir
    Path folder;

    private final SparkSession spark = SparkForTests.session().spark();

    @Test
    void appendMergeRestoreOptimizeVacuumAndTimeTravel() {
        String path = folder.resolve("numbers").toString();
        append(path, 0, 10);
        append(path, 10, 20);
        assertEquals(20, count(path));

        DeltaTable table = DeltaTable.forPath(spark, path);
        table.as("old")
                .merge(spark.range(15, 25).toDF("id").as("new"), "old.id = new.id")
                .whenMatched()
                .delete()
                .whenNotMatched()
                .insertAll()
                .execute();
        assertEquals(20, count(path), "five deleted, five added");
        assertEquals(
                10,
                spark.read().format("delta").option("versionAsOf", 0).load(path).count());

        table.optimize().executeCompaction();
        table.restoreToVersion(1);
        assertEquals(
                190L,
                spark.read()
                        .format("delta")
                        .load(path)
                        .selectExpr("sum(id)")
                        .head()
                        .getLong(0));
        table.vacuum(1000);
        assertEquals(20, count(path));
    }

    private void append(String path, long from, long until) {
        spark.range(from, until)
                .toDF("id")
                .write()
                .format("delta")
                .mode(SaveMode.Append)
                .save(path);
    }

    private long count(String path) {
        return spark.read().format("delta").load(path).count();
    }
}
