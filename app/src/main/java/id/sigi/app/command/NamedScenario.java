package id.sigi.app.command;

import id.sigi.programme.scenario.Scenario;
import java.nio.file.Path;

/** A scenario by the name that the command line gives it: a shipped one, or a file. */
final class NamedScenario {
    static final String DEFAULT = "default";

    private NamedScenario() {}

    /** @throws id.sigi.programme.fault.RequestFault if there is no such file, or it holds no scenario */
    static Scenario of(String name) {
        return switch (name) {
            case DEFAULT -> Scenario.standard();
            case "small" -> Scenario.small();
            default -> Scenario.read(Path.of(name));
        };
    }
}
