package id.sigi.methods.regression.dense;

import static id.sigi.methods.testkit.Close.assertClose;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigi.methods.estimate.identity.CovarianceType;
import id.sigi.methods.regression.WaldTest;
import id.sigi.methods.regression.dense.qr.DesignMatrix;
import id.sigi.methods.testkit.Table;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Joint tests after CR2 in the generated lottery (see {@link InstrumentedClustersTest}) against {@code Wald_test(model,
 * constrain_zero(...), vcov = vcovCR(model, type = "CR2"), test = "HTZ")} of clubSandwich 0.5.8 in R 4.2.2, on {@code lm} and AER 1.2-10's
 * {@code ivreg} with explicit cell dummies; relative tolerance 1e-8.
 */
@Tag("kernel")
class HotellingTest {
    private static final Table DATA = Table.ofResource("lottery_households.csv");

    private static DesignMatrix design(List<String> columns) {
        return InventedDesigns.with(DesignMatrix.ofRows(DATA.rows()), DATA, columns)
                .withCells(InventedDesigns.codes(DATA, "cell"))
                .withClusters(InventedDesigns.codes(DATA, "hh"));
    }

    /** Six clusters of two whole cells each. */
    private static DesignMatrix inRegions(DesignMatrix design) {
        return design.withClusters(Arrays.stream(DATA.numbers("cell"))
                .mapToInt(cell -> (int) (cell + 1) / 2)
                .toArray());
    }

    private static RegressionFit fit(DesignMatrix design, List<String> tested) {
        return LeastSquares.withDefaults()
                .withCovariance(CovarianceType.CR2)
                .withTested(tested)
                .fit(design, DATA.numbers("y"));
    }

    private static void assertTest(double[] expected, WaldTest actual) {
        assertClose(expected[0], actual.f(), 1e-8, "statistic");
        assertClose(expected[1], actual.denominatorDf(), 1e-8, "degrees of freedom");
        assertClose(expected[2], actual.pValue(), 1e-8, "p");
    }

    @ParameterizedTest
    @CsvSource({
        "z z2 x, 34.1897740687392, 86.9851303372822, 1.0790646170186e-14",
        "z z2, 8.02986201117296, 98.4847918303249, 0.000588093299402477",
        "z, 16.2187552512371, 99.0896255634037, 0.000110638607795031"
    })
    void householdsThatCrossCells(String columns, double f, double df, double p) {
        List<String> tested = List.of(columns.split(" "));
        RegressionFit fit = fit(design(List.of("z", "z2", "x")), tested);
        WaldTest test = fit.findWald(tested).orElseThrow();
        assertTest(new double[] {f, df, p}, test);
        assertEquals(tested.size(), test.numeratorDf());
    }

    @ParameterizedTest
    @CsvSource({
        "z z2 x, 42.4187161221019, 2.55607747801851, 0.0105966621801236",
        "z z2, 6.31772675174129, 3.53098318044159, 0.0681564195831997",
        "z, 11.4994096444242, 4.58410951813403, 0.0222515090634891"
    })
    void sixClustersOfWholeCells(String columns, double f, double df, double p) {
        List<String> tested = List.of(columns.split(" "));
        RegressionFit fit = fit(inRegions(design(List.of("z", "z2", "x"))), tested);
        assertTest(new double[] {f, df, p}, fit.findWald(tested).orElseThrow());
    }

    @ParameterizedTest
    @CsvSource({
        "z z2 x, 28.9906025289438, 36.9915445093204, 8.10098486633682e-10",
        "z z2, 6.49900500403114, 35.7317785584239, 0.00391518228699666",
        "z, 11.9811762709593, 41.1566191004451, 0.00126602347001238"
    })
    void weights(String columns, double f, double df, double p) {
        List<String> tested = List.of(columns.split(" "));
        RegressionFit fit = fit(design(List.of("z", "z2", "x")).withWeights(DATA.numbers("w")), tested);
        assertTest(new double[] {f, df, p}, fit.findWald(tested).orElseThrow());
    }

    @ParameterizedTest
    @CsvSource({
        "d z2 x, 37.7498730489953, 86.985130337282, 1.01604667883341e-15",
        "d z2, 7.83505634663824, 98.484791830325, 0.000695522964359486"
    })
    void twoStages(String columns, double f, double df, double p) {
        List<String> tested = List.of(columns.split(" "));
        RegressionFit fit = TwoStageLeastSquares.withDefaults()
                .withCovariance(CovarianceType.CR2)
                .withTested(tested)
                .fit(
                        InstrumentedDesign.of(design(List.of("x", "z2")))
                                .endogenous("d", DATA.numbers("d"))
                                .instrument("z", DATA.numbers("z")),
                        DATA.numbers("y"))
                .fit();
        assertTest(new double[] {f, df, p}, fit.findWald(tested).orElseThrow());
    }

    @Test
    void unitsDoNotMatter() {
        double[] pence = Arrays.stream(DATA.numbers("x")).map(x -> x * 1e7).toArray();
        List<String> tested = List.of("z", "pence");
        WaldTest large = fit(design(List.of("z")).with("pence", pence), tested)
                .findWald(tested)
                .orElseThrow();
        List<String> plain = List.of("z", "x");
        WaldTest small = fit(design(plain), plain).findWald(plain).orElseThrow();
        assertClose(small.f(), large.f(), 1e-10);
        assertClose(small.denominatorDf(), large.denominatorDf(), 1e-10);
    }

    @Test
    void anUnpreparedTestIsRefusedAndTooFewClustersGiveNone() {
        DesignMatrix design = design(List.of("z", "z2", "x"));
        RegressionFit fit = fit(design, List.of("z", "z2"));
        assertThrows(IllegalArgumentException.class, () -> fit.findWald(List.of("z", "x")));
        assertTrue(fit.findWald(List.of("x")).isPresent());
        int[] two = Arrays.stream(DATA.numbers("cell"))
                .mapToInt(cell -> cell < 6 ? 0 : 1)
                .toArray();
        List<String> all = List.of("z", "z2", "x");
        assertTrue(fit(design.withClusters(two), all).findWald(all).isEmpty());
    }
}
