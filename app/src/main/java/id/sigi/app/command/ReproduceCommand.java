package id.sigi.app.command;

import id.sigi.app.command.option.MachineOptions;
import id.sigi.app.console.Console;
import id.sigi.app.job.evaluation.Reproduction;
import id.sigi.app.job.evaluation.ReproductionJob;
import id.sigi.app.job.evaluation.ReproductionRequest;
import id.sigi.app.process.Stages;
import id.sigi.methods.estimate.comparison.DifferingFact;
import id.sigi.methods.estimate.comparison.SetComparison;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sigi reproduce}: a result made again and compared bit for bit. */
@Command(
        name = "reproduce",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Makes a result again from its frozen plan and the very table versions or file bytes that it was made from, and compares every estimate, before disclosure control and with all its digits. A sentence (a note, a step of the sample flow, the reason of a missing estimate) that another version of Sigi words differently is no difference as long as its numbers are the same.",
        },
        footer = {
            "",
            "Examples:",
            "  sigi reproduce out/default                         everything that sigi run has estimated",
            "  sigi reproduce out/survey                          what sigi evaluate --out out/survey has written",
            "  sigi reproduce out/default/estimates/impact.json   one set of it",
            "",
            "Exit codes: 0 the same, 1 something differs, 2 it cannot be made again (the plan or the data was changed,"
                    + " a version is gone).",
        })
public final class ReproduceCommand implements Callable<Integer> {
    private static final int MOST_FILES = 10;

    private final Console console;

    @Parameters(paramLabel = "RESULT", description = "Folder of a result, or the file of one set of estimates in it.")
    private Path result;

    @Option(
            names = "--source",
            paramLabel = "PATH",
            description = "Where the data or the lake lies now. Default: where it lay, as seen from the result.")
    private Path source;

    @Mixin
    private MachineOptions machine = new MachineOptions();

    ReproduceCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        ReproductionRequest request =
                new ReproductionRequest(result, Optional.ofNullable(source), machine.cores(), machine.workload());
        Reproduction made =
                Stages.of(console).watch("Make it again", () -> new ReproductionJob(CodeVersion.text()).run(request));
        if (!made.codeThen().equals(made.codeNow())) {
            console.line("Warning: made by Sigi " + made.codeThen() + ", made again by Sigi " + made.codeNow());
        }
        if (!made.isDataKnown()) {
            console.line(
                    "Note: whether the data are those of then cannot be told, because the key of their digest is not on this"
                            + " machine; the figures are compared all the same");
        }
        made.sets().forEach(this::print);
        printFiles(made);
        console.line(verdict(made));
        return made.isSame() ? 0 : SigiCommand.FAILED;
    }

    private void printFiles(Reproduction made) {
        console.line(
                made.files() == 0
                        ? "  published files are not named by the result and were not compared"
                        : String.format(
                                Locale.ROOT,
                                "  %-20s %,8d files compared, %s",
                                "published",
                                made.files(),
                                made.changedFiles().isEmpty()
                                        ? "all the same"
                                        : String.format(
                                                Locale.ROOT,
                                                "%,d not the same",
                                                made.changedFiles().size())));
        made.changedFiles().stream().limit(MOST_FILES).forEach(file -> console.line("    " + file));
    }

    private String verdict(Reproduction made) {
        if (made.isSame()) {
            return console.strong("The same, bit for bit")
                    + (made.rewordings() == 0
                            ? ""
                            : String.format(
                                    Locale.ROOT,
                                    ": every number, code and name; sentences worded differently by this version: %,d",
                                    made.rewordings()));
        }
        return made.areEstimatesSame()
                ? console.strong("Not the same")
                        + ": the estimates come out as they were, and files that were made from them were changed since"
                : console.strong("Not the same") + ": the first difference of each set is shown";
    }

    private void print(SetComparison set) {
        console.line(
                String.format(Locale.ROOT, "  %-20s %,8d facts compared, %s", set.id(), set.facts(), outcome(set)));
        set.differences().stream().findFirst().ifPresent(this::print);
    }

    private static String outcome(SetComparison set) {
        if (!set.isSame()) {
            return String.format(Locale.ROOT, "%,d differ", set.differences().size());
        }
        return set.rewordings().isEmpty()
                ? "all the same"
                : String.format(
                        Locale.ROOT,
                        "all the same, %,d worded differently",
                        set.rewordings().size());
    }

    private void print(DifferingFact difference) {
        console.line("    " + difference.where());
        console.line("      was " + difference.then());
        console.line("      is  " + difference.now());
    }
}
