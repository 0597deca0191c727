package id.sigi.methods.blocks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigi.methods.regression.Coefficient;
import id.sigi.methods.regression.Covariance;
import id.sigi.methods.regression.Design;
import id.sigi.methods.regression.Instrumented;
import id.sigi.methods.regression.InstrumentedFit;
import id.sigi.methods.regression.LimitedInformation;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Limited information over blocks against {@link LimitedInformation} on all rows at once, which is checked against a definition in R; relative
 * tolerance 1e-10, and 1e-8 for the effective F of clusters with few rows left.
 */
@Tag("kernel")
class LimitedFitTest {
    private static final double RELATIVE = 1e-10;
    private static final Set<Covariance> KINDS = Set.of(
            Covariance.HC0,
            Covariance.HC1,
            Covariance.HC2,
            Covariance.HC3,
            Covariance.CR0,
            Covariance.CR1,
            Covariance.CR1_NESTED,
            Covariance.CR2,
            Covariance.CR3);
    private static final Source LEFT = new Source.Column("gaps");

    private static LimitedQuestion question(List<Regressor> covariates) {
        return new LimitedQuestion(
                new RowSet(List.of(), List.of(LEFT)), covariates, LEFT, new Source.Column("take_up"), "arm", KINDS);
    }

    private static List<Regressor> covariates(boolean isIncluded) {
        return isIncluded
                ? List.of(
                        new Regressor.Plain("x", new Source.Column("x")),
                        new Regressor.Plain("B", new Source.Level("level", "B")))
                : List.of();
    }

    private static LimitedFit fit(Panel panel, LimitedQuestion question) {
        ArmTables tables = ArmTables.of(panel, question.inquiries());
        return LimitedFit.of(panel, List.of(question), tables).get(0);
    }

    private static Instrumented reference(Invented invented, int[] rows, boolean hasCovariates) {
        Design design = invented.withCells(invented.design(rows), rows);
        if (hasCovariates) {
            design = design.with("x", invented.column("x", rows)).with("B", invented.level("B", rows));
        }
        Instrumented instrumented = Instrumented.of(design).endogenous("take-up", invented.column("take_up", rows));
        for (String cell :
                Arrays.stream(rows).mapToObj(invented::cell).collect(Collectors.toCollection(TreeSet::new))) {
            instrumented = instrumented.instrument(
                    "offer in " + cell,
                    Arrays.stream(rows)
                            .mapToDouble(row -> invented.cell(row).equals(cell) ? invented.value("arm", row) : 0)
                            .toArray());
        }
        return instrumented;
    }

    private static void same(Optional<Coefficient> expected, Answer found, String what) {
        assertEquals(expected.isPresent(), found.coefficient().isPresent(), what);
        expected.ifPresent(known -> {
            Coefficient own = found.coefficient().orElseThrow();
            close(known.estimate(), own.estimate(), what + " estimate");
            close(known.stdError(), own.stdError(), what + " error");
            close(known.df(), own.df(), what + " df");
        });
    }

    private static void close(double expected, double found, String what) {
        assertEquals(expected, found, RELATIVE * Math.abs(expected), what);
    }

    @ParameterizedTest
    @EnumSource(names = {"HOUSEHOLDS", "CROSSED", "SINGLES"})
    void effectsAndStrengthAreThoseOfAllRowsAtOnce(Invented.Shape shape) {
        Invented invented = Invented.of(shape, 400);
        int[] rows = invented.informative(invented.rowsWith("", "gaps"));
        for (boolean hasCovariates : List.of(false, true)) {
            LimitedFit found = fit(invented.panel(), question(covariates(hasCovariates)));
            Instrumented instrumented = reference(invented, rows, hasCovariates);
            assertEquals(rows.length, found.treated() + found.control());
            for (Covariance kind : KINDS) {
                String what = shape + " " + hasCovariates + " " + kind;
                InstrumentedFit expected = LimitedInformation.withDefaults()
                        .withCovariance(kind)
                        .fit(instrumented, invented.column("gaps", rows));
                same(expected.fit().find("take-up"), found.effect(kind), what);
                OptionalDouble strength = expected.findEffectiveF();
                assertEquals(
                        strength.orElseThrow(),
                        found.findEffectiveF(kind).orElseThrow(),
                        1e-8 * strength.orElseThrow(),
                        what + " F");
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"1,0", "2,1", "8,2", "64,3"})
    void theSameBitsHoweverTheRowsCameAndWhoeverHeldThem(int holders, long seed) {
        Invented invented = Invented.of(Invented.Shape.HOUSEHOLDS, 500);
        LimitedFit whole = fit(invented.panel(), question(covariates(true)));
        LimitedFit held = fit(invented.heldBy(holders, seed), question(covariates(true)));

        for (Covariance kind : KINDS) {
            assertEquals(whole.effect(kind), held.effect(kind));
            assertEquals(whole.findEffectiveF(kind), held.findEffectiveF(kind));
        }
    }

    @Test
    void nobodyAndATakeUpThatNothingMovesHaveReasons() {
        LimitedFit nobody = fit(Invented.of(Invented.Shape.SINGLES, 0).panel(), question(List.of()));
        LimitedQuestion still = new LimitedQuestion(
                new RowSet(List.of("sub"), List.of(LEFT)), List.of(), LEFT, new Source.Column("sub"), "arm", KINDS);
        LimitedFit unmoved = fit(Invented.of(Invented.Shape.SINGLES, 200).panel(), still);

        for (LimitedFit fit : List.of(nobody, unmoved)) {
            assertTrue(fit.effect(Covariance.HC2).reason().startsWith("the take-up does not vary"));
            assertTrue(fit.findEffectiveF(Covariance.HC2).isEmpty());
        }
    }
}
