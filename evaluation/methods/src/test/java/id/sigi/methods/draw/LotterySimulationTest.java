package id.sigi.methods.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigi.methods.estimate.Inference;
import id.sigi.methods.experiment.ProbabilityWeighting;
import id.sigi.methods.experiment.Weighed;
import id.sigi.methods.regression.Codes;
import id.sigi.methods.regression.Coefficient;
import id.sigi.methods.regression.Covariance;
import id.sigi.methods.regression.Design;
import id.sigi.methods.regression.Instrumented;
import id.sigi.methods.regression.TwoStageLeastSquares;
import id.sigi.programme.rules.DrawLots;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Coverage of 95 % intervals over 2,000 lotteries: 360 people in households of one to three, of whom one may win; a quarter win the first draw,
 * every loser whose household has a place left enters the second, one winner in twelve does not take part. Effects are normal around 2, outcomes
 * have a part that the household shares. Three standard errors of a coverage of 95 % over 2,000 are 1.5 points.
 */
@Tag("slow")
class LotterySimulationTest {
    private static final int PEOPLE = 360;
    private static final int LOTTERIES = 2_000;
    private static final double EFFECT = 2;

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

    private static int size(int person) {
        return HOUSEHOLDS[person] % 3;
    }

    /** Both draws: who won the first, and who won either. */
    private static final class Drawn {
        private final boolean[] first;
        private final boolean[] ever;

        Drawn(boolean[] first, boolean[] ever) {
            this.first = first;
            this.ever = ever;
        }
    }

    private static Drawn draw(SplittableRandom seeds) {
        int[] places = new int[HOUSEHOLDS[PEOPLE - 1] + 1];
        Arrays.fill(places, 1);
        DrawLots all = DrawLots.of(HOUSEHOLDS, places);
        boolean[] first = all.winners(all.order(seeds.nextLong()), PEOPLE / 4);
        IntStream.range(0, PEOPLE).filter(person -> first[person]).forEach(person -> places[HOUSEHOLDS[person]] = 0);
        int[] losers = IntStream.range(0, PEOPLE)
                .filter(person -> places[HOUSEHOLDS[person]] > 0)
                .toArray();
        DrawLots second = DrawLots.of(
                Arrays.stream(losers).map(person -> HOUSEHOLDS[person]).toArray(), places);
        boolean[] won = second.winners(second.order(seeds.nextLong()), PEOPLE / 12);
        boolean[] ever = first.clone();
        IntStream.range(0, losers.length).filter(lot -> won[lot]).forEach(lot -> ever[losers[lot]] = true);
        return new Drawn(first, ever);
    }

    /** Chance of ever winning by size of household, over 20,000 lotteries: its error is below 0.0005. */
    private static double[] chances() {
        SplittableRandom seeds = new SplittableRandom(99);
        double[] won = new double[3];
        for (int lottery = 0; lottery < 20_000; lottery++) {
            boolean[] ever = draw(seeds).ever;
            for (int person = 0; person < PEOPLE; person++) {
                won[size(person)] += ever[person] ? 1 : 0;
            }
        }
        return IntStream.range(0, 3)
                .mapToDouble(size -> won[size] / 20_000 / (PEOPLE / 6.0 * (size + 1)))
                .toArray();
    }

    private static final class Coverage {
        private int covered;

        void add(Inference interval) {
            covered += interval.confLow().orElseThrow() <= EFFECT
                            && EFFECT <= interval.confHigh().orElseThrow()
                    ? 1
                    : 0;
        }

        double share() {
            return (double) covered / LOTTERIES;
        }
    }

    @Test
    void intervalsCoverTheEffectAsOftenAsTheySay() {
        double[] chances = chances();
        Coverage total = new Coverage();
        Coverage ratio = new Coverage();
        Coverage instrument = new Coverage();
        SplittableRandom seeds = new SplittableRandom(2020);
        for (int lottery = 0; lottery < LOTTERIES; lottery++) {
            Drawn drawn = draw(seeds);
            Random random = new Random(seeds.nextLong());
            double[] outcome = new double[PEOPLE];
            double[] takeUp = new double[PEOPLE];
            double[] of = random.doubles(HOUSEHOLDS[PEOPLE - 1] + 1).toArray();
            List<Weighed> winners = new ArrayList<>();
            for (int person = 0; person < PEOPLE; person++) {
                double untreated = 2 * of[HOUSEHOLDS[person]] - 1 + random.nextGaussian();
                double effect = EFFECT + random.nextGaussian() / 2;
                boolean isTakingUp = drawn.ever[person] && random.nextInt(12) > 0;
                takeUp[person] = isTakingUp ? 1 : 0;
                outcome[person] = untreated + takeUp[person] * effect;
                winners.add(new Weighed(
                        untreated + (drawn.ever[person] ? effect : 0),
                        drawn.ever[person] ? Weighed.Arm.TREATMENT : Weighed.Arm.CONTROL,
                        chances[size(person)],
                        HOUSEHOLDS[person]));
            }
            ProbabilityWeighting weighting = ProbabilityWeighting.of(winners);
            total.add(weighting.findHorvitzThompson().orElseThrow().inference());
            ratio.add(weighting.findHajek().orElseThrow().inference());
            instrument.add(firstDraw(drawn, takeUp, outcome));
        }
        String figures = "Horvitz-Thompson " + total.share() + ", Hajek " + ratio.share()
                + ", first draw as instrument " + instrument.share();
        System.out.println(figures);
        assertTrue(total.share() >= 0.94, figures);
        assertEquals(0.95, ratio.share(), 0.015, figures);
        assertEquals(0.95, instrument.share(), 0.015, figures);
    }

    /** The first draw within cells of households of one size, whose chances are alike, as instrument of taking part. */
    private static Inference firstDraw(Drawn drawn, double[] takeUp, double[] outcome) {
        double[] offer = IntStream.range(0, PEOPLE)
                .mapToDouble(person -> drawn.first[person] ? 1 : 0)
                .toArray();
        List<String> cells = IntStream.range(0, PEOPLE)
                .mapToObj(person -> "size " + size(person))
                .toList();
        Design design = Design.ofRows(PEOPLE).withCells(Codes.of(cells)).withClusters(HOUSEHOLDS);
        Coefficient effect = TwoStageLeastSquares.withDefaults()
                .withCovariance(Covariance.CR2)
                .fit(Instrumented.of(design).endogenous("take-up", takeUp).instrument("offer", offer), outcome)
                .fit()
                .get("take-up");
        return effect.inference();
    }
}
