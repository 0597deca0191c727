package id.sigi.studies.exposure;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.DataType;

/**
 * People by which groups they are in, one kind for each combination that occurs, and of each kind how many have a value of each measure and
 * its ends: enough to tell, once all kinds of all partitions are known, how many are above the least value of all and below the greatest.
 */
public final class KindTallies implements Serializable {
    private static final long serialVersionUID = 1L;

    private final int groups;
    private final ArrayList<DataType> measures;
    private final HashMap<BitSet, Kind> kinds = new HashMap<>();
    private final long[] current;
    private Kind last;

    /** People of one kind. */
    private static final class Kind implements Serializable {
        private static final long serialVersionUID = 1L;

        private final MeasureEnds[] ends;
        private long people;

        Kind(List<DataType> measures) {
            ends = measures.stream().map(MeasureEnds::of).toArray(MeasureEnds[]::new);
        }

        void add(Kind other) {
            people += other.people;
            for (int at = 0; at < ends.length; at++) {
                ends[at].add(other.ends[at]);
            }
        }

        List<Long> cells(Kind all) {
            List<Long> cells = new ArrayList<>(List.of(people));
            for (int at = 0; at < ends.length; at++) {
                cells.add(ends[at].with());
                cells.add(ends[at].aboveLeast(all.ends[at]));
                cells.add(ends[at].belowGreatest(all.ends[at]));
            }
            return cells;
        }
    }

    /**
     * Of nobody.
     *
     * @param groups how many
     * @param measures their types
     */
    public KindTallies(int groups, List<DataType> measures) {
        this.groups = groups;
        this.measures = new ArrayList<>(measures);
        current = new long[(groups + Long.SIZE - 1) / Long.SIZE];
        last = new Kind(measures);
        kinds.put(new BitSet(), last);
    }

    /**
     * Adds a person.
     *
     * @param row from an ordinal on so many truths, never missing, then the values of the measures
     */
    public void add(InternalRow row, int ordinal) {
        Kind kind = kind(row, ordinal);
        kind.people++;
        for (int at = 0; at < kind.ends.length; at++) {
            kind.ends[at].add(row, ordinal + groups + at);
        }
    }

    private Kind kind(InternalRow row, int ordinal) {
        boolean isLast = true;
        for (int word = 0; word < current.length; word++) {
            long truths = truths(row, ordinal, word);
            isLast &= truths == current[word];
            current[word] = truths;
        }
        if (!isLast) {
            last = kinds.computeIfAbsent(BitSet.valueOf(current), unseen -> new Kind(measures));
        }
        return last;
    }

    private long truths(InternalRow row, int ordinal, int word) {
        int from = word * Long.SIZE;
        int to = Math.min(groups, from + Long.SIZE);
        long truths = 0;
        for (int group = from; group < to; group++) {
            truths |= row.getBoolean(ordinal + group) ? 1L << group : 0;
        }
        return truths;
    }

    /** Adds the people of another partition. */
    public void add(KindTallies other) {
        other.kinds.forEach((in, kind) ->
                kinds.computeIfAbsent(in, unseen -> new Kind(measures)).add(kind));
    }

    /**
     * By the groups that people of a kind are in: how many there are; then of each measure those with a value, those above the least value of all
     * kinds and those below the greatest.
     */
    Map<BitSet, List<Long>> cells() {
        Kind all = new Kind(measures);
        kinds.values().forEach(all::add);
        Map<BitSet, List<Long>> cells = new HashMap<>();
        kinds.forEach((in, kind) -> {
            if (kind.people > 0) {
                cells.put(in, kind.cells(all));
            }
        });
        return cells;
    }

    /** Of nobody, about the same groups and measures. */
    KindTallies empty() {
        return new KindTallies(groups, measures);
    }

    /** These and the people of a partition. */
    KindTallies with(Iterator<InternalRow> rows) {
        rows.forEachRemaining(row -> add(row, 0));
        return this;
    }

    int groups() {
        return groups;
    }
}
