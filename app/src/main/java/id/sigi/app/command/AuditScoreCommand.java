package id.sigi.app.command;

import id.sigi.app.command.option.LakeOptions;
import id.sigi.app.command.option.MachineOptions;
import id.sigi.app.console.Console;
import id.sigi.app.job.score.ScoreAudit;
import id.sigi.app.job.score.ScoreAuditJob;
import id.sigi.app.job.score.ScoreName;
import id.sigi.app.process.Stages;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sigi audit-score}: how a published score was made. */
@Command(
        name = "audit-score",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Shows how the quality score of a provider was made, down to each assessment and rating with its event, the assessor's pseudonym"
                    + " and the time; makes it again from the events, and says whether it is the one that was published.",
            "A course is shown with its own assessments and its provider's score."
        },
        footer = {
            "",
            "Exit codes: 0 everything holds, 1 the run failed, 2 the request was wrong, 3 something was found.",
            "",
            "Examples:",
            "  sigi audit-score prv-0001 --result out/default",
            "  sigi audit-score crs-00154 --result out/default --out out/pack",
            "  sigi audit-score provider_mean/SHRUNKEN_MEAN/provider_id=prv-0001 --result out/default",
            "",
            "With --out the pack is written that an auditor takes away: every step as CSV, a dictionary of the columns, a text in English and"
                    + " Indonesian, and a manifest (run.json) with the SHA-256 of each file. Identifiers of events and pseudonyms of"
                    + " assessors are material of an authorised audit: the pack has not passed disclosure control.",
        })
public final class AuditScoreCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(
            paramLabel = "SCORE|COURSE|PROVIDER",
            description =
                    "A course_id or provider_id, or a published score: outcome, quantity and subgroup of its row in"
                            + " estimates/quality.csv with / between them.")
    private String asked;

    @Option(
            names = "--result",
            paramLabel = "DIR",
            description = "Result of sigi run that published the score. Default: compare with nothing.")
    private Path result;

    @Option(
            names = "--lake",
            paramLabel = "DIR",
            description = "Folder of the lake. Default: the one that --result was made from, else "
                    + LakeOptions.DEFAULT + ".")
    private Path lake;

    @Option(names = "--out", paramLabel = "DIR", description = "Folder of the pack. Default: print only.")
    private Path out;

    @Mixin
    private MachineOptions machine = new MachineOptions();

    AuditScoreCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        ScoreAuditJob.Request request = new ScoreAuditJob.Request(
                new ScoreName(asked), Optional.ofNullable(result), Optional.ofNullable(lake), Optional.ofNullable(out));
        ScoreAudit audit = Stages.of(console)
                .watch(
                        "Audit score",
                        () -> new ScoreAuditJob(CodeVersion.text())
                                .run(request, Path.of(LakeOptions.DEFAULT), machine.cores(), machine.workload()));
        new ScoreTrailTable(console).print(audit);
        if (out != null) {
            console.line("Written to " + out.toAbsolutePath().normalize());
        }
        return audit.findings().isEmpty() ? 0 : AuditDrawCommand.FOUND;
    }
}
