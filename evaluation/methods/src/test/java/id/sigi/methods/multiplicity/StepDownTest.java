package id.sigi.methods.multiplicity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Truth: small families by hand, and the closure of all intersections of hypotheses, which step-down is a short cut for. */
@Tag("kernel")
class StepDownTest {
    @Test
    void threeStatisticsByHand() {
        // Most extreme 3 against row maxima 4, 2, 1, 2.5: one of four. Then 2 against 1.5, 2, 1, 2.5 of the other two:
        // two of four. Then
        // 1 against 1.5, 0.1, 1, 0.2 of the last: two of four. One is added above and below.
        List<double[]> redraws = List.of(
                new double[] {1, -4, 1.5}, new double[] {-2, 0, 0.1}, new double[] {0.5, 0.2, -1}, new double[] {
                    2.5, 1, 0.2
                });
        assertEquals(List.of(0.6, 0.4, 0.6), StepDown.ROMANO_WOLF.adjust(List.of(2.0, -3.0, 1.0), redraws));
    }

    @Test
    void adjustedValuesNeverFall() {
        // The second hypothesis alone would have 1/3, less than the first's 3/3.
        List<double[]> redraws = List.of(new double[] {9, 0}, new double[] {9, 0});
        assertEquals(List.of(1.0, 1.0), StepDown.ROMANO_WOLF.adjust(List.of(3.0, 2.0), redraws));
    }

    @ParameterizedTest
    @EnumSource(StepDown.class)
    void equalsTheClosureOfAllIntersections(StepDown method) {
        Random random = new Random(8);
        int size = 6;
        DoubleUnaryOperator value = common -> switch (method) {
            case ROMANO_WOLF -> common + random.nextGaussian();
            case WESTFALL_YOUNG -> Math.min(1, Math.max(0, 0.5 + common / 6 + random.nextGaussian() / 4));
        };
        List<Double> observed = new ArrayList<>();
        for (int j = 0; j < size; j++) {
            observed.add(method == StepDown.ROMANO_WOLF ? 0.5 * j * Math.pow(-1, j) : 0.04 * j + 0.01);
        }
        List<double[]> redraws = new ArrayList<>();
        for (int b = 0; b < 400; b++) {
            double common = random.nextGaussian();
            double[] redraw = new double[size];
            for (int j = 0; j < size; j++) {
                redraw[j] = value.applyAsDouble(common);
            }
            redraws.add(redraw);
        }
        List<Double> adjusted = method.adjust(observed, redraws);
        for (int j = 0; j < size; j++) {
            assertEquals(closure(method, observed, redraws, j), adjusted.get(j), 1e-14);
        }
    }

    private static double closure(StepDown method, List<Double> observed, List<double[]> redraws, int hypothesis) {
        double largest = 0;
        for (int set = 0; set < 1 << observed.size(); set++) {
            if ((set >> hypothesis & 1) == 1) {
                int chosen = set;
                double[] all = observed.stream().mapToDouble(v -> v).toArray();
                double bar = extreme(method, all, chosen);
                long count = redraws.stream()
                        .filter(redraw -> extreme(method, redraw, chosen) >= bar)
                        .count();
                largest = Math.max(largest, (1.0 + count) / (1 + redraws.size()));
            }
        }
        return largest;
    }

    private static double extreme(StepDown method, double[] values, int set) {
        double most = Double.NEGATIVE_INFINITY;
        for (int j = 0; j < values.length; j++) {
            if ((set >> j & 1) == 1) {
                most = Math.max(most, method == StepDown.ROMANO_WOLF ? Math.abs(values[j]) : -values[j]);
            }
        }
        return most;
    }

    @ParameterizedTest
    @EnumSource(StepDown.class)
    void impossibleResamplesAreRefused(StepDown method) {
        assertThrows(IllegalArgumentException.class, () -> method.adjust(List.of(0.1), List.of()));
        assertThrows(
                IllegalArgumentException.class, () -> method.adjust(List.of(0.1), List.of(new double[] {0.1, 0.2})));
        assertThrows(
                IllegalArgumentException.class, () -> method.adjust(List.of(Double.NaN), List.of(new double[] {0.1})));
        assertEquals(List.of(), method.adjust(List.of(), List.of(new double[0])));
    }
}
