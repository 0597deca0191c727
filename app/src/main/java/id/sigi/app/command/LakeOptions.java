package id.sigi.app.command;

import id.sigi.app.job.LakeWork;
import id.sigi.lake.Lake;
import id.sigi.programme.fault.RequestFault;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which lake a command works on, and with what of the machine. */
final class LakeOptions {
    @Option(
            names = "--lake",
            paramLabel = "DIR",
            defaultValue = "out/lake",
            description = "Folder of the lake. Default: ${DEFAULT-VALUE}.")
    private Path lake = Path.of("out/lake");

    @Mixin
    private MachineOptions machine = new MachineOptions();

    Path path() {
        return lake;
    }

    int cores() {
        return machine.cores();
    }

    /** Works on the lake; makes it if there is none. */
    <T> T open(Function<Lake, T> work) {
        return new LakeWork(lake, machine.cores(), machine.workload()).run(work);
    }

    /**
     * Works on a lake that is there.
     *
     * @throws RequestFault if there is none
     */
    <T> T openExisting(Function<Lake, T> work) {
        if (!Files.isDirectory(lake.resolve("bronze"))) {
            throw new RequestFault(
                    "There is no lake at " + lake.toAbsolutePath().normalize(),
                    Files.exists(lake) ? "nothing has landed there" : "there is no such folder",
                    "Name a lake with --lake, for example out/default/lake, or land events with sigi ingest");
        }
        return open(work);
    }
}
