package id.sigi.studies.shape;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import id.sigi.lake.testkit.SparkForTests;
import id.sigi.methods.moments.Moments;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against the two-pass moments of plain Java, on generated numbers of very different size. */
@Tag("transform")
class FixedPointTest {
    @ParameterizedTest
    @ValueSource(doubles = {1e-9, 1, 1e6, 1e15})
    void momentsAgreeWithPlainJavaAndDoNotDependOnPartitions(double scale) {
        double[] values = new Random(7).doubles(500).map(u -> scale * (u - 0.2)).toArray();
        Moments expected = Moments.of(values);
        Moments once = moments(values, scale, 1);

        assertEquals(expected.mean(), once.mean(), 1e-12 * scale);
        assertEquals(expected.m2(), once.m2(), 1e-11 * expected.m2());
        assertEquals(once, moments(values, scale, 2));
        assertEquals(once, moments(values, scale, 7));
    }

    @Test
    void wholeNumbersLoseNothing() {
        double[] values = {1_225_000, 0, 9_999_999, 3, 3};

        assertEquals(11_225_005.0 / 5, moments(values, 9_999_999, 2).mean());
    }

    /** A level of 10^9 with deviations of one: raw squares in doubles would lose every digit of the variance. */
    @Test
    void aLargeLevelCostsNoDigits() {
        double[] values = {1e9 + 1, 1e9 + 2, 1e9 + 3};

        assertEquals(2.0, moments(values, 1e9 + 3, 2).m2());
    }

    /** A grid 2^44 times finer than the value would have more steps to one than a double can count. */
    @Test
    void verySmallNumbersHaveAGrid() {
        double[] values = {1e-300, 3e-300};

        assertEquals(2e-300, moments(values, 3e-300, 2).mean(), 1e-312);
    }

    @Test
    void noGridReachesInfinity() {
        assertThrows(IllegalArgumentException.class, () -> FixedPoint.within(Double.POSITIVE_INFINITY));
        assertThrows(IllegalArgumentException.class, () -> FixedPoint.within(Double.NaN));
        assertEquals(new FixedPoint(0), FixedPoint.within(0));
    }

    private static Moments moments(double[] values, double magnitude, int partitions) {
        List<Double> list = Arrays.stream(values).boxed().toList();
        Dataset<Row> rows = SparkForTests.session()
                .spark()
                .createDataset(list, Encoders.DOUBLE())
                .toDF("x")
                .repartition(partitions);
        FixedPoint grid = FixedPoint.within(magnitude);
        Column x = functions.col("x");
        Row row =
                rows.agg(functions.count(x), grid.sum(x), grid.sumOfSquares(x)).head();
        long n = row.getLong(0);
        return new Moments(
                n, grid.mean(row.getDecimal(1), n), grid.squaredDeviations(row.getDecimal(1), row.getDecimal(2), n));
    }
}
