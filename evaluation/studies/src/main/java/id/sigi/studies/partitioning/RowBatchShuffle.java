package id.sigi.studies.partitioning;

import id.sigi.methods.columnar.ColumnLayout;
import id.sigi.methods.columnar.DictionaryColumn;
import id.sigi.methods.columnar.HashPartitioning;
import id.sigi.methods.columnar.RowBatch;
import id.sigi.methods.columnar.RowBatchBuilder;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.spark.sql.catalyst.InternalRow;
import scala.Tuple2;

/** Packs the rows of one partition into parcels by bucket, some hundred thousand rows at a time so that memory stays bounded. */
final class RowBatchShuffle implements Iterator<Tuple2<Integer, RowBatchMessage>> {
    private static final int ROWS = 400_000;

    private final Iterator<InternalRow> rows;
    private final ColumnLayout layout;
    private final List<DictionaryCodes> texts = new ArrayList<>();
    private final Deque<Tuple2<Integer, RowBatchMessage>> ready = new ArrayDeque<>();
    private final double[] numbers;
    private final int[] codes;
    private boolean isOpen = true;

    RowBatchShuffle(Iterator<InternalRow> rows, ColumnLayout layout) {
        this.rows = rows;
        this.layout = layout;
        layout.texts().forEach(key -> texts.add(new DictionaryCodes()));
        numbers = new double[layout.numbers().size()];
        codes = new int[layout.texts().size()];
    }

    @Override
    public boolean hasNext() {
        while (ready.isEmpty() && isOpen) {
            pack();
        }
        return !ready.isEmpty();
    }

    @Override
    public Tuple2<Integer, RowBatchMessage> next() {
        if (!hasNext()) {
            throw new NoSuchElementException("all parcels are packed");
        }
        return ready.remove();
    }

    private void pack() {
        RowTally tally = new RowTally(numbers.length);
        List<RowBatchBuilder> batches = new ArrayList<>();
        List<LongList> units = new ArrayList<>();
        for (int bucket = 0; bucket < HashPartitioning.COUNT; bucket++) {
            batches.add(new RowBatchBuilder(layout));
            units.add(new LongList());
        }
        int count = 0;
        while (count < ROWS && rows.hasNext()) {
            add(rows.next(), tally, batches, units);
            count++;
        }
        isOpen = rows.hasNext();
        ready.add(new Tuple2<>(0, new RowBatchMessage.OfCounts(tally)));
        List<List<String>> labels = texts.stream().map(DictionaryCodes::texts).toList();
        for (int bucket = 0; bucket < HashPartitioning.COUNT; bucket++) {
            if (batches.get(bucket).size() > 0) {
                RowBatch batch = batches.get(bucket).build(labels);
                ready.add(new Tuple2<>(bucket, new RowBatchMessage.OfRows(bucket, batch)));
            }
            if (units.get(bucket).size() > 0) {
                ready.add(new Tuple2<>(
                        bucket, new RowBatchMessage.OfUnits(units.get(bucket).toArray())));
            }
        }
    }

    private void add(InternalRow row, RowTally tally, List<RowBatchBuilder> batches, List<LongList> units) {
        boolean isPlaced = row.getBoolean(PartitioningColumns.IS_PLACED);
        tally.count(
                isPlaced,
                row.getBoolean(PartitioningColumns.IS_INVITED),
                row.getBoolean(PartitioningColumns.HAS_ANSWERED));
        for (int at = 0; at < numbers.length; at++) {
            int column = PartitioningColumns.FIRST_NUMBER + at;
            numbers[at] = Double.NaN;
            if (!row.isNullAt(column)) {
                numbers[at] = row.getDouble(column);
                tally.see(at, numbers[at]);
            }
        }
        if (isPlaced) {
            place(row, batches, units);
        }
    }

    private void place(InternalRow row, List<RowBatchBuilder> batches, List<LongList> units) {
        for (int at = 0; at < codes.length; at++) {
            int column = PartitioningColumns.FIRST_NUMBER + numbers.length + at;
            codes[at] = row.isNullAt(column)
                    ? DictionaryColumn.MISSING
                    : texts.get(at).code(row.getUTF8String(column));
        }
        long unit = row.getLong(PartitioningColumns.UNIT);
        long cluster = row.getLong(PartitioningColumns.CLUSTER);
        units.get(HashPartitioning.of(unit)).add(unit);
        batches.get(HashPartitioning.of(cluster)).add(cluster, unit, numbers, codes);
    }

    /** A growing array of longs. */
    private static final class LongList {
        private long[] values = new long[16];
        private int size;

        void add(long value) {
            if (size == values.length) {
                values = Arrays.copyOf(values, 2 * size);
            }
            values[size++] = value;
        }

        int size() {
            return size;
        }

        long[] toArray() {
            return Arrays.copyOf(values, size);
        }
    }
}
