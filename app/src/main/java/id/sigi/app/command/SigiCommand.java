package id.sigi.app.command;

import id.sigi.app.CodeVersion;
import id.sigi.app.console.Console;
import id.sigi.programme.fault.RequestFault;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** The root command: knows the others and turns faults into messages and exit codes. */
@Command(
        name = "sigi",
        mixinStandardHelpOptions = true,
        versionProvider = SigiCommand.Version.class,
        sortOptions = false,
        synopsisSubcommandLabel = "COMMAND",
        description = "Evidence from Program Kartu Prakerja: from operational events to published estimates.",
        commandListHeading = "%nCommands:%n",
        footer = {
            "",
            "Exit codes: 0 done, 1 the run failed, 2 the request was wrong, 3 an audit found something.",
            "Begin with: sigi run",
        })
public final class SigiCommand implements Runnable {
    /** Exit code of a run that failed. */
    public static final int FAILED = 1;
    /** Exit code of a request that was wrong. */
    public static final int WRONG_REQUEST = 2;

    private final Console console;

    private SigiCommand(Console console) {
        this.console = console;
    }

    /** Runs the command line and answers with its exit code. */
    public static int execute(Console console, String... arguments) {
        return new SigiCommand(console).line().execute(arguments);
    }

    private CommandLine line() {
        return new CommandLine(this)
                .addSubcommand(new RunCommand(console))
                .addSubcommand(new IngestCommand(console))
                .addSubcommand(new PanelsCommand(console))
                .addSubcommand(new EvaluateCommand(console))
                .addSubcommand(new ExplainCommand(console))
                .addSubcommand(new PowerCommand(console))
                .addSubcommand(new ReproduceCommand(console))
                .addSubcommand(new DiagnoseCommand(console))
                .addSubcommand(new AuditDrawCommand(console))
                .addSubcommand(new QuarantineCommand(console))
                .addSubcommand(new EraseCommand(console, System.in))
                .addSubcommand(new ContractsCommand(console))
                .addSubcommand(new PlanSchemaCommand(console))
                .addSubcommand(new ReplayCommand(console))
                .setOut(console.out())
                .setErr(console.err())
                .setUsageHelpAutoWidth(true)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((fault, command, parsed) -> report(console, fault));
    }

    private static int report(Console console, Exception fault) {
        if (fault instanceof RequestFault request) {
            console.fault(request.problem() + ".\n  Why:  " + request.reason() + ".\n  Mend: " + request.mend() + ".");
            return WRONG_REQUEST;
        }
        console.fault("The run failed: " + firstLine(fault) + ".\n"
                + "  Nothing was published. Set SIGI_DEBUG=1 and run again to see the technical details.");
        if ("1".equals(System.getenv("SIGI_DEBUG"))) {
            fault.printStackTrace();
        }
        return FAILED;
    }

    private static String firstLine(Exception fault) {
        String message = fault.getMessage() == null
                ? ""
                : fault.getMessage().lines().findFirst().orElse("");
        return String.format(Locale.ROOT, "%s: %s", fault.getClass().getSimpleName(), message);
    }

    @Override
    public void run() {
        console.line(line().getUsageMessage());
    }

    /** Says the version of the code. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"sigi " + CodeVersion.text()};
        }
    }
}
