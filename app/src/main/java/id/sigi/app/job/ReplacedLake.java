package id.sigi.app.job;

import id.sigi.lake.Lake;
import id.sigi.lake.format.LakeLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * The lake of the result that a run will replace, closed to other writers meanwhile: what they wrote, an erasure among it, would vanish
 * with it.
 */
record ReplacedLake(Optional<LakeLock> lock) {
    /**
     * Closes the lake in a folder, if there is one.
     *
     * @throws id.sigi.programme.fault.RequestFault if somebody is writing to it
     */
    static ReplacedLake lock(Path folder) {
        return new ReplacedLake(
                Files.isDirectory(folder) ? Optional.of(Lake.lock(folder, Duration.ZERO)) : Optional.empty());
    }

    /** Opens it to others again. */
    void close() {
        lock.ifPresent(LakeLock::close);
    }
}
