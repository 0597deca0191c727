package id.sigi.studies.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigi.lake.testkit.Rows;
import id.sigi.lake.testkit.SparkForTests;
import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.EstimateSet;
import id.sigi.methods.plan.PlanFile;
import id.sigi.programme.fault.RequestFault;
import id.sigi.studies.PlannedStudy;
import id.sigi.studies.RealData;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Errors that a plan chooses by name, on Petersen's panel of 500 firms and ten years with x above zero as the offer; see
 * {@code error_choices.R} for where the numbers come from (R 4.2.2, sandwich, estimatr, clubSandwich). Relative tolerance 1e-8.
 */
@Tag("transform")
class StandardErrorChoicesTest {
    private static final double RELATIVE = 1e-8;

    private static final String PLAN = """
            kind: experiment
            id: errors
            title: {en: Errors, id: Galat}
            rows: {derive: {id: 100 * firm + year, offered: x > 0}}
            unit: id
            design: {offer: offered, strata: [firm], cluster: firm, second_cluster: year}
            outcomes:
              - {name: y, label: {en: Y, id: Y}, unit: points}
            estimators:
              - {estimator: regression, covariance: CR1}
              - {estimator: regression, covariance: CR3}
              - {estimator: regression, covariance: CR1_two_way}
              - {estimator: regression, covariance: CR1, cell_effects: included}
              - {estimator: regression, covariance: CR1_nested, cell_effects: included}
            """;

    private static EstimateSet run(String plan, Dataset<Row> rows) {
        return PlannedStudy.run(PlanFile.parse("errors.yaml", plan), rows, RealData.source("panel"))
                .get(0);
    }

    private static Estimate find(EstimateSet set, String estimator) {
        return set.estimates().stream()
                .filter(row -> row.label().estimator().words().equals(estimator))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + estimator));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "regression, CR1 clustered by firm|1.63826063393114|0.097676722076815|499",
                "regression, CR3 clustered by firm|1.63826063393114|0.0978374536994155|499",
                "regression, CR1_TWO_WAY clustered by firm and year|1.63826063393114|0.0953130084332379|9",
                "regression with cell effects, CR1 clustered by firm|1.16808314880152|0.0561837511599518|499",
                "regression with cell effects, CR1_NESTED clustered by firm|1.16808314880152|0.0533053258623403|499",
            })
    void errorsAreThoseOfTheOtherPrograms(String estimator, double estimate, double error, double df) {
        Estimate found = find(run(PLAN, RealData.rows("petersen_cl")), estimator);

        assertEquals(estimate, found.inference().estimate().orElseThrow(), RELATIVE * estimate);
        assertEquals(error, found.inference().stdError().orElseThrow(), RELATIVE * error);
        assertEquals(df, found.inference().df().orElseThrow());
    }

    /** Firms that are all above zero or none of them, 95 of 500, tell nothing of the offer, but count in the small-sample factor. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "regression with cell effects, CR1 clustered by firm|1.16808314880152|0.0561971076686384|404",
                "regression with cell effects, CR1_NESTED clustered by firm|1.16808314880152|0.0533191105765088|404",
            })
    void aPlanMayLeaveCellsOfOneArmOut(String estimator, double estimate, double error, double df) {
        String plan = PLAN + "sample: {one_arm_cells: left_out}\n";
        Estimate found = find(run(plan, RealData.rows("petersen_cl")), estimator);

        assertEquals(estimate, found.inference().estimate().orElseThrow(), RELATIVE * estimate);
        assertEquals(error, found.inference().stdError().orElseThrow(), RELATIVE * error);
        assertEquals(df, found.inference().df().orElseThrow());
    }

    /** Residuals cancel within every firm and every year of each arm, so the two-way difference is minus what single fields give. */
    @Test
    void aDifferenceBelowNoughtIsNoErrorAndTheRowSaysSo() {
        StringBuilder grid = new StringBuilder("firm:integer | year:integer | x:integer | y:double\n");
        for (int firm = 0; firm < 8; firm++) {
            for (int year = 0; year < 4; year++) {
                grid.append(firm + " | " + year + " | " + (firm < 4 ? 1 : -1) + " | " + ((firm + year) % 2) + "\n");
            }
        }
        EstimateSet set = run(PLAN, Rows.of(SparkForTests.session(), grid.toString()));

        Estimate row = find(set, "regression, CR1_TWO_WAY clustered by firm and year");
        assertFalse(row.isEstimated());
        assertTrue(row.status().toString().contains("below zero"), row::toString);
        assertTrue(set.conventions().stream().anyMatch(sentence -> sentence.startsWith("CR1_two_way: ")));
        assertTrue(set.conventions().stream().anyMatch(sentence -> sentence.contains("xtreg, fe in Stata")));
    }

    @Test
    void twoWaysNeedASecondClusterAndARegression() {
        for (String wrong : List.of(
                PLAN.replace(", second_cluster: year", ""),
                PLAN.replace("regression, covariance: CR1_two_way", "lin, covariance: CR1_two_way"))) {
            assertThrows(RequestFault.class, () -> PlanFile.parse("errors.yaml", wrong));
        }
    }
}
