package id.sigi.methods.regression.dense;

import static id.sigi.methods.testkit.Close.assertClose;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigi.methods.estimate.Basis;
import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.Label;
import id.sigi.methods.estimate.Status;
import id.sigi.methods.estimate.identity.Contrast;
import id.sigi.methods.estimate.identity.CovarianceType;
import id.sigi.methods.estimate.identity.Estimand;
import id.sigi.methods.estimate.identity.Estimator;
import id.sigi.methods.regression.Coefficient;
import id.sigi.methods.regression.dense.qr.DesignMatrix;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("kernel")
class EdgeCasesTest {
    private static final Label LABEL =
            new Label("y", Estimand.ofWords("effect"), Contrast.NONE, Label.ALL, Estimator.ofWords("regression"));

    private static LeastSquares robust() {
        return LeastSquares.withDefaults();
    }

    @ParameterizedTest
    @EnumSource(value = CovarianceType.class, mode = EnumSource.Mode.MATCH_ANY, names = "CLASSICAL|HC.|CR.|CR1_NESTED")
    void noRowsGiveNoCoefficients(CovarianceType kind) {
        DesignMatrix nobody =
                DesignMatrix.ofRows(0).withIntercept().with("z", new double[0]).withClusters(new int[0]);
        RegressionFit fit = robust().withCovariance(kind).fit(nobody, new double[0]);
        assertEquals(List.of(), fit.names());
        assertEquals(List.of(DesignMatrix.INTERCEPT, "z"), fit.dropped());
        assertTrue(fit.findWald(List.of("z")).isEmpty());
        Estimate row = fit.toEstimate("z", LABEL, Basis.rows(0, "people"));
        assertInstanceOf(Status.NotEstimable.class, row.status());
    }

    @ParameterizedTest
    @EnumSource(value = CovarianceType.class, mode = EnumSource.Mode.MATCH_ANY, names = "CLASSICAL|HC.|CR.|CR1_NESTED")
    void oneRowHasAMeanAndNoError(CovarianceType kind) {
        DesignMatrix one = DesignMatrix.ofRows(1).withIntercept().withClusters(new int[] {1});
        RegressionFit fit = robust().withCovariance(kind).fit(one, new double[] {7});
        assertEquals(7, fit.estimate(DesignMatrix.INTERCEPT));
        assertTrue(fit.find(DesignMatrix.INTERCEPT).isEmpty());
        assertFalse(fit.toEstimate(DesignMatrix.INTERCEPT, LABEL, Basis.rows(1, "people"))
                .isEstimated());
    }

    @Test
    void collinearColumnsAreDroppedAndNamed() {
        double[] x = {1, 2, 3, 4, 5, 7};
        double[] twice = {3, 5, 7, 9, 11, 15};
        DesignMatrix design = DesignMatrix.ofRows(6)
                .withIntercept()
                .with("x", x)
                .with("2x+1", twice)
                .with("w", new double[] {1, 0, 0, 1, 0, 1})
                .with("constant", new double[] {4, 4, 4, 4, 4, 4});
        RegressionFit fit = robust().fit(design, new double[] {2, 3, 5, 6, 7, 12});
        assertEquals(List.of(DesignMatrix.INTERCEPT, "x", "w"), fit.names());
        assertEquals(List.of("2x+1", "constant"), fit.dropped());
        assertEquals(3, fit.rank());
        assertThrows(IllegalArgumentException.class, () -> fit.get("2x+1"));
    }

    @Test
    void whatIsConstantWithinCellsIsDropped() {
        DesignMatrix design = DesignMatrix.ofRows(6)
                .withIntercept()
                .with("z", new double[] {1, 0, 1, 0, 1, 0})
                .with("area", new double[] {.1, .1, .1, .7, .7, .7})
                .withCells(new int[] {1, 1, 1, 2, 2, 2});
        RegressionFit fit = robust().fit(design, new double[] {3, 1, 4, 1, 5, 2});
        assertEquals(List.of("z"), fit.names());
        assertEquals(List.of(DesignMatrix.INTERCEPT, "area"), fit.dropped());
        assertEquals(3, fit.residualDf());
    }

    @Test
    void cellsWithOnlyWinnersDoNotMoveTheEstimateButCountAsCoefficients() {
        double[] z = {1, 0, 1, 0, 1, 1};
        double[] y = {3, 1, 4, 1, 50, 60};
        RegressionFit all =
                robust().fit(DesignMatrix.ofRows(6).with("z", z).withCells(new int[] {1, 1, 1, 1, 2, 2}), y);
        RegressionFit good = robust().fit(
                        DesignMatrix.ofRows(4)
                                .with("z", new double[] {1, 0, 1, 0})
                                .withCells(new int[] {1, 1, 1, 1}),
                        new double[] {3, 1, 4, 1});
        assertClose(good.estimate("z"), all.estimate("z"), 1e-12);
        assertEquals(3, all.residualDf());
    }

