package id.sigi.studies.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.EstimateSet;
import id.sigi.methods.plan.PlanFile;
import id.sigi.programme.fault.RequestFault;
import id.sigi.studies.experiment.estimator.WeakInstrumentInference;
import id.sigi.studies.experiment.label.EstimateLabels;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A take-up is what the plan says: a truth, or an intensity. */
@Tag("transform")
class TakeUpTest {
    private static final String PLAN = """
            kind: experiment
            id: take-up
            title: {en: Take-up, id: Keikutsertaan}
            unit: person
            design: {offer: won, take_up: some}
            outcomes:
              - {name: income, label: {en: Income, id: Pendapatan}, unit: rupiah}
            estimators:
              - {estimator: two_stage_least_squares, covariance: HC2}
            rows: {derive: {some: "EXPRESSION"}}
            minimum_cell: 1
            multiplicity: none
            """;

    private static EstimateSet run(String plan) {
        return LotterySurvey.run(plan, LotterySurvey.rows()).get(0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2 * went|whole and above one in",
                "went - 1|below zero in",
                "went * 0.5|between zero and one in",
                "went * 2.5|fractional and above one in",
                "case when went = 1 then cast('NaN' as double) else 0 end|not a number in",
                "hours|whole and above one in"
            })
    void otherValuesAreRefusedByKind(String expression, String kind) {
        RequestFault fault = assertThrows(RequestFault.class, () -> run(PLAN.replace("EXPRESSION", expression)));

        assertEquals("the plan's design.take_up cannot be used", fault.problem());
        assertTrue(fault.reason().startsWith("some is neither 0 nor 1: it is "), fault.reason());
        assertTrue(fault.reason().contains(kind), fault.reason());
        assertTrue(fault.remedy().contains("design.take_up_kind: intensity"), fault.remedy());
    }

    @Test
    void textIsRefused() {
        RequestFault fault = assertThrows(RequestFault.class, () -> run(PLAN.replace("EXPRESSION", "sex")));

        assertTrue(fault.reason().contains("are no numbers") && fault.reason().contains("is text"), fault.reason());
    }

    @ParameterizedTest
    @ValueSource(strings = {"went", "went = 1", "if(age > 50, null, went)"})
    void truthsAndMissingValuesAreTakenAsTheyAre(String expression) {
        EstimateSet impact = run(PLAN.replace("EXPRESSION", expression));

        assertTrue(LotterySurvey.find(impact, "income", "local average treatment effect", "all")
                .isEstimated());
        assertTrue(LotterySurvey.find(impact, "income", WeakInstrumentInference.WITH.words(), "all")
                .isEstimated());
    }

    /** R estimatr: {@code iv_robust(income ~ hours | won, se_type = "HC2")}, and the first stage by {@code lm_robust}. */
    @Test
    void anIntensityIsEstimatedPerUnitAndHasNoCompliers() {
        String plan =
                PLAN.replace("EXPRESSION", "hours").replace("take_up: some", "take_up: some, take_up_kind: intensity");
        EstimateSet impact = run(plan);

        Estimate effect = LotterySurvey.find(impact, "income", "average causal response, per unit of take-up", "all");
        assertEquals(4.05173349754091, effect.inference().estimate().orElseThrow(), 1e-10);
        assertEquals(1.28509227863599, effect.inference().stdError().orElseThrow(), 1e-10);
        Estimate first = LotterySurvey.find(impact, "income", EstimateLabels.FIRST_STAGE.words(), "all");
        assertEquals(5.87719047619048, first.inference().estimate().orElseThrow(), 1e-10);
        List<String> estimands = impact.list("income").stream()
                .map(row -> row.label().estimand().words())
                .toList();
        assertTrue(estimands.stream().noneMatch(name -> name.contains("complier")), estimands::toString);
    }

    @Test
    void anIntensityThatIsNoNumberIsRefused() {
        String plan = PLAN.replace("EXPRESSION", "case when went = 1 then cast('NaN' as double) else hours end")
                .replace("take_up: some", "take_up: some, take_up_kind: intensity");

        RequestFault fault = assertThrows(RequestFault.class, () -> run(plan));

        assertTrue(fault.reason().contains("infinite or not a number"), fault.reason());
    }

    @Test
    void aPlanWithoutTheWordKeepsItsHash() {
        String plain = PlanFile.parse("a.yaml", PLAN).canonicalJson();

        assertTrue(!plain.contains("take_up_kind") && !plain.contains("\"sample\""), plain);
    }
}
