package id.sigi.studies.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.EstimateSet;
import id.sigi.methods.estimate.Evidence;
import id.sigi.methods.estimate.Inference;
import id.sigi.methods.estimate.file.EstimateSetJson;
import id.sigi.methods.estimate.identity.Subgroup;
import id.sigi.programme.fault.RequestFault;
import id.sigi.studies.experiment.heterogeneity.TransitionEffects;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Effects on where people stand, against clubSandwich 0.5.8 on rows stacked by state (lottery_survey.R), 1e-8 relative. */
@Tag("transform")
class TransitionEffectsTest {
    private static final String ASKED =
            "transitions: {from: before, to: after, states: [EMPLOYEE, SELF_EMPLOYED, UNEMPLOYED, OUTSIDE]}\n";
    private static final String EFFECT = "effect of the offer on the destination, precision-weighted";

    private static EstimateSet run() {
        return LotterySurvey.set(
                LotterySurvey.run(LotterySurvey.PLAN + ASKED, LotterySurvey.rows()), "transition_effects");
    }

    @ParameterizedTest
    @CsvSource({
        "all, EMPLOYEE, 0.218769551616267, 0.076963453188234, 62.3017590871178",
        "all, OUTSIDE, -0.113972888425443, 0.0629571104061537, 62.3017590871178",
        "before=UNEMPLOYED, EMPLOYEE, 0.37898512852188, 0.106487769324686, 26.0473745548042",
        "before=UNEMPLOYED, SELF_EMPLOYED, -0.0240651874376396, 0.0893965658121856, 26.0473745548042"
    })
    void theEffectOnAStateIsTheClusteredRegressionsOfIt(
            String group, String state, double estimate, double error, double df) {
        Inference found =
                LotterySurvey.find(run(), "after=" + state, EFFECT, group).inference();

        assertEquals(estimate, found.estimate().orElseThrow(), 1e-8 * Math.abs(estimate));
        assertEquals(error, found.stdError().orElseThrow(), 1e-8 * error);
        assertEquals(df, found.df().orElseThrow(), 1e-8 * df);
    }

    /** clubSandwich on three times the rows, one set for each of three states; the degrees of freedom need no such rows. */
    @ParameterizedTest
    @CsvSource({
        "all, 3.9128608962437, 60.3017590871177, 0.0127837363012792",
        "before=UNEMPLOYED, 4.07040030150524, 24.0473745548042, 0.0179812647769551"
    })
    void theJointTestIsHotellingsOnStackedRows(String group, double f, double df, double p) {
        Inference found = LotterySurvey.find(run(), "after", TransitionEffects.DISTRIBUTION.words(), group)
                .inference();

        assertEquals(f, found.statistic().orElseThrow(), 1e-8 * f);
        assertEquals(df, found.df().orElseThrow(), 1e-8 * df);
        assertEquals(p, found.pValue().orElseThrow(), 1e-8 * p);
    }

    @Test
    void sharesNameTheirPeopleAndAddUpToOne() {
        EstimateSet set = run();
        List<Estimate> control = set.estimates().stream()
                .filter(row -> row.label().estimand().words().equals("control share"))
                .filter(row -> row.label().subgroup().equals(Subgroup.of("before", "UNEMPLOYED")))
                .toList();

        assertEquals(Evidence.LOTTERY, set.evidence());
        assertEquals(4, control.size());
        assertEquals(
                1,
                control.stream()
                        .mapToDouble(row -> row.inference().estimate().orElseThrow())
                        .sum(),
                1e-12);
        assertEquals(
                control.get(0).basis().denominator(),
                control.stream()
                        .mapToLong(row -> row.basis().numerator().orElseThrow())
                        .sum());
        assertTrue(set.conventions().get(0).contains("not of before and after"));
        assertEquals(set, EstimateSetJson.read(EstimateSetJson.write(set)));
    }

    /** One family of sixteen effects: the smallest p-value is multiplied by sixteen; those of all people are left alone. */
    @Test
    void oneFamilyOfAllMoves() {
        List<Estimate> effects = run().estimates().stream()
                .filter(row -> row.label().estimand().words().equals(EFFECT))
                .filter(row -> !row.label().subgroup().isEverybody())
                .toList();
        double smallest = effects.stream()
                .mapToDouble(row -> row.inference().pValue().orElseThrow())
                .min()
                .orElseThrow();
        double adjusted = effects.stream()
                .mapToDouble(row -> row.inference().pAdjusted().orElseThrow())
                .min()
                .orElseThrow();

        assertEquals(16, effects.size());
        assertEquals(Math.min(1, 16 * smallest), adjusted, 1e-12);
        assertTrue(LotterySurvey.find(run(), "after=OUTSIDE", EFFECT, "all")
                .inference()
                .pAdjusted()
                .isEmpty());
    }

    @Test
    void aStateThatIsNotListedIsNamed() {
        String plan = LotterySurvey.PLAN + ASKED.replace(", OUTSIDE", "");

        RequestFault fault = assertThrows(RequestFault.class, () -> LotterySurvey.run(plan, LotterySurvey.rows()));

        assertEquals("before also holds a value that is not among them", fault.reason());
    }

    @Test
    void theSameHoweverTheRowsAreCut() {
        String plan = LotterySurvey.PLAN + ASKED;
        String once = EstimateSetJson.write(
                LotterySurvey.set(LotterySurvey.run(plan, LotterySurvey.rows().repartition(1)), "transition_effects"));

        assertEquals(
                once,
                EstimateSetJson.write(LotterySurvey.set(
                        LotterySurvey.run(plan, LotterySurvey.rows().repartition(7)), "transition_effects")));
    }
}
