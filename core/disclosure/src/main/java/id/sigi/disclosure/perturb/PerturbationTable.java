package id.sigi.disclosure.perturb;

import java.util.Arrays;
import java.util.List;

/**
 * By how much a count is changed, by the count and the key of its cell. Counts beyond the table's last row take the rows of its last period in turn.
 */
public final class PerturbationTable {
    private final int[][] changes;
    private final int period;

    private PerturbationTable(int[][] changes, int period) {
        this.changes = changes;
        this.period = period;
    }

    /** One row of a table: a count, a cell key, and the change. */
    public record Entry(int count, int key, int change) {}

    /**
     * A table by its entries; what is not listed is not changed.
     *
     * @param entries of counts from 1
     * @param rows the last count that has a row
     * @param period how many of the last rows larger counts take in turn
     */
    public static PerturbationTable of(List<Entry> entries, int rows, int period) {
        if (period < 1 || period > rows) {
            throw new IllegalArgumentException("a period of " + period + " in a table of " + rows + " rows");
        }
        int[][] changes = new int[rows + 1][RecordKeys.COUNT];
        entries.forEach(entry -> changes[entry.count()][entry.key()] = entry.change());
        return new PerturbationTable(changes, period);
    }

    /**
     * The table of largest entropy (Marley and Leaver 2011; Giessing 2016): for every count the changes within a range have mean zero and a variance and are
     * otherwise as unpredictable as they can be; no count below a minimum but zero comes out.
     *
     * @param range the largest change
     * @param variance of the changes; where the minimum leaves no room for it, the nearest that has mean zero
     * @param minimum the smallest count that comes out beside zero
     */
    public static PerturbationTable ofLargestEntropy(int range, double variance, int minimum) {
        int rows = range + minimum;
        int[][] changes = new int[rows + 1][];
        changes[0] = new int[RecordKeys.COUNT];
        for (int count = 1; count <= rows; count++) {
            changes[count] = EntropyRow.of(count, range, variance, minimum).changes();
        }
        return new PerturbationTable(changes, 1);
    }

    /** The change of a count whose cell has a key. */
    public int change(long count, int key) {
        if (count < 0 || key < 0 || key >= RecordKeys.COUNT) {
            throw new IllegalArgumentException("a count of " + count + " with the key " + key);
        }
        return changes[row(count)][key];
    }

    private int row(long count) {
        int rows = changes.length - 1;
        return count <= rows ? (int) count : (int) ((count - 1) % period) + rows - period + 1;
    }

    /** The changes of a count over all keys. */
    int[] row(int count) {
        return Arrays.copyOf(changes[count], RecordKeys.COUNT);
    }
}
