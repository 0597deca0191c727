package id.sigi.methods.estimate.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigi.methods.estimate.Basis;
import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.EstimateSet;
import id.sigi.methods.estimate.Evidence;
import id.sigi.methods.estimate.FlowStep;
import id.sigi.methods.estimate.Inference;
import id.sigi.methods.estimate.Label;
import id.sigi.methods.estimate.Provenance;
import id.sigi.methods.estimate.TableVersion;
import id.sigi.methods.estimate.identity.Contrast;
import id.sigi.methods.estimate.identity.Estimand;
import id.sigi.methods.estimate.identity.Estimator;
import id.sigi.programme.fault.RequestFault;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("kernel")
class EstimateSetJsonTest {
    private static EstimateSet set(Estimate... estimates) {
        Provenance provenance = new Provenance(
                "p", "00ff", List.of(new TableVersion("gold.person_draws", "7", 12)), "0.1.0", 20_200_411L);
        return new EstimateSet(
                "impact",
                Evidence.LOTTERY,
                provenance,
                List.of(new FlowStep("drawn", 12, 9)),
                List.of("HC2"),
                List.of(estimates));
    }

    private static Estimate effect(double value) {
        Inference inference = new Inference(
                OptionalDouble.of(value),
                OptionalDouble.of(0.1 + 0.2),
                OptionalDouble.of(396.42),
                OptionalDouble.of(-1e-300),
                OptionalDouble.of(4.9e-324),
                OptionalDouble.of(1.0),
                OptionalDouble.of(-0.0),
                OptionalDouble.of(Double.MAX_VALUE));
        Label label = new Label(
                "is_employed",
                Estimand.ofWords("effect"),
                Contrast.ofWords("selected minus not selected"),
                Label.ALL,
                Estimator.ofWords("regression, HC2"));
        return Estimate.of(label, inference, Basis.arms(4, 5, "people in a first draw"));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.1, 1.0 / 3, 2e-3, 2.2250738585072014e-308, 0.047})
    void whatIsWrittenIsReadBackToTheLastBit(double value) {
        EstimateSet set = set(effect(value));

        assertEquals(set, EstimateSetJson.read(EstimateSetJson.write(set)));
        assertEquals(
                EstimateSetJson.write(set), EstimateSetJson.write(EstimateSetJson.read(EstimateSetJson.write(set))));
    }

    @Test
    void absentNumbersAreLeftOutAndARefusalKeepsItsReason() {
        Label label =
                new Label("x", Estimand.ofWords("share"), Contrast.NONE, "sex=FEMALE", Estimator.ofWords("count"));
        EstimateSet set = set(Estimate.notEstimable(label, Basis.share(0, 0, "women"), "nobody is in the group"));
        String json = EstimateSetJson.write(set);

        assertEquals(set, EstimateSetJson.read(json));
        assertFalse(json.contains("null"), json);
        assertFalse(json.contains("std_error"), json);
        assertTrue(json.contains("\"status\":\"NOT_ESTIMABLE\",\"reason\":\"nobody is in the group\""), json);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{\"id\":1}",
                "{\"id\":\"a\",\"id\":\"b\"}",
                "{\"id\":\"a\",\"evidence\":\"RUMOUR\"}",
                "{"
            })
    void otherTextIsRefused(String text) {
        RequestFault fault = assertThrows(RequestFault.class, () -> EstimateSetJson.read(text));

        assertTrue(fault.getMessage().startsWith("the text is no set of estimates: "), fault.getMessage());
    }
}
