package id.sigi.reports.input;

import java.util.Objects;

/**
 * The facts of a run that stand on every page.
 *
 * @param source what was evaluated: the name of the scenario or of the folder of events, without personal data
 * @param codeVersion version of the program
 * @param generatedFrom one sentence on where the rows come from, for example "synthetic programme, seed 20200411"
 * @param origin whether the people are real or made up; every page of a synthetic run says so
 */
public record RunFacts(String source, String codeVersion, String generatedFrom, Origin origin) {
    public RunFacts {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(codeVersion, "codeVersion");
        Objects.requireNonNull(generatedFrom, "generatedFrom");
        Objects.requireNonNull(origin, "origin");
    }

    /** Whether the people behind the numbers exist. */
    public enum Origin {
        /** Events of a programme that took place. */
        RECORDED,
        /** Events of a replayed scenario: nobody in them exists. */
        SYNTHETIC
    }

    /** For templates, which know no enums. */
    public boolean isSynthetic() {
        return origin == Origin.SYNTHETIC;
    }
}
