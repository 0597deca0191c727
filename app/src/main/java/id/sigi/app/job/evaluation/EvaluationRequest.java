package id.sigi.app.job.evaluation;

import id.sigi.app.job.result.TableFormat;
import id.sigi.lake.session.Workload;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A plan to carry out.
 *
 * @param plan the plan file
 * @param data the user's file or table; empty to read the table that the plan names from a lake
 * @param lake the lake's folder, for a plan that names a table
 * @param out folder of the result; empty to print only
 * @param also formats of other programs in which the result's tables are written besides
 * @param cores cores to use
 * @param workload whether tables are small or large
 */
public record EvaluationRequest(
        Path plan,
        Optional<Path> data,
        Path lake,
        Optional<Path> out,
        Set<TableFormat> also,
        int cores,
        Workload workload) {
    public EvaluationRequest {
        Objects.requireNonNull(plan, "plan");
        Objects.requireNonNull(data, "data");
        Objects.requireNonNull(lake, "lake");
        Objects.requireNonNull(out, "out");
        also = Set.copyOf(also);
        Objects.requireNonNull(workload, "workload");
    }

    /** A plan whose tables are written in the usual formats alone. */
    public EvaluationRequest(
            Path plan, Optional<Path> data, Path lake, Optional<Path> out, int cores, Workload workload) {
        this(plan, data, lake, out, Set.of(), cores, workload);
    }
}
