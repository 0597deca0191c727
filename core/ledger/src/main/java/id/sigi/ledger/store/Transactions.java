package id.sigi.ledger.store;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/**
 * Ends transactions. What was appended and booked is numbered last of all, under the lock of the counter's only row; a transaction that
 * another one made impossible is tried again a bounded number of times.
 */
public final class Transactions {
    private static final int MOST_ATTEMPTS = 40;
    private static final long PAUSE_MILLIS = 2;
    private static final long LONGEST_PAUSE_MILLIS = 100;

    private final Statements statements;
    private final Outbox outbox;
    private final Books books;

    public Transactions(Statements statements, Outbox outbox, Books books) {
        this.statements = statements;
        this.outbox = outbox;
        this.books = books;
    }

    private record Last(long sequence, long line) {}

    /** Numbers and writes what waits, without ending the transaction. */
    public void settle() {
        int events = outbox.waiting();
        int lines = books.waiting();
        if (events + lines > 0) {
            Last last = take(events, lines);
            books.write(last.line() - lines);
            outbox.write(last.sequence() - events);
        }
    }

    private Last take(int events, int lines) {
        statements.change(
                "update counter set last_sequence = last_sequence + ?, last_line = last_line + ? where counter = 1",
                events,
                lines);
        return statements
                .find(
                        "select last_sequence, last_line from counter where counter = 1",
                        row -> new Last(row.getLong(1), row.getLong(2)))
                .orElseThrow();
    }

    public void commit() {
        settle();
        statements.commit();
    }

    /** Gives the transaction up; nothing of it is kept. */
    public void rollBack() {
        outbox.forget();
        books.forget();
        statements.rollBack();
    }

    /**
     * Runs a whole transaction, again if another one stood in its way.
     *
     * @throws StoreFault if the database failed otherwise, or once too often
     */
    public <T> T run(Supplier<T> transaction) {
        return attempt(() -> {
            T result = transaction.get();
            commit();
            return result;
        });
    }

    /**
     * Does a part of a transaction and settles it; if that fails, nothing of the part is kept and the rest of the transaction is.
     *
     * @throws StoreFault if the database failed
     */
    public <T> T guarded(Supplier<T> part) {
        try {
            return statements.guarded(() -> {
                T result = part.get();
                settle();
                return result;
            });
        } catch (RuntimeException fault) {
            outbox.forget();
            books.forget();
            throw fault;
        }
    }

    private <T> T attempt(Supplier<T> transaction) {
        for (int attempt = 1; ; attempt++) {
            try {
                return transaction.get();
            } catch (StoreFault fault) {
                rollBack();
                if (!fault.isPassing() || attempt == MOST_ATTEMPTS) {
                    throw fault;
                }
                LockSupport.parkNanos(
                        TimeUnit.MILLISECONDS.toNanos(Math.min(LONGEST_PAUSE_MILLIS, attempt * PAUSE_MILLIS)));
            } catch (RuntimeException | Error fault) {
                // Half an operation must not reach the next commit.
                rollBack();
                throw fault;
            }
        }
    }
}
