package id.sigi.methods.estimate;

import java.util.Objects;

/**
 * What is estimated and how.
 *
 * @param outcome column or indicator, for example {@code is_employed}
 * @param estimand what the number means, for example {@code intention-to-treat, precision-weighted}, {@code share}, {@code mean}
 * @param contrast what is compared, for example {@code selected minus not selected}; empty for a level
 * @param subgroup the people, for example {@code all} or {@code sex=FEMALE}
 * @param estimator how, with its variance, for example {@code regression with cell effects, HC2}
 */
public record Label(String outcome, String estimand, String contrast, String subgroup, String estimator) {
    /** The subgroup of everybody. */
    public static final String ALL = "all";

    public Label {
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(estimand, "estimand");
        Objects.requireNonNull(contrast, "contrast");
        Objects.requireNonNull(subgroup, "subgroup");
        Objects.requireNonNull(estimator, "estimator");
    }
}
