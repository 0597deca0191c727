package id.sigi.studies.experiment.randomisation;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.floor;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.log2;
import static org.apache.spark.sql.functions.pow;
import static org.apache.spark.sql.functions.rint;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;

/**
 * How much of a number tells values apart when they are tallied. Near values are put together by their leading binary digits, so that small
 * and large numbers are told apart equally well relative to their size, and zero stays zero; what they lose is kept as a mean and a variance.
 */
enum OutcomeBinning {
    /** Every value for itself. */
    NONE(53),
    /** Thirty-two steps from one power of two to the next: values within 3 per cent. */
    FINE(5),
    /** Eight steps: values within 12 per cent. */
    MEDIUM(3),
    /** Two steps: values within 50 per cent. */
    COARSE(1);

    private final int bits;

    OutcomeBinning(int bits) {
        this.bits = bits;
    }

    /** The value by which rows are put together; null where missing. */
    Column of(Column value) {
        if (this == NONE) {
            return value;
        }
        Column step = pow(lit(2.0), floor(log2(abs(value))).minus(bits));
        return when(value.equalTo(0.0), 0.0)
                .when(value.isNotNull(), rint(value.divide(step)).multiply(step));
    }
}
