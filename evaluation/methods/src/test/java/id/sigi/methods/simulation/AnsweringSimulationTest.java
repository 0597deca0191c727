package id.sigi.methods.simulation;

import id.sigi.methods.bounds.ArmResponses;
import id.sigi.methods.bounds.Bounds;
import id.sigi.methods.bounds.CellResponses;
import id.sigi.methods.bounds.StratifiedBounds;
import id.sigi.methods.bounds.WorstCaseBounds;
import id.sigi.methods.estimate.Inference;
import id.sigi.methods.estimate.identity.CovarianceType;
import id.sigi.methods.reference.Attrition;
import id.sigi.methods.reference.Propensity;
import id.sigi.methods.regression.dense.LeastSquares;
import id.sigi.methods.regression.dense.qr.DesignMatrix;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Who answers the survey. Where answering depends on the covariate, and more so among winners, respondents alone tell another effect than
 * everybody's, and those weighted by one over their probability to answer tell everybody's; the error takes the chances as known, which makes it too
 * large rather than too small. The approximate Hotelling test of who answered errs too seldom, that by scores as it says. Intervals of bounds must hold for the worst that may be,
 * and so cover more than they say.
 */
@Tag("kernel")
@Tag("slow")
@Tag("simulation")
class AnsweringSimulationTest {
    private static final double EFFECT = 0.5;
    private static final String WEIGHTED = "respondents weighted by one over their chance to answer, ";
    private static final String RESPONDENTS = "naive: respondents of whom other kinds answer in the two arms";
    private static final String HOTELLING = "who answered differs by arm, CR2 (AHT)";
    private static final String WORST = "worst-case bounds within cells, Imbens-Manski";
    private static final String LEE = "Lee bounds within cells, Imbens-Manski";

    @Test
    void boundsHoldAndTestsOfAnsweringErrAsOftenAsTheySay() {
        World world = World.of(EFFECT);
        Simulation simulation = Simulation.of(91, (random, trial) -> {
            SimulatedLottery lottery = SimulatedLottery.draw(random, world);
            double truth = world.offerEffect(World.Whose.PROGRAMME);
            trial.covers(LEE, holds(StratifiedBounds.findLee(cells(lottery)), truth));
            trial.covers(WORST, holds(StratifiedBounds.findWorst(cells(lottery), range(lottery)), truth));
            for (CovarianceType kind : List.of(CovarianceType.HC2, CovarianceType.CR2)) {
                trial.rejects("answering differs by arm, " + kind, answering(lottery, kind));
            }
            DesignMatrix covariates =
                    lottery.design().with("x", lottery.covariate).with("x2", lottery.squares());
            double[] answered = lottery.answered();
            Attrition scores = Attrition.of(covariates, lottery.offer);
            trial.rejects("who answered differs by arm, scores of households", scores.findComposition(answered));
            trial.rejects("anything about answering differs by arm, scores of households", scores.findAny(answered));
            trial.rejects(
                    "who answered differs by arm, scores of people",
                    Attrition.of(covariates.withClusters(lottery.alone()), lottery.offer)
                            .findComposition(answered));
            trial.rejects(
                    HOTELLING,
                    Attrition.of(covariates, lottery.offer, CovarianceType.CR2).findComposition(answered));
            trial.rejects(
                    "who answered differs by arm, HC2",
                    Attrition.of(covariates, lottery.offer, CovarianceType.HC2).findComposition(answered));
        });
        simulation
                .with(Measure.COVERAGE, LEE, Band.atLeast(0.94))
                .with(Measure.COVERAGE, WORST, Band.atLeast(0.94))
                .with(Measure.ERROR, HOTELLING, new Band(0.03, 0.045))
                .judge();
    }

    private static Inference answering(SimulatedLottery lottery, CovarianceType kind) {
        return LeastSquares.withDefaults()
                .withCovariance(kind)
                .fit(lottery.design().with("z", lottery.offer), lottery.answered())
                .get("z")
                .inference();
    }

    private static boolean holds(Optional<StratifiedBounds> found, double truth) {
        Bounds bounds = found.orElseThrow().bounds();
        return bounds.confLow() <= truth && truth <= bounds.confHigh();
    }

