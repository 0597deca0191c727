package id.sigi.methods.plan.outcome;

import id.sigi.methods.plan.check.Requirement;
import java.util.List;

/**
 * Asks where the offer moves people: the effect on standing in each state at the follow-up, by the state before the draw. This is a contrast
 * of the arms, not of before and after.
 *
 * @param from column of the state before the draw
 * @param to column of the state at the follow-up, empty for people not seen then
 * @param states every state that either column can hold, in the order of print
 */
public record Transitions(String from, String to, List<String> states) {
    private static final int MOST_STATES = 20;

    public Transitions {
        Requirement.text(from, "transitions.from");
        Requirement.text(to, "transitions.to");
        Requirement.that(!from.equals(to), "transitions.from and transitions.to are the same column " + from);
        states = Requirement.some(states, "transitions.states");
        Requirement.distinct(states, "transitions.states", state -> state);
        Requirement.that(
                states.size() >= 2 && states.size() <= MOST_STATES,
                "transitions.states must list 2 to " + MOST_STATES + " states, and lists " + states.size());
    }
}
