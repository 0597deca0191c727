package id.sigi.app.command;

import id.sigi.lake.Workload;
import id.sigi.programme.fault.RequestFault;
import picocli.CommandLine.Option;

/** What of the machine a command uses. */
final class MachineOptions {
    @Option(names = "--cores", paramLabel = "N", description = "Cores to use. Default: all.")
    private Integer cores;

    @Option(
            names = "--workload",
            paramLabel = "KIND",
            defaultValue = "SHORT",
            description = "SHORT for up to a few million rows, LONG for more. Default: ${DEFAULT-VALUE}.")
    private Workload workload = Workload.SHORT;

    int cores() {
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

    Workload workload() {
        return workload;
    }
}
