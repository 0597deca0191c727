package id.sigi.methods.plan.survey;

import com.fasterxml.jackson.annotation.JsonProperty;
import id.sigi.methods.estimate.identity.TestRule;

/** The 95 % intervals of a share that stay within 0 and 1, as in {@code svyciprop} of R's survey package. */
public enum ShareInterval {
    /** Symmetric on the scale of log odds. */
    @JsonProperty("logit")
    LOGIT(TestRule.LOGIT_INTERVAL),
    /** Clopper and Pearson's with an effective number of respondents (Korn and Graubard 1998). */
    @JsonProperty("beta")
    BETA(TestRule.KORN_GRAUBARD_INTERVAL),
    /** Wilson's score interval with the same effective number. */
    @JsonProperty("wilson")
    WILSON(TestRule.WILSON_EFFECTIVE_INTERVAL);

    private final TestRule rule;

    ShareInterval(TestRule rule) {
        this.rule = rule;
    }

    /** How it is called in an estimator's name. */
    public TestRule rule() {
        return rule;
    }
}
