package id.sigi.methods.columnar;

import java.io.Serializable;
import java.util.List;

/** Some rows of one bucket in the order in which they were met, on their way to their partition. Made by {@link RowBatchBuilder}. */
public final class RowBatch implements Serializable {
    private static final long serialVersionUID = 1;

    private final long[] clusters;
    private final long[] units;
    private final List<NumericColumn> numbers;
    private final List<DictionaryColumn> texts;

    /** Takes the arrays over. */
    RowBatch(long[] clusters, long[] units, List<NumericColumn> numbers, List<DictionaryColumn> texts) {
        this.clusters = clusters;
        this.units = units;
        this.numbers = List.copyOf(numbers);
        this.texts = List.copyOf(texts);
    }

    public int rows() {
        return clusters.length;
    }

    long[] clusters() {
        return clusters;
    }

    long[] units() {
        return units;
    }

    NumericColumn number(int column) {
        return numbers.get(column);
    }

    DictionaryColumn text(int column) {
        return texts.get(column);
    }
}
