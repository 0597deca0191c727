package id.sigi.methods.simulation;

import id.sigi.methods.difference.DifferenceEstimate;
import id.sigi.methods.dynamic.DynamicTreatmentEffects;
import id.sigi.methods.dynamic.OfferRegression;
import id.sigi.methods.dynamic.OfferRegressionSystem;
import id.sigi.methods.estimate.Inference;
import id.sigi.methods.waitlist.DoublyReweightedEstimator;
import id.sigi.methods.waitlist.WaitingList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Waiting lists down which refused seats are offered on, and the recursion that takes later wins out of the offer's effect: 300 people each.
 */
@Tag("kernel")
@Tag("slow")
@Tag("simulation")
class LaterDrawSimulationTest {
    private static final int LISTS = 30;
    private static final int MEMBERS = 10;
    private static final int SEATS = 3;
    private static final double TAKERS = 0.7;
    private static final double EFFECT = 0.8;

    /** Effects of taking part in the same round, and one and two rounds later. */
    private static final double[] EFFECTS = {0.6, 0.4, 0.3};

    private static final int ENTRANTS = 300;
    private static final int CELLS = 4;

    @Test
    void reOfferedSeatsHaveTheEffectThatIntervalsHold() {
        Simulation.of(71, (random, trial) -> {
                    trial.covers("re-offered seats, effect on takers", EFFECT, takerEffect(random, EFFECT));
                    trial.rejects("re-offered seats, effect on takers", takerEffect(random, 0));
                })
                .judge();
    }

    private static Inference takerEffect(Random random, double effect) {
        List<WaitingList> lists = new ArrayList<>();
        for (int list = 0; list < LISTS; list++) {
            lists.add(list(random, effect));
        }
        return DoublyReweightedEstimator.of(lists)
                .findTakerEffect()
                .orElseThrow()
                .inference();
    }

    /** Takers are better off anyway; members of a list share fate, and pairs of neighbours more. */
    private static WaitingList list(Random random, double effect) {
        double shared = random.nextGaussian();
        List<WaitingList.Offered> order = new ArrayList<>();
        int taken = 0;
        for (int member = 0; member < MEMBERS; member++) {
            boolean isTaker = random.nextDouble() < TAKERS;
            double outcome = shared + (isTaker ? 0.5 : 0) + random.nextGaussian();
            boolean isTaking = isTaker && taken < SEATS;
            order.add(new WaitingList.Offered(outcome + (isTaking ? effect : 0), isTaker));
            taken += isTaking ? 1 : 0;
        }
        return WaitingList.worked(order, SEATS);
    }

    @Test
    void laterWinsAreTakenOutOfTheEffect() {
        double[] none = {0, 0, 0};
        Simulation.of(72, (random, trial) -> {
                    List<DifferenceEstimate> effective = new Rounds(random, EFFECTS).effects();
                    List<DifferenceEstimate> vain = new Rounds(random, none).effects();
                    for (int since = 0; since < EFFECTS.length; since++) {
                        String name = "recursion for later wins, " + since + " rounds after";
                        trial.covers(name, EFFECTS[since], effective.get(since).inference());
                        trial.rejects(name, vain.get(since).inference());
                    }
                })
                .judge();
    }

    /** Three rounds: all enter the first, losers come back with their persistence, four winners in five take part. */
    private static final class Rounds {
        private final int[] cells = new int[ENTRANTS];
        private final int[] households = new int[ENTRANTS];
        private final double[] persistence = new double[ENTRANTS];
        private final boolean[] isOut = new boolean[ENTRANTS];
        private final double[] offer = new double[ENTRANTS];
        private final double[][] takesPart = new double[EFFECTS.length][ENTRANTS];
        private final double[][] outcomes = new double[EFFECTS.length][ENTRANTS];

        Rounds(Random random, double[] effects) {
            double[] fates = IntStream.range(0, ENTRANTS)
                    .mapToDouble(household -> random.nextGaussian() / 2)
                    .toArray();
            for (int person = 0; person < ENTRANTS; person++) {
                cells[person] = person % CELLS;
                households[person] = person / (2 * CELLS) * CELLS + cells[person];
                persistence[person] = random.nextGaussian();
            }
            for (int round = 0; round < EFFECTS.length; round++) {
                draw(random, round);
            }
            for (int round = 0; round < EFFECTS.length; round++) {
                for (int person = 0; person < ENTRANTS; person++) {
                    double outcome = fates[households[person]] + persistence[person] / 2 + random.nextGaussian();
                    for (int won = 0; won <= round; won++) {
                        outcome += takesPart[won][person] * effects[round - won];
                    }
                    outcomes[round][person] = outcome;
                }
            }
        }

        private void draw(Random random, int round) {
            for (int cell = 0; cell < CELLS; cell++) {
                List<Integer> entrants = new ArrayList<>();
                for (int person = cell; person < ENTRANTS; person += CELLS) {
                    if (!isOut[person] && (round == 0 || random.nextDouble() < chanceOfComing(person))) {
                        entrants.add(person);
                    }
                }
                Collections.shuffle(entrants, random);
                long places = Math.round(entrants.size() * (round == 0 ? 0.3 + 0.05 * cell : World.SECOND_ODDS));
                for (int person : entrants.subList(0, (int) places)) {
                    isOut[person] = true;
                    offer[person] = round == 0 ? 1 : 0;
                    takesPart[round][person] = random.nextDouble() < World.TAKE_UP ? 1 : 0;
                }
            }
        }

        private double chanceOfComing(int person) {
            return World.AGAIN + (persistence[person] > 0 ? World.MORE_AGAIN : -World.MORE_AGAIN);
        }

        List<DifferenceEstimate> effects() {
            List<OfferRegression> equations = new ArrayList<>();
            for (double[][] lefts : List.of(outcomes, takesPart)) {
                for (double[] left : lefts) {
                    equations.add(
                            OfferRegression.find(cells, households, offer, left).orElseThrow());
                }
            }
            OfferRegressionSystem system = OfferRegressionSystem.of(equations);
            double[] all = system.coefficients();
            long drawn = (long) Arrays.stream(offer).sum();
            return DynamicTreatmentEffects.effects(
                    Arrays.copyOfRange(all, 0, EFFECTS.length),
                    Arrays.copyOfRange(all, EFFECTS.length, all.length),
                    system.covariance(),
                    new long[] {drawn, ENTRANTS - drawn});
        }
    }
}
