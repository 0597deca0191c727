package id.sigi.methods.plan.design;

import com.fasterxml.jackson.annotation.JsonProperty;
import id.sigi.methods.plan.check.Requirement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The arms of a design with several treatments. The column of the offer then names the arm that each unit was assigned to.
 *
 * @param control value of that column in the control arm
 * @param treatments its values in the treatment arms, two at least, in the order in which they are told
 * @param contrasts which arms are compared; each treatment with the control unless the plan says otherwise
 */
public record Arms(String control, List<String> treatments, Contrasts contrasts) {
    private static final int MOST = 12;

    public Arms {
        Requirement.text(control, "design.arms.control");
        treatments = Requirement.some(treatments, "design.arms.treatments");
        contrasts = contrasts == null ? Contrasts.WITH_CONTROL : contrasts;
        treatments.forEach(arm -> Requirement.text(arm, "an entry of design.arms.treatments"));
        Requirement.distinct(treatments, "design.arms.treatments", arm -> arm);
        Requirement.that(
                !treatments.contains(control),
                "design.arms.treatments names the control arm, \"" + control + "\", too");
        Requirement.that(
                treatments.size() > 1,
                "design.arms.treatments has one entry, and several arms are two treatments at least",
                "Leave design.arms out and let design.offer be a column of 0 and 1, or name the other treatment arms");
        Requirement.that(
                treatments.size() <= MOST,
                "design.arms.treatments has " + treatments.size() + " entries, and " + MOST + " are the most",
                "Put arms together under rows.derive, or write a plan for each group of arms");
    }

    /** Which arms are compared. */
    public enum Contrasts {
        /** Each treatment with the control. */
        @JsonProperty("with_control")
        WITH_CONTROL,
        /** These, and each treatment with each other. */
        @JsonProperty("all_pairs")
        ALL_PAIRS
    }

    /** The control arm, then the treatments. */
    public List<String> all() {
        return Stream.concat(Stream.of(control), treatments.stream()).toList();
    }

    /** The contrasts in the order in which they are told: with the control first. */
    public List<ArmContrast> list() {
        List<ArmContrast> list = new ArrayList<>();
        treatments.forEach(arm -> list.add(new ArmContrast(arm, control)));
        if (contrasts == Contrasts.ALL_PAIRS) {
            for (int at = 0; at < treatments.size(); at++) {
                for (int later = at + 1; later < treatments.size(); later++) {
                    list.add(new ArmContrast(treatments.get(at), treatments.get(later)));
                }
            }
        }
        return list;
    }

    /** The arms that a contrast does not compare. */
    public List<String> others(ArmContrast contrast) {
        return all().stream().filter(arm -> !contrast.has(arm)).toList();
    }
}
