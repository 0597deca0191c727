package id.sigi.studies.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.EstimateSet;
import id.sigi.programme.fault.RequestFault;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Windows of outcomes and covariates without value, against estimatr 1.0.0 (lottery_survey.R), 1e-8 relative. */
@Tag("transform")
class MissingAndWindowTest {
    private static final String CHOICES = """
              - {estimator: regression, covariance: HC2, cell_effects: included, covariates: included}
              - {estimator: lin, covariance: HC2}
            """;
    private static final String WINDOW = "window: {measured: asked_on, since: drawn_on, from_day: 150, to_day: 400}";
    private static final String WINDOWED = LotterySurvey.PLAN
                    .replace("unit: rupiah}", "unit: rupiah, " + WINDOW + "}")
                    .replace("covariance: CR2", "covariance: HC2")
            + """
            rows:
              derive:
                drawn_on: cast('2020-04-11' as date)
                asked_on: date_add(drawn_on, cast(days as int))
            """;

    private static List<EstimateSet> run(String plan) {
        return LotterySurvey.run(plan, LotterySurvey.rows());
    }

    private static void assertIs(double estimate, double error, long people, Estimate row) {
        assertEquals(estimate, row.inference().estimate().orElseThrow(), 1e-8 * estimate);
        assertEquals(error, row.inference().stdError().orElseThrow(), 1e-8 * error);
        assertEquals(people, row.basis().denominator());
    }

    @Test
    void anOutcomeOutsideOfItsWindowIsNone() {
        EstimateSet impact = run(WINDOWED).get(0);

        assertIs(31.5157481259244, 7.23225442266744, 105, LotterySurvey.find(impact, "income", "intention", "all"));
        assertTrue(impact.conventions()
                .contains("income counts where asked_on lies 150 to 400 days after drawn_on; other values are as if"
                        + " missing."));
    }

    @Test
    void aWindowOverNoDateIsRefused() {
        RequestFault fault =
                assertThrows(RequestFault.class, () -> run(WINDOWED.replace("measured: asked_on", "measured: asked")));

        assertEquals("the plan's outcome income, window cannot be used", fault.problem());
        assertTrue(fault.reason().contains("no column asked"), fault.reason());
    }

    /** R fills in the mean, the study zero: the offer's coefficient does not know the difference. */
    @Test
    void aCovariateWithoutValueKeepsItsRow() {
        List<EstimateSet> sets = run(LotterySurvey.PLAN + CHOICES + "covariates: [age]\nmissing: indicator\n");
        List<Estimate> effects = sets.get(0).list("income").stream()
                .filter(row -> row.label().estimator().words().contains("covariates"))
                .toList();

        assertIs(25.3472718538461, 4.99589236768375, 168, effects.get(0));
        assertIs(23.8676245701176, 4.92674756632226, 168, effects.get(1));
        assertEquals(
                164,
                LotterySurvey.find(sets.get(1), "age", "difference", "all")
                        .basis()
                        .denominator());
    }

    @Test
    void rowsWithoutACovariateAreLeftOutUnlessThePlanKeepsThem() {
        EstimateSet impact =
                run(LotterySurvey.PLAN + CHOICES + "covariates: [age]\n").get(0);

        Estimate lin = impact.list("income").stream()
                .filter(row -> row.label().estimator().words().contains("Lin"))
                .findFirst()
                .orElseThrow();

        assertEquals(154, lin.basis().denominator());
    }
}
