package id.sigi.app.command.option;

import id.sigi.app.job.evaluation.EvaluationRequest;
import id.sigi.app.job.result.TableFormat;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What the rows of a plan are read from, and with what of the machine. */
public final class DataOptions {
    @Option(
            names = "--data",
            paramLabel = "FILE",
            description = "The data. Default: the table of the lake that the plan names.")
    private Path data;

    @Option(
            names = "--lake",
            paramLabel = "DIR",
            defaultValue = LakeOptions.DEFAULT,
            description = "The lake, for a plan that names a table. Default: ${DEFAULT-VALUE}.")
    private Path lake;

    @Mixin
    private MachineOptions machine = new MachineOptions();

    /** A plan on these rows. */
    public EvaluationRequest request(Path plan, Optional<Path> out) {
        return request(plan, out, Set.of());
    }

    /** A plan on these rows whose tables are written in further formats. */
    public EvaluationRequest request(Path plan, Optional<Path> out, Set<TableFormat> also) {
        return new EvaluationRequest(
                plan, Optional.ofNullable(data), lake, out, also, machine.cores(), machine.workload());
    }
}
