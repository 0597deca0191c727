package id.sigi.methods.estimate;

import id.sigi.methods.estimate.identity.Contrast;
import id.sigi.methods.estimate.identity.Estimand;
import id.sigi.methods.estimate.identity.Estimator;
import id.sigi.methods.estimate.identity.OutcomeVariable;
import id.sigi.methods.estimate.identity.Subgroup;
import java.util.Objects;

/**
 * What is estimated and how.
 *
 * @param outcome variable or indicator, for example {@code is_employed}
 * @param estimand what the number means, for example the intention-to-treat effect, precision-weighted
 * @param contrast what is compared, for example selected minus not selected; none for a level
 * @param subgroup the people, for example {@code all} or {@code sex=FEMALE}
 * @param estimator how, with its covariance, for example regression with cell effects, HC2
 */
public record Label(
        OutcomeVariable outcome, Estimand estimand, Contrast contrast, Subgroup subgroup, Estimator estimator) {
    /** What everybody is called. */
    public static final String ALL = Subgroup.EVERYBODY.words();

    public Label {
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(estimand, "estimand");
        Objects.requireNonNull(contrast, "contrast");
        Objects.requireNonNull(subgroup, "subgroup");
        Objects.requireNonNull(estimator, "estimator");
    }

    /** With outcome and people as a plan or a study names them. */
    public Label(String outcome, Estimand estimand, Contrast contrast, String subgroup, Estimator estimator) {
        this(OutcomeVariable.ofWords(outcome), estimand, contrast, Subgroup.ofWords(subgroup), estimator);
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
