package id.sigi.methods.survey;

import static id.sigi.methods.testkit.Close.assertClose;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.sigi.methods.survey.association.RaoScottTest;
import id.sigi.methods.survey.regression.SurveyRegression;
import id.sigi.methods.survey.replicate.MadeReplicates;
import id.sigi.methods.survey.replicate.ReplicateVariance;
import id.sigi.methods.survey.replicate.ReplicateWeights;
import id.sigi.methods.survey.variance.LinearisedVariance;
import id.sigi.methods.survey.variance.SampleDesign;
import id.sigi.methods.survey.variance.VarianceEstimator;
import id.sigi.methods.survey.variance.VarianceStatistic;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * FEATURE UNDER TEST: variances in the population, tests of two groups, and Rao and Scott's test by the saddlepoint, on two made-up samples against R's survey
 * 4.1-1 ({@code survey-variance.R}), 1e-10 relative. R cuts degrees of freedom to an integer before its saddlepoint, so that its own p-value agrees to its
 * second figure; the script repeats R's formula with them whole.
 */
@Tag("kernel")
class SurveyVarianceTest {
    private static final double EXACT = 1e-10;

    private final MadeUpSample staged = MadeUpSample.staged();
    private final MadeUpSample paired = MadeUpSample.paired();
    private final JsonNode oracle = read();

    private static JsonNode read() {
        try (InputStream stream = SurveyVarianceTest.class.getResourceAsStream("survey-variance.oracle.json")) {
            return new ObjectMapper().readTree(Objects.requireNonNull(stream, "survey-variance.oracle.json"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static VarianceStatistic variance(MadeUpSample sample, String column, IntPredicate some, double[] weights) {
        double[] values = sample.numbers(column);
        double[] belongs = new double[values.length];
        long counted = 0;
        for (int row = 0; row < values.length; row++) {
            belongs[row] = some.test(row) && !Double.isNaN(values[row]) ? 1 : 0;
            values[row] = belongs[row] == 0 ? 0 : values[row];
            counted += belongs[row] > 0 && weights[row] > 0 ? 1 : 0;
        }
        return new VarianceStatistic(values, belongs, counted);
    }

    private VarianceEstimator linearised(String stages) {
        SampleDesign design =
                stages.equals("one") ? staged.oneStage(LonelyPsu.ADJUST) : staged.twoStages(LonelyPsu.ADJUST);
        return LinearisedVariance.of(design, staged.weights());
    }

    private static void assertIs(JsonNode expected, VarianceStatistic found, VarianceEstimator variance) {
        assertClose(expected.get("estimate").asDouble(), found.estimates(variance.weights())[0], EXACT);
        assertClose(expected.get("se").asDouble(), Math.sqrt(variance.covariance(found)[0][0]), EXACT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"one", "two"})
    void variancesByLinearisation(String stages) {
        JsonNode r = oracle.get(stages);
        VarianceEstimator variance = linearised(stages);
        double[] weights = staged.weights();

        assertIs(r.get("all"), variance(staged, "hours", row -> true, weights), variance);
        assertIs(r.get("women"), variance(staged, "hours", staged.is("sex", "F"), weights), variance);
        assertIs(r.get("income"), variance(staged, "income", row -> true, weights), variance);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jkn", "jk1"})
    void variancesByReplicateWeights(String method) {
        JsonNode r = oracle.get(method);
        double[] weights = paired.weights();
        ReplicateWeights sets = method.equals("jkn")
                ? MadeReplicates.stratifiedJackknife(paired.oneStage(LonelyPsu.FAIL), weights)
                : MadeReplicates.jackknife(paired.unstratified(), weights);
        VarianceEstimator variance = new ReplicateVariance(sets, weights, same -> same);

        assertIs(r.get("all"), variance(paired, "y", row -> true, weights), variance);
        assertIs(r.get("few"), variance(paired, "y", paired.is("b", "1"), weights), variance);
    }

    @Test
    void aSingleRespondentHasNoVariance() {
        VarianceStatistic alone = variance(staged, "hours", row -> row == 3, staged.weights());

        assertTrue(Double.isNaN(alone.estimates(staged.weights())[0]));
    }

    @ParameterizedTest
    @CsvSource({"one, sex", "two, sex", "works, works"})
    void independenceByTheSaddlepoint(String key, String rows) {
        JsonNode r = oracle.get("saddlepoint").get(key);
        RaoScottTest.Table table = new RaoScottTest.Table(2, 3, staged.codes(rows), staged.codes("educ"));

        RaoScottTest found = RaoScottTest.saddlepoint(table, linearised(key.equals("two") ? "two" : "one"))
                .orElseThrow();

        assertClose(r.get("F").asDouble(), found.statistic(), EXACT);
        assertClose(r.get("ddf").asDouble(), found.denominatorDf(), EXACT);
        assertClose(r.get("p").asDouble(), found.pValue(), EXACT);
        assertEquals(r.get("cut").asDouble(), found.pValue(), 0.02);
    }

    /** A saddlepoint of a single design effect is an F with one degree of freedom above the line, to the approximation's third figure. */
    @Test
    void ofTwoByTwoItIsNearTheFTest() {
        RaoScottTest.Table table = new RaoScottTest.Table(2, 2, staged.codes("sex"), staged.codes("works"));
        VarianceEstimator variance = linearised("one");

        double second = RaoScottTest.secondOrder(table, variance).orElseThrow().pValue();
        double found = RaoScottTest.saddlepoint(table, variance).orElseThrow().pValue();

        assertEquals(second, found, 0.01);
    }

    @ParameterizedTest
    @ValueSource(strings = {"one", "two"})
    void twoGroupsByTheTTest(String stages) {
        JsonNode r = oracle.get("ttest").get(stages);
        double[] hours = staged.numbers("hours");
        IntPredicate men = staged.is("sex", "M");
        double[] ones = new double[hours.length];
        Arrays.fill(ones, 1);
        double[] isMan = IntStream.range(0, hours.length)
                .mapToDouble(row -> men.test(row) ? 1 : 0)
                .toArray();
        VarianceEstimator variance = linearised(stages);
        SurveyRegression regression = new SurveyRegression(
                SurveyRegression.Family.LINEAR, hours, List.of(ones, isMan), staged.truths(row -> true));

        double difference = regression.estimates(variance.weights())[1];
        double error = Math.sqrt(variance.covariance(regression)[1][1]);

        assertClose(r.get("estimate").asDouble(), difference, EXACT);
        assertClose(r.get("t").asDouble(), difference / error, EXACT);
        assertEquals(r.get("df").asInt(), variance.degreesOfFreedom(staged.truths(row -> true)) - 1);
    }
}
