package id.sigi.studies.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.EstimateSet;
import id.sigi.methods.estimate.Inference;
import id.sigi.methods.estimate.Status;
import id.sigi.programme.fault.RequestFault;
import id.sigi.studies.experiment.label.EstimateLabels;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Survey weights with assignment, against R survey 4.1-1 (lottery_survey.R), 1e-8 relative. */
@Tag("transform")
class SurveyWeightedEffectsTest {
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
                .contains("Every home lies within one primary sampling unit: weighted standard errors count village."));
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
        assertTrue(
                impact.conventions()
                        .contains(
                                "Every primary sampling unit lies within one home, which is larger: weighted standard errors count home."));
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

    /** A negative weight: {@code won - 2}. */
    @Test
    void aWeightThatNoDesignGivesIsRefusedWithoutShowingIt() {
        String plan = LotterySurvey.PLAN + CHOICES + SURVEY.replace("weight: weight", "weight: less")
                + "rows: {derive: {less: \"won - 2\"}}\n";

        RequestFault fault = assertThrows(RequestFault.class, () -> LotterySurvey.run(plan, LotterySurvey.rows()));

        assertEquals("less is below zero, infinite or not a number in 180 rows", fault.reason());
    }

    /** The first village is left out in three ways: {@code svyglm(income ~ won + factor(area), subset(des, village != "v1"))}, {@code degf}. */
    @ParameterizedTest
    @CsvSource({"village <> 'v1', weight, true", "true, z, true", "true, weight, village <> 'v1'"})
    void aDomainHasOneErrorHoweverItIsSaid(String filter, String weight, String where) {
        EstimateSet impact = run(CHOICES + SURVEY.replace("weight: weight", "weight: " + weight)
                + "rows: {derive: {z: \"if(village = 'v1', 0, weight)\"}, filter: \"" + filter + "\"}\n"
                + "subgroups: [{name: some, where: \"" + where + "\"}]\n");

        assertIs(
                27.9657053524368,
                9.53271794412254,
                11,
                LotterySurvey.find(impact, "income", "intention-to-treat, precision- and", "some"));
        assertMean(154.067323969565, 79, impact, "some");
    }

    /** As above, among some: degrees of freedom are those of the villages and regions that hold them. */
    @ParameterizedTest
    @CsvSource({
        "region = 'R1', 11.564682152138, 18.1039533072353, 4, 152.39131740839, 38",
        "'village in (''v1'', ''v4'')', -8.54253090551609, 3.11479055806247, 1, 158.6684520962, 14",
        "sex = 'FEMALE', 20.8402667307373, 10.9954673733863, 12, 156.815067023265, 50"
    })
    void subgroupsHaveTheirOwnDegreesOfFreedom(
            String where, double estimate, double error, double df, double mean, long people) {
        EstimateSet impact = run(CHOICES + SURVEY + "subgroups: [{name: some, where: \"" + where + "\"}]\n");

        assertIs(
                estimate,
                error,
                df,
                LotterySurvey.find(impact, "income", "intention-to-treat, precision- and", "some"));
        assertMean(mean, people, impact, "some");
    }

    @Test
    void aSubgroupWithinOneVillageHasNoErrorToEstimate() {
        EstimateSet impact = run(CHOICES + SURVEY + "subgroups: [{name: some, where: \"village = 'v2'\"}]\n");

        Estimate row = LotterySurvey.find(impact, "income", "intention-to-treat, precision- and", "some");
        Status.NotEstimable status = (Status.NotEstimable) row.status();
        assertTrue(status.reason().startsWith("it rests on one primary sampling unit"), status.reason());
    }

    /** Weighted means of those not drawn by cell, weighted by the weight of the cell, in R. */
    private static void assertMean(double mean, long people, EstimateSet impact, String subgroup) {
        Estimate row = impact.list("income").stream()
                .filter(some -> some.label().estimator().words().equals("mean within cells, survey-weighted"))
                .filter(some -> some.label().subgroup().words().equals(subgroup))
                .findFirst()
                .orElseThrow();
        assertEquals(mean, row.inference().estimate().orElseThrow(), 1e-8 * mean);
        assertEquals(people, row.basis().denominator());
    }

    /** Both means where both kinds of effect stand, each beside its own. */
    @Test
    void theControlMeanBesideAWeightedEffectIsWeighted() {
        EstimateSet both = run(CHOICES + SURVEY);
        EstimateSet weighted = LotterySurvey.run(
                        LotterySurvey.PLAN.replace(
                                        "{estimator: regression, covariance: CR2, cell_effects: included}",
                                        "{estimator: regression, covariance: survey}")
                                + SURVEY,
                        LotterySurvey.rows())
                .get(0);

        assertMean(154.766592010995, 88, both, "all");
        assertMean(154.766592010995, 88, weighted, "all");
        assertEquals(
                2,
                both.list("income").stream()
                        .filter(SurveyWeightedEffectsTest::isControlMean)
                        .count());
        assertEquals(
                1,
                weighted.list("income").stream()
                        .filter(SurveyWeightedEffectsTest::isControlMean)
                        .count());
    }

    private static boolean isControlMean(Estimate row) {
        return row.label().estimand().words().equals(EstimateLabels.CONTROL_MEAN.words());
    }

    /** A shift of the outcome moves no error. */
    @Test
    void largeOutcomesLoseNoDigits() {
        String far = LotterySurvey.PLAN.replace("name: income", "name: far") + CHOICES + SURVEY
                + "rows: {derive: {far: \"floor(income * 8) / 8 + 1e9\", near: \"floor(income * 8) / 8\"}}\n";
        Inference shifted = LotterySurvey.find(
                        LotterySurvey.run(far, LotterySurvey.rows()).get(0),
                        "far",
                        "intention-to-treat, precision- and",
                        "all")
                .inference();
        Inference plain = LotterySurvey.find(
                        LotterySurvey.run(far.replace("name: far", "name: near"), LotterySurvey.rows())
                                .get(0),
                        "near",
                        "intention-to-treat, precision- and",
                        "all")
                .inference();

        assertEquals(plain.estimate().orElseThrow(), shifted.estimate().orElseThrow(), 1e-8);
        assertEquals(plain.stdError().orElseThrow(), shifted.stdError().orElseThrow(), 1e-8);
    }
}
