package id.sigi.app.command;

import id.sigi.app.command.option.KeyOptions;
import id.sigi.app.command.option.LedgerOptions;
import id.sigi.app.command.option.NamedScenario;
import id.sigi.app.command.option.RulesOptions;
import id.sigi.app.console.Console;
import id.sigi.app.job.ReplayJob;
import id.sigi.app.job.ReplayReport;
import id.sigi.app.process.ShutdownSignal;
import id.sigi.app.process.Stages;
import id.sigi.ledger.replay.ReplaySummary;
import id.sigi.programme.fault.RequestFault;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sigi replay}: an operation log into a ledger that stays. */
@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Applies an operation log (JSON Lines) to a ledger. Whatever stops it, the same command goes on where it stopped: no operation is lost and none is applied twice. A log carries identity numbers, so only its owner may read it.",
        },
        footer = {
            "",
            "Examples:",
            "  sigi replay --scenario small --write-log small.jsonl    a log to try",
            "  sigi replay small.jsonl                                 into out/ledger, a file",
            "  sigi replay small.jsonl --ledger-url jdbc:postgresql://localhost/prakerja --ledger-user sigi",
            "",
            "The password of a database comes from SIGI_LEDGER_PASSWORD or --ledger-password-file.",
        })
public final class ReplayCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(arity = "0..1", paramLabel = "LOG", description = "The operation log, with permissions 0600.")
    private Path log;

    @Mixin
    private LedgerOptions place = new LedgerOptions();

    @Mixin
    private RulesOptions rules = new RulesOptions();

    @Option(
            names = "--write-log",
            paramLabel = "FILE",
            description = "Write the operations of a scenario into a new log instead.")
    private Path writeLog;

    @Option(
            names = "--scenario",
            paramLabel = "NAME",
            description =
                    "Scenario for --write-log: a YAML file, or one of the shipped ones: " + NamedScenario.KNOWN + ".")
    private String scenario;

    @Mixin
    private KeyOptions key = new KeyOptions();

    ReplayCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        checkTask();
        ReplayJob job = new ReplayJob(new Stages(console, System::nanoTime), rules.rules(), key.key(console));
        if (writeLog != null) {
            job.writeLog(NamedScenario.of(scenario == null ? NamedScenario.DEFAULT : scenario), writeLog);
            console.line("Written to " + writeLog.toAbsolutePath().normalize() + ", readable by you alone");
        } else {
            ShutdownSignal.say("The ledger keeps what it has applied: run the same command again to go on.");
            print(job.replay(log, place::open));
        }
        return 0;
    }

    private void checkTask() {
        if ((log == null) == (writeLog == null)) {
            throw new RequestFault(
                    "There is nothing to do, or two things",
                    "a call replays a log or writes one",
                    "Name either a LOG or --write-log FILE");
        }
        if (log != null && scenario != null) {
            throw new RequestFault(
                    "A log is not replayed by a scenario",
                    "--scenario says what --write-log writes",
                    "Leave --scenario out");
        }
    }

    private void print(ReplayReport report) {
        ReplaySummary summary = report.summary();
        if (report.passedOver() > 0) {
            console.line(String.format(
                    Locale.ROOT,
                    "    taken up behind line %,d, which an earlier run had reached",
                    report.passedOver()));
        }
        console.line(String.format(
                Locale.ROOT,
                "    %,d applied, %,d refused, %,d events",
                summary.applied(),
                summary.operations() - summary.applied(),
                summary.events()));
        summary.refused()
                .forEach((refusal, count) ->
                        console.line(String.format(Locale.ROOT, "    %,12d refused: %s", count, refusal.words())));
        if (summary.malformed() > 0) {
            console.line(String.format(
                    Locale.ROOT, "    %,12d refused: the line is no operation, the first being", summary.malformed()));
            report.malformed().forEach(line -> console.line("                 " + line));
        }
    }
}
