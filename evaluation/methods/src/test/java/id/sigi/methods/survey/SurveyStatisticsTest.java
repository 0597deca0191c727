package id.sigi.methods.survey;

import static id.sigi.methods.testkit.Close.assertClose;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import id.sigi.methods.survey.association.RaoScottTest;
import id.sigi.methods.survey.calibration.Calibration;
import id.sigi.methods.survey.calibration.CalibrationDistance;
import id.sigi.methods.survey.calibration.ResponsePropensity;
import id.sigi.methods.survey.calibration.WeightingClasses;
import id.sigi.methods.survey.quantile.QuantileInterval;
import id.sigi.methods.survey.quantile.QuantileRule;
import id.sigi.methods.survey.quantile.SurveyQuantile;
import id.sigi.methods.survey.regression.SurveyRegression;
import id.sigi.methods.survey.regression.SurveyRegression.Family;
import id.sigi.methods.survey.replicate.GivenReplicates;
import id.sigi.methods.survey.replicate.MadeReplicates;
import id.sigi.methods.survey.replicate.ReplicateVariance;
import id.sigi.methods.survey.replicate.ReplicateWeights;
import id.sigi.methods.survey.variance.DesignEffect;
import id.sigi.methods.survey.variance.DifferenceStatistic;
import id.sigi.methods.survey.variance.LinearisedVariance;
import id.sigi.methods.survey.variance.SampleDesign;
import id.sigi.methods.survey.variance.VarianceEstimator;
import id.sigi.methods.survey.variance.WeightedStatistics;
import id.sigi.methods.testkit.Table;
import id.sigi.programme.fault.RequestFault;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * FEATURE UNDER TEST: survey statistics of two made-up samples against R's survey 4.1-1 ({@code survey-statistics.R}): means, totals, ratios, domains,
 * differences and regressions under every rule for a stratum with one unit, in one and two stages; tests of independence, design effects, quantiles,
 * non-response, calibration and replicate weights. 1e-10 relative, 1e-8 where R iterates.
 */
@Tag("kernel")
class SurveyStatisticsTest {
    private static final double EXACT = 1e-10;
    private static final double ITERATED = 1e-8;

    private final MadeUpSample staged = MadeUpSample.staged();
    private final MadeUpSample paired = MadeUpSample.paired();

    private static boolean anybody(int row) {
        return row >= 0;
    }

    private static void assertIs(JsonNode expected, WeightedStatistics statistic, VarianceEstimator variance) {
        assertIs(expected, statistic, variance, EXACT);
    }

    private static void assertIs(
            JsonNode expected, WeightedStatistics statistic, VarianceEstimator variance, double tolerance) {
        assertClose(expected.get("estimate").asDouble(), statistic.estimates(variance.weights())[0], tolerance);
        assertClose(expected.get("se").asDouble(), Math.sqrt(variance.covariance(statistic)[0][0]), tolerance);
    }

    private static void assertAre(
            JsonNode expected, WeightedStatistics statistics, VarianceEstimator variance, double tolerance) {
        double[] estimates = statistics.estimates(variance.weights());
        double[][] covariance = variance.covariance(statistics);
        assertEquals(expected.size(), estimates.length);
        for (int at = 0; at < estimates.length; at++) {
            assertClose(expected.get(at).get("estimate").asDouble(), estimates[at], tolerance);
            assertClose(expected.get(at).get("se").asDouble(), Math.sqrt(covariance[at][at]), tolerance);
        }
    }

    private static LonelyPsu rule(String name) {
        return name.equals("certainty") ? LonelyPsu.REMOVE : LonelyPsu.valueOf(name.toUpperCase(Locale.ROOT));
    }

    private VarianceEstimator linearised(int stages, LonelyPsu rule) {
        SampleDesign design = stages == 1 ? staged.oneStage(rule) : staged.twoStages(rule);
        return LinearisedVariance.of(design, staged.weights());
    }

