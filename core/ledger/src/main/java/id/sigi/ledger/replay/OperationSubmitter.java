package id.sigi.ledger.replay;

import id.sigi.ledger.Ledger;
import id.sigi.programme.operation.Operation;
import id.sigi.programme.operation.Outcome;
import id.sigi.programme.operation.Refusal;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;

/** Hands operations to the ledger and counts the answers. */
final class OperationSubmitter {
    private final Ledger.Batch batch;
    private final Consumer<Operation> witness;
    private final Map<Refusal, Long> refused = new EnumMap<>(Refusal.class);
    private long operations;
    private long events;

    /**
     * @param batch who answers
     * @param witness is told every operation before it is applied
     */
    OperationSubmitter(Ledger.Batch batch, Consumer<Operation> witness) {
        this.batch = batch;
        this.witness = witness;
    }

    /** Whether the operation was applied. */
    boolean apply(Operation operation) {
        operations++;
        witness.accept(operation);
        Outcome outcome = batch.apply(operation);
        if (outcome instanceof Outcome.Refused refusal) {
            refused.merge(refusal.refusal(), 1L, Long::sum);
        } else if (outcome instanceof Outcome.Applied applied) {
            events += applied.events();
        }
        return outcome.isApplied();
    }

    /** Applies what cannot be refused if the scenario and its replay are right. */
    void require(Operation operation) {
        if (!apply(operation)) {
            throw new IllegalStateException(
                    "the ledger refused " + operation.getClass().getSimpleName() + " of the replay itself");
        }
    }

    ReplaySummary summary() {
        return new ReplaySummary(operations, refused, events);
    }
}