    private static List<CellResponses> cells(SimulatedLottery lottery) {
        List<CellResponses> cells = new ArrayList<>();
        for (int cell = 0; cell < World.CELLS; cell++) {
            cells.add(new CellResponses(answers(lottery, cell, 1), answers(lottery, cell, 0)));
        }
        return cells;
    }

    /** Of the outcomes that were seen. */
    private static WorstCaseBounds range(SimulatedLottery lottery) {
        double[] seen = IntStream.range(0, lottery.people())
                .filter(row -> lottery.hasAnswered[row])
                .mapToDouble(row -> lottery.outcomes[0][row])
                .sorted()
                .toArray();
        return new WorstCaseBounds(seen[0], seen[seen.length - 1]);
    }

    private static ArmResponses answers(SimulatedLottery lottery, int cell, int arm) {
        int[] people = IntStream.range(0, lottery.people())
                .filter(i -> lottery.cells[i] == cell && lottery.offer[i] == arm)
                .toArray();
        double[] seen = Arrays.stream(people)
                .filter(i -> lottery.hasAnswered[i])
                .mapToDouble(i -> lottery.outcomes[0][i])
                .toArray();
        return ArmResponses.of(seen, people.length);
    }

    @Test
    void weightsBringBackThoseWhoDidNotAnswer() {
        World world = World.of(EFFECT);
        Simulation simulation = Simulation.of(92, (random, trial) -> {
            SimulatedLottery effective = SimulatedLottery.draw(random, world);
            SimulatedLottery vain = SimulatedLottery.draw(random, World.of(0));
            double[] answered = answered(random, effective);
            double[] answeredInVain = answered(random, vain);
            double truth = world.offerEffect(World.Whose.PRECISION);
            double[] weights = weights(effective, answered);
            double[] weightsInVain = weights(vain, answeredInVain);
            for (CovarianceType kind : List.of(CovarianceType.HC2, CovarianceType.CR1)) {
                trial.covers(WEIGHTED + kind, truth, effect(effective, answered, weights, kind));
                trial.rejects(WEIGHTED + kind, effect(vain, answeredInVain, weightsInVain, kind));
            }
            double[] ones = new double[effective.people()];
            Arrays.fill(ones, 1);
            trial.covers(RESPONDENTS, truth, effect(effective, answered, ones, CovarianceType.CR2));
        });
        simulation.with(Measure.COVERAGE, RESPONDENTS, new Band(0, 0.9)).judge();
    }

    /** Winners answer more when the covariate is high, losers when it is low. */
    private static double[] answered(Random random, SimulatedLottery lottery) {
        double[] answered = new double[lottery.people()];
        Arrays.setAll(answered, row -> {
            double index = 1 + (lottery.offer[row] == 1 ? 0.8 : -0.8) * lottery.covariate[row];
            return random.nextDouble() < 1 / (1 + Math.exp(-index)) ? 1 : 0;
        });
        return answered;
    }

    private static double[] weights(SimulatedLottery lottery, double[] answered) {
        double[] product = lottery.covariate.clone();
        Arrays.setAll(product, row -> product[row] * lottery.offer[row]);
        DesignMatrix model = DesignMatrix.ofRows(lottery.people())
                .withIntercept()
                .with("z", lottery.offer)
                .with("x", lottery.covariate)
                .with("zx", product);
        return Arrays.stream(Propensity.find(model, answered).orElseThrow())
                .map(chance -> 1 / chance)
                .toArray();
    }

    private static Inference effect(
            SimulatedLottery lottery, double[] answered, double[] weights, CovarianceType kind) {
        int[] rows = IntStream.range(0, lottery.people())
                .filter(row -> answered[row] == 1)
                .toArray();
        DesignMatrix design = DesignMatrix.ofRows(rows.length)
                .withCells(Arrays.stream(rows).map(row -> lottery.cells[row]).toArray())
                .withClusters(
                        Arrays.stream(rows).map(row -> lottery.households[row]).toArray())
                .withWeights(
                        Arrays.stream(rows).mapToDouble(row -> weights[row]).toArray())
                .with(
                        "z",
                        Arrays.stream(rows)
                                .mapToDouble(row -> lottery.offer[row])
                                .toArray());
        return LeastSquares.withDefaults()
                .withCovariance(kind)
                .fit(
                        design,
                        Arrays.stream(rows)
                                .mapToDouble(row -> lottery.outcomes[0][row])
                                .toArray())
                .get("z")
                .inference();
    }
}
