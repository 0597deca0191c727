package id.sigi.app.job.evaluation;

import id.sigi.methods.estimate.comparison.SetComparison;
import java.util.List;

/**
 * A result made again and compared with the first one.
 *
 * @param sets one comparison for each set of estimates
 * @param codeThen version of Sigi that made the result
 * @param codeNow version of Sigi that made it again
 * @param files how many published files the result names
 * @param changedFiles files of the result that are gone or are not what they were, in words
 * @param isDataKnown whether it could be told that the data were those of then
 */
public record Reproduction(
        List<SetComparison> sets,
        String codeThen,
        String codeNow,
        int files,
        List<String> changedFiles,
        boolean isDataKnown) {
    public Reproduction {
        sets = List.copyOf(sets);
        changedFiles = List.copyOf(changedFiles);
    }

    /** Whether every fact of every set is what it was, and every file that was made from them. */
    public boolean isSame() {
        return areEstimatesSame() && changedFiles.isEmpty();
    }

    /** Whether every fact of every set is what it was. */
    public boolean areEstimatesSame() {
        return sets.stream().allMatch(SetComparison::isSame);
    }

    /** How many sentences this version of the code words otherwise, with the same numbers in them. */
    public int rewordings() {
        return sets.stream().mapToInt(set -> set.rewordings().size()).sum();
    }
}
