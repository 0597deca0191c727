package id.sigi.methods.survey.quantile;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.Comparator;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The referee is the platform's stable sort of the row numbers by value. */
@Tag("kernel")
class RowsByValueTest {
    private static double value(int row, Random random) {
        return switch (row % 11) {
            case 0 -> random.nextInt(5) / 4.0;
            case 1 -> -0.0;
            case 2 -> 0.0;
            case 3 -> Double.NaN;
            case 4 -> -random.nextDouble();
            case 5 -> random.nextBoolean() ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
            // Values that differ in their last digits alone.
            default -> 1 + random.nextInt(50) * Math.ulp(1.0);
        };
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 63, 64, 5000})
    void rowsStandByValueAndEqualOnesAsTheyCame(int rows) {
        Random random = new Random(31 + rows);
        double[] values =
                IntStream.range(0, rows).mapToDouble(row -> value(row, random)).toArray();
        int[] expected = IntStream.range(0, rows)
                .filter(row -> row % 7 != 3)
                .boxed()
                .sorted(Comparator.comparingDouble(row -> values[row]))
                .mapToInt(Integer::intValue)
                .toArray();
        assertArrayEquals(expected, RowsByValue.of(values, row -> row % 7 != 3));
    }
}
