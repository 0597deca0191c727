package id.sigi.app.command;

import id.sigi.app.console.Console;
import id.sigi.reports.sdmx.SdmxCheck;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code sigi check-sdmx}: whether files of exchange are as they were written. */
@Command(
        name = "check-sdmx",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Reads the files of exchange (SDMX-ML 2.1, SDMX-CSV 1.0 and 2.0) of a result again and refuses a folder in which a file was changed: digests, codes"
                    + " against their lists, one observation for each key, values that agree with their statuses and intervals, and the same"
                    + " observations in every file.",
        },
        footer = {
            "",
            "Examples:",
            "  sigi check-sdmx out/default/report/data/sdmx     of sigi run",
            "  sigi check-sdmx out/training/tables/sdmx         of sigi evaluate, where the plan says exchange",
        })
public final class CheckSdmxCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "DIR", description = "Folder of the files.")
    private Path folder;

    CheckSdmxCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        int observations = SdmxCheck.folder(folder);
        console.line(observations + " observations, the same in every file, all of codes that the structure has.");
        return 0;
    }
}
