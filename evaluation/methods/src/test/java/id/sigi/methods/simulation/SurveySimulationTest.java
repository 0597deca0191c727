package id.sigi.methods.simulation;

import id.sigi.methods.estimate.Inference;
import id.sigi.methods.estimate.Inferences;
import id.sigi.methods.proportion.Limits;
import id.sigi.methods.survey.LonelyPsu;
import id.sigi.methods.survey.SurveyEstimate;
import id.sigi.methods.survey.association.RaoScottTest;
import id.sigi.methods.survey.calibration.Calibration;
import id.sigi.methods.survey.calibration.CalibrationDistance;
import id.sigi.methods.survey.quantile.QuantileInterval;
import id.sigi.methods.survey.quantile.QuantileRule;
import id.sigi.methods.survey.quantile.SurveyQuantile;
import id.sigi.methods.survey.regression.SurveyRegression;
import id.sigi.methods.survey.regression.SurveyRegression.Family;
import id.sigi.methods.survey.replicate.MadeReplicates;
import id.sigi.methods.survey.replicate.ReplicateVariance;
import id.sigi.methods.survey.variance.DifferenceStatistic;
import id.sigi.methods.survey.variance.DomainMembers;
import id.sigi.methods.survey.variance.LinearisedVariance;
import id.sigi.methods.survey.variance.RatioStatistic;
import id.sigi.methods.survey.variance.SampleDesign;
import id.sigi.methods.survey.variance.SamplingStage;
import id.sigi.methods.survey.variance.TotalStatistic;
import id.sigi.methods.survey.variance.VarianceEstimator;
import id.sigi.methods.survey.variance.WeightedStatistics;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Intervals of surveys over samples drawn again and again from one population: four strata of 60 villages of 24 people, of which 15 villages and 8 people in each are
 * drawn without replacement. Villages differ, a rare state is held by one in eight, incomes are skewed.
 */
@Tag("kernel")
@Tag("slow")
@Tag("simulation")
class SurveySimulationTest {
    private static final int STRATA = 4;
    private static final int VILLAGES = 60;
    private static final int DRAWN = 15;
    private static final int PEOPLE = 24;
    private static final int ASKED = 8;
    private static final Population POPULATION = new Population(new Random(20240901));

    /** Everybody, and what is true of them: a third class is dealt out so that it is independent of work to the last person. */
    private static final class Population {
        private final int size = STRATA * VILLAGES * PEOPLE;
        private final double[] income = new double[size];
        private final double[] works = new double[size];
        private final double[] rare = new double[size];
        private final double[] woman = new double[size];
        private final double[] age = new double[size];
        private final int[] other = new int[size];

        Population(Random random) {
            for (int village = 0; village < STRATA * VILLAGES; village++) {
                double level = 0.4 * random.nextGaussian() + 0.2 * Math.floorDiv(village, VILLAGES);
                for (int one = 0; one < PEOPLE; one++) {
                    int at = village * PEOPLE + one;
                    woman[at] = random.nextInt(2);
                    age[at] = 15 + random.nextInt(50);
                    works[at] = random.nextDouble() < logistic(0.2 + level - 0.4 * woman[at]) ? 1 : 0;
                    rare[at] = random.nextDouble() < logistic(-2.1 + level) ? 1 : 0;
                    income[at] = Math.exp(1 + level + 0.02 * age[at] + 0.5 * random.nextGaussian());
                }
            }
            int[] dealt = new int[2];
            int[] order = random.ints(size).toArray();
            IntStream.range(0, size)
                    .boxed()
                    .sorted(Comparator.comparingInt(one -> order[one]))
                    .forEach(one -> other[one] = dealt[(int) works[one]]++ % 3);
        }

        private static double logistic(double linear) {
            return 1 / (1 + Math.exp(-linear));
        }

        double mean(double[] values) {
            return Arrays.stream(values).average().orElseThrow();
        }

        double sum(double[] values) {
            return Arrays.stream(values).sum();
        }
    }

    /** A sample with what it says. */
    private static final class Sample {
        private final int[] who;
        private final SampleDesign design;
        private final double[] weights;

