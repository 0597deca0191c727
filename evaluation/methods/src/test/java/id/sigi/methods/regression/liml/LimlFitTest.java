package id.sigi.methods.regression.liml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigi.methods.columnar.PartitionedRows;
import id.sigi.methods.columnar.SampleFilter;
import id.sigi.methods.columnar.Variable;
import id.sigi.methods.estimate.identity.CovarianceType;
import id.sigi.methods.moments.CellArmMomentTables;
import id.sigi.methods.regression.Coefficient;
import id.sigi.methods.regression.dense.InstrumentedDesign;
import id.sigi.methods.regression.dense.InstrumentedFit;
import id.sigi.methods.regression.dense.LimitedInformation;
import id.sigi.methods.regression.dense.qr.DesignMatrix;
import id.sigi.methods.regression.partitioned.CoefficientResult;
import id.sigi.methods.regression.partitioned.Regressor;
import id.sigi.methods.testkit.InventedRows;
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
 * Limited information over partitions against {@link LimitedInformation} on all rows at once, which is checked against a definition in R; relative
 * tolerance 1e-10, and 1e-8 for the effective F of clusters with few rows left.
 */
@Tag("kernel")
class LimlFitTest {
    private static final double RELATIVE = 1e-10;
    private static final Set<CovarianceType> KINDS = Set.of(
            CovarianceType.HC0,
            CovarianceType.HC1,
            CovarianceType.HC2,
            CovarianceType.HC3,
            CovarianceType.CR0,
            CovarianceType.CR1,
            CovarianceType.CR1_NESTED,
            CovarianceType.CR2,
            CovarianceType.CR3);
    private static final Variable LEFT = new Variable.Column("gaps");

    private static LimlSpec question(List<Regressor> covariates) {
        return new LimlSpec(
                new SampleFilter(List.of(), List.of(LEFT)),
                covariates,
                LEFT,
                new Variable.Column("take_up"),
                "arm",
                KINDS);
    }

    private static List<Regressor> covariates(boolean isIncluded) {
        return isIncluded
                ? List.of(
                        new Regressor.Plain("x", new Variable.Column("x")),
                        new Regressor.Plain("B", new Variable.Level("level", "B")))
                : List.of();
    }

    private static LimlFit fit(PartitionedRows allRows, LimlSpec question) {
        CellArmMomentTables tables = CellArmMomentTables.of(allRows, question.requests());
        return LimlFit.of(allRows, List.of(question), tables).get(0);
    }

    private static InstrumentedDesign reference(InventedRows invented, int[] rows, boolean hasCovariates) {
        DesignMatrix design = invented.withCells(invented.design(rows), rows);
        if (hasCovariates) {
            design = design.with("x", invented.column("x", rows)).with("B", invented.level("B", rows));
        }
        InstrumentedDesign instrumented =
                InstrumentedDesign.of(design).endogenous("take-up", invented.column("take_up", rows));
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

    private static void same(Optional<Coefficient> expected, CoefficientResult found, String what) {
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
    void effectsAndStrengthAreThoseOfAllRowsAtOnce(InventedRows.Shape shape) {
        InventedRows invented = InventedRows.of(shape, 400);
        int[] rows = invented.informative(invented.rowsWith("", "gaps"));
        for (boolean hasCovariates : List.of(false, true)) {
            LimlFit found = fit(invented.partitioned(), question(covariates(hasCovariates)));
            InstrumentedDesign instrumented = reference(invented, rows, hasCovariates);
            assertEquals(rows.length, found.treated() + found.control());
            for (CovarianceType kind : KINDS) {
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
        InventedRows invented = InventedRows.of(InventedRows.Shape.HOUSEHOLDS, 500);
        LimlFit whole = fit(invented.partitioned(), question(covariates(true)));
        LimlFit held = fit(invented.heldBy(holders, seed), question(covariates(true)));

        for (CovarianceType kind : KINDS) {
            assertEquals(whole.effect(kind), held.effect(kind));
            assertEquals(whole.findEffectiveF(kind), held.findEffectiveF(kind));
        }
    }

    @Test
    void nobodyAndATakeUpThatNothingMovesHaveReasons() {
        LimlFit nobody = fit(InventedRows.of(InventedRows.Shape.SINGLES, 0).partitioned(), question(List.of()));
        LimlSpec still = new LimlSpec(
                new SampleFilter(List.of("sub"), List.of(LEFT)),
                List.of(),
                LEFT,
                new Variable.Column("sub"),
                "arm",
                KINDS);
        LimlFit unmoved = fit(InventedRows.of(InventedRows.Shape.SINGLES, 200).partitioned(), still);

        for (LimlFit fit : List.of(nobody, unmoved)) {
            assertTrue(fit.effect(CovarianceType.HC2).reason().startsWith("the take-up does not vary"));
            assertTrue(fit.findEffectiveF(CovarianceType.HC2).isEmpty());
        }
    }
}
