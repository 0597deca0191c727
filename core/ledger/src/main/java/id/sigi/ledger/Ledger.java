package id.sigi.ledger;

import id.sigi.ledger.desk.Desks;
import id.sigi.ledger.desk.Office;
import id.sigi.ledger.store.Books;
import id.sigi.ledger.store.Outbox;
import id.sigi.ledger.store.Schema;
import id.sigi.ledger.store.Statements;
import id.sigi.programme.fault.RequestFault;
import id.sigi.programme.operation.Operation;
import id.sigi.programme.operation.Outcome;
import id.sigi.programme.operation.Refusal;
import id.sigi.programme.operation.Stratum;
import id.sigi.programme.privacy.PseudonymKey;
import id.sigi.programme.privacy.Pseudonymiser;
import id.sigi.programme.rules.RuleSet;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The programme's transactional core. An operation is checked against the rules of its wave; if nothing stands against it, state and
 * events change together in one transaction, else nothing changes and the answer says why.
 *
 * <p>A ledger has one writer: it is not for use by several threads, and a second ledger on the same database loses its transactions on the
 * outbox's sequence rather than write over the first.
 */
public final class Ledger implements AutoCloseable {
    private final Statements statements;
    private final Outbox outbox;
    private final Books books;
    private final Desks desks;

    private Ledger(Statements statements, RuleSet rules, PseudonymKey key) {
        this.statements = statements;
        Schema.bringUpToDate(statements);
        outbox = new Outbox(statements);
        books = new Books(statements);
        desks = new Desks(new Office(statements, outbox, books, rules, new Pseudonymiser(key)));
    }

    /** An empty ledger in memory, gone when closed. */
    public static Ledger inMemory(RuleSet rules, PseudonymKey key) {
        return open("jdbc:h2:mem:;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH", rules, key);
    }

    /** A ledger in a file of the embedded database; made if there is none. */
    public static Ledger inFile(Path file, RuleSet rules, PseudonymKey key) {
        return open(
                "jdbc:h2:file:" + file.toAbsolutePath()
                        + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH",
                rules,
                key);
    }

    /**
     * A ledger in the database of a JDBC address, H2 or PostgreSQL.
     *
     * @throws RequestFault if the database cannot be reached
     */
    public static Ledger open(String address, RuleSet rules, PseudonymKey key) {
        try {
            return new Ledger(new Statements(DriverManager.getConnection(address)), rules, key);
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
        try (Batch batch = batch(Integer.MAX_VALUE)) {
            List<Outcome> outcomes = new ArrayList<>(operations.size());
            operations.forEach(operation -> outcomes.add(batch.apply(operation)));
            return List.copyOf(outcomes);
        }
    }

    /** Applies operations one by one in transactions of a number of operations; close it to commit the last of them. */
    public Batch batch(int operationsPerCommit) {
        return new Batch(operationsPerCommit);
    }

    /** Operations that share transactions. */
    public final class Batch implements AutoCloseable {
        private final int most;
        private int pending;

        private Batch(int most) {
            this.most = most;
        }

        /** Applies an operation; it is kept from the next commit on. */
        public Outcome apply(Operation operation) {
            try {
                return decide(operation);
            } catch (RuntimeException | Error fault) {
                // The transaction holds half an operation: it must not reach the commit of close.
                pending = 0;
                rollBack();
                throw fault;
            }
        }

        private Outcome decide(Operation operation) {
            long before = outbox.sequence();
            Optional<Refusal> refusal = desks.decide(operation);
            pending++;
            if (pending >= most) {
                commit();
            }
            return refusal.<Outcome>map(Outcome.Refused::new)
                    .orElseGet(() -> new Outcome.Applied(Math.toIntExact(outbox.sequence() - before)));
        }

        private void commit() {
            statements.commit();
            pending = 0;
        }

        @Override
        public void close() {
            if (pending > 0) {
                commit();
            }
        }
    }

    private void rollBack() {
        statements.rollBack();
        outbox.restart();
        books.restart();
    }

    /** The state as of now. */
    public LedgerState state() {
        return LedgerState.of(statements);
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
        return statements.list(
                "select applicant_id, state from application where wave = ? and area = ? and priority_group = ?"
                        + " and state in ('WON', 'LOST') order by application_id",
                row -> new Drawn(row.getString(1), row.getString(2).equals("WON")),
                stratum.wave(),
                stratum.area(),
                stratum.group());
    }

    /**
     * The record of a draw.
     *
     * @param quota places
     * @param eligible entrants
     * @param seed seed of the draw
     */
    public record DrawRecord(long quota, long eligible, long seed) {
        /** An entrant's chance: quota over entrants, at most one, nought if nobody entered. */
        public double probability() {
            return eligible == 0 ? 0 : Math.min(1, (double) quota / eligible);
        }
    }

    /** The record of a stratum's draw, empty if there was none. */
    public Optional<DrawRecord> findDraw(Stratum stratum) {
        return statements.find(
                "select quota, count_eligible, seed from draw where draw_id = ?",
                row -> new DrawRecord(row.getLong(1), row.getLong(2), row.getLong(3)),
                stratum.drawId());
    }

    /** Up to {@code most} events after a place in the outbox, in order. */
    public List<Outbox.Line> listEvents(long after, int most) {
        return Outbox.list(statements, after, most);
    }

    /** Number of events of each type. */
    public Map<String, Long> eventCounts() {
        return Outbox.counts(statements);
    }

    @Override
    public void close() {
        statements.close();
    }
}
