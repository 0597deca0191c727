package id.sigi.methods.simulation;

import id.sigi.methods.estimate.Inference;
import id.sigi.methods.survey.LonelyPsu;
import id.sigi.methods.survey.variance.LinearisedVariance;
import id.sigi.methods.survey.variance.SampleDesign;
import id.sigi.methods.survey.variance.SamplingStage;
import id.sigi.methods.survey.variance.VarianceEstimator;
import id.sigi.methods.survey.variance.WeightedTotals;
import id.sigi.methods.transition.GrossFlowInference;
import id.sigi.methods.transition.MarginalHomogeneity;
import id.sigi.methods.transition.Margins;
import id.sigi.methods.transition.Mobility;
import id.sigi.methods.transition.MobilityIndex;
import id.sigi.methods.transition.NonResponseModel;
import id.sigi.methods.transition.PanelTable;
import id.sigi.methods.transition.TimeHomogeneity;
import id.sigi.methods.transition.TransitionTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** People move between three states by known probabilities: whether intervals hold what they are said to hold, and tests err as often as they say. */
@Tag("kernel")
@Tag("slow")
@Tag("simulation")
class TransitionSimulationTest {
    private static final double[] BEFORE = {0.5, 0.2, 0.3};
    private static final double[][] MOVES = {{0.84, 0.06, 0.10}, {0.35, 0.45, 0.20}, {0.15, 0.10, 0.75}};
    private static final double[] FIRST = {0.9, 0.9, 0.9};
    private static final double[] SECOND = {0.85, 0.65, 0.75};

    private static int drawn(Random random, double[] shares) {
        double at = random.nextDouble();
        int state = 0;
        while (state < shares.length - 1 && at >= shares[state]) {
            at -= shares[state];
            state++;
        }
        return state;
    }

    private static long[][] moved(Random random, int people, double[] before) {
        long[][] counts = new long[3][3];
        for (int person = 0; person < people; person++) {
            int from = drawn(random, before);
            counts[from][drawn(random, MOVES[from])]++;
        }
        return counts;
    }

    /** The shares that stay: pi' P = pi', by many steps. */
    private static double[] stationary() {
        double[] shares = BEFORE;
        for (int step = 0; step < 500; step++) {
            double[] next = new double[3];
            for (int i = 0; i < 3; i++) {
                for (int j = 0; j < 3; j++) {
                    next[j] += shares[i] * MOVES[i][j];
                }
            }
            shares = next;
        }
        return shares;
    }

    private static double[][] known() {
        return Arrays.stream(MOVES).map(double[]::clone).toArray(double[][]::new);
    }

    @Test
    void sharesMarginsAndMobility() {
        double[] stays = stationary();
        double after = BEFORE[0] * MOVES[0][0] + BEFORE[1] * MOVES[1][0] + BEFORE[2] * MOVES[2][0];
        Simulation.of(171, (random, trial) -> {
                    TransitionTable table = TransitionTable.ofCounts(moved(random, 900, BEFORE));
                    trial.covers(
                            "share of a row", MOVES[1][0], table.findShare(1, 0).orElseThrow());
                    trial.covers(
                            "small share of a row",
                            MOVES[0][1],
                            table.findShare(0, 1).orElseThrow());
                    boolean holds = true;
                    for (int to = 0; to < 3; to++) {
                        Inference one = table.findSimultaneousShare(1, to).orElseThrow();
                        holds &= one.confLow().orElseThrow() <= MOVES[1][to]
                                && MOVES[1][to] <= one.confHigh().orElseThrow();
                    }
                    trial.covers("all shares of a row together", holds);
                    Margins margins = new Margins(table);
                    trial.covers(
                            "share before", BEFORE[0], margins.findBefore(0).orElseThrow());
                    trial.covers("share after", after, margins.findAfter(0).orElseThrow());
                    trial.covers(
                            "change", after - BEFORE[0], margins.findChange(0).orElseThrow());
                    Mobility mobility = new Mobility(table);
                    for (MobilityIndex index : MobilityIndex.values()) {
                        trial.covers(
                                index.name(),
                                index.of(known()),
                                mobility.find(index).orElseThrow());
                    }
                    trial.covers(
                            "stationary share",
                            stays[1],
                            mobility.findStationaryShare(1).orElseThrow());
                    trial.covers(
                            "time to exit",
                            1 / (1 - MOVES[0][0]),
                            mobility.findTimeToExit(0).orElseThrow());
                })
                .with(Measure.COVERAGE, "all shares of a row together", Band.atLeast(0.94))
                .judge();
    }

