package id.sigi.disclosure.rule;

import id.sigi.disclosure.system.Cell;
import java.util.Optional;

/**
 * The p% rule: a sum is sensitive if the second largest contributor can estimate the largest to within p per cent, that is, if what the
 * others add is less than p per cent of the largest (Hundepool and others 2012, section 4.2.2).
 *
 * @param percent p, above 0
 */
public record PPercent(double percent) implements SensitivityRule {
    public PPercent {
        if (!(percent > 0)) {
            throw new IllegalArgumentException("p is above 0: " + percent);
        }
    }

    @Override
    public Optional<Protection> find(Cell cell) {
        double others = cell.value() - cell.sumOfLargest(2);
        double missing = percent / 100 * cell.contribution(0) - others;
        return missing > 1e-9 * cell.value() ? Optional.of(Protection.around(missing)) : Optional.empty();
    }

    /** The parameter is not told: it would narrow a reader's bounds. */
    @Override
    public String told() {
        return "sums of which one contributor could be estimated closely";
    }
}
