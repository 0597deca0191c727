package id.sigi.disclosure.attack;

import id.sigi.disclosure.rule.Protection;
import id.sigi.disclosure.solve.Move;
import id.sigi.disclosure.solve.MoveProgram;
import id.sigi.disclosure.system.CellSystem;
import java.util.stream.IntStream;

/**
 * What a reader knows before anything is published: who is alone in a group and in one of its categories knows that the others are empty. That is no matter of the
 * publication, and no suppression takes it away.
 */
public final class PriorKnowledge {
    private static final int MOST_RELATIONS = 2_500;

    private final CellSystem system;
    private MoveProgram programme;

    public PriorKnowledge(CellSystem system) {
        this.system = system;
    }

    /** Whether a reader comes too close to a cell without any publication; false where the system is too large to tell. */
    public boolean has(int cell, Protection needed, Reader reader) {
        if (reader.kind() == Reader.Kind.OUTSIDER || system.relations().size() > MOST_RELATIONS) {
            return false;
        }
        double room = reader.fall(cell);
        double enough = Math.max(needed.above(), needed.width());
        double rise = reach(cell, 1, enough, reader);
        double fall = reach(cell, -1, Math.min(room, Math.max(needed.below(), needed.width())), reader);
        return !Evidence.lack(needed, room, fall, rise).isNone();
    }

    private double reach(int cell, int sign, double amount, Reader reader) {
        if (programme == null) {
            programme = new MoveProgram(
                    system, IntStream.range(0, system.size()).boxed().toList());
        }
        Move move = programme.farthest(cell, sign, amount, reader);
        return Math.abs(move.of(cell));
    }
}
