package id.sigi.studies.programme;

import id.sigi.methods.estimate.DisjointGroups;
import id.sigi.methods.estimate.HeadCount;
import id.sigi.studies.shape.Tally;
import java.util.function.Predicate;

/**
 * Counts of a tally's people, for disclosure control.
 *
 * @param tally the people
 * @param kinds the tally's combinations as kinds
 */
record Heads(Tally tally, DisjointGroups kinds) {
    static Heads of(Tally tally) {
        return new Heads(tally, tally.kinds());
    }

    HeadCount count(String whose, Predicate<Tally.Cell> condition) {
        return kinds.count(whose, tally.which(condition));
    }
}
