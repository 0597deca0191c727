package id.sigi.methods.survey;

import static id.sigi.methods.testkit.Close.assertClose;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import id.sigi.methods.proportion.Limits;
import id.sigi.methods.testkit.SharedData;
import id.sigi.methods.testkit.Table;
import id.sigi.programme.fault.RequestFault;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** California schools against R's survey 4.1.1 (reference file survey_api), 1e-9 relative, and its vignette's printed figures. */
@Tag("kernel")
class SurveyDesignTest {
    /** How a sample was drawn: columns of stratum and PSU; an empty name is one stratum, or each row its own PSU. */
    private record Sample(String file, String stratum, String psu, String population) {}

    private static final Map<String, Sample> SAMPLES = Map.of(
            "apistrat_fpc", new Sample("apistrat", "stype", "", "fpc"),
            "apistrat_nofpc", new Sample("apistrat", "stype", "", ""),
            "apiclus1_fpc", new Sample("apiclus1", "", "dnum", "fpc"),
            "apiclus2_wr", new Sample("apiclus2", "", "dnum", ""));

    private static List<PsuTotals> totals(Sample sample, double[] numerator, double[] denominator) {
        Table table = SharedData.csv(sample.file());
        double[] weights = table.numbers("pw");
        List<PsuTotals> totals = new ArrayList<>();
        for (int i = 0; i < weights.length; i++) {
            totals.add(new PsuTotals(
                    sample.stratum().isEmpty()
                            ? "all"
                            : table.text(sample.stratum()).get(i),
                    sample.psu().isEmpty()
                            ? "row " + i
                            : table.text(sample.psu()).get(i),
                    1,
                    weights[i] * numerator[i],
                    weights[i] * denominator[i]));
        }
        return totals;
    }

    private static SurveyDesign design(Sample sample) {
        if (sample.population().isEmpty()) {
            return SurveyDesign.withDefaults();
        }
        Table table = SharedData.csv(sample.file());
        Map<String, Double> sizes = new HashMap<>();
        double[] population = table.numbers(sample.population());
        for (int i = 0; i < population.length; i++) {
            sizes.put(
                    sample.stratum().isEmpty()
                            ? "all"
                            : table.text(sample.stratum()).get(i),
                    population[i]);
        }
        return SurveyDesign.withDefaults().withPopulation(sizes);
    }

    private static double[] ones(Sample sample) {
        return IntStream.range(0, SharedData.csv(sample.file()).rows())
                .mapToDouble(i -> 1)
                .toArray();
    }

    private static void assertAgrees(JsonNode expected, SurveyEstimate actual) {
        assertClose(expected.get("est").asDouble(), actual.estimate(), 1e-9);
        assertClose(expected.get("se").asDouble(), actual.stdError(), 1e-9);
    }

    @ParameterizedTest
    @CsvSource({"apistrat_fpc", "apistrat_nofpc", "apiclus1_fpc", "apiclus2_wr"})
    void meansAndRatiosAgree(String key) {
        Sample sample = SAMPLES.get(key);
        Table table = SharedData.csv(sample.file());
        JsonNode expected = SharedData.oracle("survey_api").get(key);
        SurveyEstimate mean = design(sample)
                .findRatio(totals(sample, table.numbers("api00"), ones(sample)))
                .orElseThrow();
        assertAgrees(expected.get("mean").get("api00"), mean);
        assertEquals(expected.get("degf").asInt(), mean.df());
        assertAgrees(
                expected.get("ratio_api00_api99").get("api00/api99"),
                design(sample)
                        .findRatio(totals(sample, table.numbers("api00"), table.numbers("api99")))
                        .orElseThrow());
    }

    @ParameterizedTest
    @CsvSource({"apistrat_fpc", "apistrat_nofpc", "apiclus1_fpc"})
    void totalsAgree(String key) {
        Sample sample = SAMPLES.get(key);
        double[] enrolled = SharedData.csv(sample.file()).numbers("enroll");
        SurveyEstimate total = design(sample).total(totals(sample, enrolled, ones(sample)));
        assertAgrees(
                SharedData.oracle("survey_api").get(key).get("total_enroll").get("enroll"), total);
    }

    @ParameterizedTest
    @CsvSource({"apistrat_nofpc, E", "apiclus1_fpc, H", "apiclus2_wr, M"})
    void domainsKeepEveryPsu(String key, String domain) {
        Sample sample = SAMPLES.get(key);
        Table table = SharedData.csv(sample.file());
        double[] inside = table.text("stype").stream()
                .mapToDouble(type -> type.equals(domain) ? 1 : 0)
                .toArray();
        double[] score = table.numbers("api00");
        double[] masked = IntStream.range(0, score.length)
                .mapToDouble(i -> score[i] * inside[i])
                .toArray();
        assertAgrees(
                SharedData.oracle("survey_api").get(key).get("by_stype").get(domain),
                design(sample).findRatio(totals(sample, masked, inside)).orElseThrow());
    }

    @ParameterizedTest
    @CsvSource({"apistrat_fpc", "apistrat_nofpc", "apiclus1_fpc", "apiclus2_wr"})
    void intervalsOfSharesAgree(String key) {
        Sample sample = SAMPLES.get(key);
        double[] wide = SharedData.csv(sample.file()).text("sch.wide").stream()
                .mapToDouble(cell -> cell.equals("Yes") ? 1 : 0)
                .toArray();
        SurveyEstimate share =
                design(sample).findRatio(totals(sample, wide, ones(sample))).orElseThrow();
        JsonNode expected = SharedData.oracle("survey_api").get(key);
        assertLimits(expected.get("prop_beta"), share.findExactShareInterval().orElseThrow(), 1e-9);
        // R finds the logit interval by an iterated logistic regression, which stops near 1e-8.
        assertLimits(
                expected.get("prop_logit_schwide"),
                share.findLogitShareInterval().orElseThrow(),
                1e-6);
    }

