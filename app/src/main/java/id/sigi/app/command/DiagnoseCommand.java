package id.sigi.app.command;

import id.sigi.app.command.option.MachineOptions;
import id.sigi.app.console.Console;
import id.sigi.app.console.TextTable;
import id.sigi.app.diagnosis.DiagnosisJob;
import id.sigi.app.diagnosis.DiagnosisRequest;
import id.sigi.app.diagnosis.DiagnosisResult;
import id.sigi.app.process.Stages;
import id.sigi.methods.diagnosis.Diagnosand;
import id.sigi.methods.diagnosis.Measured;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sigi diagnose}: how a plan's estimators behave where the true effects are known. */
@Command(
        name = "diagnose",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Draws the lottery of a replayed programme again and again, estimates the plan on each draw, and reports for each estimator its bias, the coverage of its intervals, the power of its test, and the size of the test (how often it finds an effect where there is none: false positives), each with its Monte Carlo standard error in brackets.",
        },
        footer = {
            "",
            "Examples:",
            "  sigi run --scenario small && sigi diagnose plan.yaml --result out/small",
            "  sigi diagnose plan.yaml --result out/default --draws 500",
        })
public final class DiagnoseCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "PLAN", description = "The plan, a YAML file; it must read gold.person_draws.")
    private Path plan;

    @Option(
            names = "--result",
            paramLabel = "DIR",
            defaultValue = "out/default",
            description = "Result of a replay by sigi run, with lake/ and answer-key/. Default: ${DEFAULT-VALUE}.")
    private Path result;

    @Option(
            names = "--draws",
            paramLabel = "R",
            defaultValue = "100",
            description = "Number of draws. Default: ${DEFAULT-VALUE}.")
    private int draws;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "Seed. Default: ${DEFAULT-VALUE}.")
    private long seed;

    @Mixin
    private MachineOptions machine = new MachineOptions();

    DiagnoseCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        DiagnosisResult diagnosis = new DiagnosisJob(new Stages(console, System::nanoTime), CodeVersion.text())
                .run(new DiagnosisRequest(plan, result, draws, seed, machine.cores(), machine.workload()));
        console.line(String.format(Locale.ROOT, "%,d rows in each draw", diagnosis.rows()));
        console.line(diagnosis.drawn());
        TextTable table = new TextTable(
                "outcome", "truth", "bias", "std. deviation", "mean s.e.", "coverage", "power", "size", "estimator");
        diagnosis.findings().forEach(finding -> add(table, finding));
        table.print(console);
        return 0;
    }

    private static void add(TextTable table, DiagnosisResult.Finding finding) {
        Diagnosand found = finding.effect();
        table.add(
                finding.label().outcome().words(),
                number(found.truth()),
                number(found.bias().value()) + " (" + number(found.bias().error()) + ")",
                number(found.deviation()),
                found.meanStdError().map(DiagnoseCommand::number).orElse(""),
                share(found.coverage()),
                share(found.rejection().filter(rejected -> found.truth() != 0)),
                share(
                        found.truth() == 0
                                ? found.rejection()
                                : finding.noEffect().flatMap(Diagnosand::rejection)),
                finding.label().estimand().words() + ": "
                        + finding.label().estimator().words());
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.4g", value);
    }

    private static String share(Optional<Measured> share) {
        return share.map(found -> String.format(Locale.ROOT, "%.3f (%.3f)", found.value(), found.error()))
                .orElse("");
    }
}
