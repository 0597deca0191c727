package id.sigi.disclosure.rule;

import id.sigi.disclosure.system.Cell;
import java.util.Optional;

/**
 * A cell of fewer people than a minimum is sensitive; its interval holds at least that many whole numbers, so that nobody can tell it from a cell
 * that may be published by more than chance.
 *
 * @param minimum the smallest number that may be published, at least 3
 * @param zeros whether empty cells are sensitive
 */
public record MinimumFrequency(long minimum, Zeros zeros) implements SensitivityRule {
    public MinimumFrequency {
        if (minimum < 3) {
            throw new IllegalArgumentException("a minimum below 3 protects nobody: " + minimum);
        }
    }

    @Override
    public Optional<Protection> find(Cell cell) {
        return isSmall(cell) ? Optional.of(Protection.ofWidth((double) minimum - 1)) : Optional.empty();
    }

    private boolean isSmall(Cell cell) {
        return cell.contributors() < minimum && (cell.contributors() > 0 || zeros == Zeros.SENSITIVE);
    }

    @Override
    public String told() {
        return "counts below " + minimum + (zeros == Zeros.SENSITIVE ? ", zero among them" : ", but not zero");
    }
}