    @ParameterizedTest
    @CsvSource({
        "1, adjust",
        "1, average",
        "1, certainty",
        "1, remove",
        "2, adjust",
        "2, average",
        "2, certainty",
        "2, remove"
    })
    void everyStatisticUnderEveryRule(int stages, String rule) {
        JsonNode r = MadeUpSample.ORACLE.get((stages == 1 ? "one_stage_" : "two_stage_") + rule);
        VarianceEstimator variance = linearised(stages, rule(rule));
        IntPredicate women = staged.is("sex", "F");
        IntPredicate men = staged.is("sex", "M");
        IntPredicate high = staged.is("educ", "high");

        assertIs(r.get("mean"), staged.mean("income", SurveyStatisticsTest::anybody), variance);
        assertIs(r.get("total"), staged.total("income", SurveyStatisticsTest::anybody), variance);
        assertIs(r.get("ratio"), staged.ratio("income", "hours", SurveyStatisticsTest::anybody), variance);
        assertIs(r.get("women"), staged.mean("income", women), variance);
        assertIs(r.get("women_total"), staged.total("works", women), variance);
        assertIs(r.get("high"), staged.mean("income", high), variance);
        assertIs(
                r.get("difference"),
                new DifferenceStatistic(staged.mean("works", men), staged.mean("works", women)),
                variance);
        assertIs(
                r.get("difference_total"),
                new DifferenceStatistic(staged.total("hours", men), staged.total("hours", women)),
                variance);
        assertEquals(r.get("degf").asInt(), variance.degreesOfFreedom(staged.truths(SurveyStatisticsTest::anybody)));
        assertEquals(r.get("degf_high").asInt(), variance.degreesOfFreedom(staged.truths(high)));
        assertAre(r.get("linear"), regression(Family.LINEAR, "income"), variance, EXACT);
        assertAre(r.get("logistic"), regression(Family.LOGISTIC, "works"), variance, ITERATED);
    }

    private SurveyRegression regression(Family family, String outcome) {
        double[] values = staged.numbers(outcome);
        double[] ones = new double[values.length];
        Arrays.fill(ones, 1);
        return new SurveyRegression(
                family,
                values,
                List.of(ones, indicator(staged.is("sex", "M")), staged.numbers("hours")),
                staged.truths(row -> !Double.isNaN(values[row])));
    }

    private double[] indicator(IntPredicate some) {
        return IntStream.range(0, staged.rows())
                .mapToDouble(row -> some.test(row) ? 1 : 0)
                .toArray();
    }

    @Test
    void aStratumWithOneUnitIsRefusedByNameUnlessARuleIsGiven() {
        VarianceEstimator variance = linearised(1, LonelyPsu.FAIL);
        RequestFault fault = assertThrows(
                RequestFault.class, () -> variance.covariance(staged.mean("hours", SurveyStatisticsTest::anybody)));
        assertTrue(fault.getMessage().contains("stratum 6 has a single PSU"), fault.getMessage());
    }

