package id.sigi.methods.randomisation;

import static id.sigi.methods.testkit.Close.assertClose;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import id.sigi.methods.testkit.SharedData;
import id.sigi.methods.testkit.Table;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("kernel")
class TwoSampleEnumerationTest {
    /** All 184,756 draws of 10 from 20 plants (reference file exact_ri). */
    @ParameterizedTest
    @CsvSource({"DIFFERENCE, plantgrowth_dim", "STUDENTISED, plantgrowth_studentised"})
    void plantsEnumerated(ContrastStatistic statistic, String key) {
        Table table = SharedData.csv("plantgrowth_trt1");
        RandomisationPValue p = TwoSampleEnumeration.enumerate(
                table.where("z", "1"::equals).numbers("weight"),
                table.where("z", "0"::equals).numbers("weight"),
                statistic);
        JsonNode expected = SharedData.oracle("exact_ri").get(key);
        assertEquals(expected.get("n_perm").asLong(), p.draws());
        assertClose(expected.get("t_obs").asDouble(), p.statistic(), 1e-9);
        assertClose(expected.get("p_two_sided").asDouble(), p.twoSided(), 1e-12);
        assertClose(expected.get("p_upper").asDouble(), p.upper(), 1e-12);
        assertClose(expected.get("p_lower").asDouble(), p.lower(), 1e-12);
    }

    @Test
    void impossibleDrawsAreRefused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> TwoSampleEnumeration.enumerate(new double[1], new double[9], ContrastStatistic.STUDENTISED));
    }
}
