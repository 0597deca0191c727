package id.sigi.methods.blocks;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Some of the rows: those in which all these truths hold and all these sources have a value.
 *
 * @param truths keys of columns of truths
 * @param complete sources
 * @param cut key of a column of truths that cuts each cell in two, those in which it does not hold first; none, or one
 */
public record RowSet(List<String> truths, List<Source> complete, List<String> cut) implements Serializable {
    /** Every row. */
    public static final RowSet ALL = new RowSet(List.of(), List.of());

    public RowSet {
        truths = List.copyOf(truths);
        complete = List.copyOf(complete);
        cut = List.copyOf(cut);
        if (cut.size() > 1) {
            throw new IllegalArgumentException("cells are cut by one truth, not by " + cut);
        }
    }

    /** With whole cells. */
    public RowSet(List<String> truths, List<Source> complete) {
        this(truths, complete, List.of());
    }

    /** The rows of these that have the truth, with their cells cut by it. */
    public RowSet withCut(String truth) {
        List<Source> known = new ArrayList<>(complete);
        known.add(new Source.Column(truth));
        return new RowSet(truths, known, List.of(truth));
    }

    /** Parts of a cell. */
    int parts() {
        return cut.isEmpty() ? 1 : 2;
    }

    /** For each part of each cell of a block its place among the parts of all cells. */
    int[] placesIn(Block block, String[] cells) {
        int[] whole = block.cell().places(cells);
        int parts = parts();
        int[] places = new int[parts * whole.length];
        Arrays.setAll(places, at -> parts * whole[at / parts] + at % parts);
        return places;
    }

    /** What a block has of it. */
    Restriction in(Block block) {
        return new Restriction(
                truths.stream().map(key -> block.values(new Source.Column(key))).toList(),
                complete.stream().map(block::values).toList(),
                cut.stream().map(key -> block.values(new Source.Column(key))).toList());
    }

    /** The set's columns in one block. */
    record Restriction(List<Values> truths, List<Values> complete, List<Values> cut) {
        /** Marks the rows of the second part of their cell. */
        void applyCut(int from, int to, boolean[] second) {
            Arrays.fill(second, 0, to - from, !cut.isEmpty());
            cut.forEach(values -> values.keepTrue(from, to, second));
        }

        int parts() {
            return 1 + cut.size();
        }

        void apply(int from, int to, boolean[] mask) {
            truths.forEach(values -> values.keepTrue(from, to, mask));
            complete.forEach(values -> values.keepPresent(from, to, mask));
        }
    }
}
