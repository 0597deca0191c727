package id.sigi.methods.reference;

import static id.sigi.methods.testkit.Close.assertClose;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigi.methods.regression.Codes;
import id.sigi.methods.regression.WaldTest;
import id.sigi.methods.regression.dense.qr.DesignMatrix;
import id.sigi.methods.testkit.Table;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A generated lottery: products of the offer with two covariates. R 4.2.2 makes the regression of ones on the scores (score_test.R), whose F
 * this is; relative tolerance 1e-8.
 */
@Tag("kernel")
class ScoreTestTest {
    private static final Table DATA = Table.ofResource("lottery_households.csv");
    private static final List<String> TESTED = List.of("zx", "zz2");

    private static DesignMatrix design() {
        double[] z = DATA.numbers("z");
        return DesignMatrix.ofRows(DATA.rows())
                .withCells(Codes.of(DATA.text("cell")))
                .with("zx", product(z, DATA.numbers("x")))
                .with("z", z)
                .with("x", DATA.numbers("x"))
                .with("z2", DATA.numbers("z2"))
                .with("zz2", product(z, DATA.numbers("z2")));
    }

    private static DesignMatrix households() {
        return design().withClusters(Codes.of(DATA.text("hh")));
    }

    private static double[] product(double[] left, double[] right) {
        double[] product = left.clone();
        Arrays.setAll(product, row -> left[row] * right[row]);
        return product;
    }

    private static WaldTest test(DesignMatrix design) {
        return ScoreTest.find(design, TESTED, DATA.numbers("y")).orElseThrow();
    }

    private static void assertTest(double f, double df, double p, WaldTest actual) {
        assertClose(f, actual.f(), 1e-8);
        assertClose(df, actual.denominatorDf(), 1e-8);
        assertClose(p, actual.pValue(), 1e-8);
    }

    @Test
    void scoresOfPeopleAndHouseholdsAgree() {
        assertTest(1.04611457607231, 150, 0.353848646064299, test(households()));
        assertTest(1.05893769620953, 298, 0.348125401817603, test(design()));
    }

    @Test
    void weightedScoresAgree() {
        WaldTest found = test(households().withWeights(DATA.numbers("w")));
        assertTest(0.139155852740654, 150, 0.870204605257423, found);
    }

    @Test
    void columnsThatOthersSpanDoNotCount() {
        DesignMatrix spanned = households().with("zz", DATA.numbers("z"));
        WaldTest expected = test(households());
        WaldTest found = ScoreTest.find(spanned, List.of("zx", "zz2", "zz"), DATA.numbers("y"))
                .orElseThrow();
        assertEquals(2, found.numeratorDf());
        assertTest(expected.f(), expected.denominatorDf(), expected.pValue(), found);
    }

    @Test
    void withoutAColumnOrWithTooFewClustersThereIsNoTest() {
        assertTrue(ScoreTest.find(design(), List.of(), DATA.numbers("y")).isEmpty());
        double[] z = DATA.numbers("z");
        int[] arms = Arrays.stream(z).mapToInt(offer -> (int) offer).toArray();
        assertTrue(ScoreTest.find(design().withClusters(arms), TESTED, DATA.numbers("y"))
                .isEmpty());
        assertTrue(ScoreTest.find(DesignMatrix.ofRows(0).with("x", new double[0]), List.of("x"), new double[0])
                .isEmpty());
    }
}
