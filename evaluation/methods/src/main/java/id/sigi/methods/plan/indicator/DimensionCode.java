package id.sigi.methods.plan.indicator;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.sigi.methods.plan.check.Requirement;
import id.sigi.methods.plan.data.Wording;
import java.util.Optional;

/**
 * One value of a dimension.
 *
 * @param value as it stands in the data
 * @param code its identifier in files that are exchanged; made of the value where none is given
 * @param label for people
 * @param global the code of a global list to which it corresponds, for example {@code SDMX:CL_SEX(2.1).F}; none where there is none
 */
public record DimensionCode(
        String value,
        @JsonInclude(JsonInclude.Include.NON_NULL) String code,
        Wording label,
        @JsonInclude(JsonInclude.Include.NON_NULL) String global) {
    public DimensionCode {
        Requirement.text(value, "value");
        Requirement.present(label, "label");
        Requirement.that(
                code == null || code.matches("[A-Za-z0-9_@$-]+"),
                "code \"" + code + "\" must be made of letters, digits, _, @, $ and -");
        Requirement.that(
                global == null || global.matches("[A-Za-z0-9_.-]+:[A-Za-z0-9_@$-]+\\([0-9.]+\\)\\.[A-Za-z0-9_@$-]+"),
                "global is \"" + global + "\", and a code of a global list is written as AGENCY:LIST(VERSION).CODE",
                "Write for example SDMX:CL_SEX(2.1).F, or leave global out where no list has the code");
    }

    public Optional<String> findGlobal() {
        return Optional.ofNullable(global);
    }

    /** The identifier in files that are exchanged: letters, digits and underscores. */
    public String identifier() {
        return code == null ? value.replaceAll("[^A-Za-z0-9_@$-]", "_") : code;
    }
}
