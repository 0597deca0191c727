package id.sigi.methods.power;

import static id.sigi.methods.testkit.Close.assertClose;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * With one cell Bloom's formula as in {@link DetectableEffectTest}; the cells, and the power of a two-sided t test, are done by hand and by
 * simulation.
 */
@Tag("kernel")
class PlannedExperimentTest {
    private static final PlannedOutcome UNIT = new PlannedOutcome(1, 0);

    private static PlannedExperiment plain(PlannedCell... cells) {
        return new PlannedExperiment(List.of(cells), UNIT, PlannedClusters.NONE, PlannedSurvey.COMPLETE);
    }

    @Test
    void oneCellIsBloom() {
        Detectable found = plain(new PlannedCell(30, 70)).detectable(PowerTarget.USUAL);

        assertClose(new DetectableEffect(0.8, 0.3, 1).ofPeople(100, 0), found.onOffer(), 1e-12);
        assertEquals(98, found.df());
        assertEquals(100, found.effectivePeople());
    }

    @Test
    void clustersDrawnWholeAreBloom() {
        PlannedExperiment design = new PlannedExperiment(
                List.of(new PlannedCell(400, 400)),
                new PlannedOutcome(2, 0.2),
                new PlannedClusters(20, 0, 0.15, 0.4),
                PlannedSurvey.COMPLETE);
        double bloom =
                new DetectableEffect(0.9, 0.5, 2).ofClusters(new DetectableEffect.Clusters(40, 20, 0.15), 0.4, 0.2);

        assertClose(bloom, design.detectable(new PowerTarget(0.9, 0.05)).onOffer(), 1e-12);
        assertClose(1 + 19 * 0.15, new PlannedClusters(20, 0, 0.15, 0).designEffect(), 1e-12);
    }

    /** Cells 40 + 60 and 100 + 300: (1/5)^2 (1/40 + 1/60) + (4/5)^2 (1/100 + 1/300) = 0.0102. */
    @Test
    void cellsResponseWeightsAndTakeUp() {
        List<PlannedCell> cells = List.of(new PlannedCell(40, 60), new PlannedCell(100, 300));
        PlannedExperiment all = plain(cells.get(0), cells.get(1));
        assertClose(Math.sqrt(0.0102), all.stdError(), 1e-12);
        assertEquals(496, all.df());

        PlannedExperiment half =
                new PlannedExperiment(cells, UNIT, PlannedClusters.NONE, new PlannedSurvey(0.5, 1.25, 0.6));
        Detectable found = half.detectable(PowerTarget.USUAL);
        assertClose(Math.sqrt(0.0102 * 1.25 / 0.5), found.stdError(), 1e-12);
        assertEquals(246, found.df());
        assertClose(found.onOffer() / 0.6, found.onTakeUp(), 1e-12);
        assertClose(250 / 1.25, found.effectivePeople(), 1e-12);
    }

    @Test
    void powerAndSizeAreInversesOfTheDetectableEffect() {
        PlannedExperiment design = plain(new PlannedCell(50, 100), new PlannedCell(30, 40));
        double smallest = design.detectable(PowerTarget.USUAL).onOffer();

        assertEquals(0.8, design.powerFor(smallest, 0.05), 1e-9);
        assertEquals(1, design.factorFor(smallest, PowerTarget.USUAL), 1e-6);
        double factor = design.factorFor(smallest / 2, PowerTarget.USUAL);
        assertClose(
                smallest / 2, design.times(factor).detectable(PowerTarget.USUAL).onOffer(), 1e-9);
    }

    /** 4,000 experiments of two cells with the detectable effect: found in 0.80 of them, within four standard errors. */
    @Test
    void theDetectableEffectIsFoundAsOftenAsAsked() {
        PlannedExperiment design = plain(new PlannedCell(20, 40), new PlannedCell(30, 30));
        double effect = design.detectable(PowerTarget.USUAL).onOffer();
        SplittableRandom random = new SplittableRandom(4);
        int found = 0;
        for (int i = 0; i < 4000; i++) {
            found += isFound(random, effect) ? 1 : 0;
        }
        assertEquals(0.8, found / 4000.0, 4 * Math.sqrt(0.16 / 4000));
    }

    private static boolean isFound(SplittableRandom random, double effect) {
        double[] first = cell(random, new int[] {20, 40}, effect);
        double[] second = cell(random, new int[] {30, 30}, effect);
        double error = Math.sqrt((first[1] + second[1]) / 4);
        return Math.abs((first[0] + second[0]) / 2 / error) > 1.9807; // t of 116 degrees of freedom
    }

    /** Difference of means and its Neyman variance. */
    private static double[] cell(SplittableRandom random, int[] sizes, double effect) {
        double[] drawn = random.doubles(2L * sizes[0]).toArray();
        double[] others = random.doubles(2L * sizes[1]).toArray();
        double[] one = normal(drawn, effect);
        double[] two = normal(others, 0);
        return new double[] {one[0] - two[0], one[1] + two[1]};
    }

    private static double[] normal(double[] uniform, double shift) {
        int n = uniform.length / 2;
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < n; i++) {
            double value =
                    shift + Math.sqrt(-2 * Math.log(1 - uniform[2 * i])) * Math.cos(2 * Math.PI * uniform[2 * i + 1]);
            sum += value;
            squares += value * value;
        }
        double mean = sum / n;
        return new double[] {mean, (squares - n * mean * mean) / (n - 1) / n};
    }

    @Test
    void nonsenseIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> plain());
        assertThrows(IllegalArgumentException.class, () -> new PlannedCell(0, 5));
        assertThrows(IllegalArgumentException.class, () -> new PlannedSurvey(1, 0.9, 1));
        assertThrows(
                IllegalArgumentException.class,
                () -> plain(new PlannedCell(1, 1)).detectable(PowerTarget.USUAL));
        assertThrows(
                IllegalArgumentException.class,
                () -> plain(new PlannedCell(9, 9)).factorFor(0, PowerTarget.USUAL));
    }
}
