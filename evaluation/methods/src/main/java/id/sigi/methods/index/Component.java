package id.sigi.methods.index;

import java.util.Arrays;
import java.util.BitSet;

/** One outcome of a family: a value per row, some of them missing. Immutable. */
public final class Component {
    private final double[] values;
    private final BitSet missing;

    private Component(double[] values, BitSet missing) {
        this.values = values;
        this.missing = missing;
    }

    /** All present and finite. */
    public static Component of(double... values) {
        if (!Arrays.stream(values).allMatch(Double::isFinite)) {
            throw new IllegalArgumentException("a component's values are finite; missing rows are named");
        }
        return new Component(values.clone(), new BitSet());
    }

    /** Without the values of these rows, whatever stands there. */
    public Component withMissing(int... rows) {
        BitSet more = (BitSet) missing.clone();
        Arrays.stream(rows).forEach(more::set);
        return new Component(values, more);
    }

    /** With the sign turned, for outcomes of which less is better. */
    public Component turned() {
        return new Component(Arrays.stream(values).map(value -> -value).toArray(), missing);
    }

    int rows() {
        return values.length;
    }

    boolean isPresent(int row) {
        return !missing.get(row);
    }

    double value(int row) {
        return values[row];
    }

    /** (value - centre) / scale. */
    Component scaled(double centre, double scale) {
        return new Component(
                Arrays.stream(values).map(value -> (value - centre) / scale).toArray(), missing);
    }

    /** With this value where it is missing in the rows of an arm. */
    Component filled(double[] treatment, double arm, double value) {
        double[] filled = values.clone();
        BitSet rest = (BitSet) missing.clone();
        for (int row = 0; row < filled.length; row++) {
            if (missing.get(row) && treatment[row] == arm) {
                filled[row] = value;
                rest.clear(row);
            }
        }
        return new Component(filled, rest);
    }
}
