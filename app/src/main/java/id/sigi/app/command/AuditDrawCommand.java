package id.sigi.app.command;

import id.sigi.app.command.option.LakeOptions;
import id.sigi.app.console.AuditTable;
import id.sigi.app.console.Console;
import id.sigi.app.job.DrawAuditJob;
import id.sigi.app.process.Stages;
import id.sigi.methods.audit.AuditReport;
import id.sigi.programme.fault.RequestFault;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code sigi audit-draw}: whether the record of every lottery holds. */
@Command(
        name = "audit-draw",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Audits every lottery on record in a lake: counts, quotas, households, ranks, randomness, and a replay from the seed on record.",
            "Findings name draws and counts, never people."
        },
        footer = {
            "",
            "Exit codes: 0 nothing was found, 1 the run failed, 2 the request was wrong, 3 something was found.",
            "",
            "Examples:",
            "  sigi audit-draw --lake out/default/lake",
            "  sigi audit-draw --lake out/default/lake --out out/audit",
            "",
            "With --out the checks and the findings are written as CSV and JSON. They have not passed disclosure control.",
        })
public final class AuditDrawCommand implements Callable<Integer> {
    /** Exit code of an audit that found something. */
    public static final int FOUND = 3;

    private static final int FEWEST_REDRAWS = 99;

    private final Console console;

    @Mixin
    private LakeOptions lake = new LakeOptions();

    @Option(
            names = "--redraws",
            paramLabel = "N",
            defaultValue = "999",
            description =
                    "Number of re-randomisations of each draw to compare its winners with. Default: ${DEFAULT-VALUE}.")
    private int redraws = 999;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "20200411",
            description = "Seed of the re-randomisations. Default: ${DEFAULT-VALUE}.")
    private long seed = 20_200_411L;

    @Option(names = "--out", paramLabel = "DIR", description = "Folder of the result. Default: print only.")
    private Path out;

    AuditDrawCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (redraws < FEWEST_REDRAWS) {
            throw new RequestFault(
                    "An audit cannot be made with " + redraws + " redraws",
                    "so few leave no p-value small enough to be a finding",
                    "Ask for " + FEWEST_REDRAWS + " redraws or more, 999 is usual");
        }
        DrawAuditJob.Request request = new DrawAuditJob.Request(seed, redraws, Optional.ofNullable(out));
        AuditReport report = Stages.of(console)
                .watch("Audit draws", () -> new DrawAuditJob(CodeVersion.text()).run(lake::openExisting, request));
        new AuditTable(console).print(report);
        if (out != null) {
            console.line("Written to " + out.toAbsolutePath().normalize());
        }
        return report.findings().isEmpty() ? 0 : FOUND;
    }
}
