package id.sigi.studies.indicator;

import id.sigi.methods.estimate.Label;
import id.sigi.methods.plan.IndicatorPlan;
import java.util.function.UnaryOperator;

/**
 * How the rows of a plan are called where several plans are put together.
 *
 * @param everybody what all rows of the plan are called as a group
 * @param people what counted people are called, where two indicators count the same people under two names
 */
public record Naming(String everybody, UnaryOperator<String> people) {
    /** As a plan says. */
    public static Naming of(IndicatorPlan plan) {
        return new Naming(plan.findEverybody().orElse(Label.ALL), UnaryOperator.identity());
    }
}
