package id.sigi.app.command;

import id.sigi.app.command.option.LakeOptions;
import id.sigi.app.console.Console;
import id.sigi.app.job.PanelJob;
import id.sigi.app.process.Stages;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code sigi build}, which was once called {@code panels}: gold from what has landed. */
@Command(
        name = "build",
        aliases = "panels",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Builds the panels of a lake from the events that have landed in it.",
            "Events that have landed since the last build change the rows that depend on them and no others; where that is most of the tables,"
                    + " and at the first build, all rows are made.",
        },
        footer = {
            "",
            "Examples:",
            "  sigi ingest landing/ --lake out/lake && sigi build --lake out/lake",
            "  sigi evaluate plan.yaml --lake out/lake",
        })
public final class BuildCommand implements Callable<Integer> {
    private final Console console;

    @Option(names = "--whole", description = "Read all events and make all tables anew. The tables come out the same.")
    private boolean isWhole;

    @Mixin
    private LakeOptions lake = new LakeOptions();

    BuildCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        return lake.writeExisting(Duration.ZERO, opened -> {
            new PanelJob(new Stages(console, System::nanoTime)).run(opened, lake.cores(), isWhole);
            return 0;
        });
    }
}
