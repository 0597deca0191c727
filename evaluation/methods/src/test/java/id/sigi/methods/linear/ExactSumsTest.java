package id.sigi.methods.linear;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The referee is the decimal arithmetic of the platform, which is exact for products of doubles. */
@Tag("kernel")
class ExactSumsTest {
    private static final int ROWS = 7;
    private static final int COLUMNS = 3;

    private record Product(int row, int column, double one, double other) {}

    /** @param range exponents of two lie within as many of zero */
    private static List<Product> products(int count, int range, long seed) {
        Random random = new Random(seed);
        List<Product> products = new ArrayList<>();
        for (int at = 0; at < count; at++) {
            double one = (at % 3 == 0 ? random.nextInt(100) : random.nextGaussian()) * power(random, range);
            double other = (at % 5 == 0 ? -1 : random.nextDouble()) * power(random, range);
            products.add(new Product(random.nextInt(ROWS), random.nextInt(COLUMNS), one, other));
        }
        return products;
    }

    private static double power(Random random, int range) {
        return Math.scalb(1.0, random.nextInt(2 * range + 1) - range);
    }

    private static ExactSums sums(List<Product> products) {
        ExactSums sums = new ExactSums(COLUMNS);
        sums.reserve(ROWS);
        products.forEach(some -> sums.addProduct(some.row(), some.column(), some.one(), some.other()));
        return sums;
    }

    private static BigDecimal expected(List<Product> products, int row, int column) {
        return products.stream()
                .filter(some -> some.row() == row && some.column() == column)
                .map(some -> new BigDecimal(some.one()).multiply(new BigDecimal(some.other())))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static void check(List<Product> products, ExactSums sums) {
        for (int row = 0; row < ROWS; row++) {
            for (int column = 0; column < COLUMNS; column++) {
                assertEquals(
                        expected(products, row, column).doubleValue(),
                        sums.sum(row, column).toDouble(),
                        0.0);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 8, 25, 60, 400})
    void sumsAreThoseOfDecimalsInAnyOrderAndShares(int range) {
        List<Product> products = products(3000, range, 20 + range);
        check(products, sums(products));
        List<Product> shuffled = new ArrayList<>(products);
        Collections.shuffle(shuffled, new Random(5));
        ExactSums one = sums(shuffled.subList(0, 1100));
        ExactSums other = sums(shuffled.subList(1100, products.size()));
        for (int row = 0; row < ROWS; row++) {
            one.add(row, other, row);
        }
        check(products, one);
    }

    @Test
    void whatCancelsLeavesExactlyTheRest() {
        ExactSums sums = new ExactSums(1);
        sums.reserve(1);
        sums.addProduct(0, 0, 0x1p80, 3.0);
        sums.addProduct(0, 0, 0x1p-30, 0x1p-40);
        sums.addProduct(0, 0, -0x1p80, 3.0);
        assertEquals(0x1p-70, sums.sum(0, 0).toDouble(), 0.0);
        assertEquals(0.0, new ExactSums(1).sum(0, 0).toDouble(), 0.0);
    }

    @Test
    void manyLargestProductsStayWithinTheSum() {
        ExactSums sums = new ExactSums(1);
        sums.reserve(1);
        sums.addProduct(0, 0, 1.0, 1.0);
        double large = 0x1.fffffffffffffp22;
        for (int at = 0; at < 100_000; at++) {
            sums.addProduct(0, 0, large, -large);
        }
        BigDecimal expected = new BigDecimal(large)
                .multiply(new BigDecimal(-large))
                .multiply(BigDecimal.valueOf(100_000))
                .add(BigDecimal.ONE);
        assertEquals(expected.doubleValue(), sums.sum(0, 0).toDouble(), 0.0);
    }

    @Test
    void dyadicRationalsRoundAsDecimalsDo() {
        Random random = new Random(8);
        for (int at = 0; at < 2000; at++) {
            double one = random.nextGaussian() * power(random, 500);
            double other = random.nextGaussian() * power(random, 500);
            DyadicRational a = DyadicRational.of(one);
            DyadicRational b = DyadicRational.of(other);
            BigDecimal x = new BigDecimal(one);
            BigDecimal y = new BigDecimal(other);
            assertEquals(x.subtract(y).doubleValue(), a.minus(b).toDouble(), 0.0);
            assertEquals(x.multiply(y).add(x).doubleValue(), a.times(b).plus(a).toDouble(), 0.0);
        }
        assertThrows(ArithmeticException.class, () -> DyadicRational.of(Double.NaN));
    }
}
