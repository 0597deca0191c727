package id.sigi.methods.regression.dense;

import static id.sigi.methods.testkit.Close.assertClose;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import id.sigi.methods.estimate.identity.CovarianceType;
import id.sigi.methods.regression.Coefficient;
import id.sigi.methods.regression.WaldTest;
import id.sigi.methods.regression.dense.qr.DesignMatrix;
import id.sigi.methods.testkit.Table;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Three instruments for one take-up in the generated lottery (see {@link InstrumentedClustersTest}), against the definition written out in R
 * 4.2.2 with dense 300 x 300 projections and explicit cell dummies: kappa the smallest eigenvalue of (Y'MY)^-1 Y'M_1 Y, A = X'(I - kappa
 * M)X, covariance A^-1 (sum of squared scores of the fitted regressors) A^-1. Relative tolerance 1e-8. Kappa and the estimate are also
 * those of R ivmodel 1.9.1, {@code LIML}: 1.005915623044373 and 1.072633321377886.
 */
@Tag("kernel")
class LimitedInformationTest {
    private static final Table DATA = Table.ofResource("lottery_households.csv");

    private static InstrumentedDesign instrumented(DesignMatrix design) {
        double[] z = DATA.numbers("z");
        double[] x = DATA.numbers("x");
        return InstrumentedDesign.of(InventedDesigns.with(design, DATA, List.of("x")))
                .endogenous("d", DATA.numbers("d"))
                .instrument("z", z)
                .instrument("z2", DATA.numbers("z2"))
                .instrument(
                        "zx",
                        IntStream.range(0, z.length)
                                .mapToDouble(i -> z[i] * x[i])
                                .toArray());
    }

    private static DesignMatrix design() {
        return DesignMatrix.ofRows(DATA.rows())
                .withCells(InventedDesigns.codes(DATA, "cell"))
                .withClusters(InventedDesigns.codes(DATA, "hh"));
    }

    private static Coefficient effect(InstrumentedDesign instrumented, CovarianceType kind) {
        return LimitedInformation.withDefaults()
                .withCovariance(kind)
                .fit(instrumented, DATA.numbers("y"))
                .fit()
                .get("d");
    }

    @ParameterizedTest
    @CsvSource({
        "HC0, 0.242692917482965",
        "HC1, 0.248561987730362",
        "HC2, 0.248628569203003",
        "HC3, 0.254738069365019",
        "CR0, 0.242048122090075",
        "CR1, 0.248306229624003",
        "CR2, 0.250911121391965"
    })
    void agreesWithTheDefinition(CovarianceType kind, double error) {
        InstrumentedDesign instrumented = instrumented(design());
        assertClose(1.00591562304437, LimitedInformation.kappa(instrumented, DATA.numbers("y")), 1e-10);
        assertClose(1.07263332137789, effect(instrumented, kind).estimate(), 1e-8);
        assertClose(error, effect(instrumented, kind).stdError(), 1e-8);
    }

    @ParameterizedTest
    @CsvSource({
        "HC0, 0.311855605085283",
        "HC2, 0.327489585696857",
        "HC3, 0.344435550285783",
        "CR0, 0.315029974073687",
        "CR1, 0.323175013321007"
    })
    void agreesWithTheWeightedDefinition(CovarianceType kind, double error) {
        InstrumentedDesign instrumented = instrumented(design().withWeights(DATA.numbers("w")));
        assertClose(1.01195047546614, LimitedInformation.kappa(instrumented, DATA.numbers("y")), 1e-10);
        assertClose(1.06126077157719, effect(instrumented, kind).estimate(), 1e-8);
        assertClose(error, effect(instrumented, kind).stdError(), 1e-8);
    }

    /** As many instruments as endogenous columns: kappa is one, and the estimator is two-stage least squares. */
    @Test
    void exactlyIdentifiedIsTwoStages() {
        DesignMatrix design = InventedDesigns.with(
                        DesignMatrix.ofRows(DATA.rows()).withIntercept(), DATA, List.of("x"))
                .withClusters(InventedDesigns.codes(DATA, "hh"));
        InstrumentedDesign one =
                InstrumentedDesign.of(design).endogenous("d", DATA.numbers("d")).instrument("z", DATA.numbers("z"));
        RegressionFit limited = LimitedInformation.withDefaults()
                .withCovariance(CovarianceType.CR2)
                .fit(one, DATA.numbers("y"))
                .fit();
        RegressionFit stages = TwoStageLeastSquares.withDefaults()
                .withCovariance(CovarianceType.CR2)
                .fit(one, DATA.numbers("y"))
                .fit();
        for (String name : stages.names()) {
            assertClose(stages.estimate(name), limited.estimate(name), 1e-12);
            assertClose(stages.get(name).stdError(), limited.get(name).stdError(), 1e-12);
            assertClose(stages.get(name).df(), limited.get(name).df(), 1e-10);
        }
    }

    /** An instrument that is the take-up itself leaves nothing to correct: least squares. */
    @Test
    void anInstrumentThatIsTheRegressorIsLeastSquares() {
        DesignMatrix design = DesignMatrix.ofRows(DATA.rows()).withIntercept();
        InstrumentedDesign own = InstrumentedDesign.of(design)
                .endogenous("d", DATA.numbers("d"))
                .instrument("same", DATA.numbers("d"))
                .instrument("z2", DATA.numbers("z2"));
        RegressionFit plain = LeastSquares.withDefaults().fit(design.with("d", DATA.numbers("d")), DATA.numbers("y"));
        assertClose(plain.estimate("d"), effect(own, CovarianceType.HC2).estimate(), 1e-10);
        assertEquals(plain.residualDf(), effect(own, CovarianceType.HC2).df());
    }

    @Test
    void theClassicalErrorIsRefused() {
        LimitedInformation method = LimitedInformation.withDefaults();
        assertThrows(IllegalArgumentException.class, () -> method.withCovariance(CovarianceType.CLASSICAL));
    }

    /** The joint test of three instruments after CR2: clubSandwich 0.5.8's HTZ on {@code lm(d ~ z + z2 + zx + x + factor(cell))}. */
    @Test
    void theFirstStageIsTestedJointly() {
        WaldTest test = LimitedInformation.withDefaults()
                .withCovariance(CovarianceType.CR2)
                .fit(instrumented(design()), DATA.numbers("y"))
                .findFirstStageTest("d")
                .orElseThrow();
        assertClose(110.405554265518, test.f(), 1e-8);
        assertClose(84.7732150933332, test.denominatorDf(), 1e-8);
        assertClose(3.46722059481151e-29, test.pValue(), 1e-6);
    }
}
