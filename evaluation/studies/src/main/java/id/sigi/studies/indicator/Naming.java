package id.sigi.studies.indicator;

import id.sigi.methods.estimate.Label;
import java.util.function.UnaryOperator;

/**
 * How the rows of a plan are called where several plans are put together.
 *
 * @param everybody what all rows of the plan are called as a group
 * @param people what counted people are called, where two indicators count the same people under two names
 */
public record Naming(String everybody, UnaryOperator<String> people) {
    /** As the plan says. */
    public static final Naming PLAIN = new Naming(Label.ALL, UnaryOperator.identity());
}
