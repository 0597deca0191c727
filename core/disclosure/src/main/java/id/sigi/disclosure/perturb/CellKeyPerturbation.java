package id.sigi.disclosure.perturb;

import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * The cell-key method: the key of a cell is the sum of the keys of the people in it, modulo 256, and its count is changed by what the table has for both. Counts are
 * changed independently of the table in which they stand, so that tables do not add up exactly and need no further suppression.
 *
 * @param table the changes
 * @param threshold changed counts below it are withheld
 */
public record CellKeyPerturbation(PerturbationTable table, long threshold) {

    /** A count as it is published; nothing if it is withheld. */
    public OptionalLong published(long count, long sumOfKeys) {
        long changed = count + table.change(count, (int) Math.floorMod(sumOfKeys, (long) RecordKeys.COUNT));
        return changed < threshold ? OptionalLong.empty() : OptionalLong.of(changed);
    }

    /** A share is the ratio of the published counts, so that it tells nothing that they do not. */
    public static OptionalDouble share(OptionalLong numerator, OptionalLong denominator) {
        return numerator.isEmpty() || denominator.isEmpty() || denominator.getAsLong() == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of((double) numerator.getAsLong() / denominator.getAsLong());
    }
}