    /** A census of units adds nothing, so that it needs no rule. */
    @Test
    void aStratumOfWhichEveryUnitWasDrawnNeedsNoRule() {
        double[] population = staged.numbers("h");
        Arrays.setAll(population, row -> new double[] {20, 3, 50, 30, 16, 1}[(int) population[row] - 1]);
        SampleDesign refusing = staged.finite(LonelyPsu.FAIL, population);
        SampleDesign removing = staged.finite(LonelyPsu.REMOVE, population);

        double[][] refused = LinearisedVariance.of(refusing, staged.weights())
                .covariance(staged.mean("hours", SurveyStatisticsTest::anybody));

        assertEquals(
                LinearisedVariance.of(removing, staged.weights())
                        .covariance(staged.mean("hours", SurveyStatisticsTest::anybody))[0][0],
                refused[0][0]);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void independence(int stages) {
        JsonNode r = MadeUpSample.ORACLE.get("chisq").get(stages == 1 ? "one" : "two");
        RaoScottTest.Table table = new RaoScottTest.Table(2, 3, staged.codes("sex"), staged.codes("educ"));
        VarianceEstimator variance = linearised(stages, LonelyPsu.ADJUST);

        RaoScottTest second = RaoScottTest.secondOrder(table, variance).orElseThrow();
        RaoScottTest first = RaoScottTest.firstOrder(table, variance).orElseThrow();

        assertClose(r.get("F").asDouble(), second.statistic(), EXACT);
        assertClose(r.get("ndf").asDouble(), second.numeratorDf(), EXACT);
        assertClose(r.get("ddf").asDouble(), second.denominatorDf(), EXACT);
        assertClose(r.get("pF").asDouble(), second.pValue(), ITERATED);
        assertClose(r.get("pX2").asDouble(), first.pValue(), ITERATED);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void designEffects(int stages) {
        JsonNode r = MadeUpSample.ORACLE.get("deff").get(stages == 1 ? "one" : "two");
        VarianceEstimator variance = linearised(stages, LonelyPsu.ADJUST);

        assertClose(
                r.get("mean").asDouble(),
                effect(staged.mean("hours", SurveyStatisticsTest::anybody), SurveyStatisticsTest::anybody, variance),
                EXACT);
        assertClose(
                r.get("total").asDouble(),
                effect(staged.total("hours", SurveyStatisticsTest::anybody), SurveyStatisticsTest::anybody, variance),
                EXACT);
        assertClose(
                r.get("women").asDouble(),
                effect(staged.mean("hours", staged.is("sex", "F")), staged.is("sex", "F"), variance),
                EXACT);
        assertClose(
                r.get("ratio").asDouble(),
                effect(
                        staged.ratio("works", "hours", SurveyStatisticsTest::anybody),
                        SurveyStatisticsTest::anybody,
                        variance),
                EXACT);
    }

    private double effect(WeightedStatistics statistic, IntPredicate holds, VarianceEstimator variance) {
        double[] weights = variance.weights();
        return DesignEffect.of(
                        variance.covariance(statistic)[0][0],
                        weights,
                        statistic.influences(weights, statistic.estimates(weights))[0],
                        staged.truths(holds))
                .orElseThrow();
    }

    @ParameterizedTest
    @EnumSource(QuantileRule.class)
    void quantilesByEveryRule(QuantileRule rule) {
        assertQuantiles(rule.code() + "_mean", "F|M", rule, QuantileInterval.MEAN);
    }

    @ParameterizedTest
    @EnumSource(names = {"MEAN", "BETA", "XLOGIT", "ASIN"})
    void quantilesWithEveryInterval(QuantileInterval interval) {
        assertQuantiles("math_" + interval.code(), "F|M", QuantileRule.MATH, interval);
        assertQuantiles("women_hf7_" + interval.code(), "F", QuantileRule.HF7, interval);
    }

    private static void assertQuantiles(String name, String sex, QuantileRule rule, QuantileInterval interval) {
        MadeUpSample sample = MadeUpSample.weighing();
        double[] hours = sample.numbers("hours");
        double[] id = sample.numbers("id");
        double[] values = IntStream.range(0, hours.length)
                .mapToDouble(row -> hours[row] + id[row] % 7 / 10)
                .toArray();
        boolean[] holds = sample.truths(row -> sample.texts("sex").get(row).matches(sex));
        for (int stages = 1; stages <= 2; stages++) {
            SampleDesign design = stages == 1 ? sample.oneStage(LonelyPsu.ADJUST) : sample.twoStages(LonelyPsu.ADJUST);
            VarianceEstimator variance = LinearisedVariance.of(design, sample.weights());
            for (JsonNode r : MadeUpSample.ORACLE
                    .get("quantiles")
                    .get(stages == 1 ? "one" : "two")
                    .get(name)) {
                SurveyQuantile found = SurveyQuantile.of(
                        new SurveyQuantile.Question(values, holds, r.get("p").asDouble(), rule, interval), variance);
                assertClose(r.get("estimate").asDouble(), found.estimate(), EXACT);
                assertLimit(r.get("low"), found.low());
                assertLimit(r.get("high"), found.high());
                assertLimit(r.get("se"), found.stdError());
            }
        }
    }

    /** The limits of beta come from a quantile function, which R iterates. */
    private static void assertLimit(JsonNode expected, OptionalDouble found) {
        assertEquals(expected.isNumber(), found.isPresent());
        if (expected.isNumber()) {
            assertClose(expected.asDouble(), found.orElseThrow(), ITERATED);
        }
    }

    @Test
    void nonResponse() {
        boolean[] answered = staged.truths(row -> staged.numbers("answers")[row] == 1);
        double[] byClass =
                new WeightingClasses(List.of("F", "M"), staged.codes("sex"), answered).adjusted(staged.weights());
        double[] ones = new double[staged.rows()];
        Arrays.fill(ones, 1);
        double[][] covariates = {ones, indicator(staged.is("sex", "M")), staged.numbers("hours")};
        double[] byPropensity = new ResponsePropensity(covariates, answered, 0).adjusted(staged.weights());

        assertAnswered("answered_wc", byClass, EXACT);
        assertAnswered("answered_wp", byPropensity, ITERATED);
        double[] inClasses = new ResponsePropensity(covariates, answered, 5).adjusted(staged.weights());
        assertClose(
                Arrays.stream(staged.weights()).sum(), Arrays.stream(inClasses).sum(), EXACT);
    }

    private void assertAnswered(String name, double[] weights, double tolerance) {
        JsonNode r = MadeUpSample.ORACLE.get(name);
        assertClose(r.get("sum").asDouble(), Arrays.stream(weights).sum(), tolerance);
        assertIs(
                r.get("mean"),
                staged.mean("hours", SurveyStatisticsTest::anybody),
                LinearisedVariance.of(staged.oneStage(LonelyPsu.ADJUST), weights),
                tolerance);
    }

    @ParameterizedTest
    @ValueSource(strings = {"post", "raking", "linear", "truncated", "logit"})
    void calibration(String method) {
        MadeUpSample weighing = MadeUpSample.weighing();
        JsonNode r = MadeUpSample.ORACLE.get("calibrated").get(method);
        Calibration calibration = calibration(method, weighing);
        double[] before = weighing.weights();
        double[] after = calibration.adjusted(before);
        VarianceEstimator variance = LinearisedVariance.calibrated(
                weighing.twoStages(LonelyPsu.ADJUST), after, calibration.residuals(before));

        for (int row = 0; row < 8; row++) {
            assertClose(r.get("first").get(row).asDouble(), after[row], ITERATED);
        }
        assertIs(r.get("mean"), weighing.mean("income", SurveyStatisticsTest::anybody), variance, ITERATED);
        assertIs(r.get("total"), weighing.total("works", SurveyStatisticsTest::anybody), variance, ITERATED);
        assertIs(r.get("women"), weighing.mean("works", weighing.is("sex", "F")), variance, ITERATED);
        assertIs(r.get("high"), weighing.mean("income", weighing.is("educ", "high")), variance, ITERATED);
        assertIs(
                r.get("difference"),
                new DifferenceStatistic(
                        weighing.mean("works", weighing.is("sex", "M")),
                        weighing.mean("works", weighing.is("sex", "F"))),
                variance,
                ITERATED);
    }

    private static double[] indicator(MadeUpSample sample, String column, String value) {
        IntPredicate is = sample.is(column, value);
        return IntStream.range(0, sample.rows())
                .mapToDouble(row -> is.test(row) ? 1 : 0)
                .toArray();
    }

    private static Calibration calibration(String method, MadeUpSample sample) {
        double[] women = indicator(sample, "sex", "F");
        double[] men = indicator(sample, "sex", "M");
        double[] high = indicator(sample, "educ", "high");
        double[] low = indicator(sample, "educ", "low");
        double[] middle = indicator(sample, "educ", "middle");
        double[] hours = sample.numbers("hours");
        List<String> groups = List.of("women", "men", "high", "low", "middle");
        return switch (method) {
            case "post" ->
                Calibration.of(
                        List.of("women", "men"),
                        new double[][] {women, men},
                        new double[] {5000, 4600},
                        new CalibrationDistance.Linear());
            case "raking" ->
                Calibration.of(
                        groups,
                        new double[][] {women, men, high, low, middle},
                        new double[] {5000, 4600, 2100, 4000, 3500},
                        new CalibrationDistance.Raking());
            case "linear" ->
                Calibration.of(
                        List.of("women", "men", "hours"),
                        new double[][] {women, men, hours},
                        new double[] {5000, 4600, 9600 * 30.2},
                        new CalibrationDistance.Linear());
            default ->
                Calibration.of(
                        List.of("women", "men", "high", "low", "middle", "hours"),
                        new double[][] {women, men, high, low, middle, hours},
                        new double[] {5000, 4600, 2100, 4000, 3500, 9600 * 30.2},
                        method.equals("logit")
                                ? new CalibrationDistance.Logit(0.4, 4)
                                : new CalibrationDistance.Truncated(0.6, 3));
        };
    }

    @Test
    void totalsThatContradictEachOtherAreRefused() {
        MadeUpSample sample = MadeUpSample.weighing();
        Calibration wrong = Calibration.of(
                List.of("women", "men", "everybody"),
                new double[][] {
                    indicator(sample, "sex", "F"), indicator(sample, "sex", "M"), indicator(sample, "sex", "F"),
                },
                new double[] {5000, 4600, 4000},
                new CalibrationDistance.Raking());
        RequestFault fault = assertThrows(RequestFault.class, () -> wrong.adjusted(sample.weights()));
        assertTrue(fault.getMessage().contains("cannot be calibrated"), fault.getMessage());
    }

    private ReplicateWeights replicates(String method) {
        SampleDesign pairs = paired.oneStage(LonelyPsu.FAIL);
        double[] weights = paired.weights();
        return switch (method) {
            case "jk1" -> MadeReplicates.jackknife(paired.unstratified(), weights);
            case "jkn" -> MadeReplicates.stratifiedJackknife(pairs, weights);
            case "jkn_fpc" -> {
                double[] population =
                        Arrays.stream(paired.numbers("h")).map(h -> h + 2).toArray();
                yield MadeReplicates.stratifiedJackknife(paired.finite(LonelyPsu.FAIL, population), weights);
            }
            case "brr" -> MadeReplicates.balanced(pairs, weights, 0);
            case "fay" -> MadeReplicates.balanced(pairs, weights, 0.3);
            case "sdr" -> MadeReplicates.successiveDifferences(pairs, weights);
            default -> {
                Table given = Table.ofResource("survey/bootstrap-weights.csv");
                double[][] columns = IntStream.rangeClosed(1, 40)
                        .mapToObj(set -> given.numbers("V" + set))
                        .toArray(double[][]::new);
                double[] ones = new double[40];
                Arrays.fill(ones, 1);
                yield GivenReplicates.of(columns, 1.0 / 39, ones, false);
            }
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"jk1", "jkn", "jkn_fpc", "brr", "fay", "sdr", "boot"})
    void replicateWeights(String method) {
        JsonNode r = MadeUpSample.ORACLE.get("replicates").get(method);
        ReplicateVariance variance = new ReplicateVariance(replicates(method), paired.weights(), weights -> weights);
        double[] y = paired.numbers("y");
        double[] b = paired.numbers("b");
        double[] ones = new double[y.length];
        Arrays.fill(ones, 1);
        boolean[] all = paired.truths(SurveyStatisticsTest::anybody);

        assertIs(r.get("mean"), paired.mean("y", SurveyStatisticsTest::anybody), variance);
        assertIs(r.get("ratio"), paired.ratio("y", "x", SurveyStatisticsTest::anybody), variance);
        assertIs(r.get("total"), paired.total("b", SurveyStatisticsTest::anybody), variance);
        assertIs(r.get("few"), paired.mean("y", row -> b[row] == 1), variance);
        assertAre(
                r.get("linear"),
                new SurveyRegression(Family.LINEAR, y, List.of(ones, paired.numbers("x"), b), all),
                variance,
                ITERATED);
        SurveyQuantile quantile = SurveyQuantile.of(
                new SurveyQuantile.Question(y, all, 0.5, QuantileRule.MATH, QuantileInterval.QUANTILE), variance);
        SurveyQuantile woodruff = SurveyQuantile.of(
                new SurveyQuantile.Question(y, all, 0.5, QuantileRule.MATH, QuantileInterval.MEAN), variance);
        if (r.get("degf").asInt() == variance.degreesOfFreedom(all)) {
            assertClose(r.get("quantile").get(1).asDouble(), quantile.low().orElseThrow(), ITERATED);
            assertClose(r.get("quantile").get(2).asDouble(), quantile.high().orElseThrow(), ITERATED);
            assertClose(r.get("woodruff").get(1).asDouble(), woodruff.low().orElseThrow(), ITERATED);
            assertClose(r.get("woodruff").get(2).asDouble(), woodruff.high().orElseThrow(), ITERATED);
        }
    }

    @Test
    void eachSetOfReplicateWeightsIsRakedAgain() {
        JsonNode r = MadeUpSample.ORACLE.get("replicates").get("raked");
        double[] b = paired.numbers("b");
        double[] rest = Arrays.stream(b).map(value -> 1 - value).toArray();
        Calibration raking = Calibration.of(
                List.of("without", "with"),
                new double[][] {rest, b},
                new double[] {1100, 900},
                new CalibrationDistance.Raking());
        ReplicateVariance variance = new ReplicateVariance(replicates("jkn"), paired.weights(), raking);

        assertIs(r.get("mean"), paired.mean("y", SurveyStatisticsTest::anybody), variance, ITERATED);
        assertIs(r.get("total"), paired.total("x", SurveyStatisticsTest::anybody), variance, ITERATED);
    }

    @Test
    void theBootstrapComesNearTheLinearisedErrorAndHasTheSameBitsForTheSameSeed() {
        SampleDesign pairs = paired.oneStage(LonelyPsu.FAIL);
        WeightedStatistics mean = paired.mean("y", SurveyStatisticsTest::anybody);
        double[] errors = IntStream.of(1, 1, 2)
                .mapToDouble(seed -> new ReplicateVariance(
                                MadeReplicates.bootstrap(pairs, paired.weights(), 2000, seed),
                                paired.weights(),
                                weights -> weights)
                        .covariance(mean)[0][0])
                .map(Math::sqrt)
                .toArray();
        double linearised =
                Math.sqrt(LinearisedVariance.of(pairs, paired.weights()).covariance(mean)[0][0]);

        assertEquals(errors[0], errors[1]);
        assertTrue(errors[0] != errors[2]);
        assertEquals(linearised, errors[0], 0.1 * linearised);
    }
}
