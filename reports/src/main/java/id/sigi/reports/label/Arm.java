package id.sigi.reports.label;

import id.sigi.methods.estimate.Label;
import id.sigi.reports.disclosure.Cell;
import java.util.Set;

/** Of which arm of a lottery a level is. */
enum Arm {
    TREATMENT,
    CONTROL,
    /** A contrast, a level of both arms, or of people who were not drawn. */
    NEITHER;

    private static final Set<String> DRAWN = Set.of("mean, selected");
    private static final Set<String> OTHERS = Set.of("mean, not selected", "control mean");

    /** A count out of others keeps its own column, so it is of neither arm. */
    static Arm of(Cell.Shown cell) {
        Label label = cell.label();
        if (cell.basis().numerator().isPresent() || cell.basis().treated().isPresent()) {
            return NEITHER;
        }
        if (DRAWN.contains(label.estimand()) || label.subgroup().equals("arm=TREATMENT")) {
            return TREATMENT;
        }
        boolean isControl =
                OTHERS.contains(label.estimand()) || label.subgroup().equals("arm=CONTROL");
        return isControl ? CONTROL : NEITHER;
    }
}
