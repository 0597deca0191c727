package id.sigi.methods.index;

import static id.sigi.methods.testkit.Close.assertClose;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import id.sigi.methods.moments.Moments;
import id.sigi.methods.testkit.Table;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Indices of y, -x and w in a generated lottery, against the definitions written in R 4.2.2 with {@code cov(use = "pairwise")} and {@code
 * solve}: difference of arm means, standard deviation, the values of rows 7 and 61 (from one); relative tolerance 1e-10. In the second
 * pair of rows y is missing where the household's number divides by 7, x in cell 3, and w in every eleventh row.
 */
@Tag("kernel")
class SummaryIndexTest {
    private static final Table DATA = Table.ofResource("lottery_households.csv");
    private static final double[] ARM = DATA.numbers("z");

    private enum Missing {
        NONE,
        SOME
    }

    private static int[] rows(Missing missing, IntPredicate where) {
        return missing == Missing.NONE
                ? new int[0]
                : IntStream.range(0, ARM.length).filter(where).toArray();
    }

    private static List<Component> components(Missing missing) {
        double[] household = DATA.numbers("hh");
        double[] cell = DATA.numbers("cell");
        return List.of(
                Component.of(DATA.numbers("y")).withMissing(rows(missing, i -> household[i] % 7 == 0)),
                Component.of(DATA.numbers("x")).turned().withMissing(rows(missing, i -> cell[i] == 3)),
                Component.of(DATA.numbers("w")).withMissing(rows(missing, i -> (i + 1) % 11 == 0)));
    }

    private static Moments moments(List<OptionalDouble> index, IntPredicate who) {
        return Moments.of(IntStream.range(0, index.size())
                .filter(who)
                .mapToObj(index::get)
                .flatMapToDouble(OptionalDouble::stream)
                .toArray());
    }

    @ParameterizedTest
    @CsvSource({
        "KLING_LIEBMAN_KATZ, NONE, 0.201976059227439, 0.460297349382889, 0.078106087743572, -0.396167732937848",
        "KLING_LIEBMAN_KATZ, SOME, 0.226069784875497, 0.457372863783717, 0.0837985886228613, -0.3986773461565",
        "ANDERSON, NONE, 0.225824256962933, 0.448861999486796, 0.15814218311462, -0.387758247202659",
        "ANDERSON, SOME, 0.245060585435916, 0.52746444969035, 0.148968516865662, -0.389237051121446"
    })
    void agrees(SummaryIndex kind, Missing missing, double effect, double deviation, double seventh, double other) {
        List<OptionalDouble> index = kind.of(components(missing), ARM);
        double difference = moments(index, i -> ARM[i] == 1).mean()
                - moments(index, i -> ARM[i] == 0).mean();
        assertClose(effect, difference, 1e-10);
        assertClose(deviation, Math.sqrt(moments(index, i -> true).variance()), 1e-10);
        assertClose(seventh, index.get(6).orElseThrow(), 1e-10);
        assertClose(other, index.get(60).orElseThrow(), 1e-10);
    }

    /** By hand: a control arm of mean 0 and deviation 1 for one outcome; the row without it has no index. */
    @Test
    void oneOutcomeIsItsOwnIndex() {
        double[] arm = {0, 0, 0, 1, 1};
        Component component = Component.of(-1, 0, 1, 3, 9).withMissing(4);
        for (SummaryIndex kind : SummaryIndex.values()) {
            List<OptionalDouble> index = kind.of(List.of(component), arm);
            assertEquals(3, index.get(3).orElseThrow(), 1e-14);
            assertEquals(OptionalDouble.empty(), index.get(4));
        }
    }

    @Test
    void whatCannotBeAnIndexIsRefused() {
        double[] arm = {0, 0, 0, 1, 1};
        Component varied = Component.of(1, 2, 4, 3, 9);
        Component twice = Component.of(
                Arrays.stream(new double[] {1, 2, 4, 3, 9}).map(v -> 2 * v).toArray());
        List<Component> collinear = List.of(varied, twice);
        List<Component> constant = List.of(Component.of(1, 1, 1, 2, 3));
        assertThrows(IllegalArgumentException.class, () -> SummaryIndex.ANDERSON.of(collinear, arm));
        assertThrows(IllegalArgumentException.class, () -> SummaryIndex.KLING_LIEBMAN_KATZ.of(constant, arm));
        assertThrows(IllegalArgumentException.class, () -> SummaryIndex.ANDERSON.of(List.of(), arm));
        assertThrows(IllegalArgumentException.class, () -> Component.of(1, Double.NaN));
    }
}
