package id.sigi.ledger.writers;

import id.sigi.ledger.Ledger;
import id.sigi.ledger.StandardLife;
import id.sigi.programme.operation.Operation;
import id.sigi.programme.rules.RuleSet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Writers that all try the same operations at once, each in an order of its own and over a connection of its own. */
final class Contest {
    static final int WRITERS = 16;

    private final String address;

    Contest(String address) {
        this.address = address;
    }

    /** How often each operation was applied. */
    List<Integer> run(List<Operation> operations) throws InterruptedException, ExecutionException {
        return run(operations.size(), writer -> operations);
    }

    /** The same for operations of which every writer has its own version, in the same places. */
    List<Integer> run(int count, IntFunction<List<Operation>> versions)
            throws InterruptedException, ExecutionException {
        AtomicIntegerArray applied = new AtomicIntegerArray(count);
        CyclicBarrier start = new CyclicBarrier(WRITERS);
        ExecutorService pool = Executors.newFixedThreadPool(WRITERS);
        try {
            List<Callable<Void>> writers = new ArrayList<>();
            IntStream.range(0, WRITERS)
                    .forEach(writer -> writers.add(() -> write(writer, versions.apply(writer), applied, start)));
            for (Future<Void> done : pool.invokeAll(writers)) {
                done.get();
            }
        } finally {
            pool.shutdownNow();
        }
        return IntStream.range(0, count).mapToObj(applied::get).toList();
    }

    private Void write(int writer, List<Operation> operations, AtomicIntegerArray applied, CyclicBarrier start)
            throws Exception {
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, operations.size()).boxed().toList());
        Collections.shuffle(order, new Random(writer));
        try (Ledger ledger = Ledger.open(address, RuleSet.prakerja(), StandardLife.KEY)) {
            start.await();
            for (int at : order) {
                if (ledger.apply(operations.get(at)).isApplied()) {
                    applied.incrementAndGet(at);
                }
            }
        }
        return null;
    }
}