    @Test
    void singletonCellsAddNothing() {
        // A row alone in its cell has leverage one; the other rows' HC2 error stands.
        double[] z = {1, 0, 1, 0, 1};
        double[] y = {3, 1, 4, 1, 50};
        RegressionFit all = robust().fit(DesignMatrix.ofRows(5).with("z", z).withCells(new int[] {1, 1, 1, 1, 2}), y);
        RegressionFit good = robust().fit(
                        DesignMatrix.ofRows(4)
                                .with("z", new double[] {1, 0, 1, 0})
                                .withCells(new int[] {1, 1, 1, 1}),
                        new double[] {3, 1, 4, 1});
        assertClose(good.get("z").stdError(), all.get("z").stdError(), 1e-12);
    }

    @ParameterizedTest
    @EnumSource(value = CovarianceType.class, mode = EnumSource.Mode.MATCH_ANY, names = "CR.|CR1_NESTED")
    void oneClusterHasNoError(CovarianceType kind) {
        DesignMatrix design = DesignMatrix.ofRows(4)
                .withIntercept()
                .with("z", new double[] {1, 0, 1, 0})
                .withClusters(new int[] {9, 9, 9, 9});
        assertTrue(robust().withCovariance(kind)
                .fit(design, new double[] {3, 1, 4, 1})
                .find("z")
                .isEmpty());
    }

    @Test
    void clusteredErrorsNeedClusters() {
        DesignMatrix design = DesignMatrix.ofRows(2).withIntercept();
        assertThrows(
                IllegalArgumentException.class,
                () -> robust().withCovariance(CovarianceType.CR2).fit(design, new double[] {1, 2}));
    }

    @Test
    void perfectFitsHaveNoStatistic() {
        RegressionFit fit = robust().fit(
                        DesignMatrix.ofRows(4).withIntercept().with("z", new double[] {1, 0, 1, 0}),
                        new double[] {5, 5, 5, 5});
        assertEquals(0, fit.estimate("z"), 1e-14);
        assertTrue(fit.findRSquared().isEmpty());
    }

    @Test
    void malformedDesignsAreRefused() {
        DesignMatrix design = DesignMatrix.ofRows(2).with("x", new double[] {1, 2});
        assertThrows(IllegalArgumentException.class, () -> design.with("x", new double[] {1, 2}));
        assertThrows(IllegalArgumentException.class, () -> design.with("y", new double[] {1}));
        assertThrows(IllegalArgumentException.class, () -> design.with("y", new double[] {1, Double.NaN}));
        assertThrows(IllegalArgumentException.class, () -> design.withWeights(new double[] {1, 0}));
        assertThrows(IllegalArgumentException.class, () -> robust().fit(design, new double[] {1}));
        assertThrows(
                IllegalArgumentException.class,
                () -> InstrumentedDesign.of(DesignMatrix.ofRows(2).withIntercept())
                        .endogenous("d", new double[] {1, 2})
                        .structural());
    }

    @Test
    void linWithStrataIsTheStratifiedDifference() {
        // Lin 2013: with stratum indicators as covariates point and HC2 error are Neyman's; generated data, seed 5.
        Random random = new Random(5);
        double[] z = new double[60];
        double[] stratum = new double[60];
        double[] y = new double[60];
        for (int i = 0; i < 60; i++) {
            stratum[i] = i < 25 ? 1 : 0;
            z[i] = i % 3 == 0 ? 1 : 0;
            y[i] = z[i] * (1 + stratum[i]) + 3 * stratum[i] + random.nextGaussian();
        }
        DesignMatrix design = DesignMatrix.ofRows(60).with("z", z).with("stratum", stratum);
        Coefficient lin = LinAdjustment.withDefaults().fit(design, "z", y).get("z");
        double[] first = half(z, y, 0, 25);
        double[] second = half(z, y, 25, 60);
        assertClose((25 * first[0] + 35 * second[0]) / 60, lin.estimate(), 1e-12);
        assertClose(
                Math.sqrt(Math.pow(25 / 60.0, 2) * first[1] + Math.pow(35 / 60.0, 2) * second[1]),
                lin.stdError(),
                1e-12);
    }

    /** Difference and Neyman's variance among the rows from..to. */
    private static double[] half(double[] z, double[] y, int from, int to) {
        double[] n = new double[2];
        double[] mean = new double[2];
        for (int i = from; i < to; i++) {
            n[(int) z[i]]++;
            mean[(int) z[i]] += y[i];
        }
        mean[0] /= n[0];
        mean[1] /= n[1];
        double variance = 0;
        for (int i = from; i < to; i++) {
            int arm = (int) z[i];
            variance += Math.pow(y[i] - mean[arm], 2) / (n[arm] - 1) / n[arm];
        }
        return new double[] {mean[1] - mean[0], variance};
    }
}
