package id.sigi.ledger.store;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/**
 * Ends transactions. What was appended and booked is numbered last of all, under the lock of the counter's only row; a transaction that
 * another one made impossible is tried again a bounded number of times.
 *
 * <p>A writer who is alone may keep all rows in memory: then a transaction is written as a whole at its end, and may be written while the
 * next one is decided already. Transactions are written in their order, and what was decided after one that failed is lost with it.
 */
public final class Transactions {
    private static final int MOST_ATTEMPTS = 40;
    private static final long PAUSE_MILLIS = 2;
    private static final long LONGEST_PAUSE_MILLIS = 100;
    private static final int MOST_PATIENCE = 1 << 10;

    private final Statements statements;
    private final Store store;
    private final Outbox outbox;
    private final DoubleEntryBooks books;
    private final BackgroundTask background = new BackgroundTask();
    private int patience = 1;
    private int passed = 1;

    public Transactions(Statements statements, Store store, Outbox outbox, DoubleEntryBooks books) {
        this.statements = statements;
        this.store = store;
        this.outbox = outbox;
        this.books = books;
    }

    /**
     * From now on rows are kept, if they are few enough. Whoever was disturbed in it goes without for some transactions, twice as many each
     * time, because all rows have to be read again.
     */
    public void keep() {
        if (store.kept().isEmpty() && passed++ >= patience) {
            store.keep();
        }
    }

    /** From now on rows are not kept, because somebody else may write. */
    public void release() {
        if (store.kept().isPresent()) {
            settle();
            store.forget();
        }
    }

    /** The database, when everything decided so far is written in it, though the transaction has not ended. */
    public Statements settled() {
        settle();
        return statements;
    }

    /** Numbers and writes what waits, without ending the transaction. */
    public void settle() {
        awaitWritten();
        Optional<InMemoryRows> kept = store.kept();
        if (kept.isPresent()) {
            WriteBatch parcel = take(kept.get());
            if (!parcel.isEmpty()) {
                parcel.write(statements);
            }
        } else if (outbox.waiting() + books.waiting() > 0) {
            CounterPosition last = CounterPosition.take(statements, outbox.waiting(), books.waiting());
            statements.writeAll(Tables.JOURNAL, books.take(last.line() - books.waiting()), true);
            statements.writeAll(Tables.OUTBOX, outbox.take(last.sequence() - outbox.waiting()), true);
        }
    }

    private WriteBatch take(InMemoryRows kept) {
        return kept.take(books, outbox);
    }

    /** Waits until the transaction before is written; if that failed, what was decided after it is lost with it. */
    private void awaitWritten() {
        try {
            background.await();
        } catch (RuntimeException fault) {
            rollBack();
            throw fault;
        }
    }

    /** Ends the transaction; one that has nothing to write was still decided by what nobody else has changed. */
    public void commit() {
        awaitWritten();
        Optional<InMemoryRows> kept = store.kept();
        if (kept.isPresent()) {
            take(kept.get()).write(statements);
        } else {
            settle();
        }
        statements.commit();
        if (store.isFull()) {
            store.forget();
        }
    }

    /** Ends the transaction, possibly while the next one begins; if that fails, whoever asks for the database or ends the next one is told. */
    public void commitSoon() {
        Optional<InMemoryRows> kept = store.kept();
        if (kept.isEmpty() || store.isFull()) {
            commit();
            return;
        }
        WriteBatch parcel = take(kept.get());
        awaitWritten();
        background.begin(() -> {
            parcel.write(statements);
            statements.commit();
        });
    }

    /** Gives the transaction up; nothing of it is kept. */
    public void rollBack() {
        if (store.kept().isPresent()) {
            store.forget();
            patience = Math.min(MOST_PATIENCE, 2 * patience);
            passed = 0;
        }
        outbox.forget();
        books.forget();
        background.end();
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
        release();
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
