package id.sigi.app.job;

import id.sigi.methods.estimate.SetComparison;
import java.util.List;

/**
 * A result made again and held against the first one.
 *
 * @param sets one comparison for each set of estimates
 * @param codeThen version of Sigi that made the result
 * @param codeNow version of Sigi that made it again
 * @param isDataKnown whether it could be told that the data were those of then
 */
public record Reproduction(List<SetComparison> sets, String codeThen, String codeNow, boolean isDataKnown) {
    public Reproduction {
        sets = List.copyOf(sets);
    }

    /** Whether every fact of every set is what it was. */
    public boolean isSame() {
        return sets.stream().allMatch(SetComparison::isSame);
    }
}
