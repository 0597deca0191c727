package id.sigi.app.job.evaluation;

import id.sigi.lake.session.Workload;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * A result to make again.
 *
 * @param result its folder, or the file of one set of estimates in it
 * @param source where the data or the lake lies now; empty if it lies where it lay
 * @param cores cores to use
 * @param workload whether tables are small or large
 */
public record ReproductionRequest(Path result, Optional<Path> source, int cores, Workload workload) {
    public ReproductionRequest {
        Objects.requireNonNull(result, "result");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(workload, "workload");
    }
}
