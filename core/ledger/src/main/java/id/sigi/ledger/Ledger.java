package id.sigi.ledger;

import id.sigi.ledger.handler.LedgerContext;
import id.sigi.ledger.handler.OperationDispatcher;
import id.sigi.ledger.store.DoubleEntryBooks;
import id.sigi.ledger.store.Outbox;
import id.sigi.ledger.store.ReplayPosition;
import id.sigi.ledger.store.Schema;
import id.sigi.ledger.store.Statements;
import id.sigi.ledger.store.Store;
import id.sigi.ledger.store.StoreFault;
import id.sigi.ledger.store.Tables;
import id.sigi.ledger.store.Transactions;
import id.sigi.programme.fault.RequestFault;
import id.sigi.programme.operation.NationalStratum;
import id.sigi.programme.operation.Operation;
import id.sigi.programme.operation.OperationBounds;
import id.sigi.programme.operation.Outcome;
import id.sigi.programme.operation.Refusal;
import id.sigi.programme.operation.Stratum;
import id.sigi.programme.privacy.ClearIdentifier;
import id.sigi.programme.privacy.PseudonymKey;
import id.sigi.programme.privacy.Pseudonymiser;
import id.sigi.programme.rules.RuleSet;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The programme's transactional core. An operation is checked against the rules of its wave; if nothing stands against it, state and
 * events change together in one transaction, else nothing changes and the answer says why.
 *
 * <p>A ledger is one connection and not for use by several threads. Several ledgers, in one process or many, may write to one database at
 * once: an operation locks the rows it is decided by, always in the order wave, household, applicant, what belongs to the applicant,
 * money, counter, and a transaction that was lost to another one is tried again.
 */
public final class Ledger implements AutoCloseable {
    private static final int LONGEST_LOG_NAME = 200;

    private final Statements statements;
    private final Store store;
    private final Outbox outbox;
    private final Transactions transactions;
    private final Pseudonymiser pseudonymiser;
    private final OperationDispatcher handlers;

    private Ledger(Statements statements, RuleSet rules, PseudonymKey key) {
        this.statements = statements;
        Schema.bringUpToDate(statements);
        outbox = new Outbox();
        store = new Store(statements);
        DoubleEntryBooks books = new DoubleEntryBooks(store);
        transactions = new Transactions(statements, store, outbox, books);
        pseudonymiser = new Pseudonymiser(key);
        handlers = new OperationDispatcher(new LedgerContext(store, outbox, books, rules, pseudonymiser));
    }

    /** An empty ledger in memory, gone when closed. */
    public static Ledger inMemory(RuleSet rules, PseudonymKey key) {
        return open("jdbc:h2:mem:;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH", rules, key);
    }

    /**
     * A ledger in a file of the embedded database; made if there is none. What was committed is in the file, not waiting to be written, and
     * the database keeps no trace of its own faults beside it, which would quote operations.
     */
    public static Ledger inFile(Path file, RuleSet rules, PseudonymKey key) {
        return open(
                "jdbc:h2:file:" + file.toAbsolutePath()
                        + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0;TRACE_LEVEL_FILE=0",
                rules,
                key);
    }

    /**
     * A ledger in the database of a JDBC address, H2 or PostgreSQL.
     *
     * @throws RequestFault if the database cannot be reached
     */
    public static Ledger open(String address, RuleSet rules, PseudonymKey key) {
        return open(LedgerAddress.of(address), rules, key);
    }

    /**
     * A ledger in a database that asks who is there.
     *
     * @throws RequestFault if the database cannot be reached
     */
    public static Ledger open(LedgerAddress address, RuleSet rules, PseudonymKey key) {
        try {
            return new Ledger(new Statements(DriverManager.getConnection(address.url(), address.wishes())), rules, key);
        } catch (SQLException fault) {
            throw new RequestFault(
                    "the ledger was not opened",
                    "its database did not answer, SQL state " + fault.getSQLState(),
                    "Check the address, that the server runs, and that it lets this user in",
                    fault);
        }
    }

    /** Applies an operation in a transaction of its own. */
    public Outcome apply(Operation operation) {
        return applyAll(List.of(operation)).get(0);
    }

    /**
     * Applies operations in order in one transaction. A refused one changes nothing and does not stop the others; if the database fails,
     * none of them was applied.
     */
    public List<Outcome> applyAll(List<? extends Operation> operations) {
        transactions.release();
        return decideAll(() -> {}, operations);
    }

    /**
     * All operations together, or, if a value of one of them cannot be stored, each guarded by itself, so that it is refused and the others
     * are not.
     */
    private List<Outcome> decideAll(Runnable before, List<? extends Operation> operations) {
        try {
            return transactions.run(() -> {
                before.run();
                return operations.stream().map(this::decide).toList();
            });
        } catch (StoreFault | ArithmeticException | DateTimeException | IllegalArgumentException fault) {
            if (fault instanceof StoreFault store && !store.isOfValue()) {
                throw fault;
            }
            return transactions.run(() -> {
                before.run();
                return operations.stream().map(this::decideGuarded).toList();
            });
        }
    }

    private Outcome decideGuarded(Operation operation) {
        try {
            return transactions.guarded(() -> decide(operation));
        } catch (StoreFault fault) {
            if (fault.isOfValue()) {
                return new Outcome.Refused(Refusal.VALUE_OUT_OF_BOUNDS);
            }
            throw fault;
        } catch (ArithmeticException | DateTimeException | IllegalArgumentException fault) {
            return new Outcome.Refused(Refusal.VALUE_OUT_OF_BOUNDS);
        }
    }

