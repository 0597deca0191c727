package id.sigi.methods.reference;

import static id.sigi.methods.testkit.Close.assertClose;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigi.methods.regression.dense.InventedDesigns;
import id.sigi.methods.regression.dense.qr.DesignMatrix;
import id.sigi.methods.testkit.Table;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Against {@code glm(y > 1.5 ~ z + x + z x, binomial)} in R 4.2.2 (attrition.R) on the generated lottery; absolute tolerance 1e-9. */
@Tag("kernel")
class PropensityTest {
    private static final Table DATA = Table.ofResource("lottery_households.csv");

    private static DesignMatrix design() {
        double[] z = DATA.numbers("z");
        double[] x = DATA.numbers("x");
        return InventedDesigns.of(DATA, List.of("z", "x"))
                .with(
                        "z x",
                        IntStream.range(0, z.length)
                                .mapToDouble(i -> z[i] * x[i])
                                .toArray());
    }

    @Test
    void probabilitiesAreThoseOfR() {
        double[] outcome =
                Arrays.stream(DATA.numbers("y")).map(y -> y > 1.5 ? 1 : 0).toArray();
        double[] found = Propensity.find(design(), outcome).orElseThrow();
        assertClose(0.194907217281249, found[0], 1e-9);
        assertClose(0.338339380334288, found[1], 1e-9);
        assertClose(0.627399687850820, found[299], 1e-9);
        // A column that others span changes nothing.
        double[] again = Propensity.find(design().with("twice", DATA.numbers("x")), outcome)
                .orElseThrow();
        assertClose(found[7], again[7], 1e-9);
    }

    /** Nobody takes up without an offer, so the offer's coefficient runs away. */
    @Test
    void separatedOutcomesHaveNoProbabilities() {
        assertTrue(Propensity.find(design(), DATA.numbers("d")).isEmpty());
    }
}
