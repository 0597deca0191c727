package id.sigi.studies.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.EstimateSet;
import id.sigi.methods.estimate.Inference;
import id.sigi.programme.fault.RequestFault;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Survey weights with assignment, against R survey 4.1-1 (lottery_survey.R), 1e-8 relative. */
@Tag("transform")
class SurveyEffectsTest {
    private static final String SURVEY = "survey: {weight: weight, strata: [region], psu: [village]}\n";
    private static final String CHOICES = """
              - {estimator: regression, covariance: survey, cell_effects: included}
              - {estimator: two_stage_least_squares, covariance: survey, cell_effects: included}
            """;

    private static EstimateSet run(String more) {
        return LotterySurvey.run(LotterySurvey.PLAN + more, LotterySurvey.rows())
                .get(0);
    }

    private static void assertIs(double estimate, double error, double df, Estimate row) {
        Inference found = row.inference();
        assertEquals(estimate, found.estimate().orElseThrow(), 1e-8 * Math.abs(estimate));
        assertEquals(error, found.stdError().orElseThrow(), 1e-8 * error);
        assertEquals(df, found.df().orElseThrow());
    }

    /** svyglm and svyivreg on the domain of those with an income; fifteen villages less three regions. */
    @ParameterizedTest
    @CsvSource({
        "'intention-to-treat, precision- and survey-weighted', 24.7334432617011, 9.40061991991162",
        "'local average treatment effect, survey-weighted', 36.3881865247913, 12.5817026331077"
    })
    void effectsAreThoseOfR(String estimand, double estimate, double error) {
        EstimateSet impact = run(CHOICES + SURVEY);

        assertIs(estimate, error, 12, LotterySurvey.find(impact, "income", estimand, "all"));
        assertTrue(impact.conventions()
                .contains("Every home lies within one sampling unit: weighted errors count village."));
    }

    @Test
    void covariatesAndTheUnweightedEffectStandBesideIt() {
        EstimateSet impact =
                run(CHOICES.replace("cell_effects: included}", "cell_effects: included, covariates: included}") + SURVEY
                        + "covariates: [age]\n");

        assertIs(
                23.9490778561233,
                6.83577326338695,
                12,
                LotterySurvey.find(impact, "income", "intention-to-treat, precision- and", "all"));
        assertTrue(LotterySurvey.find(impact, "income", "intention-to-treat, precision-weighted", "all")
                .isEstimated());
        assertTrue(impact.conventions().stream().anyMatch(line -> line.contains("All other estimates are unweighted")));
    }

    /** Where people themselves were sampled, households are the larger unit; 86 of 88 hold an income, {@code degf(subset(D, !is.na(income)))}. */
    @Test
    void theLargerOfSamplingUnitAndHouseholdCounts() {
        EstimateSet impact = run(CHOICES + SURVEY.replace("village", "person"));

        assertIs(
                24.7334432617011,
                5.86935386706537,
                83,
                LotterySurvey.find(impact, "income", "intention-to-treat, precision- and", "all"));
        assertTrue(impact.conventions()
                .contains("Every sampling unit lies within one home, which is larger: weighted errors count home."));
    }

    /** The first village is a stratum of its own; options(survey.lonely.psu). */
    @ParameterizedTest
    @CsvSource({
        "certainty, 9.00084772390212",
        "remove, 9.00084772390212",
        "adjust, 9.47277903573715",
        "average, 10.3932837126594"
    })
    void aStratumWithOneVillageFollowsTheRule(String rule, double error) {
        String lonely = SURVEY.replace("[region]", "[part]").replace("[village]", "[village], lonely_psu: " + rule);
        EstimateSet impact = run(CHOICES + lonely
                + "rows: {derive: {part: \"case when village = 'v1' then 'alone' else region end\"}}\n");

        assertIs(
                24.7334432617011,
                error,
                11,
                LotterySurvey.find(impact, "income", "intention-to-treat, precision- and", "all"));
        assertTrue(
                impact.conventions().stream().anyMatch(line -> line.startsWith("A stratum with a single unit adds")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'  - {estimator: lin, covariance: survey}'|cannot carry survey weights",
                "'  - {estimator: difference_in_means, covariance: survey}'|belongs to difference_in_means",
                "'  - {estimator: regression, covariance: survey}'|need each other"
            })
    void whatCannotCarryWeightsIsRefused(String choice, String reason) {
        RequestFault fault = assertThrows(RequestFault.class, () -> run(choice + "\n"));

        assertTrue(fault.reason().contains(reason), fault.reason());
    }

    @Test
    void aWeightThatIsNotPositiveIsRefused() {
        String plan = LotterySurvey.PLAN + CHOICES + SURVEY.replace("weight: weight", "weight: won");

        RequestFault fault = assertThrows(RequestFault.class, () -> LotterySurvey.run(plan, LotterySurvey.rows()));

        assertTrue(fault.reason().startsWith("won is 0.0"), fault.reason());
    }
}
