package id.sigi.methods.simulation;

import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigi.methods.bounds.Answers;
import id.sigi.methods.bounds.Bounds;
import id.sigi.methods.bounds.CellAnswers;
import id.sigi.methods.bounds.StratifiedBounds;
import id.sigi.methods.estimate.Inference;
import id.sigi.methods.experiment.Arms;
import id.sigi.methods.experiment.Attrition;
import id.sigi.methods.experiment.Balance;
import id.sigi.methods.experiment.CellWeight;
import id.sigi.methods.experiment.Difference;
import id.sigi.methods.experiment.ProbabilityWeighting;
import id.sigi.methods.experiment.StratifiedDifference;
import id.sigi.methods.experiment.Weighed;
import id.sigi.methods.moments.Moments;
import id.sigi.methods.multiplicity.Adjustment;
import id.sigi.methods.multiplicity.StepDown;
import id.sigi.methods.randomisation.ArmRedraw;
import id.sigi.methods.randomisation.Held;
import id.sigi.methods.randomisation.LotKind;
import id.sigi.methods.randomisation.LotTally;
import id.sigi.methods.randomisation.LotteryRedraw;
import id.sigi.methods.randomisation.RedrawnStatistics;
import id.sigi.methods.regression.AndersonRubin;
import id.sigi.methods.regression.Covariance;
import id.sigi.methods.regression.Design;
import id.sigi.methods.regression.Instrumented;
import id.sigi.methods.regression.InstrumentedFit;
import id.sigi.methods.regression.LeastSquares;
import id.sigi.methods.regression.Lin;
import id.sigi.methods.regression.TwoStageLeastSquares;
import id.sigi.methods.regression.WaldTest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * 2,000 lotteries with re-entry, households and non-take-up: intervals of 95 per cent must cover in 94 to 96 of a hundred, tests at five per
 * cent must err in four to six (families in at most six), but for two tests
 * whose errors are named, and the naive comparison of those who ever won must be seen to fail. The standard
 * error of a rate is half a percentage point. The figures are printed, for benchmarks/RESULTS.md.
 */
@Tag("kernel")
@Tag("slow")
class LotterySimulationTest {
    private static final int LOTTERIES = 2000;
    private static final int REDRAWS = 199;
    private static final double EFFECT = 0.5;

    /** Known to err too often with skewed covariates; should it ever not, this test says so. */
    private static final String LIBERAL = "balance of two covariates (one skewed), omnibus F, HC2";

    /** Known to err too seldom. */
    private static final String CONSERVATIVE = "who answered differs by arm, CR2 (AHT)";

    private final Rates coverage = new Rates();
    private final Rates errors = new Rates();

    @Test
    void intervalsCoverAndTestsErrAsOftenAsTheySay() {
        Random random = new Random(20_201_125);
        for (int i = 0; i < LOTTERIES; i++) {
            cover(SimulatedLottery.draw(random, EFFECT));
            test(SimulatedLottery.draw(random, 0), i);
        }
        System.out.println(coverage.table() + System.lineSeparator() + errors.table());
        for (String name : coverage.names()) {
            boolean isNaive = name.startsWith("naive");
            boolean isBound = name.startsWith("Lee");
            double rate = coverage.rate(name);
            assertTrue(isNaive ? rate < 0.9 : rate >= 0.94 && (isBound || rate <= 0.96), name + ": " + rate);
        }
        for (String name : errors.names()) {
            double rate = errors.rate(name);
            assertTrue(lowest(name) <= rate && rate <= highest(name), name + ": " + rate);
        }
    }

    private static double lowest(String name) {
        boolean isFamily = name.startsWith("family");
        return name.equals(LIBERAL) ? 0.06 : isFamily || name.equals(CONSERVATIVE) ? 0.02 : 0.04;
    }

    private static double highest(String name) {
        return name.equals(LIBERAL) ? 0.1 : name.equals(CONSERVATIVE) ? 0.04 : 0.06;
    }

    private void cover(SimulatedLottery lottery) {
        double intended = EFFECT * SimulatedLottery.firstStage();
        double[] y = lottery.outcomes[0];
        cover(
                "difference within cells, Neyman",
                intended,
                difference(lottery, y).inference());
        for (Covariance kind : List.of(
                Covariance.HC1, Covariance.HC2, Covariance.HC3, Covariance.CR1, Covariance.CR2, Covariance.CR3)) {
            cover("regression with cell effects, " + kind, intended, effect(lottery, y, kind));
        }
        cover("regression with interacted covariates (Lin), HC2", intended, lin(lottery, y));
        cover(
                "Hajek with known probabilities, clustered",
                intended,
                hajek(lottery, y).inference());
        InstrumentedFit fit = twoStages(lottery, y);
        cover(
                "two-stage least squares with cell effects, CR2",
                EFFECT,
                fit.fit().get("d").inference());
        coverage.add("Anderson-Rubin set, CR2", holds(fit.findAndersonRubin().orElseThrow(), EFFECT));
        cover("naive: ever won against never won", EFFECT * SimulatedLottery.TAKE_UP, naive(lottery, y));
        Bounds bounds = lee(lottery, y);
        coverage.add(
                "Lee bounds within cells, Imbens-Manski",
                bounds.confLow() <= intended && intended <= bounds.confHigh());
    }

