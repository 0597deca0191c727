package id.sigi.studies.work;

import id.sigi.methods.estimate.DisjointGroups;
import id.sigi.methods.estimate.Exposure;
import id.sigi.methods.estimate.HeadCount;
import id.sigi.studies.shape.Tally;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Counts of people by what a question needs to know of them, and what shares of them give away.
 *
 * @param tally people, one cell for each combination
 * @param kinds the combinations as kinds
 */
record People(Tally tally, DisjointGroups kinds) {
    static People of(Tally tally) {
        return new People(tally, tally.kinds());
    }

    long count(Predicate<Tally.Cell> condition) {
        return tally.count(condition);
    }

    /** All, those who have it, and those who do not. */
    Exposure share(String whose, Predicate<Tally.Cell> all, Predicate<Tally.Cell> having) {
        return Exposure.of(List.of(
                head(whose, all),
                head(whose + ", above", all.and(having)),
                head(whose + ", not above", all.and(having.negate()))));
    }

    /** What a share gives away, and some counts of the same people by other traits of theirs. */
    Exposure share(String whose, Predicate<Tally.Cell> all, Predicate<Tally.Cell> having, List<HeadCount> besides) {
        List<HeadCount> counts = new ArrayList<>(share(whose, all, having).counts());
        counts.addAll(besides);
        return Exposure.of(counts);
    }

    HeadCount head(String whose, Predicate<Tally.Cell> condition) {
        return kinds.count(whose, tally.which(condition));
    }
}
