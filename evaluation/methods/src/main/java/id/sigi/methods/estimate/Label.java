package id.sigi.methods.estimate;

import java.util.Objects;
import java.util.Optional;

/**
 * What is estimated and how.
 *
 * @param outcome column or indicator, for example {@code is_employed}
 * @param estimand what the number means, for example {@code intention-to-treat, precision-weighted}, {@code share}, {@code mean}
 * @param contrast what is compared, for example {@code selected minus not selected}; empty for a level
 * @param subgroup the people, for example {@code all} or {@code sex=FEMALE}
 * @param estimator how, with its variance, for example {@code regression with cell effects, HC2}
 * @param covariance the kind of its variance; empty where it has none or is no estimate of an effect
 */
public record Label(
        String outcome,
        String estimand,
        String contrast,
        String subgroup,
        String estimator,
        Optional<CovarianceType> covariance) {
    /** The subgroup of everybody. */
    public static final String ALL = "all";

    public Label {
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(estimand, "estimand");
        Objects.requireNonNull(contrast, "contrast");
        Objects.requireNonNull(subgroup, "subgroup");
        Objects.requireNonNull(estimator, "estimator");
        Objects.requireNonNull(covariance, "covariance");
    }

    /** Of what has no covariance to name. */
    public Label(String outcome, String estimand, String contrast, String subgroup, String estimator) {
        this(outcome, estimand, contrast, subgroup, estimator, Optional.empty());
    }

    /** The same with the kind of its variance. */
    public Label with(CovarianceType type) {
        return new Label(outcome, estimand, contrast, subgroup, estimator, Optional.of(type));
    }

    /** Another number of the same estimator. */
    public Label withEstimand(String other) {
        return new Label(outcome, other, contrast, subgroup, estimator, covariance);
    }

    /** The same number under another name of its estimator. */
    public Label withEstimator(String other) {
        return new Label(outcome, estimand, contrast, subgroup, other, covariance);
    }

    /** Whether its variance is of this kind. */
    public boolean has(CovarianceType type) {
        return covariance.filter(type::equals).isPresent();
    }
}
