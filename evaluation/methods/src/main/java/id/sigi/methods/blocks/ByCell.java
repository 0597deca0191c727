package id.sigi.methods.blocks;

import java.io.Serializable;

/** A number for each cell of a panel, in its order. */
public final class ByCell implements Serializable {
    private static final long serialVersionUID = 1;

    private final double[] values;

    private ByCell(double[] values) {
        this.values = values;
    }

    public static ByCell of(double[] values) {
        return new ByCell(values.clone());
    }

    public double at(int cell) {
        return values[cell];
    }

    public int size() {
        return values.length;
    }
}
