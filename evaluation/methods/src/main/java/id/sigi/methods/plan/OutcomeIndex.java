package id.sigi.methods.plan;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * One outcome made of several, each in standard deviations of those not drawn; everything that is estimated on outcomes is estimated on it.
 *
 * @param name name of the index, which no column has
 * @param label what it is, for people
 * @param of the outcomes of the plan that it is made of, two or more
 * @param reversed those of them of which less is better
 * @param weights how they are weighted; alike unless the plan says otherwise
 * @param family outcomes that answer one question with it; p-values are adjusted within it
 */
public record OutcomeIndex(
        String name, Wording label, List<String> of, List<String> reversed, Weights weights, String family) {
    /** How outcomes are weighted. */
    public enum Weights {
        /** Alike; who has some has the mean of the own arm for the others (Kling, Liebman and Katz 2007). */
        @JsonProperty("equal")
        EQUAL,
        /** By the inverse of their covariance, among those a person has (Anderson 2008). */
        @JsonProperty("inverse_covariance")
        INVERSE_COVARIANCE
    }

    public OutcomeIndex {
        Demand.text(name, "indices.name");
        Demand.present(label, "indices.label");
        of = Demand.some(of, "indices.of");
        reversed = Demand.any(reversed, "indices.reversed");
        weights = weights == null ? Weights.EQUAL : weights;
        family = family == null ? "main" : Demand.text(family, "family");
        Demand.distinct(of, "indices.of", outcome -> outcome);
        Demand.that(of.size() > 1, "indices.of must list two outcomes or more");
        Demand.that(of.containsAll(reversed), "indices.reversed names an outcome that indices.of does not");
    }

    /** The index as an outcome of its own. */
    Outcome outcome() {
        return new Outcome(name, label, "standard deviations of those not drawn", family, null);
    }
}
