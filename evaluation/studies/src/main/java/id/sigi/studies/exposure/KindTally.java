package id.sigi.studies.exposure;

import java.io.Serializable;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.util.TypeUtils;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructType;
import scala.math.Ordering;

/**
 * People of one kind, and of each measure how many have a value, and the least and the greatest one with how many have it: enough to tell,
 * once all kinds of all partitions are known, how many are above the least value of all and below the greatest. Values are compared as the
 * engine does.
 */
final class KindTally implements Serializable {
    private static final long serialVersionUID = 1L;

    private final int measures;
    private long people;
    private final long[] with;
    private final Object[] least;
    private final long[] atLeast;
    private final Object[] most;
    private final long[] atMost;

    KindTally(int measures) {
        this.measures = measures;
        with = new long[measures];
        least = new Object[measures];
        atLeast = new long[measures];
        most = new Object[measures];
        atMost = new long[measures];
    }

    /**
     * Tallies of the rows of a partition, by which groups a row is in.
     *
     * @param schema so many truths, then numbers
     */
    static Map<BitSet, KindTally> of(Iterator<InternalRow> rows, StructType schema, int groups) {
        Map<BitSet, KindTally> kinds = new HashMap<>();
        DataType[] types = types(schema, groups);
        Ordering<Object>[] orders = orders(schema, groups);
        while (rows.hasNext()) {
            InternalRow row = rows.next();
            BitSet in = new BitSet();
            for (int group = 0; group < groups; group++) {
                in.set(group, row.getBoolean(group));
            }
            KindTally kind = kinds.computeIfAbsent(in, unseen -> new KindTally(types.length));
            kind.people++;
            for (int at = 0; at < types.length; at++) {
                if (!row.isNullAt(groups + at)) {
                    Object value = row.get(groups + at, types[at]);
                    kind.add(at, orders[at], value, 1, value, 1, 1);
                }
            }
        }
        return kinds;
    }

    private static DataType[] types(StructType schema, int groups) {
        return Arrays.stream(schema.fields())
                .skip(groups)
                .map(field -> field.dataType())
                .toArray(DataType[]::new);
    }

    /** The engine's order of each measure's values. */
    @SuppressWarnings("unchecked") // An array of a generic type cannot be made otherwise.
    static Ordering<Object>[] orders(StructType schema, int groups) {
        return Arrays.stream(types(schema, groups))
                .map(TypeUtils::getInterpretedOrdering)
                .toArray(Ordering[]::new);
    }

    /** Adds people of the same kind of another partition. */
    void add(KindTally other, Ordering<Object>[] orders) {
        people += other.people;
        for (int at = 0; at < measures; at++) {
            if (other.with[at] > 0) {
                add(
                        at,
                        orders[at],
                        other.least[at],
                        other.atLeast[at],
                        other.most[at],
                        other.atMost[at],
                        other.with[at]);
            }
        }
    }

    private void add(int at, Ordering<Object> order, Object low, long atLow, Object high, long atHigh, long have) {
        int down = with[at] == 0 ? -1 : order.compare(low, least[at]);
        atLeast[at] = down < 0 ? atLow : atLeast[at] + (down == 0 ? atLow : 0);
        least[at] = down < 0 ? low : least[at];
        int up = with[at] == 0 ? 1 : order.compare(high, most[at]);
        atMost[at] = up > 0 ? atHigh : atMost[at] + (up == 0 ? atHigh : 0);
        most[at] = up > 0 ? high : most[at];
        with[at] += have;
    }

    /**
     * People; then of each measure those with a value, those above the least value of all kinds and those below the greatest.
     *
     * @param all the tally of all kinds together
     */
    List<Long> cells(KindTally all, Ordering<Object>[] orders) {
        long[] cells = new long[1 + MeasureCounts.PER_MEASURE * measures];
        cells[0] = people;
        for (int at = 0; at < measures; at++) {
            int first = 1 + MeasureCounts.PER_MEASURE * at;
            cells[first] = with[at];
            if (with[at] > 0) {
                cells[first + 1] = with[at] - (orders[at].compare(least[at], all.least[at]) == 0 ? atLeast[at] : 0);
                cells[first + 2] = with[at] - (orders[at].compare(most[at], all.most[at]) == 0 ? atMost[at] : 0);
            }
        }
        return Arrays.stream(cells).boxed().toList();
    }
}
