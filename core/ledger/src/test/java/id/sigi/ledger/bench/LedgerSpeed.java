package id.sigi.ledger.bench;

import id.sigi.ledger.Ledger;
import id.sigi.ledger.StandardLife;
import id.sigi.ledger.replay.Progress;
import id.sigi.ledger.replay.ReplaySummary;
import id.sigi.ledger.replay.ScenarioReplay;
import id.sigi.ledger.testkit.TestDatabase;
import id.sigi.programme.rules.RuleSet;
import id.sigi.programme.scenario.Scenario;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Replays the default scenario into each database named on the command line, three times each, and prints operations per second. */
public final class LedgerSpeed {
    private static final int ROUNDS = 3;

    private LedgerSpeed() {}

    /** Names of {@link TestDatabase}. */
    public static void main(String[] databases) throws IOException {
        for (String name : databases) {
            for (int round = 1; round <= ROUNDS; round++) {
                measure(TestDatabase.valueOf(name), round);
            }
        }
        // The embedded server's threads are no daemons.
        System.exit(0);
    }

    private static void measure(TestDatabase database, int round) throws IOException {
        Path folder = Files.createTempDirectory("sigi-speed");
        ScenarioReplay replay = new ScenarioReplay(Scenario.standard(), RuleSet.prakerja());
        try (Ledger ledger = Ledger.open(database.newAddress(folder), RuleSet.prakerja(), StandardLife.KEY)) {
            long start = System.nanoTime();
            ReplaySummary summary = replay.run(ledger, Progress.SILENT).summary();
            double seconds = (System.nanoTime() - start) / 1e9;
            System.out.printf(
                    Locale.ROOT,
                    "%s round %d: %,d operations, %,d events in %.1f s: %,.0f operations/s%n",
                    database,
                    round,
                    summary.operations(),
                    summary.events(),
                    seconds,
                    summary.operations() / seconds);
        }
    }
}
