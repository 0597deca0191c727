package id.sigi.studies.shape;

import java.math.BigDecimal;
import java.math.MathContext;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;

/**
 * Sums of doubles that do not depend on the order of the rows. A sum of doubles rounds at every step, so two runs that cut the data
 * differently disagree in the last digits. Here every value is first put on a grid, a power of two as fine as 2^-44 of the largest
 * magnitude, and the whole numbers of the grid are added exactly. Whole numbers, money and truth values are on the grid already and
 * lose nothing; other values move by at most 3e-14 of the largest.
 *
 * <p>Room: 2^45 squared times 10^11 rows stays within the 38 digits of a decimal.
 *
 * @param shift the grid is 2^-shift
 */
public record FixedPoint(int shift) {
    private static final int BITS = 44;

    /** So many steps to one are a double; finer grids are reached in two steps. */
    private static final int FINEST = 1000;

    /** More steps than any value on its grid has. */
    private static final double MOST = 0x1p62;

    private static final DataType WHOLE = DataTypes.createDecimalType(19, 0);

    /** The grid for values up to this magnitude. */
    public static FixedPoint within(double magnitude) {
        if (!Double.isFinite(magnitude) || magnitude < 0) {
            throw new IllegalArgumentException("no grid reaches " + magnitude);
        }
        return new FixedPoint(magnitude == 0 ? 0 : BITS - 1 - Math.getExponent(magnitude));
    }

    /** Exact sum of the values on the grid; null if there is none. */
    public Column sum(Column value) {
        return functions.sum(whole(value));
    }

    /** Exact sum of the squares of the values on the grid; null if there is none. */
    public Column sumOfSquares(Column value) {
        return functions.sum(whole(value).multiply(whole(value)));
    }

    /** What {@link #sum} means. */
    public double valueOfSum(BigDecimal sum) {
        return sum == null ? 0 : Math.scalb(sum.doubleValue(), -shift);
    }

    /** Mean of n values from their sum. */
    public double mean(BigDecimal sum, long n) {
        return Math.scalb(
                sum.divide(BigDecimal.valueOf(n), MathContext.DECIMAL128).doubleValue(), -shift);
    }

    /** Sum of squared deviations from the mean: the subtraction is exact, so nothing cancels. */
    public double squaredDeviations(BigDecimal sum, BigDecimal sumOfSquares, long n) {
        BigDecimal count = BigDecimal.valueOf(n);
        BigDecimal scaled = sumOfSquares.multiply(count).subtract(sum.multiply(sum));
        return Math.scalb(scaled.divide(count, MathContext.DECIMAL128).doubleValue(), -2 * shift);
    }

    /** The value as a whole number of grid steps. */
    private Column whole(Column value) {
        int first = Math.min(shift, FINEST);
        Column scaled = value.multiply(Math.scalb(1.0, first));
        Column steps = functions.rint(first == shift ? scaled : scaled.multiply(Math.scalb(1.0, shift - first)));
        // By way of whole numbers, which hold all steps: the engine turns a double into a decimal by way of its text, a
        // hundred times slower.
        return functions
                .when(functions.abs(steps).leq(MOST), steps.cast(DataTypes.LongType))
                .cast(WHOLE);
    }
}
