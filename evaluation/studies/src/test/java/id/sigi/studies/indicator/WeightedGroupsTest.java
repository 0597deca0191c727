package id.sigi.studies.indicator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.EstimateSet;
import id.sigi.methods.estimate.Inference;
import id.sigi.methods.estimate.Inferences;
import id.sigi.methods.estimate.file.EstimateSetJson;
import id.sigi.methods.plan.PlanFile;
import id.sigi.studies.KnownRows;
import id.sigi.studies.PlannedStudy;
import id.sigi.studies.RealData;
import java.io.IOException;
import java.io.InputStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * FEATURE UNDER TEST: two groups of a weighted survey compared, with the errors of its design, against R's survey and the delta method
 * ({@code weighted-groups.R}) at 1e-8 relative.
 */
@Tag("transform")
class WeightedGroupsTest {
    private static final double RELATIVE = 1e-8;
    private static final String FILE = "indicator/weighted-groups.csv";
    private static final String PLAN = """
            kind: indicators
            id: working
            title: Working
            population: Adults
            source: survey
            survey: {weight: weight, strata: [stratum], psu: [village]}
            by: [sex]
            parity:
              - {dimension: sex, of: F, against: M, adjust_for: [education, urban], decomposition: [kitagawa, oaxaca_blinder]}
            stages:
              - {id: asked, label: Asked, where: 'true'}
              - {id: selected, label: Selected, where: selected = 1}
              - {id: completed, label: Completed, where: completed = 1}
            benchmark: {source: Census, as_of: 2020-08-31, table: "dimension,value,population\\nsex,F,512\\nsex,M,488"}
            indicators:
              - id: working
                label: Working
                definition: Who works
                numerator: working = 1
                denominator: working is not null
                denominator_name: adults who answered
                limits: None
            """;

    private static EstimateSet set;

    private static EstimateSet run(String plan, Dataset<Row> rows) {
        return PlannedStudy.run(PlanFile.parse("plan.yaml", plan), rows, RealData.source("people"))
                .get(0);
    }

    private static EstimateSet set() {
        if (set == null) {
            set = run(PLAN, KnownRows.of(FILE));
        }
        return set;
    }

    private static Estimate find(String outcome, String estimand, String words) {
        return set().estimates().stream()
                .filter(row -> row.label().outcome().words().equals(outcome)
                        && row.label().estimand().words().equals(estimand)
                        && row.label().estimator().words().contains(words))
                .findFirst()
                .orElseThrow(() -> new AssertionError(outcome + ", " + estimand + ", " + words));
    }

    private static JsonNode oracle() throws IOException {
        try (InputStream file = WeightedGroupsTest.class.getResourceAsStream("weighted-groups.oracle.json")) {
            return new ObjectMapper().readTree(file);
        }
    }

    private static void assertNear(double expected, double found) {
        assertEquals(expected, found, RELATIVE * Math.abs(expected));
    }

    @ParameterizedTest
    @CsvSource({
        "difference, difference, Kitagawa",
        "composition, difference by composition, Kitagawa",
        "rates, difference by rates, Kitagawa",
        "regression, difference, Oaxaca",
        "explained, difference explained by endowments, Oaxaca",
        "unexplained, unexplained difference, Oaxaca",
        "coefficients, difference by coefficients, Oaxaca",
        "interaction, difference by interaction, Oaxaca",
    })
    void partsOfADifference(String key, String estimand, String words) throws IOException {
        JsonNode r = oracle().get(key);
        Inference found = find("working", estimand, words).inference();

        assertNear(r.get(0).asDouble(), found.estimate().orElseThrow());
        assertNear(r.get(1).asDouble(), found.stdError().orElseThrow());
        assertEquals(28, found.df().orElseThrow());
        double half = Inferences.tQuantile(0.975, 28) * r.get(1).asDouble();
        assertNear(r.get(0).asDouble() + half, found.confHigh().orElseThrow());
    }

