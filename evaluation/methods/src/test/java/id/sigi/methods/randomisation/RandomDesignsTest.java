package id.sigi.methods.randomisation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Redraws of 300 random small designs against {@link SmallDesign}'s full enumeration from raw rows: pairs, triples, one-lot arms, mixed cells
 * and households with places, clusters of unequal size, ties, constants, offsets, missing outcomes. Shares within 1e-12, statistics within 1e-9.
 */
@Tag("kernel")
class RandomDesignsTest {
    private static final int EACH = 6;

    private static List<SmallDesign> designs() {
        SplittableRandom random = new SplittableRandom(20_261_129);
        return designs(
                random,
                SmallDesign.Outcome.NORMAL,
                SmallDesign.Outcome.TIED,
                SmallDesign.Outcome.BINARY,
                SmallDesign.Outcome.OFFSET,
                SmallDesign.Outcome.CONSTANT);
    }

    private static List<SmallDesign> designs(SmallDesign.Outcome outcome) {
        return designs(new SplittableRandom(1_611_208), outcome);
    }

    private static List<SmallDesign> designs(SplittableRandom random, SmallDesign.Outcome... outcomes) {
        List<SmallDesign> designs = new ArrayList<>();
        for (SmallDesign.Shape shape : SmallDesign.Shape.values()) {
            for (SmallDesign.Outcome outcome : outcomes) {
                for (int i = 0; i < 2 * EACH; i++) {
                    designs.add(SmallDesign.random(random, shape, outcome, i % 2 == 1));
                }
            }
        }
        return designs;
    }

    private static LotteryRandomisationInference lottery(SmallDesign design, ContrastStatistic kind) {
        return LotteryRandomisationInference.of(design.tallies()).withStatistic(kind);
    }

    private static void assertShares(SmallDesign design, ContrastStatistic kind, RandomisationPValue found) {
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

    /**
     * The shares of the outcomes themselves by enumeration, and the draws of the same outcomes far from zero. All sums are whole numbers below 2^53,
     * so that no digit is lost before the kernel sees them.
     */
    @ParameterizedTest
    @ValueSource(doubles = {1e9, -1e12, 1e15})
    void aLevelChangesNoShare(double offset) {
        int compared = 0;
        for (SmallDesign design : designs(SmallDesign.Outcome.WHOLE)) {
            for (ContrastStatistic kind : ContrastStatistic.values()) {
                if (!lottery(design, kind).findRefusal(0).isPresent()) {
                    LotteryRandomisationInference far = lottery(design.turned(1, offset), kind);
                    assertShares(design, kind, far.enumerate().p(0));
                    RandomisationPValue near =
                            lottery(design, kind).redraw(200, 7).p(0);
                    assertEquals(near.twoSided(), far.redraw(200, 7).p(0).twoSided(), 1e-12, design + " drawn");
                    compared++;
                }
            }
        }
        assertTrue(compared > 40, "" + compared);
    }

    @Test
    void everyDesignIsEnumerated() {
        int differences = 0;
        int studentised = 0;
        int refused = 0;
        for (SmallDesign design : designs()) {
            for (ContrastStatistic kind : ContrastStatistic.values()) {
                LotteryRandomisationInference lottery = lottery(design, kind);
                boolean isRefused =
                        !design.hasBothArms(0) || (kind == ContrastStatistic.STUDENTISED && design.isThin(0));
                assertEquals(isRefused, lottery.findRefusal(0).isPresent(), () -> design + " " + kind);
                if (isRefused) {
                    assertThrows(
                            IllegalStateException.class,
                            () -> lottery.enumerate().p(0));
                    refused++;
                } else {
                    assertShares(design, kind, lottery.enumerate().p(0));
                    differences += kind == ContrastStatistic.DIFFERENCE ? 1 : 0;
                    studentised += kind == ContrastStatistic.STUDENTISED ? 1 : 0;
                }
            }
        }
        assertTrue(
                differences > 240 && studentised > 36 && refused > 120,
                differences + " " + studentised + " " + refused);
    }
}
