package id.sigi.ledger.log;

import id.sigi.ledger.Ledger;
import id.sigi.ledger.replay.Progress;
import id.sigi.ledger.replay.ReplaySummary;
import id.sigi.ledger.store.ReplayPosition;
import id.sigi.programme.fault.RequestFault;
import id.sigi.programme.operation.Operation;
import id.sigi.programme.operation.Outcome;
import id.sigi.programme.operation.Refusal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Applies an operation log to a ledger. How far it came is kept in the same transactions as what it did, so whatever stops it, the next
 * run goes on exactly there: no operation is lost and none is applied twice. A copy of the database is a snapshot that can be gone on
 * from in the same way. The same log on an empty ledger with the same key gives the same events, byte for byte.
 */
public final class LogReplay {
    private final Ledger ledger;
    private final int operationsPerCommit;

    /** @param operationsPerCommit operations that share a transaction, at least one */
    public LogReplay(Ledger ledger, int operationsPerCommit) {
        if (operationsPerCommit < 1) {
            throw new IllegalArgumentException("a transaction holds at least one operation");
        }
        this.ledger = ledger;
        this.operationsPerCommit = operationsPerCommit;
    }

    /**
     * Applies what the ledger has not applied of a log yet.
     *
     * @return what this run did
     * @throws RequestFault if the log is not the one that was begun, or if somebody else replays it now
     */
    public ReplaySummary run(OperationLog log) {
        return run(log, Progress.SILENT);
    }

    /** As {@link #run(OperationLog)}, telling after every transaction how many operations this run has applied; how many there are, it does not know. */
    public ReplaySummary run(OperationLog log, Progress progress) {
        ReplayPosition bookmark = skip(log);
        Map<Refusal, Long> refused = new EnumMap<>(Refusal.class);
        long operations = 0;
        long events = 0;
        long malformed = 0;
        for (List<OperationLog.Line> part = part(log); !part.isEmpty(); part = part(log)) {
            ReplayPosition next = after(bookmark, part);
            List<Operation> asked =
                    part.stream().flatMap(line -> line.operation().stream()).toList();
            malformed += part.size() - asked.size();
            for (Outcome outcome : ledger.applyAll(asked, bookmark, next)) {
                operations++;
                if (outcome instanceof Outcome.Refused refusal) {
                    refused.merge(refusal.refusal(), 1L, Long::sum);
                } else if (outcome instanceof Outcome.Applied applied) {
                    events += applied.events();
                }
            }
            bookmark = next;
            progress.tell("operations", operations + malformed, 0);
        }
        return new ReplaySummary(operations + malformed, refused, malformed, events);
    }

    /** The next lines, fewer or none at the end. */
    private List<OperationLog.Line> part(OperationLog log) {
        List<OperationLog.Line> part = new ArrayList<>();
        while (part.size() < operationsPerCommit) {
            Optional<OperationLog.Line> line = log.next();
            if (line.isEmpty()) {
                return part;
            }
            part.add(line.get());
        }
        return part;
    }

    private ReplayPosition after(ReplayPosition bookmark, List<OperationLog.Line> part) {
        ReplayPosition next = bookmark;
        for (OperationLog.Line line : part) {
            next = after(next, line.text());
        }
        return next;
    }

    private ReplayPosition after(ReplayPosition bookmark, String text) {
        return new ReplayPosition(bookmark.log(), bookmark.position() + 1, ledger.chain(bookmark.digest(), text));
    }

    /** Passes over what was applied, and makes sure that it is the same log. */
    private ReplayPosition skip(OperationLog log) {
        ReplayPosition passed = ReplayPosition.start(ledger.remembered(log.name()));
        ReplayPosition kept = ledger.findBookmark(log.name()).orElse(passed);
        while (passed.position() < kept.position()) {
            passed = after(passed, log.nextText().orElseThrow(() -> another(log)));
        }
        if (!passed.equals(kept)) {
            throw another(log);
        }
        return passed;
    }

    private static RequestFault another(OperationLog log) {
        return new RequestFault(
                "the replay of " + log.name() + " was not taken up again",
                "the ledger has applied a log of that name that began otherwise",
                "Give another log another name, or start with an empty ledger");
    }
}
