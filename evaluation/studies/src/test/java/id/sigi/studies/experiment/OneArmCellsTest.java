package id.sigi.studies.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.EstimateSet;
import id.sigi.methods.estimate.ModelSummary;
import id.sigi.methods.plan.analysis.Variance;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Cells in which only one arm occurs, in regressions with cell effects: 43 cells of village and area, 27 of them with both arms. R estimatr
 * {@code lm_robust(income ~ won + age + factor(paste(village, area)), se_type = ...)}, on all rows, and on the cells of both arms; 1e-8 relative.
 */
@Tag("transform")
class OneArmCellsTest {
    private static final String PLAN = """
            kind: experiment
            id: cells
            title: {en: Cells, id: Sel}
            unit: person
            design: {offer: won, strata: [village, area]}
            outcomes:
              - {name: income, label: {en: Income, id: Pendapatan}, unit: rupiah}
            covariates: [age]
            estimators:
              - {estimator: regression, covariance: KIND, cell_effects: included, covariates: WITH}
            minimum_cell: 1
            multiplicity: none
            """;

    @ParameterizedTest
    @CsvSource({
        "none, kept, HC1, 29.9699318467149, 7.67479855750357, 124, 168",
        "none, kept, classical, 29.9699318467149, 6.56578124962116, 124, 168",
        "none, left_out, HC1, 29.9699318467149, 7.46805400976371, 99, 127",
        "none, left_out, HC2, 29.9699318467149, 7.58373823829469, 99, 127",
        "included, kept, HC1, 29.9467265955476, 7.78768860185618, 109, 154",
        "included, kept, classical, 29.9467265955476, 6.63583461286762, 109, 154",
        "included, left_out, HC1, 29.925218725614, 7.50670253646762, 83, 109",
        "included, left_out, HC2, 29.925218725614, 7.52912197615516, 83, 109",
    })
    void thePlanChooses(String with, String rule, String kind, double estimate, double error, double df, long rows) {
        String plan = PLAN.replace("WITH", with).replace("KIND", kind) + "sample: {one_arm_cells: " + rule + "}\n";
        EstimateSet impact = LotterySurvey.run(plan, LotterySurvey.rows()).get(0);
        Estimate row = LotterySurvey.find(impact, "income", "intention-to-treat", "all");

        assertEquals(estimate, row.inference().estimate().orElseThrow(), 1e-8 * estimate);
        assertEquals(error, row.inference().stdError().orElseThrow(), 1e-8 * error);
        assertEquals(df, row.inference().df().orElseThrow());
        assertEquals(rows, row.basis().denominator());
        ModelSummary glance = impact.models().get(0);
        assertEquals(
                rule.equals("left_out"), glance.leftOut().toString().contains("in cells of one arm"), glance::toString);
    }

    /** They are kept where the plan says nothing, as R's lm and fixest keep them. */
    @Test
    void keptUnlessThePlanSaysOtherwise() {
        EstimateSet impact = LotterySurvey.run(
                        PLAN.replace("WITH", "none").replace("KIND", Variance.HC1.toString()), LotterySurvey.rows())
                .get(0);

        assertEquals(
                168,
                LotterySurvey.find(impact, "income", "intention-to-treat", "all")
                        .basis()
                        .denominator());
        assertTrue(impact.conventions().stream().anyMatch(line -> line.contains("keep cells of one arm")));
    }

    /** Those of one village have no home on record: {@code lm_robust(income ~ won)} on all, and with {@code clusters = home} on those who have one. */
    @ParameterizedTest
    @CsvSource({"HC2, kept, 168", "HC2, left_out, 158", "CR2, kept, 158", "CR2, left_out, 158"})
    void onlyErrorsByClusterNeedTheCluster(String kind, String rule, String rows) {
        String plan = PLAN.replace("WITH", "none")
                        .replace("KIND", kind)
                        .replace(", cell_effects: included", "")
                        .replace("strata: [village, area]", "cluster: hearth")
                + "rows: {derive: {hearth: \"if(village = 'v2', null, home)\"}}\n"
                + "sample: {without_cluster: " + rule + "}\n";
        EstimateSet impact = LotterySurvey.run(plan, LotterySurvey.rows()).get(0);
        Estimate row = LotterySurvey.find(impact, "income", "intention-to-treat", "all");

        long expected = Long.parseLong(rows);
        assertEquals(expected, row.basis().denominator());
        assertEquals(expected < 168, impact.models().get(0).leftOut().toString().contains("without a cluster"));
        assertTrue(impact.flow().stream().anyMatch(step -> step.toString().contains("with a cluster")));
    }
}
