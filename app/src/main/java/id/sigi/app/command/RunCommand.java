package id.sigi.app.command;

import id.sigi.app.command.option.KeyOptions;
import id.sigi.app.command.option.MachineOptions;
import id.sigi.app.command.option.NamedScenario;
import id.sigi.app.command.option.RulesOptions;
import id.sigi.app.console.Console;
import id.sigi.app.job.EventSource;
import id.sigi.app.job.MainJob;
import id.sigi.app.job.MainRequest;
import id.sigi.app.job.MainResult;
import id.sigi.app.process.Stages;
import id.sigi.methods.plan.IndicatorRegistry;
import id.sigi.methods.plan.PlanFile;
import id.sigi.studies.Studies;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code sigi run}: the main job. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "The main job: replays operations, lands their events in a Delta lake, builds the panels, estimates every plan, and writes a report.",
            "Without options it replays the default scenario: 20,000 applicants over six waves with known effects."
        },
        footer = {
            "",
            "Examples:",
            "  sigi run                              the default scenario",
            "  sigi run --scenario small             a quick one",
            "  sigi run --events landing/ --out out/march",
            "  sigi run --lake lake/ --out out/march  after sigi ingest and sigi build",
            "",
            "The result lies in the output folder: report/index.html (to be published as it stands), lake/ (bronze, silver, gold; not with --lake), estimates/ (before disclosure control, not to be published), run.json (the manifest) and, for a replay, landing/ and answer-key/.",
        })
public final class RunCommand implements Callable<Integer> {
    private final Console console;

    @ArgGroup
    private SourceOptions source = new SourceOptions();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Folder of the result. Default: out/NAME of the scenario or folder.")
    private Path out;

    @Option(
            names = "--indicators",
            paramLabel = "FILE",
            description =
                    "Registry of indicators, a YAML file of another programme. Default: that of Program Kartu Prakerja.")
    private Path indicators;

    @Mixin
    private RulesOptions rules = new RulesOptions();

    @Mixin
    private MachineOptions machine = new MachineOptions();

    @Mixin
    private KeyOptions key = new KeyOptions();

    /** One source or none. */
    static final class SourceOptions {
        @Option(
                names = "--scenario",
                paramLabel = "FILE",
                description =
                        "Scenario to replay: a YAML file, or one of the shipped ones: " + NamedScenario.KNOWN + ".")
        private String scenario = NamedScenario.DEFAULT;

        @Option(
                names = "--events",
                paramLabel = "DIR",
                description = "Folder of event files (*.jsonl, *.jsonl.gz) to land instead of a replay.")
        private Path events;

        @Option(
                names = "--lake",
                paramLabel = "DIR",
                description = "Lake to evaluate and report on as it was last built; it stays as it is.")
        private Path lake;
    }

    RunCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        EventSource chosen = source();
        Path place = out == null ? Path.of("out", chosen.name()) : out;
        MainRequest request = new MainRequest(
                chosen, place, key.key(console), Instant.now(), machine.cores(), machine.workload(), registry());
        long started = System.nanoTime();
        MainResult result = new MainJob(new Stages(console, System::nanoTime), CodeVersion.text()).run(request);
        console.line(String.format(Locale.ROOT, "Done in %.1f s", (System.nanoTime() - started) / 1e9));
        console.line("Report: " + console.strong(result.index().toUri().toString()));
        new IngestionTable(console, 0).printLeft(result.ingestion());
        return result.ingestion().unread().isEmpty() ? 0 : SigiCommand.WRONG_REQUEST;
    }

    /** Read, and held against the lake's tables, before anything is replayed. */
    private Optional<IndicatorRegistry> registry() {
        Optional<IndicatorRegistry> registry = Optional.ofNullable(indicators).map(PlanFile::readRegistry);
        registry.ifPresent(Studies::list);
        return registry;
    }

    private EventSource source() {
        if (source.events != null) {
            rules.refuseBeside("--events", "the events were decided by rules already");
            return new EventSource.Events(source.events);
        }
        if (source.lake != null) {
            rules.refuseBeside("--lake", "the lake's events were decided by rules already");
            return new EventSource.BuiltLake(source.lake);
        }
        return new EventSource.Replay(NamedScenario.of(source.scenario), rules.rules());
    }
}
