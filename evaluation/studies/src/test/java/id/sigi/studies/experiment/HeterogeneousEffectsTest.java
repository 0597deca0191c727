package id.sigi.studies.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.EstimateSet;
import id.sigi.methods.estimate.Inference;
import id.sigi.programme.fault.RequestFault;
import id.sigi.studies.experiment.heterogeneity.HeterogeneousEffects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How effects differ between people, against clubSandwich 0.5.8 and R's regression of ones on scores (lottery_survey.R), 1e-8 relative. */
@Tag("transform")
class HeterogeneousEffectsTest {
    private static final String ASKED = """
            covariates: [age, sex]
            subgroups:
              - {name: sex=FEMALE, where: sex = 'FEMALE'}
              - {name: sex=MALE, where: sex = 'MALE'}
            heterogeneity: {covariates: [age, sex], subgroups: included}
            """;

    private static EstimateSet run(String more) {
        return LotterySurvey.set(LotterySurvey.run(LotterySurvey.PLAN + more, LotterySurvey.rows()), "heterogeneity");
    }

    @ParameterizedTest
    @CsvSource({
        "effect at the mean of the covariates, all, 26.3023125312798, 5.19959534079523, 62.1409420462211",
        "change of the effect with age, all, 0.168254156094557, 0.407618438143171, 53.2680744929496",
        "change of the effect with sex=MALE, all, 0.841266253978232, 9.59882963227764, 69.2168228520463",
        "effect less the effect on everybody else, sex=FEMALE, -5.70156183130243, 10.4519742465813, 58.7215006484904",
        "effect less the effect on everybody else, sex=MALE, 5.70156183130243, 10.4519742465813, 58.7215006484904"
    })
    void differencesAreThoseOfR(String estimand, String group, double estimate, double error, double df) {
        Inference found =
                LotterySurvey.find(run(ASKED), "income", estimand, group).inference();

        assertEquals(estimate, found.estimate().orElseThrow(), 1e-8 * Math.abs(estimate));
        assertEquals(error, found.stdError().orElseThrow(), 1e-8 * error);
        assertEquals(df, found.df().orElseThrow(), 1e-8 * df);
    }

    @Test
    void theJointTestIsThatOfRegressedScores() {
        Inference found = LotterySurvey.find(run(ASKED), "income", HeterogeneousEffects.JOINT.words(), "all")
                .inference();

        assertEquals(0.0958510271342595, found.statistic().orElseThrow(), 1e-9);
        assertEquals(84, found.df().orElseThrow());
        assertEquals(0.908698594301087, found.pValue().orElseThrow(), 1e-8);
    }

    /** The difference is that of the two rows that the plan's estimator gives for both groups. */
    @Test
    void theDifferenceIsThatOfTheGroupsOwnEffects() {
        String plan = LotterySurvey.PLAN + ASKED;
        EstimateSet impact = LotterySurvey.run(plan, LotterySurvey.rows()).get(0);
        double women = LotterySurvey.find(impact, "income", "intention", "sex=FEMALE")
                .inference()
                .estimate()
                .orElseThrow();
        double men = LotterySurvey.find(impact, "income", "intention", "sex=MALE")
                .inference()
                .estimate()
                .orElseThrow();

        Estimate difference = LotterySurvey.find(run(ASKED), "income", "effect less", "sex=FEMALE");

        assertEquals(women - men, difference.inference().estimate().orElseThrow(), 1e-9);
        assertTrue(difference.label().estimator().words().endsWith("CR2 clustered by home"));
    }

    @Test
    void whatIsNotRegisteredIsRefused() {
        RequestFault fault =
                assertThrows(RequestFault.class, () -> run("covariates: [age]\nheterogeneity: {covariates: [sex]}\n"));

        assertTrue(fault.reason().contains("sex, which is not among the covariates of the plan"), fault.reason());
    }
}
