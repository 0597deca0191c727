package id.sigi.app.job;

import id.sigi.programme.rules.RuleSet;
import id.sigi.programme.scenario.Scenario;
import id.sigi.reports.input.RunFacts;
import java.nio.file.Path;

/** Where the events of a run come from. */
public sealed interface EventSource permits EventSource.Replay, EventSource.Events, EventSource.BuiltLake {
    /** Name of the source, as printed in the report. */
    String name();

    /** One sentence on where the rows come from. */
    String sentence();

    /** Whether the people exist. */
    RunFacts.Origin origin();

    /** A scenario of the programme, replayed through the transactional core under a set of rules. */
    record Replay(Scenario scenario, RuleSet rules) implements EventSource {
        /** A replay under the published rules. */
        public Replay(Scenario scenario) {
            this(scenario, RuleSet.prakerja());
        }

        @Override
        public String name() {
            return scenario.name();
        }

        @Override
        public String sentence() {
            String other = rules.equals(RuleSet.prakerja()) ? "" : ", rules of " + rules.name();
            return "Synthetic programme: scenario " + scenario.name() + ", seed " + scenario.seed() + other;
        }

        @Override
        public RunFacts.Origin origin() {
            return RunFacts.Origin.SYNTHETIC;
        }
    }

    /** Event files that a user supplies. */
    record Events(Path folder) implements EventSource {
        @Override
        public String name() {
            return folder.toAbsolutePath().normalize().getFileName().toString();
        }

        @Override
        public String sentence() {
            return "Event files of the folder " + name();
        }

        @Override
        public RunFacts.Origin origin() {
            return RunFacts.Origin.RECORDED;
        }
    }

    /** A lake as it was last built: nothing lands and nothing is built. */
    record BuiltLake(Path folder) implements EventSource {
        @Override
        public String name() {
            return folder.toAbsolutePath().normalize().getFileName().toString();
        }

        @Override
        public String sentence() {
            return "The lake " + name() + " as it was last built";
        }

        @Override
        public RunFacts.Origin origin() {
            return RunFacts.Origin.RECORDED;
        }
    }
}
