package id.sigi.methods.simulation;

import id.sigi.methods.estimate.identity.CovarianceType;
import id.sigi.methods.regression.AndersonRubinSet;
import id.sigi.methods.regression.Coefficient;
import id.sigi.methods.regression.dense.InstrumentedDesign;
import id.sigi.methods.regression.dense.InstrumentedFit;
import id.sigi.methods.regression.dense.LimitedInformation;
import id.sigi.methods.regression.dense.TwoStageLeastSquares;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The effect of taking up, the first draw its instrument: losers who win later and take up are no compliers. Limited information has an
 * instrument for each cell and one effect for all; the others weigh cells as the regression with cell effects does. The first stage covers more
 * than it says, because the second draw has its own quota: losers do not win it one by one, as errors between people suppose.
 */
@Tag("kernel")
@Tag("slow")
@Tag("simulation")
class InstrumentSimulationTest {
    private static final double EFFECT = 0.5;
    private static final String FIRST_STAGE = "first stage, CR2";
    private static final String WEAK = ", one winner in eight takes up";

    /** E|x| / 2 of a standard normal: the mean of x counted where it is above zero. */
    private static final double HALF = 1 / Math.sqrt(2 * Math.PI);

    @Test
    void takingUpHasTheEffectThatIntervalsHold() {
        World world = World.of(EFFECT).withSteepness(0.4);
        Simulation.of(31, (random, trial) -> {
                    SimulatedLottery effective = SimulatedLottery.draw(random, world);
                    SimulatedLottery alike = SimulatedLottery.draw(random, World.of(EFFECT));
                    SimulatedLottery vain = SimulatedLottery.draw(random, World.of(0));
                    for (CovarianceType kind : CovarianceType.ofRegression()) {
                        String name = "two-stage least squares with cell effects, " + kind;
                        trial.covers(
                                name,
                                world.effect(World.Whose.PRECISION),
                                effect(twoStages(effective, kind)).inference());
                        trial.rejects(name, effect(twoStages(vain, kind)).inference());
                        if (kind != CovarianceType.CLASSICAL) {
                            String limited = "limited information, an instrument for each cell, " + kind;
                            trial.covers(
                                    limited,
                                    EFFECT,
                                    effect(limited(alike, kind)).inference());
                            trial.rejects(limited, effect(limited(vain, kind)).inference());
                        }
                    }
                    compliers(trial, world, effective);
                })
                .with(Measure.COVERAGE, FIRST_STAGE, Band.atLeast(0.94))
                .judge();
    }

    private static void compliers(Trial trial, World world, SimulatedLottery lottery) {
        InstrumentedFit fit = twoStages(lottery, CovarianceType.CR2);
        trial.covers(
                "first stage, CR2",
                world.firstStage(),
                fit.firstStage("d").get("z").inference());
        double without = meanWithout();
        trial.covers(
                "mean of compliers without take-up, CR2",
                without,
                fit.findControlCompliers().orElseThrow().inference());
        trial.covers(
                "mean of compliers with take-up, CR2",
                without + world.effect(World.Whose.PRECISION),
                fit.findTreatedCompliers().orElseThrow().inference());
    }

    /**
     * Compliers are less persistent than others, so that their covariate is lower: its mean over takers is that of x (1 - 0.3 again(x)), again
     * being 0.9 above zero and 0.3 below. The outcome without effect has half of it and 0.3 for each cell.
     */
    private static double meanWithout() {
        double x = -World.SECOND_ODDS * 2 * World.MORE_AGAIN * HALF / (1 - World.SECOND_ODDS * World.AGAIN);
        double cells = 0;
        double weights = 0;
        for (int cell = 0; cell < World.CELLS; cell++) {
            cells += World.Whose.PRECISION.weight(cell) * cell;
            weights += World.Whose.PRECISION.weight(cell);
        }
        return 0.5 * x + 0.3 * cells / weights;
    }

    @Test
    void andersonRubinHoldsHoweverWeakTheInstrument() {
        World strong = World.of(EFFECT);
        World weak = World.of(EFFECT).withTakeUp(0.125);
        Simulation.of(32, (random, trial) -> {
                    SimulatedLottery first = SimulatedLottery.draw(random, strong);
                    SimulatedLottery second = SimulatedLottery.draw(random, weak);
                    for (CovarianceType kind : List.of(CovarianceType.HC2, CovarianceType.CR2)) {
                        trial.covers("Anderson-Rubin set, " + kind, holds(first, kind));
                        trial.covers("Anderson-Rubin set, " + kind + WEAK, holds(second, kind));
                    }
                })
                .judge();
    }

    private static boolean holds(SimulatedLottery lottery, CovarianceType kind) {
        AndersonRubinSet set = twoStages(lottery, kind).findAndersonRubin().orElseThrow();
        if (set instanceof AndersonRubinSet.Interval interval) {
            return interval.low() <= EFFECT && EFFECT <= interval.high();
        }
        if (set instanceof AndersonRubinSet.Outside outside) {
            return EFFECT <= outside.lowEnd() || EFFECT >= outside.highStart();
        }
        return set instanceof AndersonRubinSet.Everything;
    }

    private static Coefficient effect(InstrumentedFit fit) {
        return fit.fit().get("d");
    }

    private static InstrumentedDesign instrumented(SimulatedLottery lottery) {
        return InstrumentedDesign.of(lottery.design()).endogenous("d", lottery.takeUp);
    }

    private static InstrumentedFit twoStages(SimulatedLottery lottery, CovarianceType kind) {
        return TwoStageLeastSquares.withDefaults()
                .withCovariance(kind)
                .fit(instrumented(lottery).instrument("z", lottery.offer), lottery.outcomes[0]);
    }

    private static InstrumentedFit limited(SimulatedLottery lottery, CovarianceType kind) {
        InstrumentedDesign instrumented = instrumented(lottery);
        for (int cell = 0; cell < World.CELLS; cell++) {
            double[] own = lottery.offer.clone();
            int code = cell;
            Arrays.setAll(own, row -> lottery.cells[row] == code ? lottery.offer[row] : 0);
            instrumented = instrumented.instrument("z" + cell, own);
        }
        return LimitedInformation.withDefaults().withCovariance(kind).fit(instrumented, lottery.outcomes[0]);
    }
}
