package id.sigi.methods.blocks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigi.methods.regression.Codes;
import id.sigi.methods.regression.Coefficient;
import id.sigi.methods.regression.Design;
import id.sigi.methods.regression.TwoWayClusters;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Errors clustered in two ways over blocks against {@link TwoWayClusters} on all rows at once, which reproduces Petersen's benchmark; relative
 * tolerance 1e-10. Every thirteenth row has no second cluster.
 */
@Tag("kernel")
class TwoWayFitTest {
    private static final double RELATIVE = 1e-10;
    private static final List<Source> LEFTS = List.of(new Source.Column("y"), new Source.Column("truth"));
    private static final List<String> NAMES =
            IntStream.range(0, 11).mapToObj(at -> "second " + at).sorted().toList();

    private static TwoWayEquation asked(Centring centring) {
        Equation equation = new Equation(
                TwoWayEquation.known(new RowSet(List.of("sub"), List.of()), "second"),
                centring,
                List.of(new Regressor.Plain("x", new Source.Column("x")), new Regressor.Plain("offer", Source.ARM)),
                LEFTS,
                Equation.Wanted.NONE);
        return new TwoWayEquation(equation, "second", NAMES);
    }

    private static TwoWayFit fit(Panel panel, TwoWayEquation asked) {
        ArmTables tables = ArmTables.of(panel, List.of(asked.equation().inquiry()));
        return TwoWayFit.of(panel, List.of(asked), tables).get(0);
    }

    @ParameterizedTest
    @EnumSource
    void errorsAreThoseOfAllRowsAtOnce(Invented.Shape shape) {
        Invented invented = Invented.of(shape, shape == Invented.Shape.UNEVEN ? 90 : 400);
        int[] known = Arrays.stream(invented.rowsWith("sub", "x"))
                .filter(row -> invented.second(row) != null)
                .toArray();
        for (Centring centring : List.of(Centring.CONSTANT, Centring.CELLS_OF_BOTH_ARMS)) {
            int[] rows = centring == Centring.CONSTANT ? known : invented.informative(known);
            Design plain = Design.ofRows(rows.length);
            Design design = (centring == Centring.CONSTANT ? plain.withIntercept() : invented.withCells(plain, rows))
                    .with("x", invented.column("x", rows))
                    .with("offer", invented.column("arm", rows));
            TwoWayClusters both = TwoWayClusters.of(
                    Arrays.stream(rows).map(invented::cluster).toArray(),
                    Codes.of(Arrays.stream(rows).mapToObj(invented::second).toList()));
            TwoWayFit found = fit(invented.panel(), asked(centring));
            for (String left : List.of("y", "truth")) {
                Optional<Coefficient> expected = both.find(design, invented.column(left, rows), "offer");
                Optional<Coefficient> own = found.findOffer(new Source.Column(left));
                String what = shape + " " + centring + " " + left;
                assertEquals(expected.isPresent(), own.isPresent(), what);
                expected.ifPresent(coefficient -> {
                    close(coefficient.estimate(), own.orElseThrow().estimate(), what);
                    close(coefficient.stdError(), own.orElseThrow().stdError(), what + " error");
                    assertEquals(coefficient.df(), own.orElseThrow().df(), what + " df");
                });
            }
        }
    }

    private static void close(double expected, double found, String what) {
        assertEquals(expected, found, RELATIVE * Math.abs(expected), what);
    }

    @ParameterizedTest
    @CsvSource({"1,0", "2,1", "8,2", "64,3"})
    void theSameBitsHoweverTheRowsCameAndWhoeverHeldThem(int holders, long seed) {
        Invented invented = Invented.of(Invented.Shape.HOUSEHOLDS, 500);
        TwoWayEquation asked = asked(Centring.CELLS_OF_BOTH_ARMS);
        Optional<Coefficient> whole = fit(invented.panel(), asked).findOffer(LEFTS.get(0));

        assertTrue(whole.isPresent());
        assertEquals(whole, fit(invented.heldBy(holders, seed), asked).findOffer(LEFTS.get(0)));
    }

    @Test
    void noRowsAreNoEstimate() {
        TwoWayFit found = fit(Invented.of(Invented.Shape.SINGLES, 0).panel(), asked(Centring.CONSTANT));

        assertTrue(found.findOffer(LEFTS.get(0)).isEmpty());
    }
}
