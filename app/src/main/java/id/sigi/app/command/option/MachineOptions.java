package id.sigi.app.command.option;

import id.sigi.lake.session.Workload;
import id.sigi.programme.fault.RequestFault;
import picocli.CommandLine.Option;

/** What of the machine a command uses. */
public final class MachineOptions {
    @Option(names = "--cores", paramLabel = "N", description = "Cores to use. Default: all.")
    private Integer cores;

    /** The launcher's count of what the command names, in megabytes of text; nothing where nobody counted. */
    private static final String MEGABYTES = "sigi.megabytes";

    /** From here on compiling the engine's plans is worth its time. */
    private static final int LONG_MEGABYTES = 1024;

    @Option(
            names = "--workload",
            paramLabel = "KIND",
            description = "SHORT for up to a few million rows, LONG for more. Default: by the size of what is read.")
    private Workload workload;

    public int cores() {
        if (cores == null) {
            return Runtime.getRuntime().availableProcessors();
        }
        if (cores < 1) {
            throw new RequestFault(
                    "There is no work without a core",
                    "--cores says " + cores,
                    "Name one core or more, or leave the option out");
        }
        return cores;
    }

    public Workload workload() {
        if (workload != null) {
            return workload;
        }
        return Integer.getInteger(MEGABYTES, 0) >= LONG_MEGABYTES ? Workload.LONG : Workload.SHORT;
    }
}