        Sample(Random random) {
            who = new int[STRATA * DRAWN * ASKED];
            int next = 0;
            for (int stratum = 0; stratum < STRATA; stratum++) {
                for (int village : some(random, VILLAGES, DRAWN)) {
                    for (int one : some(random, PEOPLE, ASKED)) {
                        who[next++] = ((stratum * VILLAGES) + village) * PEOPLE + one;
                    }
                }
            }
            int[] village = Arrays.stream(who).map(one -> one / PEOPLE).toArray();
            List<String> names = IntStream.range(0, STRATA * VILLAGES)
                    .mapToObj(Integer::toString)
                    .toList();
            design = SampleDesign.of(
                    List.of(
                            new SamplingStage(
                                    names,
                                    Arrays.stream(village)
                                            .map(one -> one / VILLAGES)
                                            .toArray(),
                                    village,
                                    filled(VILLAGES)),
                            new SamplingStage(names, village, who, filled(PEOPLE))),
                    LonelyPsu.FAIL);
            weights = filled((double) VILLAGES / DRAWN * PEOPLE / ASKED);
        }

        private double[] filled(double value) {
            double[] filled = new double[who.length];
            Arrays.fill(filled, value);
            return filled;
        }

        private static int[] some(Random random, int of, int many) {
            int[] all = IntStream.range(0, of).toArray();
            for (int at = 0; at < many; at++) {
                int other = at + random.nextInt(of - at);
                int kept = all[at];
                all[at] = all[other];
                all[other] = kept;
            }
            return Arrays.stream(all, 0, many).sorted().toArray();
        }

        double[] of(double[] values) {
            return Arrays.stream(who).mapToDouble(one -> values[one]).toArray();
        }

        RatioStatistic mean(double[] values) {
            return new RatioStatistic(of(values), filled(1));
        }

        RatioStatistic mean(double[] values, double woman) {
            double[] in = Arrays.stream(who)
                    .mapToDouble(one -> POPULATION.woman[one] == woman ? 1 : 0)
                    .toArray();
            double[] above = of(values);
            Arrays.setAll(above, row -> in[row] * above[row]);
            return new RatioStatistic(above, in);
        }

        TotalStatistic total(double[] values) {
            return new TotalStatistic(of(values), filled(1));
        }

        SurveyEstimate estimate(WeightedStatistics statistic, VarianceEstimator variance) {
            return new SurveyEstimate(
                    statistic.estimates(variance.weights())[0],
                    Math.sqrt(variance.covariance(statistic)[0][0]),
                    variance.degreesOfFreedom(statistic.holds()),
                    who.length);
        }
    }

    private static boolean holds(Optional<Limits> limits, double truth) {
        return limits.map(found -> found.low() <= truth && truth <= found.high())
                .orElse(false);
    }

    @Test
    void intervalsHoldWhatIsTrueOfThePopulation() {
        Simulation.of(131, (random, trial) -> {
                    Sample sample = new Sample(random);
                    VarianceEstimator linearised = LinearisedVariance.of(sample.design, sample.weights);
                    levels(sample, linearised, trial);
                    quantiles(sample, linearised, trial);
                    models(sample, linearised, trial);
                    calibrated(sample, trial);
                    replicated(sample, random, trial);
                })
                // The bootstrap takes villages as drawn with replacement, of which a quarter were drawn without.
                .with(Measure.COVERAGE, "mean, bootstrap", Band.atLeast(0.94))
                // The jackknife corrects for the villages drawn, and so leaves out what people within villages add.
                .with(Measure.COVERAGE, "mean, stratified jackknife", new Band(0.93, 0.96))
                .judge();
    }

    private static void levels(Sample sample, VarianceEstimator variance, Trial trial) {
        trial.covers(
                "mean, two stages",
                POPULATION.mean(POPULATION.income),
                sample.estimate(sample.mean(POPULATION.income), variance).inference());
        trial.covers(
                "total, two stages",
                POPULATION.sum(POPULATION.works),
                sample.estimate(sample.total(POPULATION.works), variance).inference());
        SurveyEstimate rare = sample.estimate(sample.mean(POPULATION.rare), variance);
        double truth = POPULATION.mean(POPULATION.rare);
        trial.covers("share of a rare state, logit", holds(rare.findLogitShareInterval(), truth));
        trial.covers("share of a rare state, Wilson", holds(rare.findWilsonShareInterval(), truth));
        trial.covers("share of a rare state, Korn and Graubard", holds(rare.findExactShareInterval(), truth));
        RatioStatistic women = sample.mean(POPULATION.works, 1);
        RatioStatistic men = sample.mean(POPULATION.works, 0);
        double[] everybody = difference();
        trial.covers(
                "difference of two domains",
                everybody[0],
                sample.estimate(new DifferenceStatistic(women, men), variance).inference());
    }

