package id.sigi.methods.moments;

import java.io.Serializable;

/** A number for each cell that occurs, in its order. */
public final class CellVector implements Serializable {
    private static final long serialVersionUID = 1;

    private final double[] values;

    private CellVector(double[] values) {
        this.values = values;
    }

    public static CellVector of(double[] values) {
        return new CellVector(values.clone());
    }

    public double at(int cell) {
        return values[cell];
    }

    public int size() {
        return values.length;
    }
}
