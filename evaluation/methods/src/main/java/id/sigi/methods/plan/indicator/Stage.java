package id.sigi.methods.plan.indicator;

import id.sigi.methods.plan.check.Requirement;
import id.sigi.methods.plan.data.Wording;

/**
 * One stage of a sequence that people pass one after another, such as applied, selected, completed.
 *
 * @param id as printed
 * @param label what it is called
 * @param where SQL condition of those who passed it; each must have passed the stage before
 */
public record Stage(String id, Wording label, String where) {
    public Stage {
        Requirement.identifier(id, "id");
        Requirement.present(label, "label");
        Requirement.text(where, "where");
    }
}
