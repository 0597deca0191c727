package id.sigi.methods.blocks;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigi.methods.draw.OfferEquation;
import id.sigi.methods.draw.OfferSystem;
import id.sigi.methods.regression.Codes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Systems of offers over blocks against {@link OfferSystem} on all rows at once, which is checked against R's sandwich; relative tolerance 1e-10. */
@Tag("kernel")
class JointOffersTest {
    private static final double RELATIVE = 1e-10;

    private static Equation equation(String truth, String complete, List<String> lefts) {
        return new Equation(
                new RowSet(truth.isEmpty() ? List.of() : List.of(truth), List.of(new Source.Column(complete))),
                Centring.ALL_CELLS,
                List.of(new Regressor.Plain("offer", Source.ARM)),
                lefts.stream().map(key -> (Source) new Source.Column(key)).toList(),
                Equation.Wanted.NONE);
    }

    private static final List<Equation> SYSTEM =
            List.of(equation("", "gaps", List.of("gaps", "take_up")), equation("sub", "y", List.of("y")));

    private static JointOffers fit(Panel panel, List<Equation> system) {
        ArmTables tables =
                ArmTables.of(panel, system.stream().map(Equation::inquiry).toList());
        return JointOffers.of(panel, List.of(system, system), tables).get(1);
    }

    private static OfferEquation reference(Invented invented, int[] rows, String left) {
        return OfferEquation.find(
                        Codes.of(Arrays.stream(rows).mapToObj(invented::cell).toList()),
                        Arrays.stream(rows).map(invented::cluster).toArray(),
                        invented.column("arm", rows),
                        invented.column(left, rows))
                .orElseThrow();
    }

    @ParameterizedTest
    @EnumSource
    void coefficientsAndCovarianceAreThoseOfAllRowsAtOnce(Invented.Shape shape) {
        Invented invented = Invented.of(shape, 400);
        List<OfferEquation> equations = new ArrayList<>();
        equations.add(reference(invented, invented.rowsWith("", "gaps"), "gaps"));
        equations.add(reference(invented, invented.rowsWith("", "gaps"), "take_up"));
        equations.add(reference(invented, invented.rowsWith("sub", "y"), "y"));
        OfferSystem expected = OfferSystem.of(equations);

        JointOffers offers = fit(invented.panel(), SYSTEM);
        OfferSystem found = OfferSystem.of(offers.coefficients(), offers.products(), offers.clusters());

        assertTrue(offers.isWhole());
        assertEquals(expected.clusters(), found.clusters());
        for (int i = 0; i < equations.size(); i++) {
            double known = expected.coefficients()[i];
            assertEquals(known, found.coefficients()[i], RELATIVE * Math.abs(known), shape + " " + i);
            for (int j = 0; j < equations.size(); j++) {
                double scale = Math.sqrt(expected.covariance()[i][i] * expected.covariance()[j][j]);
                assertEquals(expected.covariance()[i][j], found.covariance()[i][j], RELATIVE * scale, shape + " V");
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"1,0", "2,1", "8,2", "64,3"})
    void theSameBitsHoweverTheRowsCameAndWhoeverHeldThem(int holders, long seed) {
        Invented invented = Invented.of(Invented.Shape.HOUSEHOLDS, 500);
        JointOffers whole = fit(invented.panel(), SYSTEM);
        JointOffers held = fit(invented.heldBy(holders, seed), SYSTEM);

        assertArrayEquals(whole.coefficients(), held.coefficients());
        assertArrayEquals(whole.products(), held.products());
    }

    @Test
    void whereTheOfferDoesNotVaryThereIsNoSystem() {
        Invented invented = Invented.of(Invented.Shape.CROSSED, 100);
        JointOffers found = fit(invented.panel(), List.of(equation("arm", "y", List.of("y"))));

        assertFalse(found.isWhole());
        assertEquals(0, found.arms(0)[1]);
        assertFalse(fit(Invented.of(Invented.Shape.SINGLES, 0).panel(), SYSTEM).isWhole());
    }
}