    private void cover(String name, double truth, Inference inference) {
        coverage.add(
                name,
                inference.confLow().orElseThrow() <= truth
                        && truth <= inference.confHigh().orElseThrow());
    }

    private static boolean holds(AndersonRubin set, double value) {
        if (set instanceof AndersonRubin.Interval interval) {
            return interval.low() <= value && value <= interval.high();
        }
        if (set instanceof AndersonRubin.Outside outside) {
            return value <= outside.lowEnd() || value >= outside.highStart();
        }
        return set instanceof AndersonRubin.Everything;
    }

    private void test(SimulatedLottery lottery, int seed) {
        double[] y = lottery.outcomes[0];
        err("difference within cells, Neyman", difference(lottery, y).inference());
        err(
                "the same, yes-or-no outcome",
                difference(lottery, lottery.outcomes[2]).inference());
        err("the same, skewed outcome", difference(lottery, lottery.outcomes[1]).inference());
        err("regression with cell effects, HC2", effect(lottery, y, Covariance.HC2));
        err("regression with cell effects, CR2", effect(lottery, y, Covariance.CR2));
        err(
                "two-stage least squares with cell effects, CR2",
                twoStages(lottery, y).fit().get("d").inference());
        RedrawnStatistics redrawn = redraw(lottery, seed);
        for (int outcome = 0; outcome < 3; outcome++) {
            errors.add(
                    "randomisation inference, studentised, outcome " + (outcome + 1),
                    redrawn.p(outcome).twoSided() <= 0.05);
        }
        family(redrawn);
        design(lottery, seed);
    }

    private void err(String name, Inference inference) {
        errors.add(name, inference.pValue().orElseThrow() <= 0.05);
    }

    /** All three nulls hold, so any rejection is an error. */
    private void family(RedrawnStatistics redrawn) {
        List<Integer> all = List.of(0, 1, 2);
        List<Double> observed = all.stream().map(redrawn::observed).toList();
        List<Double> p =
                all.stream().map(outcome -> redrawn.p(outcome).twoSided()).toList();
        errors.add("family of three, Romano-Wolf", any(StepDown.ROMANO_WOLF.adjust(observed, redrawn.resamples(all))));
        errors.add("family of three, Holm", any(Adjustment.HOLM.adjust(p)));
        errors.add("family of three, Benjamini-Hochberg", any(Adjustment.BENJAMINI_HOCHBERG.adjust(p)));
        errors.add("family of three, sharpened q", any(Adjustment.SHARPENED_Q.adjust(p)));
    }

    private static boolean any(List<Double> adjusted) {
        return adjusted.stream().anyMatch(p -> p <= 0.05);
    }

    private void design(SimulatedLottery lottery, int seed) {
        double[] answered = new double[lottery.offer.length];
        Arrays.setAll(answered, i -> lottery.hasAnswered[i] ? 1 : 0);
        double[] square = Arrays.stream(lottery.covariate).map(x -> x * x).toArray();
        Design covariates = cells(lottery).with("x", lottery.covariate).with("x2", square);
        errors.add(LIBERAL, omnibus(covariates, lottery.offer).pValue() <= 0.05);
        errors.add("balance of two covariates, omnibus F, redrawn", redrawnOmnibus(lottery, covariates, seed) <= 0.05);
        Optional<WaldTest> answering = Attrition.of(
                        covariates.withClusters(lottery.households), lottery.offer, Covariance.CR2)
                .findComposition(answered);
        errors.add(CONSERVATIVE, answering.orElseThrow().pValue() <= 0.05);
    }

    private static WaldTest omnibus(Design covariates, double[] offer) {
        return Balance.findOmnibus(covariates, offer, Covariance.HC2).orElseThrow();
    }

