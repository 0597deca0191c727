package id.sigi.methods.regression.dense;

import static id.sigi.methods.testkit.Close.assertClose;

import id.sigi.methods.regression.dense.qr.DesignMatrix;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.apache.commons.math3.util.MathArrays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A million rows cost no digits: one slope by its closed form, in sums of twice the precision (Ogita, Rump and Oishi 2005). */
@Tag("kernel")
class LongColumnsTest {
    private static final int ROWS = 1_000_000;

    @Test
    void slopeKeepsThirteenDigits() {
        SplittableRandom random = new SplittableRandom(20200411);
        double[] offer = random.doubles(ROWS).map(share -> share < 0.2 ? 1 : 0).toArray();
        double[] outcome = random.doubles(ROWS).toArray();
        Arrays.setAll(outcome, i -> outcome[i] + 0.1 * offer[i]);
        RegressionFit fit = LeastSquares.withDefaults()
                .fit(DesignMatrix.ofRows(ROWS).withIntercept().with("offer", offer), outcome);
        assertClose(slope(offer, outcome), fit.estimate("offer"), 1e-13);
    }

    private static double slope(double[] offer, double[] outcome) {
        double[] ones = new double[ROWS];
        Arrays.fill(ones, 1);
        double winners = MathArrays.linearCombination(ones, offer);
        double won = MathArrays.linearCombination(offer, outcome);
        double all = MathArrays.linearCombination(ones, outcome);
        return won / winners - (all - won) / (ROWS - winners);
    }
}
