package id.sigi.methods.estimate;

import id.sigi.methods.estimate.identity.Contrast;
import id.sigi.methods.estimate.identity.Estimand;
import id.sigi.methods.estimate.identity.Estimator;
import java.util.Objects;

/**
 * What is estimated and how.
 *
 * @param outcome column or indicator, for example {@code is_employed}
 * @param estimand what the number means, for example the intention-to-treat effect, precision-weighted
 * @param contrast what is compared, for example selected minus not selected; none for a level
 * @param subgroup the people, for example {@code all} or {@code sex=FEMALE}
 * @param estimator how, with its covariance, for example regression with cell effects, HC2
 */
public record Label(String outcome, Estimand estimand, Contrast contrast, String subgroup, Estimator estimator) {
    /** The subgroup of everybody. */
    public static final String ALL = "all";

    public Label {
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(estimand, "estimand");
        Objects.requireNonNull(contrast, "contrast");
        Objects.requireNonNull(subgroup, "subgroup");
        Objects.requireNonNull(estimator, "estimator");
    }

    /** Another number of the same estimator. */
    public Label of(Estimand other) {
        return new Label(outcome, other, contrast, subgroup, estimator);
    }

    /** The same, by another estimator. */
    public Label by(Estimator other) {
        return new Label(outcome, estimand, contrast, subgroup, other);
    }
}
