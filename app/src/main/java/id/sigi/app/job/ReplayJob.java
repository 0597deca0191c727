package id.sigi.app.job;

import id.sigi.app.job.folder.WorkFolder;
import id.sigi.app.process.ShutdownSignal;
import id.sigi.app.process.Stages;
import id.sigi.ledger.Ledger;
import id.sigi.ledger.log.LogReplay;
import id.sigi.ledger.log.OperationLog;
import id.sigi.ledger.replay.ReplaySummary;
import id.sigi.ledger.replay.ScenarioReplay;
import id.sigi.ledger.store.ReplayPosition;
import id.sigi.programme.fault.DiskFaultText;
import id.sigi.programme.fault.RequestFault;
import id.sigi.programme.privacy.PseudonymKey;
import id.sigi.programme.rules.RuleSet;
import id.sigi.programme.scenario.Scenario;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Replays operation logs into ledgers, and writes the log of a scenario. */
public final class ReplayJob {
    /** What a kill can cost is the work of one transaction. */
    private static final int OPERATIONS_PER_COMMIT = 1_000;

    private static final int BUFFER_BYTES = 1 << 16;

    private final Stages stages;
    private final RuleSet rules;
    private final PseudonymKey key;

    public ReplayJob(Stages stages, RuleSet rules, PseudonymKey key) {
        this.stages = stages;
        this.rules = rules;
        this.key = key;
    }

    /** Opens the ledger to replay into. */
    @FunctionalInterface
    public interface Opening {
        Ledger open(RuleSet rules, PseudonymKey key);
    }

    /**
     * Applies what a ledger has not applied of a log yet. The log is looked at before the ledger is opened, so a wrong one makes none.
     *
     * @throws RequestFault if the log or the ledger cannot serve; transactions before a broken line stay applied
     */
    public ReplayReport replay(Path file, Opening opening) {
        try (OperationLog log = OperationLog.read(file);
                Ledger ledger = opening.open(rules, key)) {
            long passedOver = ledger.findBookmark(log.name())
                    .map(ReplayPosition::position)
                    .orElse(0L);
            long left = lines(file) - passedOver;
            LogReplay replay = new LogReplay(ledger, OPERATIONS_PER_COMMIT);
            ReplaySummary summary = stages.run(
                    "Replay operations",
                    () -> replay.run(log, (what, done, unknown) -> stages.progress(what, done, left)),
                    ReplaySummary::operations,
                    "operations");
            return new ReplayReport(passedOver, summary, log.listMalformed());
        }
    }

    /** Line ends of a file: how far a replay has to go is only shown, so a last line without an end does not matter. */
    private static long lines(Path file) {
        long lines = 0;
        byte[] buffer = new byte[BUFFER_BYTES];
        try (InputStream bytes = Files.newInputStream(file)) {
            for (int count = bytes.read(buffer); count >= 0; count = bytes.read(buffer)) {
                for (int i = 0; i < count; i++) {
                    lines += buffer[i] == '\n' ? 1 : 0;
                }
            }
            return lines;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /**
     * Writes the operations of a scenario into a new log that only its owner may read; it appears whole or not at all.
     *
     * @throws RequestFault if the file is there already or cannot be written
     */
    public void writeLog(Scenario scenario, Path file) {
        Path place = file.toAbsolutePath().normalize();
        try {
            checkFree(place);
            try (WorkFolder work = WorkFolder.take(place)) {
                Path log = work.path().resolve("log");
                write(scenario, log);
                ShutdownSignal.publish(() -> {
                    checkFree(place);
                    Files.move(log, place);
                });
            }
        } catch (IOException fault) {
            throw new RequestFault(
                    "No operation log was written", DiskFaultText.of(fault), "Name a file that you can write", fault);
        }
    }

    private static void checkFree(Path file) {
        if (Files.exists(file)) {
            throw new RequestFault("No operation log was written", file + " is there already", "Choose another name");
        }
    }

    private void write(Scenario scenario, Path file) {
        ScenarioReplay replay = new ScenarioReplay(scenario, rules);
        try (OperationLog.Writer log = OperationLog.Writer.create(file);
                Ledger ledger = Ledger.inMemory(rules, key)) {
            stages.run(
                    "Write operations",
                    () -> replay.run(ledger, stages::progress, log::write).summary(),
                    ReplaySummary::operations,
                    "operations");
        }
    }
}
