package id.sigi.methods.plan.indicator;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.sigi.methods.plan.check.Requirement;
import id.sigi.methods.plan.data.Wording;
import id.sigi.methods.plan.survey.DomainColumns;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One share: the rows that satisfy the numerator among those that satisfy the denominator.
 *
 * @param id as printed and as files carry it, for example {@code P-4.3}
 * @param label what it is called
 * @param sdg the official indicator beside which it stands; none where there is none
 * @param definition what it measures and how that differs from the official indicator
 * @param numerator SQL condition on a row
 * @param denominator SQL condition on a row; {@code true} for all rows of the population
 * @param denominatorName who is counted below the line, in words
 * @param by dimensions, or crossings of dimensions, by which it is broken down; those of the plan where none are named
 * @param compared whether the plan's parity indices are made of it; they are unless the plan says otherwise
 * @param decimals decimals of the percentage in files that are exchanged; one unless the plan says otherwise
 * @param minimumCell fewest rows below the line, where more are asked than by the plan
 * @param limits limits of its use
 */
public record Indicator(
        String id,
        Wording label,
        @JsonInclude(JsonInclude.Include.NON_NULL) SdgReference sdg,
        Wording definition,
        String numerator,
        String denominator,
        String denominatorName,
        @JsonInclude(JsonInclude.Include.NON_NULL) List<DomainColumns> by,
        @JsonInclude(JsonInclude.Include.NON_NULL) Boolean compared,
        Integer decimals,
        @JsonInclude(JsonInclude.Include.NON_NULL) Integer minimumCell,
        Wording limits) {
    private static final int MOST_DECIMALS = 6;

    public Indicator {
        Requirement.text(id, "id");
        Requirement.that(
                id.matches("[A-Za-z0-9]+([-_. ][A-Za-z0-9]+)*"),
                "id must be made of letters, digits, '-', '_', '.' and single spaces, and is \"" + id + "\"");
        Requirement.present(label, "label");
        Requirement.present(definition, "definition");
        Requirement.text(numerator, "numerator");
        Requirement.that(
                denominator != null && !denominator.isBlank(),
                id + ": the denominator is missing",
                "Write denominator: the condition of those who count below the line, or \"true\" for all rows of the population");
        Requirement.text(denominatorName, "denominator_name");
        by = by == null ? null : Requirement.any(by, "by");
        decimals = decimals == null ? 1 : decimals;
        Requirement.that(
                decimals >= 0 && decimals <= MOST_DECIMALS,
                id + ": decimals must be between 0 and " + MOST_DECIMALS + ", and is " + decimals);
        Requirement.that(
                minimumCell == null || minimumCell >= 1,
                id + ": minimum_cell must be at least 1, and is " + minimumCell);
        Requirement.present(limits, "limits");
    }

    public Optional<SdgReference> findSdg() {
        return Optional.ofNullable(sdg);
    }

    /** Its own dimensions, if it names any. */
    public Optional<List<DomainColumns>> findBy() {
        return Optional.ofNullable(by);
    }

    public Optional<Integer> findMinimumCell() {
        return Optional.ofNullable(minimumCell);
    }

    /** Whether parity indices are made of it. */
    public boolean hasParity() {
        return compared == null || compared;
    }

    /** Its identifier in files that are exchanged: capitals, digits and underscores. */
    public String code() {
        return id.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
    }
}
