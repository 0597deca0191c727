package id.sigi.methods.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigi.methods.plan.indicator.Indicator;
import id.sigi.methods.plan.indicator.SdgReference;
import id.sigi.programme.fault.RequestFault;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("kernel")
class IndicatorRegistryTest {
    private static final String PLAN = """
            kind: indicators
            id: training
            title: Training
            population: People who applied
            source: register
            by: [sex]
            indicators:
              - id: P-4.3
                label: Completed
                sdg: {target: "4.3", indicator: "4.3.1", definition: Share of a population in training}
                definition: Completers among the selected
                numerator: completed = 1 and selected = 1
                denominator: selected = 1
                denominator_name: people selected
                limits: None is national
            """;

    @Test
    void theShippedRegistryHasEveryIndicatorOfTheGoalsThatTheProgrammeNames() {
        IndicatorRegistry registry = PlanFile.shippedRegistry();
        TreeSet<String> targets = registry.indicators().stream()
                .flatMap(indicator -> indicator.findSdg().stream())
                .map(SdgReference::target)
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals("[4.3, 4.4, 4.5, 8.10, 8.3, 8.5, 8.6]", targets.toString());
        assertTrue(registry.indicators().stream()
                .allMatch(indicator -> indicator.limits().en().length() > 20));
        assertEquals(
                "F",
                registry.get("inclusion-applicants")
                        .findDimension("sex")
                        .orElseThrow()
                        .findCode("FEMALE")
                        .orElseThrow()
                        .identifier());
    }

    @Test
    void aPlanReadsAsItIsWritten() {
        IndicatorPlan plan = (IndicatorPlan) PlanFile.parse("plan.yaml", PLAN).plan();
        Indicator indicator = plan.indicators().get(0);
        assertEquals("P_4_3", indicator.code());
        assertEquals(1, indicator.decimals());
        assertEquals(10, plan.minimumCell());
        assertEquals("[sex]", plan.dimensionNames().toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "denominator: selected = 1|# none|P-4.3: the denominator is missing",
                "source: register|source: census|there is no choice census",
                "limits: None is national|# none|the key limits is missing",
                "indicator: \"4.3.1\"|indicator: \"4.4.1\"|sdg.indicator 4.4.1 is none of the target 4.3",
                "by: [sex]|by: [sex, sex]|by names \"sex\" twice",
                "by: [sex]|minimum_cell: 0|minimum_cell must be at least 1",
                "by: [sex]|parity: [{dimension: sex, of: F, against: F}]|parity compares F with itself",
                "by: [sex]|'dimensions: [{id: sex, label: Sex, codes: [{value: F, label: Female, global: CL_SEX.F}]}]'"
                        + "|global is \"CL_SEX.F\"",
                "by: [sex]|survey: {weight: w, psu: [village]}|a register has no weights",
            })
    void refusals(String written, String instead, String told) {
        String text = PLAN.replace(written, instead);
        RequestFault fault = assertThrows(RequestFault.class, () -> PlanFile.parse("plan.yaml", text));
        assertTrue(fault.getMessage().contains(told), fault.getMessage());
    }

    @Test
    void aRegistryIsReadAsStrictlyAsAPlan() {
        String text = PlanSchema.resource(PlanSchema.REGISTRY).replace("\nagency:", "\nagensy: X\nagency:");
        RequestFault fault = assertThrows(RequestFault.class, () -> PlanFile.parseRegistry("mine.yaml", text));
        assertTrue(fault.getMessage().contains("agensy"), fault.getMessage());
    }
}
