package id.sigi.lake.session;

import java.nio.file.Path;
import java.util.Objects;

/**
 * Settings of a session.
 *
 * @param cores worker threads, at least one
 * @param shufflePartitions partitions after a shuffle, at least one
 * @param workFolder folder for spills and other temporary files; made if it is missing, readable by its owner only
 * @param workload what the session is for
 */
public record LakeSettings(int cores, int shufflePartitions, Path workFolder, Workload workload) {
    public LakeSettings {
        Objects.requireNonNull(workFolder, "workFolder");
        Objects.requireNonNull(workload, "workload");
        if (cores < 1) {
            throw new IllegalArgumentException("a session needs at least one core, not " + cores);
        }
        if (shufflePartitions < 1) {
            throw new IllegalArgumentException("a shuffle needs at least one partition, not " + shufflePartitions);
        }
    }

    /** Settings for so many cores with short work: one shuffle partition for each core. */
    public static LakeSettings of(int cores, Path workFolder) {
        return new LakeSettings(cores, cores, workFolder, Workload.SHORT);
    }

    public LakeSettings withShufflePartitions(int count) {
        return new LakeSettings(cores, count, workFolder, workload);
    }

    public LakeSettings withWorkload(Workload other) {
        return new LakeSettings(cores, shufflePartitions, workFolder, other);
    }
}
