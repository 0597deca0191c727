package id.sigi.methods.plan;

import java.util.Objects;

/**
 * A plan that has been read, checked and stamped. Two files with the same content, whatever their comments, layout, order of keys and
 * defaults left out, freeze to the same hash.
 *
 * @param plan the plan
 * @param canonicalJson the plan as JSON with sorted keys and all defaults written out
 * @param sha256 SHA-256 of the canonical JSON, in hexadecimal
 */
public record FrozenPlan(EvaluationPlan plan, String canonicalJson, String sha256) {
    public FrozenPlan {
        Objects.requireNonNull(plan, "plan");
        Objects.requireNonNull(canonicalJson, "canonicalJson");
        Objects.requireNonNull(sha256, "sha256");
    }
}
