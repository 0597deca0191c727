package id.sigi.app.diagnosis;

import id.sigi.lake.session.Workload;
import java.nio.file.Path;
import java.util.Objects;

/**
 * A plan to diagnose.
 *
 * @param plan the plan file
 * @param result the result of a replay, with its lake and its answer key
 * @param draws how many times to draw, at least two
 * @param seed seed of the draws
 * @param cores cores to use
 * @param workload whether tables are small or large
 */
public record DiagnosisRequest(Path plan, Path result, int draws, long seed, int cores, Workload workload) {
    public DiagnosisRequest {
        Objects.requireNonNull(plan, "plan");
        Objects.requireNonNull(result, "result");
        Objects.requireNonNull(workload, "workload");
    }
}
