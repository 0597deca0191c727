package id.sigi.lake.testkit;

import id.sigi.lake.LakeSession;
import id.sigi.lake.LakeSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The one session that all tests of a JVM share: two cores, two shuffle partitions, interpreted plans. */
public final class SparkForTests {
    private static final class Holder {
        private static final LakeSession SESSION = LakeSession.open(LakeSettings.of(2, workFolder()));
    }

    private SparkForTests() {}

    public static LakeSession session() {
        return Holder.SESSION;
    }

    private static Path workFolder() {
        try {
            return Files.createDirectories(Path.of("target", "spark-for-tests"));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
