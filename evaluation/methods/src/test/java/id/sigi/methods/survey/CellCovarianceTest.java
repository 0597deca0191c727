package id.sigi.methods.survey;

import static id.sigi.methods.testkit.Close.assertClose;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import id.sigi.programme.fault.RequestFault;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Any weighted sum of cells has the variance that SurveyDesign finds for it, which is held against R. */
@Tag("kernel")
class CellCovarianceTest {
    private static final double[] SLOPES = {1, -2, 0.5, 0};

    /** Four strata, of which the third has one unit and the fourth nobody. */
    private static List<PsuCells> units() {
        Random random = new Random(20201130);
        List<PsuCells> units = new ArrayList<>();
        int[] sizes = {5, 3, 1, 4};
        for (int stratum = 0; stratum < sizes.length; stratum++) {
            for (int psu = 0; psu < sizes[stratum]; psu++) {
                double[] totals = new double[SLOPES.length];
                for (int cell = 0; cell < totals.length && stratum < 3; cell++) {
                    totals[cell] = 100 * random.nextDouble();
                }
                units.add(new PsuCells("s" + stratum, "p" + psu, totals));
            }
        }
        return units;
    }

    private static double combined(PsuCells unit) {
        double sum = 0;
        for (int cell = 0; cell < SLOPES.length; cell++) {
            sum += SLOPES[cell] * unit.total(cell);
        }
        return sum;
    }

    @ParameterizedTest
    @EnumSource(value = LonelyPsu.class, names = "FAIL", mode = EnumSource.Mode.EXCLUDE)
    void sumsHaveTheVarianceOfTheDesign(LonelyPsu lonely) {
        List<PsuCells> units = units();
        List<PsuTotals> totals = units.stream()
                .map(unit -> new PsuTotals(
                        unit.stratum(), unit.psu(), unit.stratum().equals("s3") ? 0 : 1, combined(unit), 0))
                .toList();
        SurveyEstimate expected = SurveyDesign.withDefaults().withLonely(lonely).total(totals);
        CellCovariance found = CellCovariance.of(units, lonely);
        double[][] matrix = found.matrix();
        double variance = 0;
        for (int a = 0; a < SLOPES.length; a++) {
            for (int b = 0; b < SLOPES.length; b++) {
                assertClose(matrix[a][b], matrix[b][a], 1e-12);
                variance += SLOPES[a] * matrix[a][b] * SLOPES[b];
            }
        }
        assertClose(expected.stdError(), Math.sqrt(variance), 1e-12);
        assertEquals(expected.df(), found.df());
    }

    @Test
    void aLonelyUnitIsRefused() {
        RequestFault fault = assertThrows(RequestFault.class, () -> CellCovariance.of(units(), LonelyPsu.FAIL));
        assertEquals("stratum s2 has a single PSU", fault.problem());
    }
}
