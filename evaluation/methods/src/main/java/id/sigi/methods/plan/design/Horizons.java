package id.sigi.methods.plan.design;

import id.sigi.methods.plan.check.Requirement;
import java.util.List;

/**
 * One outcome by time since the draw, with participation at the same times.
 *
 * @param outcomes outcomes of the plan, of the draw's own time, one draw later and so on
 * @param wins columns that say whether participation began in the draw's own time, one draw later and so on; as many
 */
public record Horizons(List<String> outcomes, List<String> wins) {
    public Horizons {
        outcomes = Requirement.some(outcomes, "design.lottery.later_wins.outcomes");
        wins = Requirement.some(wins, "design.lottery.later_wins.wins");
        Requirement.distinct(outcomes, "design.lottery.later_wins.outcomes", name -> name);
        Requirement.that(
                outcomes.size() == wins.size(),
                "design.lottery.later_wins has " + outcomes.size() + " outcomes and " + wins.size() + " wins");
    }
}
