package id.sigi.methods.reference;

import static id.sigi.methods.testkit.Close.assertClose;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigi.methods.estimate.identity.CovarianceType;
import id.sigi.methods.regression.Codes;
import id.sigi.methods.regression.WaldTest;
import id.sigi.methods.regression.dense.qr.DesignMatrix;
import id.sigi.methods.testkit.Table;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Response (|y| below 2.2, or 2.5 in the treatment arm) in a generated lottery, {@code lm(a ~ z * (x + z2) + factor(cell))} in R 4.2.2:
 * clubSandwich 0.5.8's HTZ after CR2 by household, and F from sandwich 3.0-2's HC2; relative tolerance 1e-8.
 */
@Tag("kernel")
class AttritionTest {
    private static final Table DATA = Table.ofResource("lottery_households.csv");

    private static DesignMatrix cells() {
        return DesignMatrix.ofRows(DATA.rows())
                .withCells(Codes.of(DATA.text("cell")))
                .withClusters(Codes.of(DATA.text("hh")));
    }

    private static double[] answered() {
        double[] y = DATA.numbers("y");
        double[] z = DATA.numbers("z");
        return IntStream.range(0, y.length)
                .mapToDouble(i -> Math.abs(y[i]) < 2.2 + 0.3 * z[i] ? 1 : 0)
                .toArray();
    }

    @ParameterizedTest
    @CsvSource({
        "CR2, 0.489373370018134, 80.8803433012386, 0.614813660635144, 0.448659874610647, 83.2962505041565, 0.718904824144934",
        "HC2, 0.598061362645409, 283, 0.550570076440627, 0.512605659819851, 283, 0.673904642966189"
    })
    void bothTestsAgree(CovarianceType kind, double f, double df, double p, double anyF, double anyDf, double anyP) {
        DesignMatrix covariates = cells().with("x", DATA.numbers("x")).with("z2", DATA.numbers("z2"));
        Attrition attrition = Attrition.of(covariates, DATA.numbers("z"), kind);
        assertTest(f, df, p, attrition.findComposition(answered()).orElseThrow());
        assertTest(anyF, anyDf, anyP, attrition.findAny(answered()).orElseThrow());
    }

    /** F of the regression of ones on the scores, score_test.R. */
    @Test
    void bothTestsByScoresAgree() {
        DesignMatrix covariates = cells().with("x", DATA.numbers("x")).with("z2", DATA.numbers("z2"));
        Attrition attrition = Attrition.of(covariates, DATA.numbers("z"));
        assertTest(
                0.535284249670432,
                150,
                0.586617027562922,
                attrition.findComposition(answered()).orElseThrow());
        assertTest(
                0.477019996278297,
                149,
                0.698752766393403,
                attrition.findAny(answered()).orElseThrow());
    }

    private static void assertTest(double f, double df, double p, WaldTest actual) {
        assertClose(f, actual.f(), 1e-8);
        assertClose(df, actual.denominatorDf(), 1e-8);
        assertClose(p, actual.pValue(), 1e-8);
    }

    @Test
    void withoutCovariatesThereIsNoComposition() {
        Attrition attrition = Attrition.of(cells(), DATA.numbers("z"), CovarianceType.CR2);
        assertTrue(attrition.findComposition(answered()).isEmpty());
        assertTrue(attrition.findAny(answered()).isPresent());
    }
}
