package id.sigi.methods.randomisation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigi.methods.randomisation.TwoSampleRedraw.Statistic;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Redraws of 300 random small designs against {@link SmallDesign}'s full enumeration from raw rows: pairs, triples, one-lot arms, mixed cells
 * and households with places, clusters of unequal size, ties, constants, offsets, missing outcomes. Shares within 1e-12, statistics within 1e-9.
 */
@Tag("kernel")
class RandomDesignsTest {
    private static final int EACH = 6;

    private static List<SmallDesign> designs() {
        SplittableRandom random = new SplittableRandom(20_261_129);
        List<SmallDesign> designs = new ArrayList<>();
        for (SmallDesign.Shape shape : SmallDesign.Shape.values()) {
            for (SmallDesign.Outcome outcome : SmallDesign.Outcome.values()) {
                for (int i = 0; i < 2 * EACH; i++) {
                    designs.add(SmallDesign.random(random, shape, outcome, i % 2 == 1));
                }
            }
        }
        return designs;
    }

    private static LotteryRedraw lottery(SmallDesign design, Statistic kind) {
        return LotteryRedraw.of(design.tallies()).withStatistic(kind);
    }

    private static void assertShares(SmallDesign design, Statistic kind, RedrawnP found) {
        double[] shares = design.shares(0, kind, 0);
        String what = design + " " + kind;
        double made = design.statistic(design.made(), 0, kind, 0);
        if (Double.isFinite(made)) {
            assertEquals(made, found.statistic(), 1e-9 * Math.max(1, Math.abs(made)), what);
        }
        assertEquals(shares[0], found.twoSided(), 1e-12, what);
        assertEquals(shares[1], found.upper(), 1e-12, what);
        assertEquals(shares[2], found.lower(), 1e-12, what);
    }

    @Test
    void everyDesignIsEnumerated() {
        int differences = 0;
        int studentised = 0;
        int refused = 0;
        for (SmallDesign design : designs()) {
            for (Statistic kind : Statistic.values()) {
                LotteryRedraw lottery = lottery(design, kind);
                boolean isRefused = !design.hasBothArms(0) || (kind == Statistic.STUDENTISED && design.isThin(0));
                assertEquals(isRefused, lottery.findRefusal(0).isPresent(), () -> design + " " + kind);
                if (isRefused) {
                    assertThrows(
                            IllegalStateException.class,
                            () -> lottery.enumerate().p(0));
                    refused++;
                } else {
                    assertShares(design, kind, lottery.enumerate().p(0));
                    differences += kind == Statistic.DIFFERENCE ? 1 : 0;
                    studentised += kind == Statistic.STUDENTISED ? 1 : 0;
                }
            }
        }
        assertTrue(
                differences > 240 && studentised > 36 && refused > 120,
                differences + " " + studentised + " " + refused);
    }
}
