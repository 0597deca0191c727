package id.sigi.methods.columnar;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Grows a batch row by row. */
public final class RowBatchBuilder {
    private final List<NumericColumnBuilder> numbers = new ArrayList<>();
    private final int[][] codes;
    private long[] clusters = new long[16];
    private long[] units = new long[16];
    private int size;

    public RowBatchBuilder(ColumnLayout layout) {
        layout.numbers().forEach(key -> numbers.add(new NumericColumnBuilder()));
        codes = new int[layout.texts().size()][16];
    }

    /**
     * Adds a row.
     *
     * @param cluster hash of its cluster
     * @param unit hash of its unit
     * @param values the layout's numbers; not-a-number where missing
     * @param labels codes of the layout's texts; {@link DictionaryColumn#MISSING} where missing
     */
    public void add(long cluster, long unit, double[] values, int[] labels) {
        if (size == clusters.length) {
            grow();
        }
        clusters[size] = cluster;
        units[size] = unit;
        for (int column = 0; column < codes.length; column++) {
            codes[column][size] = labels[column];
        }
        for (int column = 0; column < values.length; column++) {
            numbers.get(column).add(values[column]);
        }
        size++;
    }

    private void grow() {
        clusters = Arrays.copyOf(clusters, 2 * size);
        units = Arrays.copyOf(units, 2 * size);
        for (int column = 0; column < codes.length; column++) {
            codes[column] = Arrays.copyOf(codes[column], 2 * size);
        }
    }

    public int size() {
        return size;
    }

    /**
     * The batch.
     *
     * @param texts for each text column the texts that its codes mean
     */
    public RowBatch build(List<List<String>> texts) {
        List<DictionaryColumn> labels = new ArrayList<>();
        for (int column = 0; column < codes.length; column++) {
            labels.add(
                    new DictionaryColumn(texts.get(column).toArray(String[]::new), Arrays.copyOf(codes[column], size)));
        }
        return new RowBatch(
                Arrays.copyOf(clusters, size),
                Arrays.copyOf(units, size),
                numbers.stream().map(NumericColumnBuilder::build).toList(),
                labels);
    }
}
