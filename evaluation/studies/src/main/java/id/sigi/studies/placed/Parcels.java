package id.sigi.studies.placed;

import id.sigi.methods.blocks.Buckets;
import id.sigi.methods.blocks.Chunk;
import id.sigi.methods.blocks.ChunkBuilder;
import id.sigi.methods.blocks.Labels;
import id.sigi.methods.blocks.Layout;
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
final class Parcels implements Iterator<Tuple2<Integer, Parcel>> {
    private static final int ROWS = 400_000;

    private final Iterator<InternalRow> rows;
    private final Layout layout;
    private final List<TextCodes> texts = new ArrayList<>();
    private final Deque<Tuple2<Integer, Parcel>> ready = new ArrayDeque<>();
    private final double[] numbers;
    private final int[] codes;
    private boolean isOpen = true;

    Parcels(Iterator<InternalRow> rows, Layout layout) {
        this.rows = rows;
        this.layout = layout;
        layout.texts().forEach(key -> texts.add(new TextCodes()));
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
    public Tuple2<Integer, Parcel> next() {
        if (!hasNext()) {
            throw new NoSuchElementException("all parcels are packed");
        }
        return ready.remove();
    }

    private void pack() {
        RowTally tally = new RowTally(numbers.length);
        List<ChunkBuilder> chunks = new ArrayList<>();
        List<LongList> units = new ArrayList<>();
        for (int bucket = 0; bucket < Buckets.COUNT; bucket++) {
            chunks.add(new ChunkBuilder(layout));
            units.add(new LongList());
        }
        int count = 0;
        while (count < ROWS && rows.hasNext()) {
            add(rows.next(), tally, chunks, units);
            count++;
        }
        isOpen = rows.hasNext();
        ready.add(new Tuple2<>(0, new Parcel.OfCounts(tally)));
        List<List<String>> labels = texts.stream().map(TextCodes::texts).toList();
        for (int bucket = 0; bucket < Buckets.COUNT; bucket++) {
            if (chunks.get(bucket).size() > 0) {
                Chunk chunk = chunks.get(bucket).build(labels);
                ready.add(new Tuple2<>(bucket, new Parcel.OfRows(bucket, chunk)));
            }
            if (units.get(bucket).size() > 0) {
                ready.add(new Tuple2<>(
                        bucket, new Parcel.OfUnits(units.get(bucket).toArray())));
            }
        }
    }

    private void add(InternalRow row, RowTally tally, List<ChunkBuilder> chunks, List<LongList> units) {
        boolean isPlaced = row.getBoolean(PlacedColumns.IS_PLACED);
        tally.count(isPlaced, row.getBoolean(PlacedColumns.IS_INVITED), row.getBoolean(PlacedColumns.HAS_ANSWERED));
        for (int at = 0; at < numbers.length; at++) {
            int column = PlacedColumns.FIRST_NUMBER + at;
            numbers[at] = Double.NaN;
            if (!row.isNullAt(column)) {
                numbers[at] = row.getDouble(column);
                tally.see(at, numbers[at]);
            }
        }
        if (isPlaced) {
            place(row, chunks, units);
        }
    }

    private void place(InternalRow row, List<ChunkBuilder> chunks, List<LongList> units) {
        for (int at = 0; at < codes.length; at++) {
            int column = PlacedColumns.FIRST_NUMBER + numbers.length + at;
            codes[at] = row.isNullAt(column) ? Labels.MISSING : texts.get(at).code(row.getUTF8String(column));
        }
        long unit = row.getLong(PlacedColumns.UNIT);
        long cluster = row.getLong(PlacedColumns.CLUSTER);
        units.get(Buckets.of(unit)).add(unit);
        chunks.get(Buckets.of(cluster)).add(cluster, unit, numbers, codes);
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
