package id.sigi.methods.plan.indicator;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.sigi.methods.plan.check.Requirement;
import id.sigi.methods.plan.data.Wording;

/**
 * What a population is made of: each group's share of all its rows, for every dimension of the plan that is not crossed.
 *
 * @param id as printed and as files carry it
 * @param label what it is called
 * @param sdg the official indicator beside which it stands; none where there is none
 * @param definition what it measures and how that differs from the official indicator
 * @param denominatorName who the rows are, in words
 * @param decimals decimals of the percentage in files that are exchanged; one unless the plan says otherwise
 * @param limits limits of its use
 */
public record Composition(
        String id,
        Wording label,
        @JsonInclude(JsonInclude.Include.NON_NULL) SdgReference sdg,
        Wording definition,
        String denominatorName,
        Integer decimals,
        Wording limits) {
    private static final String EVERY_ROW = "true";

    public Composition {
        decimals = decimals == null ? 1 : decimals;
        Indicator asked = indicator(id, label, sdg, definition, denominatorName, decimals, limits);
        Requirement.text(asked.id(), "id");
    }

    /** It as an indicator whose numerator is the group itself. */
    public Indicator indicator() {
        return indicator(id, label, sdg, definition, denominatorName, decimals, limits);
    }

    private static Indicator indicator(
            String id,
            Wording label,
            SdgReference sdg,
            Wording definition,
            String denominatorName,
            Integer decimals,
            Wording limits) {
        return new Indicator(
                id, label, sdg, definition, EVERY_ROW, EVERY_ROW, denominatorName, null, false, decimals, null, limits);
    }
}
