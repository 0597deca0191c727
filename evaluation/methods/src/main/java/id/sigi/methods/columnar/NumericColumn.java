package id.sigi.methods.columnar;

import java.io.Serializable;

/** One value per row of a partition, or none; held as compactly as the values allow. */
public abstract sealed class NumericColumn implements Serializable
        permits BooleanColumn,
                DoubleColumn,
                LevelIndicatorColumn,
                ThresholdIndicatorColumn,
                ProductColumn,
                InverseProbabilityColumn,
                ShiftedColumn {
    private static final long serialVersionUID = 1;

    /** Puts the values of these rows into the target; not-a-number where missing. */
    public abstract void gather(int[] rows, int size, double[] target);

    /** Clears the mask of the rows from..to (by position less from) where the value is missing. */
    abstract void keepPresent(int from, int to, boolean[] mask);

    /** Clears the mask where the value is not one. */
    abstract void keepTrue(int from, int to, boolean[] mask);

    public abstract boolean isMissing(int row);

    abstract int size();
}