    private static void assertLimits(JsonNode expected, Limits actual, double tolerance) {
        assertClose(expected.get("lo").asDouble(), actual.low(), tolerance);
        assertClose(expected.get("hi").asDouble(), actual.high(), tolerance);
    }

    /** Twelve invented rows whose third stratum has one PSU; R 4.2.2, survey 4.1.1, options(survey.lonely.psu). */
    @ParameterizedTest
    @CsvSource({
        "REMOVE, 0.135464945087295, 20.1556443707464",
        "ADJUST, 0.141504562936468, 36.1420807370024",
        "AVERAGE, 0.156421445023816, 23.2737334062816"
    })
    void lonelyPsusFollowThePolicy(LonelyPsu policy, double ratioError, double totalError) {
        SurveyDesign design = SurveyDesign.withDefaults().withLonely(policy);
        SurveyEstimate ratio = design.findRatio(lonely()).orElseThrow();
        assertClose(0.598746081504702, ratio.estimate(), 1e-13);
        assertClose(ratioError, ratio.stdError(), 1e-12);
        assertClose(totalError, design.total(lonely()).stdError(), 1e-12);
        assertEquals(4, ratio.df());
    }

    private static List<PsuTotals> lonely() {
        String[] rows = {
            "1 1 10 1 1",
            "1 1 12 0 1",
            "1 2 9 1 1",
            "1 3 11 1 1",
            "2 1 20 0 0",
            "2 1 21 0 1",
            "2 2 19 1 1",
            "3 1 30 1 1",
            "3 1 31 0 1",
            "4 1 5 1 1",
            "4 2 6 1 1",
            "4 2 5.5 1 1"
        };
        return Arrays.stream(rows)
                .map(row -> row.split(" "))
                .map(cell -> new PsuTotals(
                        cell[0],
                        cell[1],
                        1,
                        Double.parseDouble(cell[2]) * Double.parseDouble(cell[3]),
                        Double.parseDouble(cell[2]) * Double.parseDouble(cell[4])))
                .toList();
    }

    @Test
    void aLonelyPsuIsRefusedByDefault() {
        RequestFault fault = assertThrows(
                RequestFault.class, () -> SurveyDesign.withDefaults().findRatio(lonely()));
        assertTrue(fault.getMessage().contains("stratum 3 has a single PSU"));
    }

    @Test
    void anEmptyDomainHasNoRatio() {
        assertTrue(SurveyDesign.withDefaults()
                .findRatio(List.of(new PsuTotals("a", "1", 0, 0, 0), new PsuTotals("a", "2", 0, 0, 0)))
                .isEmpty());
        assertTrue(SurveyDesign.withDefaults().findRatio(List.of()).isEmpty());
    }

    @Test
    void totalsOfRowsAndOfPsusAreTheSame() {
        Map<String, PsuTotals> added = new HashMap<>();
        lonely().forEach(row -> added.merge(row.stratum() + "/" + row.psu(), row, PsuTotals::plus));
        SurveyDesign design = SurveyDesign.withDefaults().withLonely(LonelyPsu.REMOVE);
        assertEquals(
                design.findRatio(lonely()).orElseThrow(),
                design.findRatio(new ArrayList<>(added.values())).orElseThrow());
    }

    /** Values of 1e12 and more differ by what they differ by, in ratios and in totals of units of equal weight. */
    @ParameterizedTest
    @CsvSource({"1e7", "1e9", "1e12"})
    void sumsAboutACentreLoseNoDigits(double level) {
        List<PsuTotals> plain = new ArrayList<>();
        List<PsuTotals> shifted = new ArrayList<>();
        for (int row = 0; row < 60; row++) {
            double value = Math.floor(10 * Math.sin(row)) / 8;
            double weight = 1 + row % 3;
            String stratum = "s" + row % 2;
            String psu = "u" + row / 6;
            plain.add(new PsuTotals(stratum, psu, 1, weight * value, weight));
            shifted.add(new PsuTotals(stratum, psu, 1, weight * (value + level - (level + 1)), weight));
        }
        SurveyDesign design = SurveyDesign.withDefaults();
        SurveyEstimate mean = design.findRatio(plain).orElseThrow();
        SurveyEstimate far = design.findRatio(shifted, level + 1).orElseThrow();
        assertClose(mean.stdError(), far.stdError(), 1e-13);
        assertEquals(mean.estimate() + level, far.estimate(), Math.ulp(level));
        assertClose(
                design.total(plain).stdError(), design.total(shifted, level + 1).stdError(), 1e-13);
    }

    /** R's degf(subset(design, ...)): units that hold nobody of the domain count in the spread, not in the degrees of freedom. */
    @Test
    void degreesOfFreedomAreThoseOfTheUnitsThatHoldTheDomain() {
        List<PsuTotals> totals = List.of(
                new PsuTotals("a", "1", 2, 3, 2),
                new PsuTotals("a", "2", 1, 4, 1),
                new PsuTotals("a", "3", 0, 0, 0),
                new PsuTotals("b", "1", 0, 0, 0));
        SurveyEstimate ratio = SurveyDesign.withDefaults().findRatio(totals).orElseThrow();

        assertEquals(1, ratio.df());
        // z = -5/9, 5/9 and 0 with n = 3: 3/2 times 50/81.
        assertClose(Math.sqrt(1.5 * 50 / 81), ratio.stdError(), 1e-14);
    }
}
