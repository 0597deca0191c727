package id.sigi.reports.disclosure;

import java.util.Objects;

/**
 * The rules of a release.
 *
 * <p>The minimum of ten people with zero counted as small is the practice of the United Kingdom's secure data services; the programme
 * publishes tables of people, not of money, so no dominance rule is needed.
 *
 * <p>Whether rows count people is said by the study that made them, never by what an outcome is called.
 *
 * @param minimumCell smallest count of people that may be printed or derived; at least 3
 * @param zeroCells what happens to zero, and to everybody, whose complement is zero
 */
public record DisclosureRules(long minimumCell, ZeroCells zeroCells) {
    public DisclosureRules {
        if (minimumCell < 3) {
            throw new IllegalArgumentException("a minimum cell below 3 protects nobody: " + minimumCell);
        }
        Objects.requireNonNull(zeroCells, "zeroCells");
    }

    /** Ten people, zero hidden. */
    public static DisclosureRules withDefaults() {
        return new DisclosureRules(10, ZeroCells.HIDDEN);
    }

    public DisclosureRules withMinimumCell(long count) {
        return new DisclosureRules(count, zeroCells);
    }

    public DisclosureRules withZeroCells(ZeroCells rule) {
        return new DisclosureRules(minimumCell, rule);
    }

    boolean isSmall(long count) {
        return count < minimumCell && (count > 0 || zeroCells == ZeroCells.HIDDEN);
    }
}
