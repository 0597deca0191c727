package id.sigi.ledger.replay;

import id.sigi.ledger.Ledger;
import id.sigi.programme.fault.RequestFault;
import id.sigi.programme.operation.Operation;
import id.sigi.programme.operation.Outcome;
import id.sigi.programme.operation.Refusal;
import id.sigi.programme.rules.RuleSet;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;

/** Hands operations to the ledger and counts the answers. */
final class OperationSubmitter {
    private final Ledger.Batch batch;
    private final Consumer<Operation> witness;
    private final RuleSet rules;
    private final Map<Refusal, Long> refusals = new EnumMap<>(Refusal.class);
    private long operations;
    private long events;

    /**
     * @param batch who answers
     * @param witness is told every operation before it is applied
     * @param rules by which the ledger decides
     */
    OperationSubmitter(Ledger.Batch batch, Consumer<Operation> witness, RuleSet rules) {
        this.batch = batch;
        this.witness = witness;
        this.rules = rules;
    }

    /** Whether the operation was applied. */
    boolean apply(Operation operation) {
        return submit(operation).isApplied();
    }

    private Outcome submit(Operation operation) {
        operations++;
        witness.accept(operation);
        Outcome outcome = batch.apply(operation);
        if (outcome instanceof Outcome.Refused refused) {
            refusals.merge(refused.refusal(), 1L, Long::sum);
        } else if (outcome instanceof Outcome.Applied applied) {
            events += applied.events();
        }
        return outcome;
    }

    /**
     * Applies a step of the simulated programme, which does what the rules of Program Kartu Prakerja allow. These cannot refuse it if the
     * scenario and its replay are right; the rules of another programme can.
     *
     * @throws RequestFault if the rules are another programme's and refuse the step
     */
    void require(Operation operation) {
        if (submit(operation) instanceof Outcome.Refused refused) {
            throw refused(operation.getClass().getSimpleName(), refused.words());
        }
    }

    private RuntimeException refused(String step, String words) {
        if (rules.equals(RuleSet.prakerja())) {
            return new IllegalStateException("the ledger refused " + step + " of the replay itself: " + words);
        }
        return new RequestFault(
                "the scenario cannot be replayed under the rules " + rules.name(),
                "the simulated people do what Program Kartu Prakerja allows, and these rules refuse their step " + step
                        + ": " + words,
                "Give rules that differ in amounts, times, stages of the draw or household caps, or replay a log of"
                        + " operations that keeps to the rules: sigi replay LOG --rules FILE");
    }

    ReplaySummary summary() {
        return new ReplaySummary(operations, refusals, events);
    }
}
