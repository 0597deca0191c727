package id.sigi.methods.blocks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigi.methods.regression.Coefficient;
import id.sigi.methods.regression.Covariance;
import id.sigi.methods.regression.Design;
import id.sigi.methods.regression.LeastSquares;
import id.sigi.methods.regression.Propensity;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Effects on those who answered, weighted by one over the chance to answer, over blocks against {@link Propensity} and {@link LeastSquares} on
 * all rows at once, which are checked against R; relative tolerance 1e-9, because both stop their steps within 1e-10 of a chance.
 */
@Tag("kernel")
class LogisticFitTest {
    private static final double RELATIVE = 1e-9;
    private static final Source LEFT = new Source.Column("gaps");
    private static final Source X = new Source.Column("x");
    private static final Set<Covariance> KINDS = Set.of(Covariance.HC2, Covariance.HC3, Covariance.CR0, Covariance.CR1);

    /** One column is the sum of two others, and left out. */
    private static final LogisticQuestion ASKED = new LogisticQuestion(
            new RowSet(List.of("sub"), List.of(X)),
            List.of(Source.ARM, X, new Source.Product(Source.ARM, X), new Source.Column("sub")),
            LEFT);

    private static Optional<EquationFit> fit(Panel panel, LogisticQuestion question) {
        ArmTables tables = ArmTables.of(panel, List.of(question.inquiry()));
        return LogisticFit.inverseChances(panel, List.of(question), tables)
                .get(0)
                .map(weight -> {
                    WeightedEquation asked = WeightedEquation.of(
                            new Equation(
                                    new RowSet(question.rows().truths(), List.of(X, LEFT)),
                                    Centring.CELLS_OF_BOTH_ARMS,
                                    List.of(new Regressor.Plain("offer", Source.ARM)),
                                    List.of(LEFT),
                                    new Equation.Wanted(KINDS, Set.of(), List.of())),
                            weight);
                    ArmTables weighted = ArmTables.of(panel, List.of(asked.inquiry()));
                    return EquationFit.weighted(panel, List.of(asked), weighted).get(0);
                });
    }

    @ParameterizedTest
    @EnumSource(names = {"HOUSEHOLDS", "CROSSED", "SINGLES"})
    void weightedEffectsAreThoseOfAllRowsAtOnce(Invented.Shape shape) {
        Invented invented = Invented.of(shape, 600);
        int[] invited = invented.rowsWith("sub", "x");
        double[] offer = invented.column("arm", invited);
        double[] x = invented.column("x", invited);
        double[] product = x.clone();
        Arrays.setAll(product, at -> x[at] * offer[at]);
        Design model = Design.ofRows(invited.length)
                .withIntercept()
                .with("offer", offer)
                .with("x", x)
                .with("both", product);
        double[] chances = Propensity.find(
                        model,
                        Arrays.stream(invented.column("gaps", invited))
                                .map(value -> Double.isNaN(value) ? 0 : 1)
                                .toArray())
                .orElseThrow();
        int[] rows = invented.informative(invented.rowsWith("sub", "gaps"));
        double[] weights = Arrays.stream(rows)
                .mapToDouble(row -> 1
                        / chances[
                                IntStream.range(0, invited.length)
                                        .filter(at -> invited[at] == row)
                                        .findFirst()
                                        .orElseThrow()])
                .toArray();
        EquationFit found = fit(invented.panel(), ASKED).orElseThrow();
        for (Covariance kind : KINDS) {
            Design base = Design.ofRows(rows.length).withWeights(weights);
            Design clustered = kind.isClustered()
                    ? base.withClusters(
                            Arrays.stream(rows).map(invented::cluster).toArray())
                    : base;
            Coefficient expected = LeastSquares.withDefaults()
                    .withCovariance(kind)
                    .fit(
                            invented.withCells(clustered, rows).with("offer", invented.column("arm", rows)),
                            invented.column("gaps", rows))
                    .get("offer");
            Coefficient own = found.offer(LEFT, kind).coefficient().orElseThrow();
            assertEquals(expected.estimate(), own.estimate(), RELATIVE * Math.abs(expected.estimate()), shape + "");
            assertEquals(expected.stdError(), own.stdError(), RELATIVE * expected.stdError(), shape + " " + kind);
            assertEquals(expected.df(), own.df(), shape + " " + kind);
        }
    }

    @ParameterizedTest
    @CsvSource({"1,0", "2,1", "8,2", "64,3"})
    void theSameBitsHoweverTheRowsCameAndWhoeverHeldThem(int holders, long seed) {
        Invented invented = Invented.of(Invented.Shape.HOUSEHOLDS, 500);

        assertEquals(
                fit(invented.panel(), ASKED).orElseThrow().offer(LEFT, Covariance.CR1),
                fit(invented.heldBy(holders, seed), ASKED).orElseThrow().offer(LEFT, Covariance.CR1));
    }

    @Test
    void columnsThatSeparateHaveNoChances() {
        Invented invented = Invented.of(Invented.Shape.SINGLES, 200);
        LogisticQuestion everybodyAnswers =
                new LogisticQuestion(new RowSet(List.of(), List.of()), List.of(X), new Source.Column("y"));

        assertTrue(fit(invented.panel(), everybodyAnswers).isEmpty());
        assertTrue(fit(Invented.of(Invented.Shape.SINGLES, 0).panel(), ASKED).isEmpty());
    }
}
