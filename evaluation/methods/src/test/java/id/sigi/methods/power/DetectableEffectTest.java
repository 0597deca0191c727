package id.sigi.methods.power;

import static id.sigi.methods.testkit.Close.assertClose;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import id.sigi.methods.testkit.SharedData;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Reference file mde_reference (R 4.2.2, Bloom's formula), 1e-10 relative. */
@Tag("kernel")
class DetectableEffectTest {
    @Test
    void peopleDrawnOneByOne() {
        for (JsonNode row : SharedData.oracle("mde_reference").get("rows")) {
            DetectableEffect effect = new DetectableEffect(row.get("power").asDouble(), 0.5, 1);
            assertClose(
                    row.get("mde_t_multiplier_df").asDouble(),
                    effect.ofPeople(2 * row.get("n_per_arm").asDouble(), 0),
                    1e-10);
        }
    }

    @Test
    void clustersDrawnWhole() {
        JsonNode row = SharedData.oracle("mde_reference").get("clustered");
        DetectableEffect.Clusters clusters = new DetectableEffect.Clusters(
                row.get("J").asDouble(),
                row.get("n_per_cluster").asDouble(),
                row.get("icc").asDouble());
        assertClose(
                row.get("mde_bloom").asDouble(),
                new DetectableEffect(0.8, row.get("P").asDouble(), 1)
                        .ofClusters(
                                clusters,
                                row.get("R2_cl").asDouble(),
                                row.get("R2_ind").asDouble()),
                1e-10);
    }

    @Test
    void nonsenseIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new DetectableEffect(0.4, 0.5, 1));
        assertThrows(IllegalArgumentException.class, () -> new DetectableEffect.Clusters(2, 10, 0.1));
    }
}
