package id.sigi.app.command;

import id.sigi.app.console.Console;
import id.sigi.app.process.Failure;
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
            "Exit codes: 0 done, 1 the run failed, 2 the request was wrong, 3 an audit found something, 130 stopped (Ctrl-C).",
            "Begin with: sigi run",
        })
public final class SigiCommand implements Runnable {
    /** Exit code of a run that failed. */
    public static final int FAILED = Failure.FAILED;
    /** Exit code of a request that was wrong. */
    public static final int WRONG_REQUEST = Failure.WRONG_REQUEST;

    private final Console console;

    private SigiCommand(Console console) {
        this.console = console;
    }

    /** Runs the command line and answers with its exit code. */
    public static int execute(Console console, String... arguments) {
        try {
            return new SigiCommand(console).line().execute(arguments);
        } catch (Throwable thrown) {
            // The parser hands on what is no Exception, such as a lack of memory.
            return Failure.tell(console, thrown);
        }
    }

    private CommandLine line() {
        return new CommandLine(this)
                .addSubcommand(new RunCommand(console))
                .addSubcommand(new IngestCommand(console))
                .addSubcommand(new BuildCommand(console))
                .addSubcommand(new EvaluateCommand(console))
                .addSubcommand(new DescribeCommand(console))
                .addSubcommand(new ExplainCommand(console))
                .addSubcommand(new PowerCommand(console))
                .addSubcommand(new ReproduceCommand(console))
                .addSubcommand(new DiagnoseCommand(console))
                .addSubcommand(new AuditDrawCommand(console))
                .addSubcommand(new AuditScoreCommand(console))
                .addSubcommand(new DrawSampleCommand(console))
                .addSubcommand(new CommandLine(new QuarantineCommand(console)).addSubcommand(new HelpCommand(console)))
                .addSubcommand(new EraseCommand(console, System.in))
                .addSubcommand(new ContractsCommand(console))
                .addSubcommand(new PlanSchemaCommand(console))
                .addSubcommand(new CheckSdmxCommand(console))
                .addSubcommand(new ReplayCommand(console))
                .addSubcommand(new HelpCommand(console))
                .setOut(console.out())
                .setErr(console.err())
                // A file whose name begins with @ is a file, not a list of arguments.
                .setExpandAtFiles(false)
                .setUsageHelpAutoWidth(true)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler((fault, given) -> Failure.tell(console, CommandLineFault.of(fault)))
                .setExecutionExceptionHandler((fault, command, parsed) -> Failure.tell(console, fault));
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
