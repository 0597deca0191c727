package id.sigi.methods.survey;

import id.sigi.methods.estimate.Inference;
import id.sigi.methods.estimate.Inferences;
import id.sigi.methods.proportion.ClopperPearson;
import id.sigi.methods.proportion.Limits;
import id.sigi.methods.proportion.Wilson;
import java.util.Optional;

/**
 * A design-based estimate.
 *
 * @param estimate ratio, mean or total
 * @param stdError linearised standard error
 * @param df PSUs minus strata, of those that hold the domain; not positive when there is no standard error to estimate
 * @param rows rows in the denominator
 */
public record SurveyEstimate(double estimate, double stdError, int df, long rows) {
    /** Student's t with the design's degrees of freedom; the normal distribution when there are none. */
    public Inference inference() {
        return df > 0 ? Inferences.of(estimate, stdError, df) : Inferences.normal(estimate, stdError);
    }

    /**
     * Korn and Graubard's (1998) interval of a share: Clopper and Pearson's with the effective number p(1-p)/v (t_(n-1)/t_df)^2. Empty for
     * shares of 0 or 1 and without degrees of freedom.
     */
    public Optional<Limits> findExactShareInterval() {
        if (!isInnerShare()) {
            return Optional.empty();
        }
        return Optional.of(ClopperPearson.of(estimate * effectiveRows(), effectiveRows(), 0.95));
    }

    /** The interval of a share on the logit scale, se(logit p) = se / (p (1-p)), t with df. Empty as above. */
    public Optional<Limits> findLogitShareInterval() {
        if (!isInnerShare()) {
            return Optional.empty();
        }
        double centre = Math.log(estimate / (1 - estimate));
        double half = Inferences.tQuantile(0.975, df) * stdError / (estimate * (1 - estimate));
        return Optional.of(new Limits(share(centre - half), share(centre + half)));
    }

    /** Wilson's interval of a share with the effective number of {@link #findExactShareInterval}. Empty as above. */
    public Optional<Limits> findWilsonShareInterval() {
        return isInnerShare() ? Optional.of(Wilson.of(estimate * effectiveRows(), effectiveRows())) : Optional.empty();
    }

    /** The number of respondents of a simple random sample with the same variance, less for few degrees of freedom (Korn and Graubard). */
    private double effectiveRows() {
        double ratio = Inferences.tQuantile(0.975, rows - 1.0) / Inferences.tQuantile(0.975, df);
        return estimate * (1 - estimate) / (stdError * stdError) * ratio * ratio;
    }

    private boolean isInnerShare() {
        return estimate > 0 && estimate < 1 && df > 0 && rows > 1 && stdError > 0;
    }

    private static double share(double logit) {
        return 1 / (1 + Math.exp(-logit));
    }
}
