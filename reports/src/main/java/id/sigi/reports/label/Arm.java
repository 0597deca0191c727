package id.sigi.reports.label;

import id.sigi.methods.estimate.Label;
import id.sigi.methods.estimate.identity.Quantity;
import id.sigi.methods.estimate.identity.Subgroup;
import id.sigi.reports.disclosure.Cell;

/** Of which arm of a lottery a level is. */
enum Arm {
    TREATMENT,
    CONTROL,
    /** A contrast, a level of both arms, or of people who were not drawn. */
    NEITHER;

    /** A count out of others keeps its own column, so it is of neither arm. */
    static Arm of(Cell.Shown cell) {
        Label label = cell.label();
        if (cell.basis().numerator().isPresent() || cell.basis().treated().isPresent()) {
            return NEITHER;
        }
        if (label.estimand().isAny(Quantity.MEAN_SELECTED) || label.subgroup().equals(Subgroup.TREATMENT_ARM)) {
            return TREATMENT;
        }
        boolean isControl = label.estimand().isAny(Quantity.MEAN_NOT_SELECTED, Quantity.CONTROL_MEAN)
                || label.subgroup().equals(Subgroup.CONTROL_ARM);
        return isControl ? CONTROL : NEITHER;
    }
}
