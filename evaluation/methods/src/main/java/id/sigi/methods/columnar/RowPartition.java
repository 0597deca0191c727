package id.sigi.methods.columnar;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * All rows of one bucket as columns, sorted by the hashes of cluster and unit, whatever the order in which they came. Two clusters
 * whose 64-bit hashes are equal count as one: among five million the probability of one such pair is one in a million.
 */
public final class RowPartition implements Serializable {
    private static final long serialVersionUID = 1;

    private final ColumnLayout layout;
    private final int[] starts;
    private final List<NumericColumn> numbers;
    private final List<DictionaryColumn> texts;
    private final MissingnessPattern missing;
    private final double[] origins;

    private RowPartition(
            ColumnLayout layout,
            int[] starts,
            List<NumericColumn> numbers,
            List<DictionaryColumn> texts,
            MissingnessPattern missing) {
        this(layout, starts, numbers, texts, missing, new double[numbers.size()]);
    }

    private RowPartition(
            ColumnLayout layout,
            int[] starts,
            List<NumericColumn> numbers,
            List<DictionaryColumn> texts,
            MissingnessPattern missing,
            double[] origins) {
        this.layout = layout;
        this.starts = starts;
        this.numbers = numbers;
        this.texts = texts;
        this.missing = missing;
        this.origins = origins;
    }

    /** The same rows, whose centred numbers are less these; the columns are shared, not copied. */
    public RowPartition about(double... some) {
        if (some.length != numbers.size()) {
            throw new IllegalArgumentException(some.length + " origins for " + numbers.size() + " numbers");
        }
        return new RowPartition(layout, starts, numbers, texts, missing, some.clone());
    }

    /** By number of the layout. */
    ValueRange[] ranges() {
        ValueRange[] ranges = new ValueRange[numbers.size()];
        int[] all = IntStream.range(0, rows()).toArray();
        double[] values = new double[all.length];
        for (int column = 0; column < ranges.length; column++) {
            numbers.get(column).gather(all, all.length, values);
            ranges[column] = ValueRange.of(values);
        }
        return ranges;
    }

    /** What is taken off a centred number. */
    double origin(String key) {
        return origins[layout.number(key)];
    }

    /** Of all batches of its bucket. */
    public static RowPartition of(ColumnLayout layout, List<RowBatch> batches) {
        long[] clusters = longs(batches, RowBatch::clusters);
        long[] units = longs(batches, RowBatch::units);
        int[] order = new ClusterSort(clusters, units).sorted();
        List<NumericColumn> numbers = new ArrayList<>();
        for (int column = 0; column < layout.numbers().size(); column++) {
            int at = column;
            numbers.add(ordered(batches.stream().map(batch -> batch.number(at)).toList(), order));
        }
        List<DictionaryColumn> texts = new ArrayList<>();
        for (int column = 0; column < layout.texts().size(); column++) {
            int at = column;
            texts.add(DictionaryColumn.joined(
                            batches.stream().map(batch -> batch.text(at)).toList())
                    .ordered(order));
        }
        long[] sortedUnits = Arrays.stream(order).mapToLong(row -> units[row]).toArray();
        return new RowPartition(
                layout, starts(clusters, order), numbers, texts, MissingnessPattern.of(numbers, texts, sortedUnits));
    }

    private static long[] longs(List<RowBatch> batches, Function<RowBatch, long[]> part) {
        return batches.stream().map(part).flatMapToLong(Arrays::stream).toArray();
    }

    private static NumericColumn ordered(List<NumericColumn> parts, int[] order) {
        NumericColumnBuilder builder = new NumericColumnBuilder();
        double[] all = new double[order.length];
        int at = 0;
        for (NumericColumn part : parts) {
            int size = part.size();
            double[] some = new double[size];
            part.gather(IntStream.range(0, size).toArray(), size, some);
            System.arraycopy(some, 0, all, at, size);
            at += size;
        }
        for (int row : order) {
            builder.add(all[row]);
        }
        return builder.build();
    }

    private static int[] starts(long[] clusters, int[] order) {
        IntStream firsts =
                IntStream.range(0, order.length).filter(i -> i == 0 || clusters[order[i]] != clusters[order[i - 1]]);
        return IntStream.concat(firsts, IntStream.of(order.length)).toArray();
    }

    public int rows() {
        return starts[starts.length - 1];
    }

    /** Texts of a column that occur in this partition. */
    public List<String> levels(String key) {
        return texts.get(layout.text(key)).texts();
    }

    /** The cells that occur in this partition. */
    public List<String> cells() {
        return cell().texts();
    }

    /** What is missing in this partition. */
    public MissingnessPattern missing() {
        return missing;
    }

    /** First row of each cluster, and the number of rows at the end. */
    public int[] starts() {
        return starts;
    }

    public DictionaryColumn labels(String key) {
        return texts.get(layout.text(key));
    }

    public DictionaryColumn cell() {
        return texts.get(0);
    }

    public NumericColumn values(Variable source) {
        if (source instanceof Variable.Arm) {
            return numbers.get(0);
        }
        if (source instanceof Variable.Column column) {
            return numbers.get(layout.number(column.key()));
        }
        if (source instanceof Variable.Centred column) {
            NumericColumn values = numbers.get(layout.number(column.key()));
            double origin = origin(column.key());
            return origin == 0 ? values : new ShiftedColumn(values, origin);
        }
        if (source instanceof Variable.Level level) {
            DictionaryColumn labels = texts.get(layout.text(level.key()));
            return new LevelIndicatorColumn(labels.codes(), labels.code(level.level()));
        }
        if (source instanceof Variable.UpTo upTo) {
            return new ThresholdIndicatorColumn(values(upTo.of()), upTo.threshold());
        }
        if (source instanceof Variable.Product product) {
            return new ProductColumn(values(product.one()), values(product.other()));
        }
        if (source instanceof Variable.InverseChance chance) {
            return new InverseProbabilityColumn(
                    chance.columns().stream().map(this::values).toList(), chance.constant(), chance.slopes());
        }
        throw new IllegalStateException("a source of an unknown kind: " + source);
    }
}
