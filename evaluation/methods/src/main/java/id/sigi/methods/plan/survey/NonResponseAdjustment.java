package id.sigi.methods.plan.survey;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.sigi.methods.plan.check.Requirement;
import java.util.List;

/**
 * Adjustment for people who were asked and did not answer. It holds as far as answering follows from the columns that are named.
 *
 * @param answered column that is one for those who answered and zero for those who did not
 * @param method how
 * @param columns known of all who were asked: whose values are crossed to classes, or covariates of a logistic regression of answering
 * @param classes how many classes of the fitted probability; five unless the plan says otherwise
 */
public record NonResponseAdjustment(
        String answered,
        NonResponseMethod method,
        List<String> columns,
        @JsonInclude(JsonInclude.Include.NON_NULL) Integer classes) {
    public NonResponseAdjustment {
        answered = Requirement.text(answered, "non_response.answered");
        method = Requirement.present(method, "non_response.method");
        columns = Requirement.some(columns, "non_response.columns");
        Requirement.distinct(columns, "non_response.columns", name -> name);
        Requirement.that(
                classes == null || (method == NonResponseMethod.PROPENSITY_CLASSES && classes >= 2 && classes <= 100),
                "non_response.classes goes with method: propensity_classes, and lies between 2 and 100");
    }

    /** How many classes of the fitted probability are made. */
    public int classesOrFive() {
        return classes == null ? 5 : classes;
    }
}
