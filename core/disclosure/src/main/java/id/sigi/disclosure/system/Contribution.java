package id.sigi.disclosure.system;

import java.util.Objects;

/**
 * What one contributor adds to a cell.
 *
 * @param who the contributor, the same name in every cell
 * @param amount how much, not negative; 1 where people are counted
 */
public record Contribution(String who, double amount) {
    public Contribution {
        Objects.requireNonNull(who, "who");
        if (!(amount >= 0)) {
            throw new IllegalArgumentException("a contribution is not negative: " + amount);
        }
    }
}
