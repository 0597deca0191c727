package id.sigi.reports.input;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * The facts of a run that stand on every page.
 *
 * @param source what was evaluated: the name of the scenario or of the folder of events, without personal data
 * @param codeVersion version of the program
 * @param generatedFrom one sentence on where the rows come from, for example "synthetic programme, seed 20200411"
 * @param origin whether the people are real or made up; every page of a synthetic run says so
 * @param period what time the rows cover, where they have times
 */
public record RunFacts(
        String source, String codeVersion, String generatedFrom, Origin origin, Optional<Period> period) {
    /** Facts of rows that have no times. */
    public RunFacts(String source, String codeVersion, String generatedFrom, Origin origin) {
        this(source, codeVersion, generatedFrom, origin, Optional.empty());
    }

    public RunFacts {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(codeVersion, "codeVersion");
        Objects.requireNonNull(generatedFrom, "generatedFrom");
        Objects.requireNonNull(origin, "origin");
        Objects.requireNonNull(period, "period");
    }

    /** The same facts of rows that cover a time. */
    public RunFacts withPeriod(Period covered) {
        return new RunFacts(source, codeVersion, generatedFrom, origin, Optional.of(covered));
    }

    /**
     * What time the rows cover, in days of Jakarta.
     *
     * @param from day of the earliest event
     * @param to day of the latest event
     * @param asOf day on which the events were received: what came later is not in
     */
    public record Period(LocalDate from, LocalDate to, LocalDate asOf) {
        public Period {
            if (from.isAfter(to)) {
                throw new IllegalArgumentException("the period ends before it begins: " + from + " .. " + to);
            }
        }
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
