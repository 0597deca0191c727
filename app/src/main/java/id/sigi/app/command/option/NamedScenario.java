package id.sigi.app.command.option;

import id.sigi.programme.fault.RequestFault;
import id.sigi.programme.scenario.Scenario;
import java.nio.file.Files;
import java.nio.file.Path;

/** A scenario by the name that the command line gives it: a shipped one, or a file. */
public final class NamedScenario {
    public static final String DEFAULT = "default";

    /** The shipped scenarios, for help texts and messages. */
    public static final String KNOWN = "default, small, work";

    private static final String SMALL = "small";
    private static final String WORK = "work";

    private NamedScenario() {}

    /** @throws RequestFault if there is no such file, or it holds no scenario */
    public static Scenario of(String name) {
        return switch (name) {
            case DEFAULT -> Scenario.standard();
            case SMALL -> Scenario.small();
            case WORK -> Scenario.ofWork();
            default -> Scenario.read(file(name));
        };
    }

    private static Path file(String name) {
        Path file = Path.of(name);
        if (Files.exists(file)) {
            return file;
        }
        throw new RequestFault(
                "There is no scenario " + name,
                "no shipped one has that name, and no file has it either",
                "Name one of " + KNOWN + ", or a YAML file");
    }
}
