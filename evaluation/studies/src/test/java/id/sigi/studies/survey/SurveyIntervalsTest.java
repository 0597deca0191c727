package id.sigi.studies.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.EstimateSet;
import id.sigi.methods.estimate.Inference;
import id.sigi.methods.plan.PlanFile;
import id.sigi.methods.proportion.Limits;
import id.sigi.methods.proportion.Wilson;
import id.sigi.programme.fault.RequestFault;
import id.sigi.studies.PlannedStudy;
import id.sigi.studies.RealData;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * FEATURE UNDER TEST: finite population correction and intervals of shares by plan, against {@code svymean} and {@code svyciprop} of R survey
 * 4.1-1 on the samples of Californian schools; 1e-10 relative, and 1e-8 where R iterates.
 */
@Tag("transform")
class SurveyIntervalsTest {
    private static final double RELATIVE = 1e-10;
    private static final double ITERATED = 1e-8;
    private static final String PLAN = """
            kind: survey
            id: schools
            title: {en: Schools, id: Sekolah}
            weight: pw
            DESIGN
            statistics:
              - {name: score, label: {en: Score, id: Skor}, kind: mean, variable: api00, denominator_name: schools, by: [stype]}
              - {name: wide, label: {en: Wide, id: Luas}, kind: mean, variable: "`sch.wide` = 'Yes'", denominator_name: schools, interval: logit}
              - {name: wide_beta, label: {en: Wide, id: Luas}, kind: mean, variable: "`sch.wide` = 'Yes'", denominator_name: schools, interval: beta}
              - {name: wide_wilson, label: {en: Wide, id: Luas}, kind: mean, variable: "`sch.wide` = 'Yes'", denominator_name: schools, interval: wilson}
              - {name: pupils, label: {en: Pupils, id: Murid}, kind: total, variable: enroll, denominator_name: schools}
              - {name: every, label: {en: All, id: Semua}, kind: mean, variable: "api00 > 0", denominator_name: schools, interval: beta}
            """;
    private static final Map<String, EstimateSet> SETS = new ConcurrentHashMap<>();

    private static EstimateSet run(String design, Dataset<Row> rows) {
        return PlannedStudy.run(
                        PlanFile.parse("intervals.yaml", PLAN.replace("DESIGN", design)), rows, RealData.source("rows"))
                .get(0);
    }

    private static EstimateSet set(String key) {
        return SETS.computeIfAbsent(
                key,
                name -> name.startsWith("apistrat")
                        ? run(
                                "strata: [stype]\npsu: [cds]" + (name.endsWith("_fpc") ? "\nfpc: fpc" : ""),
                                RealData.rows("apistrat"))
                        : run("psu: [dnum]" + (name.endsWith("_fpc") ? "\nfpc: fpc" : ""), RealData.rows("apiclus1")));
    }

    private static Inference find(String key, String statistic, String group) {
        return set(key).list(statistic).stream()
                .filter(row -> row.label().subgroup().words().equals(group))
                .findFirst()
                .orElseThrow()
                .inference();
    }

    private static void assertNear(double expected, double found, double relative) {
        assertEquals(expected, found, relative * Math.abs(expected));
    }

    @ParameterizedTest
    @ValueSource(strings = {"apistrat_fpc", "apistrat_nofpc", "apiclus1_fpc"})
    void meansAndTotalsKnowTheSizeOfThePopulation(String key) throws IOException {
        JsonNode oracle = RealData.oracle("survey_api").get(key);
        Inference mean = find(key, "score", "all");
        JsonNode expected = oracle.at("/mean/api00");
        assertNear(expected.get("est").doubleValue(), mean.estimate().orElseThrow(), RELATIVE);
        assertNear(expected.get("se").doubleValue(), mean.stdError().orElseThrow(), RELATIVE);
        assertEquals(oracle.get("degf").doubleValue(), mean.df().orElseThrow());
        Inference total = find(key, "pupils", "all");
        JsonNode pupils = oracle.at("/total_enroll/enroll");
        assertNear(pupils.get("est").doubleValue(), total.estimate().orElseThrow(), RELATIVE);
        assertNear(pupils.get("se").doubleValue(), total.stdError().orElseThrow(), RELATIVE);
    }

