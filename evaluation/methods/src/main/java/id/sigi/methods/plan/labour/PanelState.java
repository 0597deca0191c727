package id.sigi.methods.plan.labour;

import id.sigi.methods.plan.check.Requirement;
import id.sigi.methods.plan.data.Wording;
import java.util.List;

/**
 * One state that people may be in, with the codes that stand for it in the data.
 *
 * @param name as printed
 * @param label for people
 * @param codes as the data have them, as text; the name itself unless the plan says otherwise
 */
public record PanelState(String name, Wording label, List<String> codes) {
    /** The state of whoever has no state in a round. */
    public static final String NOT_INTERVIEWED = "not_interviewed";

    public PanelState {
        Requirement.identifier(name, "states: name");
        Requirement.that(
                !name.equals(NOT_INTERVIEWED),
                "states names " + NOT_INTERVIEWED + ", which is the state of whoever has none",
                "Leave it out: an empty state, or no row in a round, is not interviewed");
        label = label == null ? Wording.valueOf(name) : label;
        codes = codes == null ? List.of(name) : Requirement.some(codes, "states: codes");
        codes.forEach(code -> Requirement.text(code, "states: codes"));
    }
}