    /** Of the population: women less men who work. */
    private static double[] difference() {
        double[] sums = new double[4];
        for (int one = 0; one < POPULATION.size; one++) {
            int group = (int) POPULATION.woman[one];
            sums[group] += POPULATION.works[one];
            sums[2 + group]++;
        }
        return new double[] {sums[1] / sums[3] - sums[0] / sums[2]};
    }

    private static void quantiles(Sample sample, VarianceEstimator variance, Trial trial) {
        double[] sorted = POPULATION.income.clone();
        Arrays.sort(sorted);
        double truth = sorted[sorted.length / 2 - 1];
        for (QuantileInterval interval : QuantileInterval.values()) {
            if (interval != QuantileInterval.QUANTILE) {
                SurveyQuantile found = SurveyQuantile.of(
                        new SurveyQuantile.Question(
                                sample.of(POPULATION.income),
                                DomainMembers.everybody(sample.who.length),
                                0.5,
                                QuantileRule.MATH,
                                interval),
                        variance);
                trial.covers(
                        "median, " + interval.code(),
                        found.low().orElseThrow() <= truth
                                && truth <= found.high().orElseThrow());
            }
        }
    }

    private static void models(Sample sample, VarianceEstimator variance, Trial trial) {
        double[] ones = new double[POPULATION.size];
        Arrays.fill(ones, 1);
        double truth = new SurveyRegression(
                        Family.LOGISTIC,
                        POPULATION.works,
                        List.of(ones, POPULATION.woman),
                        DomainMembers.everybody(POPULATION.size))
                .estimates(ones)[1];
        SurveyRegression model = new SurveyRegression(
                Family.LOGISTIC,
                sample.of(POPULATION.works),
                List.of(sample.of(ones), sample.of(POPULATION.woman)),
                DomainMembers.everybody(sample.who.length));
        double estimate = model.estimates(sample.weights)[1];
        double error = Math.sqrt(variance.covariance(model)[1][1]);
        Inference interval = Inferences.of(estimate, error, STRATA * (DRAWN - 1) - 1);
        trial.covers("logistic coefficient", truth, interval);
        int[] other =
                Arrays.stream(sample.who).map(one -> POPULATION.other[one]).toArray();
        int[] works = Arrays.stream(sample.who)
                .map(one -> (int) POPULATION.works[one])
                .toArray();
        RaoScottTest.Table table = new RaoScottTest.Table(3, 2, other, works);
        trial.rejects(
                "independence, second order",
                RaoScottTest.secondOrder(table, variance).orElseThrow().pValue());
    }

    private static void calibrated(Sample sample, Trial trial) {
        double[] man = Arrays.stream(POPULATION.woman).map(value -> 1 - value).toArray();
        for (CalibrationDistance distance :
                List.of(new CalibrationDistance.Linear(), new CalibrationDistance.Raking())) {
            Calibration calibration = Calibration.of(
                    List.of("women", "men", "age"),
                    new double[][] {sample.of(POPULATION.woman), sample.of(man), sample.of(POPULATION.age)},
                    new double[] {POPULATION.sum(POPULATION.woman), POPULATION.sum(man), POPULATION.sum(POPULATION.age)
                    },
                    distance);
            VarianceEstimator variance = LinearisedVariance.calibrated(
                    sample.design, calibration.adjusted(sample.weights), calibration.residuals(sample.weights));
            trial.covers(
                    "mean, calibrated, " + distance.getClass().getSimpleName(),
                    POPULATION.mean(POPULATION.income),
                    sample.estimate(sample.mean(POPULATION.income), variance).inference());
        }
    }

    /** Replicates know the first stage alone, as if its units were drawn with replacement by the bootstrap. */
    private static void replicated(Sample sample, Random random, Trial trial) {
        trial.covers(
                "mean, stratified jackknife",
                POPULATION.mean(POPULATION.income),
                sample.estimate(
                                sample.mean(POPULATION.income),
                                new ReplicateVariance(
                                        MadeReplicates.stratifiedJackknife(sample.design, sample.weights),
                                        sample.weights,
                                        weights -> weights))
                        .inference());
        trial.covers(
                "mean, bootstrap",
                POPULATION.mean(POPULATION.income),
                sample.estimate(
                                sample.mean(POPULATION.income),
                                new ReplicateVariance(
                                        MadeReplicates.bootstrap(sample.design, sample.weights, 200, random.nextLong()),
                                        sample.weights,
                                        weights -> weights))
                        .inference());
    }
}
