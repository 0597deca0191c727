package id.sigi.app.command;

import id.sigi.app.console.Console;
import id.sigi.app.console.Stages;
import id.sigi.app.job.PanelJob;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code sigi build}, which was once called {@code panels}: gold from what has landed. */
@Command(
        name = "build",
        aliases = "panels",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Builds the panels of a lake anew from the events that have landed in it.",
        footer = {
            "",
            "Examples:",
            "  sigi ingest landing/ --lake out/lake && sigi build --lake out/lake",
            "  sigi evaluate plan.yaml --lake out/lake",
        })
public final class BuildCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private LakeOptions lake = new LakeOptions();

    BuildCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        return lake.writeExisting(Duration.ZERO, opened -> {
            new PanelJob(new Stages(console, System::nanoTime)).run(opened, lake.cores());
            return 0;
        });
    }
}
