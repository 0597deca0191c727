package id.sigi.disclosure.rule;

import id.sigi.disclosure.system.Cell;
import java.util.Optional;

/**
 * The (n, k) rule: a sum is sensitive if its n largest contributors add more than k per cent of it. It is safe at 100/k times what they add
 * (Hundepool and others 2012, section 4.2.2).
 *
 * @param largest n
 * @param percent k, above 0 and below 100
 */
public record Dominance(int largest, double percent) implements SensitivityRule {
    public Dominance {
        if (largest < 1 || !(percent > 0 && percent < 100)) {
            throw new IllegalArgumentException("dominance of " + largest + " contributors above " + percent + " %");
        }
    }

    @Override
    public Optional<Protection> find(Cell cell) {
        double missing = cell.sumOfLargest(largest) * 100 / percent - cell.value();
        return missing > 1e-9 * cell.value() ? Optional.of(Protection.around(missing)) : Optional.empty();
    }

    /** The parameters of a concentration rule are not told: they would narrow a reader's bounds. */
    @Override
    public String told() {
        return "sums that few contributors dominate";
    }
}
