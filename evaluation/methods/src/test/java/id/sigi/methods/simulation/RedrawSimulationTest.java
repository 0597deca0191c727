package id.sigi.methods.simulation;

import id.sigi.methods.multiplicity.Adjustment;
import id.sigi.methods.multiplicity.StepDown;
import id.sigi.methods.randomisation.EffectInterval;
import id.sigi.methods.randomisation.KindOutcome;
import id.sigi.methods.randomisation.LotteryRandomisationInference;
import id.sigi.methods.randomisation.RandomisationDistribution;
import id.sigi.methods.randomisation.UnitKind;
import id.sigi.methods.randomisation.UnitTally;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The lottery drawn again, by people and by whole households: tests of each of three outcomes, intervals by inversion, and families of the three in which
 * nothing has an effect, so that any rejection is an error. Benjamini and Yekutieli's bound allows for any dependence and so errs less than it says.
 */
@Tag("kernel")
@Tag("slow")
@Tag("simulation")
class RedrawSimulationTest {
    private static final double EFFECT = 0.5;
    private static final int REDRAWS = 399;
    private static final List<Integer> ALL = List.of(0, 1, 2);

    @Test
    void redrawsErrAsOftenAsTheySay() {
        Simulation simulation = Simulation.of(111, (random, trial) -> {
            RandomisationDistribution redrawn = lottery(SimulatedLottery.draw(random, World.of(0)), World.Lots.PEOPLE)
                    .redraw(REDRAWS, random.nextLong());
            ALL.forEach(outcome -> trial.rejects(
                    "randomisation inference, outcome " + (outcome + 1),
                    redrawn.p(outcome).twoSided()));
            families(trial, redrawn);
            RandomisationDistribution households = lottery(
                            SimulatedLottery.draw(random, World.of(0).withLots(World.Lots.HOUSEHOLDS)),
                            World.Lots.HOUSEHOLDS)
                    .redraw(REDRAWS, random.nextLong());
            ALL.forEach(outcome -> trial.rejects(
                    "randomisation inference, households drawn whole, outcome " + (outcome + 1),
                    households.p(outcome).twoSided()));
        });
        simulation
                .with(Measure.ERROR, "family of three, " + Adjustment.BENJAMINI_YEKUTIELI, Band.atMost(0.06))
                .judge();
    }

    private static void families(Trial trial, RandomisationDistribution redrawn) {
        List<Double> p =
                ALL.stream().map(outcome -> redrawn.p(outcome).twoSided()).toList();
        for (Adjustment adjustment : Adjustment.values()) {
            trial.rejects("family of three, " + adjustment, smallest(adjustment.adjust(p)));
        }
        trial.rejects(
                "family of three, Romano-Wolf",
                smallest(StepDown.ROMANO_WOLF.adjust(
                        ALL.stream().map(redrawn::observed).toList(), redrawn.resamples(ALL))));
        trial.rejects(
                "family of three, Westfall-Young",
                smallest(StepDown.WESTFALL_YOUNG.adjust(
                        ALL.stream().map(redrawn::observedP).toList(), redrawn.resampledPs(ALL))));
    }

    private static double smallest(List<Double> adjusted) {
        return adjusted.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
    }

    @Test
    void intervalsByInversionHoldTheEffect() {
        Simulation.of(112, (random, trial) -> {
                    for (World.Lots lots : World.Lots.values()) {
                        World world = World.of(EFFECT).withLots(lots);
                        trial.covers(
                                "interval by inversion, redraws of " + lots,
                                holds(random, world, world.offerEffect(World.Whose.PROGRAMME)));
                    }
                })
                .judge();
    }

    private static boolean holds(Random random, World world, double truth) {
        LotteryRandomisationInference redraw = lottery(SimulatedLottery.draw(random, world), world.lots());
        EffectInterval interval =
                EffectInterval.find(redraw, 0, REDRAWS, random.nextLong()).orElseThrow();
        return interval.low() <= truth && truth <= interval.high();
    }

    private static LotteryRandomisationInference lottery(SimulatedLottery lottery, World.Lots lots) {
        ToIntFunction<Integer> lotOf = lots == World.Lots.PEOPLE ? row -> row : row -> lottery.households[row];
        List<UnitTally> cells = new ArrayList<>();
        for (int cell = 0; cell < World.CELLS; cell++) {
            int code = cell;
            Map<Integer, List<Integer>> members = new LinkedHashMap<>();
            IntStream.range(0, lottery.people())
                    .filter(row -> lottery.cells[row] == code)
                    .forEach(row -> members.computeIfAbsent(lotOf.applyAsInt(row), unseen -> new ArrayList<>())
                            .add(row));
            cells.add(UnitTally.of(
                    members.values().stream().map(rows -> kind(lottery, rows)).toList()));
        }
        return LotteryRandomisationInference.of(cells);
    }

    private static UnitKind kind(SimulatedLottery lottery, List<Integer> rows) {
        long won = (long) lottery.offer[rows.get(0)];
        return new UnitKind(
                won,
                1 - won,
                Arrays.stream(lottery.outcomes)
                        .map(outcome -> new KindOutcome(
                                rows.size(),
                                rows.stream().mapToDouble(row -> outcome[row]).sum(),
                                0))
                        .toList());
    }
}
