package id.sigi.methods.plan.indicator;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.sigi.methods.plan.check.Requirement;
import id.sigi.methods.plan.data.Wording;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The indicator of the Sustainable Development Goals beside which an indicator of a programme stands. It is named, with its own definition, so
 * that a reader sees where the two differ; a value of a programme is never published under the official code.
 *
 * @param target the target, for example {@code 4.3}
 * @param indicator the official indicator, for example {@code 4.3.1}
 * @param series code of the official series in the agency IAEG-SDGs' list, for example {@code SE_ADT_EDUCTRN}
 * @param definition what the official indicator measures, in our words
 */
public record SdgReference(
        String target,
        String indicator,
        @JsonInclude(JsonInclude.Include.NON_NULL) String series,
        Wording definition) {
    private static final Pattern TARGET = Pattern.compile("\\d{1,2}\\.(\\d{1,2}|[a-d])");

    public SdgReference {
        Requirement.text(target, "target");
        Requirement.text(indicator, "indicator");
        Requirement.present(definition, "definition");
        Requirement.that(
                TARGET.matcher(target).matches(),
                "sdg.target is \"" + target + "\", and a target is written as 4.3 or 8.b",
                "Write the target of the Sustainable Development Goals, in quotation marks");
        Requirement.that(
                indicator.matches(Pattern.quote(target) + "\\.\\d{1,2}"),
                "sdg.indicator " + indicator + " is none of the target " + target,
                "Write an indicator of that target, for example " + target + ".1");
        Requirement.that(
                series == null || series.matches("[A-Z0-9_]+"),
                "sdg.series is \"" + series + "\", and a code of a series is made of capitals, digits and underscores");
    }

    public Optional<String> findSeries() {
        return Optional.ofNullable(series);
    }
}
