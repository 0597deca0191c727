package id.sigi.methods.columnar;

import java.io.Serializable;
import java.util.List;

/**
 * The columns of a partition.
 *
 * @param numbers keys of numbers and truths, the arm first
 * @param texts keys of texts, the cell first
 */
public record ColumnLayout(List<String> numbers, List<String> texts) implements Serializable {
    public ColumnLayout {
        numbers = List.copyOf(numbers);
        texts = List.copyOf(texts);
        if (numbers.isEmpty() || texts.isEmpty()) {
            throw new IllegalArgumentException("a partition has at least an arm and a cell");
        }
    }

    public int number(String key) {
        return place(numbers, key);
    }

    int text(String key) {
        return place(texts, key);
    }

    private static int place(List<String> keys, String key) {
        int place = keys.indexOf(key);
        if (place < 0) {
            throw new IllegalArgumentException("the partitions have no column " + key + ", only " + keys);
        }
        return place;
    }
}
