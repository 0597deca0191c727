package id.sigi.lake;

import id.sigi.lake.log.DurableLocalLogStore;
import id.sigi.lake.log.FaultPlan;
import id.sigi.lake.log.FaultyLocalFileSystem;
import id.sigi.lake.log.FaultyLocalFs;
import id.sigi.lake.log.FaultyLogStore;
import id.sigi.lake.session.LakeSession;
import id.sigi.lake.testkit.SparkForTests;
import org.apache.spark.SparkEnv;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.delta.DeltaLog;

/** The tests' engine on a disk that fails as the {@link FaultPlan} in force says, until it is closed. */
final class FaultyEngine implements AutoCloseable {
    private static final String STORE = "spark.delta.logStore.file.impl";

    private final LakeSession session;

    private FaultyEngine(LakeSession session) {
        this.session = session;
    }

    static FaultyEngine open() {
        LakeSession sound = SparkForTests.session();
        useStore(FaultyLogStore.class);
        SparkSession spark = sound.spark().newSession();
        spark.conf().set("fs.file.impl", FaultyLocalFileSystem.class.getName());
        spark.conf().set("fs.file.impl.disable.cache", true);
        spark.conf().set("fs.AbstractFileSystem.file.impl", FaultyLocalFs.class.getName());
        return new FaultyEngine(new LakeSession(sound.settings(), spark));
    }

    /** Delta asks the process's settings for its store, not the session's, and keeps one for each table that it has seen. */
    private static void useStore(Class<?> store) {
        SparkEnv.get().conf().set(STORE, store.getName());
        DeltaLog.clearCache();
    }

    LakeSession session() {
        return session;
    }

    /** Checkpoints follow every so many commits of tables that are made from now on. */
    void checkpointEvery(int commits) {
        session.spark().conf().set("spark.databricks.delta.properties.defaults.checkpointInterval", commits);
    }

    @Override
    public void close() {
        FaultPlan.set(FaultPlan.none());
        useStore(DurableLocalLogStore.class);
    }
}
