package id.sigi.ledger.log;

import id.sigi.ledger.Ledger;
import id.sigi.ledger.LedgerState;
import id.sigi.ledger.StandardLife;
import id.sigi.ledger.replay.Progress;
import id.sigi.ledger.replay.ReplaySummary;
import id.sigi.ledger.replay.ScenarioReplay;
import id.sigi.ledger.store.Outbox;
import id.sigi.programme.rules.RuleSet;
import id.sigi.programme.scenario.Scenario;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * The operations of part of the small scenario as a log, with what its replay left behind. Every kind of operation that scenarios have
 * is in it; more people would only do the same again.
 *
 * @param file the log
 * @param digest digest of all events
 * @param state what the ledger says of itself in the end
 * @param summary operations and events
 */
record LoggedScenario(Path file, String digest, LedgerState state, ReplaySummary summary) {
    private static final int APPLICANTS = 600;

    static LoggedScenario in(Path folder) {
        Path file = folder.resolve("small.jsonl");
        ScenarioReplay replay = new ScenarioReplay(Scenario.small().withApplicants(APPLICANTS), RuleSet.prakerja());
        try (Ledger ledger = Ledger.inMemory(RuleSet.prakerja(), StandardLife.KEY);
                OperationLog.Writer log = OperationLog.Writer.create(file)) {
            ReplaySummary summary =
                    replay.run(ledger, Progress.SILENT, log::write).summary();
            return new LoggedScenario(file, digest(ledger), ledger.state(), summary);
        }
    }

    /** SHA-256 of all events of a ledger, in order. */
    static String digest(Ledger ledger) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            long last = 0;
            for (List<Outbox.Line> page = ledger.listEvents(0, 1_000);
                    !page.isEmpty();
                    page = ledger.listEvents(last, 1_000)) {
                page.forEach(line -> digest.update((line.sequence() + line.body()).getBytes(StandardCharsets.UTF_8)));
                last = page.get(page.size() - 1).sequence();
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException fault) {
            throw new IllegalStateException("every Java platform must offer SHA-256", fault);
        }
    }
}
