package id.sigi.methods.plan.survey;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.sigi.methods.plan.check.Requirement;
import id.sigi.methods.survey.quantile.QuantileInterval;
import id.sigi.methods.survey.quantile.QuantileRule;
import java.util.List;
import java.util.Optional;

/**
 * Which quantiles, and how they and their intervals are made.
 *
 * @param at probabilities between 0 and 1
 * @param rule what a quantile is; {@code math} unless the plan says otherwise
 * @param interval how its interval is made; {@code mean}, Woodruff's, unless the plan says otherwise
 */
public record QuantileChoice(
        List<Double> at,
        @JsonInclude(JsonInclude.Include.NON_NULL) QuantileRule rule,
        @JsonInclude(JsonInclude.Include.NON_NULL) QuantileInterval interval) {
    public QuantileChoice {
        at = Requirement.some(at, "quantile.at");
        Requirement.distinct(at, "quantile.at", Object::toString);
        at.forEach(probability -> Requirement.that(
                probability > 0 && probability < 1, "quantile.at lies between 0 and 1, and is " + probability));
    }

    public QuantileRule ruleOrMath() {
        return Optional.ofNullable(rule).orElse(QuantileRule.MATH);
    }

    public QuantileInterval intervalOrMean() {
        return Optional.ofNullable(interval).orElse(QuantileInterval.MEAN);
    }
}
