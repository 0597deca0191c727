package id.sigi.methods.blocks;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * All rows of one bucket as columns, sorted by the hashes of cluster and unit, whatever the order in which they came. Two clusters
 * whose 64-bit hashes are equal count as one: among five million the odds of one such pair are one in a million.
 */
public final class Block implements Serializable {
    private static final long serialVersionUID = 1;

    private final Layout layout;
    private final int[] starts;
    private final List<Values> numbers;
    private final List<Labels> texts;
    private final Missingness missing;
    private final double[] origins;

    private Block(Layout layout, int[] starts, List<Values> numbers, List<Labels> texts, Missingness missing) {
        this(layout, starts, numbers, texts, missing, new double[numbers.size()]);
    }

    private Block(
            Layout layout,
            int[] starts,
            List<Values> numbers,
            List<Labels> texts,
            Missingness missing,
            double[] origins) {
        this.layout = layout;
        this.starts = starts;
        this.numbers = numbers;
        this.texts = texts;
        this.missing = missing;
        this.origins = origins;
    }

    /** The same rows, whose centred numbers are less these; the columns are shared, not copied. */
    public Block about(double... some) {
        if (some.length != numbers.size()) {
            throw new IllegalArgumentException(some.length + " origins for " + numbers.size() + " numbers");
        }
        return new Block(layout, starts, numbers, texts, missing, some.clone());
    }

    /** By number of the layout. */
    Range[] ranges() {
        Range[] ranges = new Range[numbers.size()];
        int[] all = IntStream.range(0, rows()).toArray();
        double[] values = new double[all.length];
        for (int column = 0; column < ranges.length; column++) {
            numbers.get(column).gather(all, all.length, values);
            ranges[column] = Range.of(values);
        }
        return ranges;
    }

    /** What is taken off a centred number. */
    double origin(String key) {
        return origins[layout.number(key)];
    }

    /** Of all chunks of its bucket. */
    public static Block of(Layout layout, List<Chunk> chunks) {
        long[] clusters = longs(chunks, Chunk::clusters);
        long[] units = longs(chunks, Chunk::units);
        int[] order = new RowOrder(clusters, units).sorted();
        List<Values> numbers = new ArrayList<>();
        for (int column = 0; column < layout.numbers().size(); column++) {
            int at = column;
            numbers.add(ordered(chunks.stream().map(chunk -> chunk.number(at)).toList(), order));
        }
        List<Labels> texts = new ArrayList<>();
        for (int column = 0; column < layout.texts().size(); column++) {
            int at = column;
            texts.add(Labels.joined(chunks.stream().map(chunk -> chunk.text(at)).toList())
                    .ordered(order));
        }
        long[] sortedUnits = Arrays.stream(order).mapToLong(row -> units[row]).toArray();
        return new Block(layout, starts(clusters, order), numbers, texts, Missingness.of(numbers, texts, sortedUnits));
    }

    private static long[] longs(List<Chunk> chunks, Function<Chunk, long[]> part) {
        return chunks.stream().map(part).flatMapToLong(Arrays::stream).toArray();
    }

    private static Values ordered(List<Values> parts, int[] order) {
        ValuesBuilder builder = new ValuesBuilder();
        double[] all = new double[order.length];
        int at = 0;
        for (Values part : parts) {
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

    /** Texts of a column that occur in this block. */
    public List<String> levels(String key) {
        return texts.get(layout.text(key)).texts();
    }

    /** The cells that occur in this block. */
    public List<String> cells() {
        return cell().texts();
    }

    /** What is missing in this block. */
    public Missingness missing() {
        return missing;
    }

    /** First row of each cluster, and the number of rows at the end. */
    int[] starts() {
        return starts;
    }

    Labels labels(String key) {
        return texts.get(layout.text(key));
    }

    Labels cell() {
        return texts.get(0);
    }

    Values values(Source source) {
        if (source instanceof Source.Arm) {
            return numbers.get(0);
        }
        if (source instanceof Source.Column column) {
            return numbers.get(layout.number(column.key()));
        }
        if (source instanceof Source.Centred column) {
            Values values = numbers.get(layout.number(column.key()));
            double origin = origin(column.key());
            return origin == 0 ? values : new Shifted(values, origin);
        }
        if (source instanceof Source.Level level) {
            Labels labels = texts.get(layout.text(level.key()));
            return new LevelTruths(labels.codes(), labels.code(level.level()));
        }
        if (source instanceof Source.UpTo upTo) {
            return new AtMost(values(upTo.of()), upTo.threshold());
        }
        if (source instanceof Source.Product product) {
            return new Products(values(product.one()), values(product.other()));
        }
        if (source instanceof Source.InverseChance chance) {
            return new InverseChances(
                    chance.columns().stream().map(this::values).toList(), chance.constant(), chance.slopes());
        }
        throw new IllegalStateException("a source of an unknown kind: " + source);
    }
}
