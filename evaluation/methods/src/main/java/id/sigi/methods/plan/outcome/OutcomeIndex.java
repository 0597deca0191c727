package id.sigi.methods.plan.outcome;

import com.fasterxml.jackson.annotation.JsonProperty;
import id.sigi.methods.plan.check.Requirement;
import id.sigi.methods.plan.data.Wording;
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
        Requirement.text(name, "indices.name");
        Requirement.present(label, "indices.label");
        of = Requirement.some(of, "indices.of");
        reversed = Requirement.any(reversed, "indices.reversed");
        weights = weights == null ? Weights.EQUAL : weights;
        family = family == null ? "main" : Requirement.text(family, "family");
        Requirement.distinct(of, "indices.of", outcome -> outcome);
        Requirement.that(of.size() > 1, "indices.of must list two outcomes or more");
        Requirement.that(of.containsAll(reversed), "indices.reversed names an outcome that indices.of does not");
    }

    /** The index as an outcome of its own. */
    public Outcome outcome() {
        return new Outcome(name, label, "standard deviations of those not drawn", family, null);
    }
}
