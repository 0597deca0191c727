package id.sigi.methods.simulation;

import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigi.methods.difference.CellWeighting;
import id.sigi.methods.estimate.Inference;
import id.sigi.methods.estimate.identity.CovarianceType;
import id.sigi.methods.reference.TwoWayClusters;
import id.sigi.methods.regression.dense.LeastSquares;
import id.sigi.methods.regression.dense.LinAdjustment;
import id.sigi.methods.regression.dense.qr.DesignMatrix;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The offer's effect, larger in cells with higher assignment probabilities, so that estimators which weigh cells otherwise have other true values. Neither classical
 * errors nor those without a factor for small samples (HC0, CR0) are bound to hold; here outcomes spread as much in both arms and samples are
 * not small, so that they nearly do: they must be below HC3 and CR3, and not far below the band.
 */
@Tag("kernel")
@Tag("slow")
@Tag("simulation")
class EffectSimulationTest {
    private static final double EFFECT = 0.5;
    private static final double STEEPNESS = 0.4;

    /** Errors that a plan can choose and that its tables say are not made for small samples. */
    private static final EnumSet<CovarianceType> PLAIN =
            EnumSet.of(CovarianceType.CLASSICAL, CovarianceType.HC0, CovarianceType.CR0);

    private static final List<String> REGRESSIONS = List.of(
            "regression with cell effects, ",
            "regression with cell effects and outcome before (ANCOVA), ",
            "interacted covariates and cells (Lin), ");

    /** Some estimator of the offer's effect. */
    private interface Estimator {
        Inference of(SimulatedLottery lottery, double[] outcome);
    }

    /** Whose effect it estimates. */
    private record Row(World.Whose whose, Estimator estimator) {}

    private static Map<String, Row> rows() {
        Map<String, Row> rows = new LinkedHashMap<>();
        rows.put(
                "difference within cells, Neyman",
                new Row(
                        World.Whose.PROGRAMME,
                        (lottery, y) -> CellMeans.difference(lottery, y, CellWeighting.PROGRAMME)));
        rows.put(
                "difference within cells, winner-weighted",
                new Row(World.Whose.WINNERS, (lottery, y) -> CellMeans.difference(lottery, y, CellWeighting.WINNERS)));
        for (CovarianceType kind : CovarianceType.ofRegression()) {
            rows.put(
                    "regression with cell effects, " + kind,
                    new Row(World.Whose.PRECISION, (lottery, y) -> fit(lottery.design(), kind, lottery, y)));
            rows.put(
                    "regression with cell effects and outcome before (ANCOVA), " + kind,
                    new Row(
                            World.Whose.PRECISION,
                            (lottery, y) -> fit(adjusted(lottery.design(), lottery), kind, lottery, y)));
            rows.put(
                    "interacted covariates and cells (Lin), " + kind,
                    new Row(World.Whose.PROGRAMME, (lottery, y) -> lin(lottery, kind, y)));
        }
        rows.put(
                "regression with cell effects, CR1 by household and office",
                new Row(World.Whose.PRECISION, EffectSimulationTest::twoWay));
        return rows;
    }

    private static DesignMatrix adjusted(DesignMatrix design, SimulatedLottery lottery) {
        return design.with("x", lottery.covariate).with("before", lottery.before);
    }

    private static Inference fit(DesignMatrix design, CovarianceType kind, SimulatedLottery lottery, double[] y) {
        return LeastSquares.withDefaults()
                .withCovariance(kind)
                .fit(design.with("z", lottery.offer), y)
                .get("z")
                .inference();
    }

    private static Inference lin(SimulatedLottery lottery, CovarianceType kind, double[] y) {
        DesignMatrix design = adjusted(lottery.cellColumns(), lottery).with("z", lottery.offer);
        return LinAdjustment.withDefaults()
                .withCovariance(kind)
                .fit(design, "z", y)
                .get("z")
                .inference();
    }

    private static Inference twoWay(SimulatedLottery lottery, double[] y) {
        return TwoWayClusters.of(lottery.households, lottery.offices)
                .find(lottery.design().with("z", lottery.offer), y, "z")
                .orElseThrow()
                .inference();
    }

    @Test
    void offersHaveTheEffectsThatIntervalsHold() {
        Map<String, Row> rows = rows();
        World world = World.of(EFFECT).withSteepness(STEEPNESS);
        Simulation simulation = Simulation.of(20_201_125, (random, trial) -> {
            SimulatedLottery effective = SimulatedLottery.draw(random, world);
            SimulatedLottery vain = SimulatedLottery.draw(random, World.of(0));
            rows.forEach((name, row) -> {
                trial.covers(
                        name, world.offerEffect(row.whose()), row.estimator().of(effective, effective.outcomes[0]));
                trial.rejects(name, row.estimator().of(vain, vain.outcomes[0]));
            });
            Estimator difference = rows.get("difference within cells, Neyman").estimator();
            trial.rejects("the same, skewed outcome", difference.of(vain, vain.outcomes[1]));
            trial.rejects("the same, yes-or-no outcome", difference.of(vain, vain.outcomes[2]));
        });
        for (String estimator : REGRESSIONS) {
            for (CovarianceType kind : PLAIN) {
                simulation = simulation
                        .with(Measure.COVERAGE, estimator + kind, new Band(0.93, 0.96))
                        .with(Measure.ERROR, estimator + kind, new Band(0.04, 0.07));
            }
        }
        Rates rates = simulation.judge();
        for (String estimator : REGRESSIONS) {
            assertGrows(rates, estimator, CovarianceType.HC0, CovarianceType.HC2, CovarianceType.HC3);
            assertGrows(rates, estimator, CovarianceType.CR0, CovarianceType.CR2, CovarianceType.CR3);
        }
    }

    /** Each covers more than the one before. */
    private static void assertGrows(Rates rates, String estimator, CovarianceType... kinds) {
        for (int at = 1; at < kinds.length; at++) {
            double before = rates.rate(Measure.COVERAGE, estimator + kinds[at - 1]);
            double here = rates.rate(Measure.COVERAGE, estimator + kinds[at]);
            assertTrue(before < here, estimator + kinds[at] + ": " + before + ", then " + here);
        }
    }

    @Test
    void whoeverWonIsNoFairComparison() {
        String naive = "naive: ever won against never won";
        Simulation.of(22, (random, trial) -> {
                    World world = World.of(EFFECT);
                    SimulatedLottery lottery = SimulatedLottery.draw(random, world);
                    trial.covers(
                            naive,
                            world.takeUp() * EFFECT,
                            LeastSquares.withDefaults()
                                    .fit(lottery.design().with("won", lottery.everWon), lottery.outcomes[0])
                                    .get("won")
                                    .inference());
                })
                .with(Measure.COVERAGE, naive, new Band(0, 0.92))
                .judge();
    }
}
