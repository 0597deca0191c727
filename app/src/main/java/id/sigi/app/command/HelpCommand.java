package id.sigi.app.command;

import id.sigi.app.console.Console;
import id.sigi.programme.fault.RequestFault;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sigi help}: how a command is used, as its own option {@code --help} says it. */
@Command(name = "help", mixinStandardHelpOptions = true, description = "Says how Sigi or one of its commands is used.")
public final class HelpCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(
            paramLabel = "COMMAND",
            arity = "0..*",
            description = "The command, for example evaluate, or quarantine list. Default: all of them.")
    private List<String> names = new ArrayList<>();

    @Spec
    private CommandSpec spec;

    HelpCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        CommandLine command = spec.parent().commandLine();
        for (String name : names) {
            CommandLine next = command.getSubcommands().get(name);
            if (next == null) {
                throw new RequestFault(
                        "There is no command " + String.join(" ", names),
                        command.getCommandName() + " has "
                                + (command.getSubcommands().isEmpty()
                                        ? "no commands below it"
                                        : "the commands "
                                                + String.join(
                                                        ", ",
                                                        command.getSubcommands().keySet())),
                        "See sigi help");
            }
            command = next;
        }
        console.line(command.getUsageMessage());
        return 0;
    }
}
