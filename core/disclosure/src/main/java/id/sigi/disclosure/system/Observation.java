package id.sigi.disclosure.system;

import java.util.List;
import java.util.Objects;

/**
 * A contributor in one place of the classifications, or several people of whom none is named.
 *
 * @param codes its base code in every classification, in their order
 * @param who the contributor; empty for people who are counted without names
 * @param people how many they are; 1 for a contributor
 * @param amount what they add
 */
public record Observation(List<String> codes, String who, long people, double amount) {
    public Observation {
        codes = List.copyOf(codes);
        Objects.requireNonNull(who, "who");
    }

    /** Some people of one kind, who are counted. */
    public static Observation people(long count, String... codes) {
        return new Observation(List.of(codes), "", count, count);
    }

    /** One contributor with an amount. */
    public static Observation amount(String who, double amount, String... codes) {
        return new Observation(List.of(codes), who, 1, amount);
    }
}