    /** Of a chain whose shares are stationary, margins do not change; three steps of it have the same probabilities. */
    @Test
    void testsWhereNothingDiffers() {
        double[] stays = stationary();
        Simulation.of(172, (random, trial) -> {
                    List<TransitionTable> steps = new ArrayList<>();
                    for (int step = 0; step < 3; step++) {
                        steps.add(TransitionTable.ofCounts(moved(random, 900, step == 0 ? stays : BEFORE)));
                    }
                    trial.rejects(
                            "Stuart-Maxwell",
                            MarginalHomogeneity.findStuartMaxwell(steps.get(0))
                                    .orElseThrow()
                                    .pValue());
                    trial.rejects(
                            "Bhapkar",
                            MarginalHomogeneity.findWald(steps.get(0))
                                    .orElseThrow()
                                    .pValue());
                    trial.rejects(
                            "homogeneity in time",
                            TimeHomogeneity.find(steps).orElseThrow().pValue());
                })
                .judge();
    }

    /** Villages whose people move alike: 60 in three strata, weights of strata; shares of rows by linearisation. */
    @Test
    void villages() {
        Simulation.of(173, (random, trial) -> {
                    TransitionTable table = villages(random);
                    trial.covers(
                            "weighted share of a row",
                            MOVES[0][2],
                            table.findShare(0, 2).orElseThrow());
                    trial.covers(
                            "weighted share of who stays",
                            MOVES[2][2],
                            table.findShare(2, 2).orElseThrow());
                    double after = BEFORE[0] * MOVES[0][0] + BEFORE[1] * MOVES[1][0] + BEFORE[2] * MOVES[2][0];
                    trial.covers(
                            "weighted change",
                            after - BEFORE[0],
                            new Margins(table).findChange(0).orElseThrow());
                })
                .judge();
    }

    /** A village pulls its people towards one destination or the other, as much up as down. */
    private static TransitionTable villages(Random random) {
        double[][] cells = new double[9][60];
        int[] stratum = new int[60];
        int[] unit = new int[60];
        double[][] flows = new double[3][3];
        long[][] people = new long[3][3];
        for (int village = 0; village < 60; village++) {
            double pull = 0.06 * (random.nextBoolean() ? 1 : -1);
            double weight = 1 + village % 3;
            stratum[village] = village % 3;
            unit[village] = village;
            for (int person = 0; person < 20; person++) {
                int from = drawn(random, BEFORE);
                double[] shares = MOVES[from].clone();
                shares[0] += pull;
                shares[2] -= pull;
                int to = drawn(random, shares);
                cells[3 * from + to][village] += weight;
                flows[from][to] += weight;
                people[from][to]++;
            }
        }
        double[] endless = new double[60];
        Arrays.fill(endless, Double.POSITIVE_INFINITY);
        double[] ones = new double[60];
        Arrays.fill(ones, 1);
        SampleDesign design = SampleDesign.of(
                List.of(new SamplingStage(List.of("0", "1", "2"), stratum, unit, endless)), LonelyPsu.FAIL);
        VarianceEstimator variance = LinearisedVariance.of(design, ones);
        WeightedTotals totals = new WeightedTotals(cells);
        int df = variance.degreesOfFreedom(totals.holds());
        return TransitionTable.ofSurvey(flows, people, variance.covariance(totals), new int[] {df, df, df}, df);
    }

    /** Whether somebody answers depends on the state after: model D, which is right, covers; model A, which is not, is told apart by its coverage. */
    @Test
    void nonResponseByTheStateAfter() {
        Simulation.of(174, (random, trial) -> {
                    PanelTable panel = panel(random);
                    modelled(panel, NonResponseModel.SECOND_BY_STATE_AFTER, trial, "model D");
                    modelled(panel, NonResponseModel.COMMON, trial, "model A, which does not hold");
                })
                .with(Measure.COVERAGE, "model A, which does not hold", Band.atMost(0.5))
                .judge();
    }

    private static void modelled(PanelTable panel, NonResponseModel model, Trial trial, String name) {
        Inference share = GrossFlowInference.find(panel, model, panel.multinomial(), Double.POSITIVE_INFINITY)
                .flatMap(found -> found.findTransition(1, 1))
                .orElseThrow();
        trial.covers(name, MOVES[1][1], share);
    }

    private static PanelTable panel(Random random) {
        double[][] both = new double[3][3];
        double[] beforeOnly = new double[3];
        double[] afterOnly = new double[3];
        double neither = 0;
        for (int person = 0; person < 6000; person++) {
            int from = drawn(random, BEFORE);
            int to = drawn(random, MOVES[from]);
            boolean first = random.nextDouble() < FIRST[from];
            boolean second = random.nextDouble() < (first ? SECOND[to] : 0.5);
            if (first && second) {
                both[from][to]++;
            } else if (first) {
                beforeOnly[from]++;
            } else if (second) {
                afterOnly[to]++;
            } else {
                neither++;
            }
        }
        return PanelTable.of(both, beforeOnly, afterOnly, neither);
    }
}
