package id.sigi.ledger.writers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.sigi.ledger.Ledger;
import id.sigi.ledger.StandardLife;
import id.sigi.ledger.store.Outbox;
import id.sigi.programme.rules.RuleSet;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Reads the outbox by sequence number while others write: whatever it has passed must have been complete. */
final class FollowingReader implements AutoCloseable {
    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private final Future<List<Outbox.Line>> read;
    private volatile boolean isOver;

    FollowingReader(String address) {
        read = thread.submit(() -> follow(address));
    }

    private List<Outbox.Line> follow(String address) {
        List<Outbox.Line> lines = new ArrayList<>();
        try (Ledger ledger = Ledger.open(address, RuleSet.prakerja(), StandardLife.KEY)) {
            boolean isLast = false;
            while (!isLast) {
                boolean wasOver = isOver;
                long lastRead =
                        lines.isEmpty() ? 0 : lines.get(lines.size() - 1).sequence();
                List<Outbox.Line> page = ledger.listEvents(lastRead, 50);
                lines.addAll(page);
                isLast = wasOver && page.isEmpty();
            }
        }
        return lines;
    }

    /** Once nobody writes any more, what was read is all there is. */
    void checkAgainst(Ledger ledger) throws InterruptedException, ExecutionException {
        isOver = true;
        assertEquals(ledger.listEvents(0, 1_000_000), read.get());
    }

    @Override
    public void close() {
        isOver = true;
        thread.shutdownNow();
    }
}
