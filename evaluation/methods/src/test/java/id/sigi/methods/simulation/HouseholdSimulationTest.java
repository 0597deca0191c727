package id.sigi.methods.simulation;

import id.sigi.methods.estimate.Inference;
import id.sigi.methods.estimate.identity.CovarianceType;
import id.sigi.methods.reference.Balance;
import id.sigi.methods.regression.dense.LeastSquares;
import id.sigi.methods.regression.dense.qr.DesignMatrix;
import java.util.Arrays;
import java.util.EnumSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whole households are drawn and come back whole: errors that take people for independent must be seen to be too small. */
@Tag("kernel")
@Tag("slow")
@Tag("simulation")
class HouseholdSimulationTest {
    private static final double EFFECT = 0.5;
    private static final EnumSet<CovarianceType> OF_PEOPLE = EnumSet.of(
            CovarianceType.CLASSICAL, CovarianceType.HC0, CovarianceType.HC1, CovarianceType.HC2, CovarianceType.HC3);

    private static String regression(CovarianceType kind) {
        return "households drawn whole: regression with cell effects, " + kind;
    }

    @Test
    void householdsDrawnWholeHaveTheEffectsThatClusteredIntervalsHold() {
        World world = World.of(EFFECT).withLots(World.Lots.HOUSEHOLDS);
        World none = World.of(0).withLots(World.Lots.HOUSEHOLDS);
        Simulation simulation = Simulation.of(41, (random, trial) -> {
            SimulatedLottery effective = SimulatedLottery.draw(random, world);
            SimulatedLottery vain = SimulatedLottery.draw(random, none);
            String clustered = "households drawn whole: difference within cells, CR2";
            trial.covers(
                    clustered,
                    world.offerEffect(World.Whose.PROGRAMME),
                    CellMeans.clustered(effective, fated(effective)));
            trial.rejects(clustered, CellMeans.clustered(vain, fated(vain)));
            for (CovarianceType kind : CovarianceType.ofRegression()) {
                trial.covers(regression(kind), world.offerEffect(World.Whose.PRECISION), effect(effective, kind));
                trial.rejects(regression(kind), effect(vain, kind));
            }
            DesignMatrix covariates =
                    vain.design().with("x", fatedCovariate(vain)).with("x2", squares(fatedCovariate(vain)));
            trial.rejects(
                    "households drawn whole: balance of two covariates, covariance of the draw",
                    Balance.findOmnibus(covariates, vain.offer));
        });
        for (CovarianceType kind : OF_PEOPLE) {
            simulation = simulation
                    .with(Measure.COVERAGE, regression(kind), new Band(0, 0.935))
                    .with(Measure.ERROR, regression(kind), Band.atLeast(0.065));
        }
        simulation.judge();
    }

    private static Inference effect(SimulatedLottery lottery, CovarianceType kind) {
        return LeastSquares.withDefaults()
                .withCovariance(kind)
                .fit(lottery.design().with("z", lottery.offer), fated(lottery))
                .get("z")
                .inference();
    }

    /** The outcome with more of what the household shares: its first member's outcome before the draw. */
    private static double[] fated(SimulatedLottery lottery) {
        double[] y = lottery.outcomes[0].clone();
        Arrays.setAll(y, row -> y[row] + lottery.before[first(lottery, row)]);
        return y;
    }

    /** The covariate of the household's first member with a part of one's own. */
    private static double[] fatedCovariate(SimulatedLottery lottery) {
        double[] x = lottery.covariate.clone();
        Arrays.setAll(x, row -> lottery.covariate[first(lottery, row)] + lottery.before[row] / 2);
        return x;
    }

    private static double[] squares(double[] x) {
        return Arrays.stream(x).map(value -> value * value).toArray();
    }

    private static int first(SimulatedLottery lottery, int row) {
        int first = row;
        while (first > 0 && lottery.households[first - 1] == lottery.households[row]) {
            first--;
        }
        return first;
    }
}