    @ParameterizedTest
    @CsvSource({"logratio, parity index", "standardised, standardised parity index"})
    void parity(String key, String estimand) throws IOException {
        JsonNode r = oracle().get(key);
        Inference found = find("working", estimand, "survey weights").inference();
        double half = Inferences.tQuantile(0.975, 28) * r.get(1).asDouble();

        assertNear(Math.exp(r.get(0).asDouble()), found.estimate().orElseThrow());
        assertNear(
                Math.exp(r.get(0).asDouble()) * r.get(1).asDouble(),
                found.stdError().orElseThrow());
        assertNear(Math.exp(r.get(0).asDouble() - half), found.confLow().orElseThrow());
        assertNear(Math.exp(r.get(0).asDouble() + half), found.confHigh().orElseThrow());
    }

    /** Below one it is the index itself, above one two less its inverse: here the upper limit alone. */
    @Test
    void adjustedParityTurnsWhatIsAboveOne() {
        Inference plain = find("working", "parity index", "survey weights").inference();
        Inference adjusted =
                find("working", "adjusted parity index", "survey weights").inference();

        assertEquals(plain.estimate(), adjusted.estimate());
        assertEquals(plain.confLow(), adjusted.confLow());
        double high = plain.confHigh().orElseThrow();
        assertEquals(high <= 1 ? high : 2 - 1 / high, adjusted.confHigh().orElseThrow(), 1e-15);
    }

    @ParameterizedTest
    @CsvSource({
        "stage_selected, selected, 'contribution of the stage to the gap, log ratio'",
        "stage_completed, completed, 'contribution of the stage to the gap, log ratio'",
        "stages, completed, 'gap over all stages, log ratio'",
    })
    void gapsByStage(String key, String stage, String estimand) throws IOException {
        JsonNode r = oracle().get(key);
        Inference found = find(stage, estimand, "passing rates").inference();

        assertNear(r.get(0).asDouble(), found.estimate().orElseThrow());
        assertNear(r.get(1).asDouble(), found.stdError().orElseThrow());
    }

    @Test
    void groupsBesideAPopulation() throws IOException {
        JsonNode r = oracle().get("representation");
        Inference found = find("representation", "representation ratio", "").inference();

        assertNear(r.get(0).asDouble(), found.estimate().orElseThrow());
        assertNear(r.get(1).asDouble(), found.stdError().orElseThrow());
        assertNear(r.get(2).asDouble(), found.confLow().orElseThrow());
        assertNear(r.get(3).asDouble(), found.confHigh().orElseThrow());
    }

    @Test
    void theSameBytesHoweverTheRowsAreCut() {
        EstimateSet turned =
                run(PLAN, KnownRows.of(FILE).orderBy(functions.rand(5)).repartition(4));

        assertEquals(EstimateSetJson.write(set()), EstimateSetJson.write(turned));
    }

    /** A unit that the filter empties stays in the sample, so that the error is that of a domain. */
    @Test
    void unitsThatAFilterEmptiesStayInTheSample() {
        Dataset<Row> rows = KnownRows.of(FILE);
        String where = "not (stratum = 'city' and village in ('v25', 'v26'))";
        EstimateSet filtered = run(PLAN.replace("by: [sex]", "by: [sex]\nrows: {filter: \"" + where + "\"}"), rows);
        EstimateSet deleted = run(PLAN, rows.filter(where));
        Inference kept = error(filtered);
        Inference lost = error(deleted);

        assertEquals(kept.estimate(), lost.estimate());
        assertTrue(Math.abs(kept.stdError().orElseThrow() - lost.stdError().orElseThrow()) > 1e-6);
    }

    private static Inference error(EstimateSet some) {
        return some.estimates().stream()
                .filter(row -> row.label().estimand().words().equals("parity index"))
                .findFirst()
                .orElseThrow()
                .inference();
    }

    @Test
    void aGroupWithoutTheCharacteristicHasNoIndex() {
        EstimateSet none =
                run(PLAN.replace("numerator: working = 1", "numerator: working = 1 and sex = 'M'"), KnownRows.of(FILE));
        Estimate index = none.estimates().stream()
                .filter(row -> row.label().estimand().words().equals("parity index"))
                .findFirst()
                .orElseThrow();

        assertFalse(index.isEstimated());
    }
}