    /**
     * Applies operations of a log in one transaction and moves its bookmark in the same.
     *
     * @throws RequestFault if the bookmark is elsewhere, because somebody else replays the log
     */
    public List<Outcome> applyAll(List<? extends Operation> operations, ReplayPosition from, ReplayPosition to) {
        transactions.keep();
        return decideAll(
                () -> {
                    if (!from.moveTo(to, transactions.settled())) {
                        throw new RequestFault(
                                "the replay of " + from.log() + " was stopped",
                                "somebody else replays the same log into this ledger",
                                "Let one replay at a time run");
                    }
                },
                operations);
    }

    /** How far a log was replayed, empty if it was not begun. */
    public Optional<ReplayPosition> findBookmark(String log) {
        return ReplayPosition.find(transactions.settled(), remembered(log));
    }

    /** The name by which a log is remembered: its own, unless that gives a person away or is too long to be stored. */
    public String remembered(String log) {
        boolean isLong = log.length() > LONGEST_LOG_NAME;
        if (!isLong && !ClearIdentifier.isIn(log)) {
            return log;
        }
        String masked = ClearIdentifier.masked(log);
        String beginning = masked.substring(0, Math.min(masked.length(), LONGEST_LOG_NAME / 2));
        return beginning + "~" + pseudonymiser.pseudonym("log name", log);
    }

    /** Keyed digest of everything up to a line of a log, from the digest of what stands before it. */
    public String chain(String digest, String line) {
        return pseudonymiser.pseudonym("log", digest + line);
    }

    private Outcome decide(Operation operation) {
        int before = outbox.waiting();
        Optional<Refusal> refusal = OperationBounds.refusal(operation).or(() -> handlers.decide(operation));
        return refusal.<Outcome>map(Outcome.Refused::new)
                .orElseGet(() -> new Outcome.Applied(outbox.waiting() - before));
    }

    /**
     * Applies operations one by one in transactions of a number of operations; close it to commit the last of them. It is for one writer
     * alone: what it answered before a commit is not tried again if another writer stands in its way. It keeps the rows in memory and may
     * write a transaction while the next one is decided; if that fails, whatever is asked next says so.
     */
    public Batch batch(int operationsPerCommit) {
        return new Batch(operationsPerCommit);
    }

    /** Operations that share transactions. */
    public final class Batch implements AutoCloseable {
        private final int most;
        private int pending;

        private Batch(int most) {
            this.most = most;
            transactions.keep();
        }

        /** Applies an operation; it is kept from the next commit on. */
        public Outcome apply(Operation operation) {
            try {
                Outcome outcome = decide(operation);
                pending++;
                if (pending >= most) {
                    pending = 0;
                    transactions.commitSoon();
                }
                return outcome;
            } catch (RuntimeException | Error fault) {
                // The transaction holds half an operation: it must not reach the commit of close.
                pending = 0;
                transactions.rollBack();
                throw fault;
            }
        }

        @Override
        public void close() {
            try {
                if (pending > 0) {
                    pending = 0;
                    transactions.commit();
                }
                transactions.release();
            } catch (RuntimeException | Error fault) {
                transactions.rollBack();
                throw fault;
            }
        }
    }

    /** The state as of now. */
    public LedgerState state() {
        return LedgerState.of(transactions.settled());
    }

    /**
     * What became of one entrant of a draw.
     *
     * @param applicantId the entrant
     * @param isSelected whether a place was won
     */
    public record Drawn(String applicantId, boolean isSelected) {}

    /** The entrants of a stratum's draw, in the order of their applications; empty if there was none. */
    public List<Drawn> listDrawn(Stratum stratum) {
        return store.list(Tables.APPLICATIONS_OF_AREA.of(stratum.wave(), stratum.area(), stratum.group())).stream()
                .filter(row -> Set.of("WON", "LOST").contains(row.text("state")))
                .sorted(Comparator.comparing(row -> row.text("application_id")))
                .map(row ->
                        new Drawn(row.text("applicant_id"), row.text("state").equals("WON")))
                .toList();
    }

    /**
     * The record of a draw.
     *
     * @param quota places
     * @param eligible entrants
     * @param seed seed of the draw
     */
    public record DrawRecord(long quota, long eligible, long seed) {
        /** An entrant's chance: quota over entrants, at most one, zero if nobody entered. */
        public double probability() {
            return eligible == 0 ? 0 : Math.min(1, (double) quota / eligible);
        }
    }

    /** The record of a stratum's draw, empty if there was none. */
    public Optional<DrawRecord> findDraw(Stratum stratum) {
        return findDraw(stratum.drawId());
    }

    /** The record of a national draw, empty if there was none. */
    public Optional<DrawRecord> findDraw(NationalStratum stratum) {
        return findDraw(stratum.drawId());
    }

    private Optional<DrawRecord> findDraw(String drawId) {
        return store.find(Tables.DRAW.of(drawId))
                .map(row -> new DrawRecord(row.number("quota"), row.number("count_eligible"), row.number("seed")));
    }

    /** Places that revocations freed in a stratum's area and group and that no draw has used yet. */
    public long countFreedPlaces(Stratum stratum) {
        return store.find(Tables.FREED_PLACE.of(stratum.area(), stratum.group()))
                .map(row -> row.number("freed") - row.number("used"))
                .orElse(0L);
    }

    /** Up to {@code most} events after a place in the outbox, in order. */
    public List<Outbox.Line> listEvents(long after, int most) {
        return Outbox.list(transactions.settled(), after, most);
    }

    /** Number of events of each type. */
    public Map<String, Long> eventCounts() {
        return Outbox.counts(transactions.settled());
    }

    @Override
    public void close() {
        statements.close();
    }
}
