package id.sigi.methods.simulation;

import id.sigi.methods.estimate.Inference;
import id.sigi.methods.estimate.identity.CovarianceType;
import id.sigi.methods.reference.ProbabilityWeighting;
import id.sigi.methods.reference.Weighed;
import id.sigi.methods.regression.dense.InstrumentedDesign;
import id.sigi.methods.regression.dense.TwoStageLeastSquares;
import id.sigi.methods.regression.dense.qr.DesignMatrix;
import id.sigi.programme.rules.RepeatableDraw;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Two draws: 360 people in households of one to three, of whom one may win; a quarter win the first draw, every loser whose household has a
 * place left enters the second, one winner in twelve does not take part. Effects are normal around 2, outcomes have a part that the household
 * shares. Horvitz and Thompson's error is an upper bound, and both of its errors take clusters as drawn apart where quotas fix how many win, so that
 * their intervals must cover at least as often as they say.
 */
@Tag("kernel")
@Tag("slow")
@Tag("simulation")
class EverWinSimulationTest {
    private static final int PEOPLE = 360;
    private static final int REPLAYS = 20_000;
    private static final double EFFECT = 2;
    private static final String LINEARISED = "ever-win chances: Horvitz-Thompson, linearised, clustered";
    private static final String BOUND = "ever-win chances: Horvitz-Thompson, upper bound of the error";

    /** Sizes 1, 2, 3 in turn: 60 households of each. */
    private static final int[] HOUSEHOLDS = households();

    private static int[] households() {
        List<Integer> codes = new ArrayList<>();
        for (int household = 0; codes.size() < PEOPLE; household++) {
            for (int member = 0; member <= household % 3; member++) {
                codes.add(household);
            }
        }
        return codes.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Size of the household, less one. */
    private static int size(int person) {
        return HOUSEHOLDS[person] % 3;
    }

    /** Both draws: who won the first, and who won either. */
    private static final class Drawn {
        private final boolean[] first;
        private final boolean[] ever;

        Drawn(SplittableRandom seeds) {
            int[] places = new int[HOUSEHOLDS[PEOPLE - 1] + 1];
            Arrays.fill(places, 1);
            RepeatableDraw all = RepeatableDraw.of(HOUSEHOLDS, places);
            first = all.winners(all.order(seeds.nextLong()), PEOPLE / 4);
            IntStream.range(0, PEOPLE)
                    .filter(person -> first[person])
                    .forEach(person -> places[HOUSEHOLDS[person]] = 0);
            int[] losers = IntStream.range(0, PEOPLE)
                    .filter(person -> places[HOUSEHOLDS[person]] > 0)
                    .toArray();
            RepeatableDraw second = RepeatableDraw.of(
                    Arrays.stream(losers).map(person -> HOUSEHOLDS[person]).toArray(), places);
            boolean[] won = second.winners(second.order(seeds.nextLong()), PEOPLE / 12);
            ever = first.clone();
            IntStream.range(0, losers.length).filter(lot -> won[lot]).forEach(lot -> ever[losers[lot]] = true);
        }
    }

    /** Chance of ever winning by size of household, over 20,000 replays: its error is below 0.0005. */
    private static double[] chances() {
        SplittableRandom seeds = new SplittableRandom(99);
        double[] won = new double[3];
        for (int replay = 0; replay < REPLAYS; replay++) {
            boolean[] ever = new Drawn(seeds).ever;
            for (int person = 0; person < PEOPLE; person++) {
                won[size(person)] += ever[person] ? 1 : 0;
            }
        }
        return IntStream.range(0, 3)
                .mapToDouble(size -> won[size] / REPLAYS / (PEOPLE / 6.0 * (size + 1)))
                .toArray();
    }

    @Test
    void knownChancesGiveTheEffectThatIntervalsHold() {
        double[] chances = chances();
        Simulation.of(61, (random, trial) -> {
                    Outcomes effective = new Outcomes(random, EFFECT);
                    Outcomes vain = new Outcomes(random, 0);
                    effective.tell(chances, (name, interval) -> trial.covers(name, EFFECT, interval));
                    vain.tell(chances, trial::rejects);
                })
                .withCautious(BOUND)
                .withCautious(LINEARISED)
                .judge();
    }

    private interface Teller {
        void tell(String name, Inference inference);
    }

    private static final class Outcomes {
        private final Drawn drawn;
        private final double[] takeUp = new double[PEOPLE];
        private final double[] untreated = new double[PEOPLE];
        private final double[] effects = new double[PEOPLE];

        Outcomes(Random random, double effect) {
            drawn = new Drawn(new SplittableRandom(random.nextLong()));
            double[] shared = random.doubles(HOUSEHOLDS[PEOPLE - 1] + 1).toArray();
            for (int person = 0; person < PEOPLE; person++) {
                untreated[person] = 2 * shared[HOUSEHOLDS[person]] - 1 + random.nextGaussian();
                effects[person] = effect + random.nextGaussian() / 2;
                takeUp[person] = drawn.ever[person] && random.nextInt(12) > 0 ? 1 : 0;
            }
        }

        void tell(double[] chances, Teller teller) {
            ProbabilityWeighting weighting = ProbabilityWeighting.of(winners(chances));
            teller.tell(BOUND, weighting.findHorvitzThompson().orElseThrow().inference());
            teller.tell(
                    LINEARISED,
                    weighting.findHorvitzThompsonLinearised().orElseThrow().inference());
            teller.tell(
                    "ever-win chances: Hajek, linearised, clustered",
                    weighting.findHajek().orElseThrow().inference());
            teller.tell("first draw as instrument under a household cap, CR2", firstDraw());
        }

        /** Everybody who ever wins takes part. */
        private List<Weighed> winners(double[] chances) {
            return IntStream.range(0, PEOPLE)
                    .mapToObj(person -> new Weighed(
                            untreated[person] + (drawn.ever[person] ? effects[person] : 0),
                            drawn.ever[person] ? Weighed.Arm.TREATMENT : Weighed.Arm.CONTROL,
                            chances[size(person)],
                            HOUSEHOLDS[person]))
                    .toList();
        }

        /** The first draw within cells of households of one size, whose chances are alike, as instrument of taking part. */
        private Inference firstDraw() {
            double[] outcome = new double[PEOPLE];
            double[] offer = new double[PEOPLE];
            Arrays.setAll(outcome, person -> untreated[person] + takeUp[person] * effects[person]);
            Arrays.setAll(offer, person -> drawn.first[person] ? 1 : 0);
            int[] sizes =
                    IntStream.range(0, PEOPLE).map(EverWinSimulationTest::size).toArray();
            DesignMatrix design = DesignMatrix.ofRows(PEOPLE).withCells(sizes).withClusters(HOUSEHOLDS);
            return TwoStageLeastSquares.withDefaults()
                    .withCovariance(CovarianceType.CR2)
                    .fit(
                            InstrumentedDesign.of(design)
                                    .endogenous("take-up", takeUp)
                                    .instrument("offer", offer),
                            outcome)
                    .fit()
                    .get("take-up")
                    .inference();
        }
    }
}
