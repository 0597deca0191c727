package id.sigi.reports.disclosure;

import id.sigi.methods.estimate.HeadCount;
import java.util.List;

/**
 * A count that a reader knows to be the sum of others, of the same people or of people counted elsewhere.
 *
 * @param whole the count
 * @param parts its parts; one where both are the same number
 */
record CountRelation(HeadCount whole, List<HeadCount> parts) {
    CountRelation {
        parts = List.copyOf(parts);
    }
}
