package id.sigi.reports.input;

import java.util.Objects;

/**
 * The facts of a run that stand on every page.
 *
 * @param source what was evaluated: the name of the scenario or of the folder of events, without personal data
 * @param codeVersion version of the program
 * @param generatedFrom one sentence on where the rows come from, for example "synthetic programme, seed 20200411"
 */
public record RunFacts(String source, String codeVersion, String generatedFrom) {
    public RunFacts {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(codeVersion, "codeVersion");
        Objects.requireNonNull(generatedFrom, "generatedFrom");
    }
}
