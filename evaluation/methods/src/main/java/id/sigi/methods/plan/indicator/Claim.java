package id.sigi.methods.plan.indicator;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.sigi.methods.plan.check.Requirement;
import id.sigi.methods.plan.data.Wording;
import java.util.Optional;

/**
 * A figure that was published of a programme, cited as it was published. It is never computed with: figures of one topic may contradict each other, and
 * are told apart by source, date, denominator and origin.
 *
 * @param topic what it is about, the same words for all figures that are to be seen together
 * @param value the figure
 * @param unit in what it is given
 * @param denominator of whom it is, as its source says
 * @param origin whether its source counted a register or asked people
 * @param source who published it, and where
 * @param asOf of which time it is: a year, a month or a day
 * @param indicator the registry's indicator that comes nearest; none where there is none
 * @param note what a reader must know of it; none where there is nothing
 */
public record Claim(
        Wording topic,
        Double value,
        ClaimUnit unit,
        Wording denominator,
        ClaimOrigin origin,
        String source,
        String asOf,
        @JsonInclude(JsonInclude.Include.NON_NULL) String indicator,
        @JsonInclude(JsonInclude.Include.NON_NULL) Wording note) {
    public Claim {
        Requirement.present(topic, "topic");
        Requirement.present(value, "value");
        Requirement.present(unit, "unit");
        Requirement.present(denominator, "denominator");
        Requirement.present(origin, "origin");
        Requirement.text(source, "source");
        Requirement.text(asOf, "as_of");
        Requirement.that(
                asOf.matches("\\d{4}(-\\d{2}(-\\d{2})?)?"),
                "as_of is \"" + asOf + "\", and a time is a year, a month or a day",
                "Write 2020, 2020-08 or 2020-08-31, in quotation marks");
    }

    public Optional<String> findIndicator() {
        return Optional.ofNullable(indicator);
    }

    public Optional<Wording> findNote() {
        return Optional.ofNullable(note);
    }
}
