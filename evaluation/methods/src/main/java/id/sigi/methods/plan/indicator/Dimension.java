package id.sigi.methods.plan.indicator;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.sigi.methods.plan.check.Requirement;
import id.sigi.methods.plan.data.Wording;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * By what an indicator is broken down.
 *
 * @param id as printed, {@code sex} in {@code sex=FEMALE}
 * @param label for people
 * @param column column or SQL expression that gives the value of a row; the column of the dimension's own name where none is given
 * @param codes the values, in the order in which they are printed; other values are refused unless the dimension is open
 * @param open whether rows with values that are not listed are in none of the groups; refused unless the plan says otherwise
 */
public record Dimension(
        String id,
        Wording label,
        @JsonInclude(JsonInclude.Include.NON_NULL) String column,
        List<DimensionCode> codes,
        @JsonInclude(JsonInclude.Include.NON_NULL) Boolean open) {
    public Dimension {
        Requirement.identifier(id, "id");
        Requirement.present(label, "label");
        codes = Requirement.some(codes, "codes");
        column = column == null ? null : Requirement.text(column, "column");
        Requirement.distinct(codes, "dimension " + id + ": codes", DimensionCode::value);
        Requirement.distinct(codes, "dimension " + id + ": codes", DimensionCode::identifier);
    }

    /** What gives the value of a row. */
    public String expression() {
        return column == null ? id : column;
    }

    /** Whether the dimension is computed and is not a column of the data. */
    public boolean hasExpression() {
        return column != null;
    }

    /** Whether values that are not listed may occur. */
    public boolean allowsOthers() {
        return Boolean.TRUE.equals(open);
    }

    public Optional<DimensionCode> findCode(String value) {
        return codes.stream().filter(code -> code.value().equals(value)).findFirst();
    }

    /** The identifier of its concept in files that are exchanged, in capitals. */
    public String concept() {
        return id.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9_]", "_");
    }
}
