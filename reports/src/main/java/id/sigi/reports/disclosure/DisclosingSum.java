package id.sigi.reports.disclosure;

import id.sigi.methods.estimate.HeadCount;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A sum of printed counts that is a count of too few people.
 *
 * @param printed the printed counts of which it is made
 */
record DisclosingSum(List<HeadCount> printed) {
    DisclosingSum {
        printed = List.copyOf(printed);
    }

    @Override
    public String toString() {
        return printed.stream()
                .map(count -> count.kinds() + ", " + count.whose() + ": " + count.count())
                .collect(Collectors.joining("; "));
    }
}
