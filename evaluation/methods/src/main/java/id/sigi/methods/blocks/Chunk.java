package id.sigi.methods.blocks;

import java.io.Serializable;
import java.util.List;

/** Some rows of one bucket in the order in which they were met, on their way to their block. Made by {@link ChunkBuilder}. */
public final class Chunk implements Serializable {
    private static final long serialVersionUID = 1;

    private final long[] clusters;
    private final long[] units;
    private final List<Values> numbers;
    private final List<Labels> texts;

    /** Takes the arrays over. */
    Chunk(long[] clusters, long[] units, List<Values> numbers, List<Labels> texts) {
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

    Values number(int column) {
        return numbers.get(column);
    }

    Labels text(int column) {
        return texts.get(column);
    }
}
