package id.sigi.reports.disclosure;

import java.util.Objects;
import java.util.Set;

/**
 * The rules of a release.
 *
 * <p>The minimum of ten people with zero counted as small is the practice of the United Kingdom's secure data services; the programme
 * publishes tables of people, not of money, so no dominance rule is needed.
 *
 * @param minimumCell smallest count of people that may be printed or derived; at least 3
 * @param zeroCells what happens to zero
 * @param notPeople outcomes whose rows are not people and need no protection: scores that assessors gave to courses. An entry covers the
 *     outcome of that name and those that begin with it.
 * @param byDefinition outcomes that everybody in the base has by definition, so that a full share says nothing of anybody
 */
public record DisclosureRules(long minimumCell, ZeroCells zeroCells, Set<String> notPeople, Set<String> byDefinition) {
    public DisclosureRules {
        if (minimumCell < 3) {
            throw new IllegalArgumentException("a minimum cell below 3 protects nobody: " + minimumCell);
        }
        Objects.requireNonNull(zeroCells, "zeroCells");
        notPeople = Set.copyOf(notPeople);
        byDefinition = Set.copyOf(byDefinition);
    }

    /** Ten people, zero hidden; scores of courses and of their providers free, and being registered among the registered. */
    public static DisclosureRules withDefaults() {
        return new DisclosureRules(10, ZeroCells.HIDDEN, Set.of("score_", "provider_mean"), Set.of("registered"));
    }

    public DisclosureRules withMinimumCell(long count) {
        return new DisclosureRules(count, zeroCells, notPeople, byDefinition);
    }

    public DisclosureRules withZeroCells(ZeroCells rule) {
        return new DisclosureRules(minimumCell, rule, notPeople, byDefinition);
    }

    boolean countsPeople(String outcome) {
        return notPeople.stream().noneMatch(outcome::startsWith);
    }

    boolean isSmall(long count) {
        return count < minimumCell && (count > 0 || zeroCells == ZeroCells.HIDDEN);
    }
}
