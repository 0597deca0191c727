package id.sigi.methods.blocks;

import java.io.Serializable;
import java.util.List;

/**
 * Some of the rows: those in which all these truths hold and all these sources have a value.
 *
 * @param truths keys of columns of truths
 * @param complete sources
 */
public record RowSet(List<String> truths, List<Source> complete) implements Serializable {
    /** Every row. */
    public static final RowSet ALL = new RowSet(List.of(), List.of());

    public RowSet {
        truths = List.copyOf(truths);
        complete = List.copyOf(complete);
    }

    /** What a block has of it. */
    Restriction in(Block block) {
        return new Restriction(
                truths.stream().map(key -> block.values(new Source.Column(key))).toList(),
                complete.stream().map(block::values).toList());
    }

    /** The set's columns in one block. */
    record Restriction(List<Values> truths, List<Values> complete) {
        void apply(int from, int to, boolean[] mask) {
            truths.forEach(values -> values.keepTrue(from, to, mask));
            complete.forEach(values -> values.keepPresent(from, to, mask));
        }
    }
}
