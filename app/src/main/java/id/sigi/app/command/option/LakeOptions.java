package id.sigi.app.command.option;

import id.sigi.app.job.LakeAccess;
import id.sigi.lake.Lake;
import id.sigi.programme.fault.RequestFault;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Function;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which lake a command works on, and with what of the machine. */
public final class LakeOptions {
    /** How long a command waits that has little to write itself; a build of panels has much and does not wait. */
    public static final Duration PATIENCE = Duration.ofSeconds(10);

    /** The lake of every command that names none. */
    public static final String DEFAULT = "out/lake";

    @Option(
            names = "--lake",
            paramLabel = "DIR",
            defaultValue = DEFAULT,
            description = "Folder of the lake. Default: ${DEFAULT-VALUE}.")
    private Path lake = Path.of(DEFAULT);

    @Mixin
    private MachineOptions machine = new MachineOptions();

    Path path() {
        return lake;
    }

    public int cores() {
        return machine.cores();
    }

    /** Works on the lake; makes it if there is none. What writes to it takes the right to do so by itself, part by part. */
    public <T> T open(Function<Lake, T> work) {
        return work().run(work);
    }

    /** Works on the lake while nobody else writes to it; makes it if there is none. */
    public <T> T write(Function<Lake, T> work) {
        return work().write(PATIENCE, work);
    }

    /**
     * Works on a lake that is there.
     *
     * @throws RequestFault if there is none
     */
    public <T> T openExisting(Function<Lake, T> work) {
        checkExists();
        return open(work);
    }

    /**
     * Works on a lake that is there while nobody else writes to it.
     *
     * @param patience how long to wait for somebody else
     * @throws RequestFault if there is none, or somebody else still writes to it
     */
    public <T> T writeExisting(Duration patience, Function<Lake, T> work) {
        checkExists();
        return work().write(patience, work);
    }

    private LakeAccess work() {
        return new LakeAccess(lake, machine.cores(), machine.workload());
    }

    private void checkExists() {
        if (!Files.isDirectory(lake.resolve("bronze"))) {
            throw new RequestFault(
                    "There is no lake at " + lake.toAbsolutePath().normalize(),
                    Files.exists(lake) ? "nothing has landed there" : "there is no such folder",
                    "Name a lake with --lake, for example out/default/lake, or land events with sigi ingest");
        }
    }
}
