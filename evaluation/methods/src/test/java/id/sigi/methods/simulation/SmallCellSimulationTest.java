package id.sigi.methods.simulation;

import id.sigi.methods.difference.MatchedPairs;
import id.sigi.methods.estimate.Inference;
import id.sigi.methods.estimate.identity.CovarianceType;
import id.sigi.methods.moments.Moments;
import id.sigi.methods.regression.dense.LeastSquares;
import id.sigi.methods.regression.dense.qr.DesignMatrix;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Cells of a few people. Pairs of which one is drawn; and small cells of which each lies in one village, whose effects a covariance that knows of
 * the nesting does not count (CR1_nested). CR1 counts all of the sixty and so is too cautious. Losers may win later, and not all winners take up.
 */
@Tag("kernel")
@Tag("slow")
@Tag("simulation")
class SmallCellSimulationTest {
    private static final double EFFECT = 0.5;
    private static final double OFFERED = EFFECT * World.TAKE_UP * (1 - World.AGAIN * World.SECOND_ODDS);
    private static final int PAIRS = 150;
    private static final int VILLAGES = 30;
    private static final int CELLS_OF_VILLAGE = 2;
    private static final int PEOPLE_OF_CELL = 5;

    private static final List<CovarianceType> KINDS = List.of(
            CovarianceType.CR0, CovarianceType.CR1_NESTED, CovarianceType.CR1, CovarianceType.CR2, CovarianceType.CR3);

    @Test
    void pairsHaveTheEffectThatIntervalsHold() {
        Simulation.of(51, (random, trial) -> {
                    trial.covers("matched pairs", OFFERED, pairs(random, EFFECT));
                    trial.rejects("matched pairs", pairs(random, 0));
                })
                .judge();
    }

    /** Pairs are of one household, or of people who are alike. */
    private static Inference pairs(Random random, double effect) {
        Moments differences = Moments.EMPTY;
        for (int pair = 0; pair < PAIRS; pair++) {
            double shared = random.nextGaussian();
            double winner = shared + random.nextGaussian() + effect * takesUp(random, 1);
            double loser = shared + random.nextGaussian() + effect * takesUp(random, 0);
            differences = differences.plus(Moments.of(winner - loser));
        }
        return MatchedPairs.find(differences).orElseThrow().inference();
    }

    private static double takesUp(Random random, int offer) {
        boolean winsLater = random.nextDouble() < World.AGAIN * World.SECOND_ODDS;
        return (offer == 1 || winsLater) && random.nextDouble() < World.TAKE_UP ? 1 : 0;
    }

    @Test
    void cellsWithinVillagesNeedNotBeCounted() {
        Simulation.of(52, (random, trial) -> {
                    Villages effective = new Villages(random, EFFECT);
                    Villages vain = new Villages(random, 0);
                    for (CovarianceType kind : KINDS) {
                        trial.covers(name(kind), OFFERED, effective.effect(kind));
                        trial.rejects(name(kind), vain.effect(kind));
                    }
                })
                .withCautious(name(CovarianceType.CR1))
                .judge();
    }

    private static String name(CovarianceType kind) {
        return "cells within 30 villages: regression with cell effects, " + kind;
    }

    /** Of five people in a cell one or two are drawn; villages differ in level and in how well the offer works. */
    private static final class Villages {
        private final int people = VILLAGES * CELLS_OF_VILLAGE * PEOPLE_OF_CELL;
        private final int[] village = new int[people];
        private final int[] cell = new int[people];
        private final double[] offer = new double[people];
        private final double[] outcome = new double[people];

        Villages(Random random, double effect) {
            double[] levels = IntStream.range(0, VILLAGES)
                    .mapToDouble(one -> random.nextGaussian())
                    .toArray();
            for (int person = 0; person < people; person++) {
                cell[person] = person / PEOPLE_OF_CELL;
                village[person] = cell[person] / CELLS_OF_VILLAGE;
            }
            for (int from = 0; from < people; from += PEOPLE_OF_CELL) {
                List<Integer> entrants = new ArrayList<>(
                        IntStream.range(from, from + PEOPLE_OF_CELL).boxed().toList());
                Collections.shuffle(entrants, random);
                entrants.stream().limit(1 + cell[from] % 2).forEach(person -> offer[person] = 1);
            }
            Arrays.setAll(
                    outcome,
                    person -> levels[village[person]]
                            + random.nextGaussian()
                            + effect * takesUp(random, (int) offer[person]));
        }

        Inference effect(CovarianceType kind) {
            DesignMatrix design = DesignMatrix.ofRows(people).withCells(cell).withClusters(village);
            return LeastSquares.withDefaults()
                    .withCovariance(kind)
                    .fit(design.with("z", offer), outcome)
                    .get("z")
                    .inference();
        }
    }
}