    @ParameterizedTest
    @CsvSource({"apistrat_fpc, E", "apistrat_fpc, H", "apistrat_nofpc, M", "apiclus1_fpc, E", "apiclus1_fpc, H"})
    void soDoDomains(String key, String type) throws IOException {
        JsonNode expected = RealData.oracle("survey_api").get(key).at("/by_stype/" + type);
        Inference found = find(key, "score", "stype=" + type);
        assertNear(expected.get("est").doubleValue(), found.estimate().orElseThrow(), RELATIVE);
        assertNear(expected.get("se").doubleValue(), found.stdError().orElseThrow(), RELATIVE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"apistrat_fpc", "apistrat_nofpc", "apiclus1_fpc"})
    void intervalsOfSharesAreThoseOfR(String key) throws IOException {
        JsonNode oracle = RealData.oracle("survey_api").get(key);
        Inference logit = find(key, "wide", "all");
        assertNear(
                oracle.at("/prop_logit_schwide/lo").doubleValue(),
                logit.confLow().orElseThrow(),
                ITERATED);
        assertNear(
                oracle.at("/prop_logit_schwide/hi").doubleValue(),
                logit.confHigh().orElseThrow(),
                ITERATED);
        Inference beta = find(key, "wide_beta", "all");
        assertNear(oracle.at("/prop_beta/lo").doubleValue(), beta.confLow().orElseThrow(), ITERATED);
        assertNear(oracle.at("/prop_beta/hi").doubleValue(), beta.confHigh().orElseThrow(), ITERATED);
    }

    /** The limits of Wilson solve (p - limit)^2 = z^2 limit (1 - limit) / n with the effective n, in which both are the same n. */
    @Test
    void wilsonsLimitsAreThoseOfTheEffectiveNumber() {
        Inference wilson = find("apistrat_fpc", "wide_wilson", "all");
        double p = wilson.estimate().orElseThrow();
        double low = wilson.confLow().orElseThrow();
        double high = wilson.confHigh().orElseThrow();
        double z = 1.959963984540054;
        double fromLow = z * z * low * (1 - low) / ((p - low) * (p - low));
        double fromHigh = z * z * high * (1 - high) / ((high - p) * (high - p));
        assertNear(fromLow, fromHigh, 1e-9);
        Limits simple = Wilson.of(p * 200, 200);
        assertTrue(Math.abs(simple.low() - low) < 0.01, "about that of 200 schools drawn simply");
    }

    @Test
    void aShareOfAllHasNoSuchInterval() {
        Inference every = find("apistrat_fpc", "every", "all");
        assertEquals(1, every.estimate().orElseThrow());
        assertTrue(every.confLow().isEmpty() && every.confHigh().isEmpty());
    }

    @Test
    void theEstimatorSaysWhichIntervalItIs() {
        Estimate row = set("apistrat_fpc").list("wide_beta").get(0);
        assertEquals(
                "weighted, Taylor linearisation, Korn-Graubard interval",
                row.label().estimator().words());
        assertTrue(set("apistrat_fpc").conventions().stream()
                .anyMatch(line -> line.contains("without replacement from as many as fpc")));
    }

    @ParameterizedTest
    @CsvSource({"fpc: pw", "fpc: nobody", "fpc: growth"})
    void aPopulationThatContradictsItselfIsRefused(String fpc) {
        Dataset<Row> rows = RealData.rows("apiclus1").withColumn("pw", functions.expr("pw + api00"));
        assertThrows(RequestFault.class, () -> run("psu: [dnum]\n" + fpc, rows));
    }

    @Test
    void aTotalTakesNoInterval() {
        assertThrows(
                RequestFault.class,
                () -> PlanFile.parse(
                        "intervals.yaml",
                        PLAN.replace("DESIGN", "psu: [dnum]")
                                .replace(
                                        "variable: enroll, denominator_name: schools",
                                        "variable: enroll, denominator_name: schools, interval: beta")));
    }
}
