package id.sigi.app.job;

import id.sigi.lake.Lake;
import id.sigi.lake.LakeSession;
import id.sigi.lake.LakeSettings;
import id.sigi.lake.Workload;
import java.nio.file.Path;
import java.util.function.Function;

/**
 * Work on a lake that stays.
 *
 * @param lake its folder
 * @param cores cores to use
 * @param workload whether tables are small or large
 */
public record LakeWork(Path lake, int cores, Workload workload) {
    /** Opens the lake, works on it and closes it. */
    public <T> T run(Function<Lake, T> work) {
        try (PassingFolder passing = PassingFolder.make();
                LakeSession session =
                        LakeSession.open(LakeSettings.of(cores, passing.path()).withWorkload(workload))) {
            return work.apply(Lake.open(session, lake));
        }
    }
}