    /** The same F held against the lottery drawn again. */
    private static double redrawnOmnibus(SimulatedLottery lottery, Design covariates, int seed) {
        int[] arms = Arrays.stream(lottery.offer).mapToInt(z -> (int) z).toArray();
        ArmRedraw.Statistic statistic = (unused, drawn) -> omnibus(
                        covariates, Arrays.stream(drawn).asDoubleStream().toArray())
                .f();
        return ArmRedraw.ofPeople(lottery.cells, arms)
                .redraw(lottery.covariate, statistic, REDRAWS, seed)
                .twoSided();
    }

    private static Difference difference(SimulatedLottery lottery, double[] y) {
        Map<String, Arms> cells = new TreeMap<>();
        for (int i = 0; i < y.length; i++) {
            Moments one = Moments.of(y[i]);
            cells.merge(
                    "c" + lottery.cells[i],
                    lottery.offer[i] == 1 ? new Arms(one, Moments.EMPTY) : new Arms(Moments.EMPTY, one),
                    Arms::plus);
        }
        return StratifiedDifference.of(cells, CellWeight.PROGRAMME).find().orElseThrow();
    }

    private static Difference hajek(SimulatedLottery lottery, double[] y) {
        List<Weighed> people = new ArrayList<>();
        for (int i = 0; i < y.length; i++) {
            people.add(new Weighed(
                    y[i],
                    lottery.offer[i] == 1 ? Weighed.Arm.TREATMENT : Weighed.Arm.CONTROL,
                    SimulatedLottery.odds(lottery.cells[i]),
                    lottery.households[i]));
        }
        return ProbabilityWeighting.of(people).findHajek().orElseThrow();
    }

    private static Design cells(SimulatedLottery lottery) {
        return Design.ofRows(lottery.offer.length).withCells(lottery.cells);
    }

    private static Inference effect(SimulatedLottery lottery, double[] y, Covariance kind) {
        return LeastSquares.withDefaults()
                .withCovariance(kind)
                .fit(cells(lottery).withClusters(lottery.households).with("z", lottery.offer), y)
                .get("z")
                .inference();
    }

    private static Inference lin(SimulatedLottery lottery, double[] y) {
        Design design =
                Design.ofRows(y.length).withIntercept().with("z", lottery.offer).with("x", lottery.covariate);
        for (int cell = 1; cell < 4; cell++) {
            int code = cell;
            design = design.with(
                    "cell" + cell,
                    Arrays.stream(lottery.cells)
                            .mapToDouble(c -> c == code ? 1 : 0)
                            .toArray());
        }
        return Lin.withDefaults().fit(design, "z", y).get("z").inference();
    }

    private static InstrumentedFit twoStages(SimulatedLottery lottery, double[] y) {
        return TwoStageLeastSquares.withDefaults()
                .withCovariance(Covariance.CR2)
                .fit(
                        Instrumented.of(cells(lottery).withClusters(lottery.households))
                                .endogenous("d", lottery.takeUp)
                                .instrument("z", lottery.offer),
                        y);
    }

    private static Inference naive(SimulatedLottery lottery, double[] y) {
        return LeastSquares.withDefaults()
                .fit(cells(lottery).with("won", lottery.everWon), y)
                .get("won")
                .inference();
    }

    private static Bounds lee(SimulatedLottery lottery, double[] y) {
        List<CellAnswers> cells = new ArrayList<>();
        for (int cell = 0; cell < 4; cell++) {
            cells.add(new CellAnswers(answers(lottery, y, cell, 1), answers(lottery, y, cell, 0)));
        }
        return StratifiedBounds.findLee(cells).orElseThrow().bounds();
    }

    private static Answers answers(SimulatedLottery lottery, double[] y, int cell, int arm) {
        int[] people = IntStream.range(0, y.length)
                .filter(i -> lottery.cells[i] == cell && lottery.offer[i] == arm)
                .toArray();
        double[] seen = Arrays.stream(people)
                .filter(i -> lottery.hasAnswered[i])
                .mapToDouble(i -> y[i])
                .toArray();
        return Answers.of(seen, people.length);
    }

    private static RedrawnStatistics redraw(SimulatedLottery lottery, int seed) {
        List<LotTally> cells = new ArrayList<>();
        for (int cell = 0; cell < 4; cell++) {
            List<LotKind> lots = new ArrayList<>();
            for (int i = 0; i < lottery.offer.length; i++) {
                if (lottery.cells[i] == cell) {
                    long won = (long) lottery.offer[i];
                    lots.add(new LotKind(
                            won,
                            1 - won,
                            List.of(
                                    Held.of(lottery.outcomes[0][i]),
                                    Held.of(lottery.outcomes[1][i]),
                                    Held.of(lottery.outcomes[2][i]))));
                }
            }
            cells.add(LotTally.of(lots));
        }
        return LotteryRedraw.of(cells).redraw(REDRAWS, seed);
    }
}
