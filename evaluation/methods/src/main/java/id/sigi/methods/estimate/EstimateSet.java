package id.sigi.methods.estimate;

import java.util.List;
import java.util.Objects;

/**
 * The answer of one study: estimates of one kind of evidence with everything needed to judge and remake them.
 *
 * @param id what the set is, for example {@code impact}, {@code transitions}; unique within a run
 * @param evidence its kind of evidence; one only, so that kinds cannot be mixed in a table
 * @param provenance where it comes from
 * @param flow rows at every gate, in order
 * @param conventions sentences that the reader of a table must know: variance, clusters, weights, ties
 * @param estimates the rows
 */
public record EstimateSet(
        String id,
        Evidence evidence,
        Provenance provenance,
        List<Gate> flow,
        List<String> conventions,
        List<Estimate> estimates) {
    public EstimateSet {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(evidence, "evidence");
        Objects.requireNonNull(provenance, "provenance");
        flow = List.copyOf(flow);
        conventions = List.copyOf(conventions);
        estimates = List.copyOf(estimates);
    }

    /** The estimates whose outcome has this name. */
    public List<Estimate> list(String outcome) {
        return estimates.stream()
                .filter(estimate -> estimate.label().outcome().equals(outcome))
                .toList();
    }
}
