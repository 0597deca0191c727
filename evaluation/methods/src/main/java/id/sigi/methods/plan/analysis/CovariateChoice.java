package id.sigi.methods.plan.analysis;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import id.sigi.methods.plan.check.Requirement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Which of a plan's covariates enter an estimator.
 *
 * @param inclusion whether any do
 * @param names those that do, of the plan's; none where all do, or none
 */
public record CovariateChoice(Inclusion inclusion, List<String> names) {
    /** All of the plan's covariates. */
    public static final CovariateChoice ALL = new CovariateChoice(Inclusion.INCLUDED, List.of());

    /** None of them. */
    public static final CovariateChoice NONE = new CovariateChoice(Inclusion.NONE, List.of());

    private static final String KEY = "an estimator's covariates";

    public CovariateChoice {
        names = List.copyOf(names);
        Requirement.distinct(names, KEY, name -> name);
    }

    static CovariateChoice of(Inclusion inclusion) {
        return inclusion == Inclusion.INCLUDED ? ALL : NONE;
    }

    /** As a plan writes it: included, none, or a list of names. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static CovariateChoice of(JsonNode written) {
        if (written.isArray()) {
            List<String> names = new ArrayList<>();
            written.forEach(name -> {
                Requirement.that(name.isTextual(), KEY + " are names, and " + name + " is none");
                names.add(name.textValue());
            });
            Requirement.that(!names.isEmpty(), KEY + " are an empty list", "Say none, included, or name some");
            return new CovariateChoice(Inclusion.INCLUDED, names);
        }
        String text = written.asText();
        boolean isKnown = written.isTextual() && (text.equals("included") || text.equals("none"));
        Requirement.that(
                isKnown,
                KEY + " are " + text + ", which is none of included, none, or a list of names",
                "Say covariates: included for all of the plan's, or name some in square brackets");
        return text.equals("included") ? ALL : NONE;
    }

    /** As {@link #of} reads it. */
    @JsonValue
    Object written() {
        return names.isEmpty() ? inclusion.name().toLowerCase(Locale.ROOT) : names;
    }

    public boolean isAny() {
        return inclusion == Inclusion.INCLUDED;
    }

    /** Whether a covariate of the plan is one of them. */
    public boolean has(String name) {
        return isAny() && (names.isEmpty() || names.contains(name));
    }
}
