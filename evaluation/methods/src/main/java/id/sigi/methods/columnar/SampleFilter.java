package id.sigi.methods.columnar;

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
public record SampleFilter(List<String> truths, List<Variable> complete, List<String> cut) implements Serializable {
    /** Every row. */
    public static final SampleFilter ALL = new SampleFilter(List.of(), List.of());

    public SampleFilter {
        truths = List.copyOf(truths);
        complete = List.copyOf(complete);
        cut = List.copyOf(cut);
        if (cut.size() > 1) {
            throw new IllegalArgumentException("cells are cut by one truth, not by " + cut);
        }
    }

    /** With whole cells. */
    public SampleFilter(List<String> truths, List<Variable> complete) {
        this(truths, complete, List.of());
    }

    /** The rows of these that have the truth, with their cells cut by it. */
    public SampleFilter withCut(String truth) {
        List<Variable> known = new ArrayList<>(complete);
        known.add(new Variable.Column(truth));
        return new SampleFilter(truths, known, List.of(truth));
    }

    /** Parts of a cell. */
    public int parts() {
        return cut.isEmpty() ? 1 : 2;
    }

    /** For each part of each cell of a partition its place among the parts of all cells. */
    public int[] placesIn(RowPartition partition, String[] cells) {
        int[] whole = partition.cell().places(cells);
        int parts = parts();
        int[] places = new int[parts * whole.length];
        Arrays.setAll(places, at -> parts * whole[at / parts] + at % parts);
        return places;
    }

    /** What a partition has of it. */
    public Restriction in(RowPartition partition) {
        return new Restriction(
                truths.stream()
                        .map(key -> partition.values(new Variable.Column(key)))
                        .toList(),
                complete.stream().map(partition::values).toList(),
                cut.stream()
                        .map(key -> partition.values(new Variable.Column(key)))
                        .toList());
    }

    /** The set's columns in one partition. */
    public record Restriction(List<NumericColumn> truths, List<NumericColumn> complete, List<NumericColumn> cut) {
        /** Marks the rows of the second part of their cell. */
        void applyCut(int from, int to, boolean[] second) {
            Arrays.fill(second, 0, to - from, !cut.isEmpty());
            cut.forEach(values -> values.keepTrue(from, to, second));
        }

        public int parts() {
            return 1 + cut.size();
        }

        public void apply(int from, int to, boolean[] mask) {
            truths.forEach(values -> values.keepTrue(from, to, mask));
            complete.forEach(values -> values.keepPresent(from, to, mask));
        }
    }
}
