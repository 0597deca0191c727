package id.sigi.lake.testkit;

import id.sigi.lake.session.LakeSession;
import id.sigi.lake.session.LakeSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.spark.SparkStatusTracker;

/** The one session that all tests of a JVM share: two cores, two shuffle partitions, interpreted plans. */
public final class SparkForTests {
    private static final class Holder {
        private static final LakeSession SESSION = LakeSession.open(LakeSettings.of(2, workFolder()));
    }

    private SparkForTests() {}

    public static LakeSession session() {
        return Holder.SESSION;
    }

    /** Waits until no task runs: of a job that failed the other tasks go on for a moment, and write where a test wants to clear away. */
    public static void awaitIdle() throws InterruptedException {
        SparkStatusTracker engine = session().spark().sparkContext().statusTracker();
        while (Arrays.stream(engine.getExecutorInfos()).anyMatch(worker -> worker.numRunningTasks() > 0)
                || isInTask()) {
            Thread.sleep(10);
        }
    }

    /** Whether a thread is within a task: the engine's own count is told to it later and may lag behind. */
    private static boolean isInTask() {
        return Thread.getAllStackTraces().values().stream()
                .flatMap(Arrays::stream)
                .anyMatch(frame -> frame.getClassName().startsWith("org.apache.spark.executor.Executor$TaskRunner"));
    }

    private static Path workFolder() {
        try {
            return Files.createDirectories(Path.of("target", "spark-for-tests"));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
