package id.sigi.app.job;

import id.sigi.app.job.folder.TemporaryFolder;
import id.sigi.lake.Lake;
import id.sigi.lake.format.LakeLock;
import id.sigi.lake.session.LakeSession;
import id.sigi.lake.session.LakeSettings;
import id.sigi.lake.session.Workload;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Function;

/**
 * Work on a lake that stays.
 *
 * @param lake its folder
 * @param cores cores to use
 * @param workload whether tables are small or large
 */
public record LakeAccess(Path lake, int cores, Workload workload) {
    /**
     * As {@link #run}, while nobody else writes to the lake from before the engine starts until after it has ended.
     *
     * @param patience how long to wait for somebody else
     * @throws id.sigi.programme.fault.RequestFault if somebody else still writes to the lake
     */
    public <T> T write(Duration patience, Function<Lake, T> work) {
        LakeLock lock = Lake.lock(lake, patience);
        try (TemporaryFolder temporary = TemporaryFolder.make();
                LakeSession session = LakeSession.open(settings(temporary))) {
            return work.apply(Lake.open(session, lake, lock));
        } finally {
            lock.close();
        }
    }

    private LakeSettings settings(TemporaryFolder temporary) {
        return LakeSettings.of(cores, temporary.path()).withWorkload(workload);
    }

    /** Opens the lake, works on it and closes it. */
    public <T> T run(Function<Lake, T> work) {
        try (TemporaryFolder temporary = TemporaryFolder.make();
                LakeSession session = LakeSession.open(settings(temporary))) {
            return work.apply(Lake.open(session, lake));
        }
    }
}
