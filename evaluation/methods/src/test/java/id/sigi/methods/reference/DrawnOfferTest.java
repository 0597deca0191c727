package id.sigi.methods.reference;

import static id.sigi.methods.testkit.Close.assertClose;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigi.methods.regression.Codes;
import id.sigi.methods.regression.WaldTest;
import id.sigi.methods.regression.dense.qr.DesignMatrix;
import id.sigi.methods.testkit.Table;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A generated lottery in twelve cells; R 4.2.2's coin 1.4-2 gives d2, {@code independence_test(x + z2 + exp(x) ~ z | cell, teststat =
 * "quadratic")}, and {@code pf} the p-value of F. Where households are drawn whole, coin is given the households' sums within cells of the
 * covariates less their cell's means. Relative tolerance 1e-8.
 */
@Tag("kernel")
class DrawnOfferTest {
    private static final Table DATA = Table.ofResource("lottery_households.csv");

    private static DesignMatrix covariates() {
        return DesignMatrix.ofRows(DATA.rows())
                .withCells(Codes.of(DATA.text("cell")))
                .with("x", DATA.numbers("x"))
                .with("z2", DATA.numbers("z2"))
                .with("x3", Arrays.stream(DATA.numbers("x")).map(Math::exp).toArray());
    }

    private static void assertTest(double f, double df, double p, WaldTest actual) {
        assertClose(f, actual.f(), 1e-8);
        assertClose(df, actual.denominatorDf(), 1e-8);
        assertClose(p, actual.pValue(), 1e-8);
    }

    @Test
    void peopleDrawnOneByOneAgree() {
        WaldTest found = DrawnOffer.find(covariates(), DATA.numbers("z")).orElseThrow();
        assertTest(0.354910991925442, 285, 0.785623443880578, found);
    }

    @Test
    void householdsThatShareNothingButFateDoNotMatter() {
        double[] z = DATA.numbers("z");
        WaldTest alone = DrawnOffer.find(covariates(), z).orElseThrow();
        WaldTest together = DrawnOffer.find(covariates().withClusters(Codes.of(DATA.text("hh"))), z)
                .orElseThrow();
        assertTest(alone.f(), alone.denominatorDf(), alone.pValue(), together);
    }

    @Test
    void householdsDrawnWholeAgree() {
        WaldTest found = DrawnOffer.find(covariates().withClusters(Codes.of(DATA.text("hh"))), whole())
                .orElseThrow();
        assertTest(1.10635464258003, 159, 0.348313839572914, found);
    }

    /** In each cell, everybody of a household has the offer as soon as one has. */
    private static double[] whole() {
        Map<List<String>, Double> drawn = new HashMap<>();
        double[] z = DATA.numbers("z");
        for (int row = 0; row < z.length; row++) {
            drawn.merge(lot(row), z[row], Math::max);
        }
        Arrays.setAll(z, row -> drawn.get(lot(row)));
        return z;
    }

    private static List<String> lot(int row) {
        return List.of(DATA.text("cell").get(row), DATA.text("hh").get(row));
    }

    @Test
    void aCovariateThatTellsWhoWasDrawnIsFound() {
        double[] z = DATA.numbers("z");
        assertTrue(
                DrawnOffer.find(covariates().with("told", z), z).orElseThrow().pValue() < 1e-100);
        double[] nearly = z.clone();
        nearly[0] = 1 - nearly[0];
        assertTrue(DrawnOffer.find(covariates().with("told", nearly), z)
                        .orElseThrow()
                        .pValue()
                < 1e-50);
    }

    @Test
    void columnsThatOthersSpanChangeNothing() {
        double[] z = DATA.numbers("z");
        double[] twice = Arrays.stream(DATA.numbers("x")).map(x -> 2 * x).toArray();
        WaldTest once = DrawnOffer.find(covariates(), z).orElseThrow();
        WaldTest spanned = DrawnOffer.find(covariates().with("twice", twice), z).orElseThrow();
        assertTest(once.f(), once.denominatorDf(), once.pValue(), spanned);
    }

    @Test
    void withoutADrawOrWithoutACovariateThereIsNoTest() {
        double[] all = DATA.numbers("z");
        Arrays.fill(all, 1);
        assertTrue(DrawnOffer.find(covariates(), all).isEmpty());
        assertTrue(DrawnOffer.find(DesignMatrix.ofRows(DATA.rows()), DATA.numbers("z"))
                .isEmpty());
        assertTrue(DrawnOffer.find(DesignMatrix.ofRows(0), new double[0]).isEmpty());
    }
}
