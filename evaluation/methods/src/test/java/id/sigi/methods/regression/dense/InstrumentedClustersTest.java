package id.sigi.methods.regression.dense;

import static id.sigi.methods.testkit.Close.assertClose;

import id.sigi.methods.estimate.identity.CovarianceType;
import id.sigi.methods.regression.Coefficient;
import id.sigi.methods.regression.dense.qr.DesignMatrix;
import id.sigi.methods.testkit.Table;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A generated lottery: 300 people in 12 cells, 152 households of one to five of which 20 cross cells, offers z with another quota per cell,
 * one-sided take-up d, a covariate and weights. Two stages with absorbed cells against {@code iv_robust(y ~ d + x + factor(cell) | z + x +
 * factor(cell), clusters = hh, ...)} of estimatr 1.0.0 with explicit cell dummies (R 4.2.2); clubSandwich 0.5.8 on AER 1.2-10 gives the same
 * CR2 errors and degrees of freedom to 12 digits. Relative tolerance 1e-8.
 */
@Tag("kernel")
class InstrumentedClustersTest {
    private static final Table DATA = Table.ofResource("lottery_households.csv");

    private static Coefficient effect(DesignMatrix exogenous, CovarianceType kind) {
        InstrumentedDesign instrumented = InstrumentedDesign.of(exogenous)
                .endogenous("d", DATA.numbers("d"))
                .instrument("z", DATA.numbers("z"));
        return TwoStageLeastSquares.withDefaults()
                .withCovariance(kind)
                .fit(instrumented, DATA.numbers("y"))
                .fit()
                .get("d");
    }

    private static DesignMatrix design(List<String> columns) {
        return InventedDesigns.with(DesignMatrix.ofRows(DATA.rows()), DATA, columns)
                .withCells(InventedDesigns.codes(DATA, "cell"))
                .withClusters(InventedDesigns.codes(DATA, "hh"));
    }

    private static void assertEffect(double[] expected, Coefficient actual) {
        assertClose(expected[0], actual.estimate(), 1e-8, "estimate");
        assertClose(expected[1], actual.stdError(), 1e-8, "error");
        assertClose(expected[2], actual.df(), 1e-8, "degrees of freedom");
    }

    @ParameterizedTest
    @CsvSource({
        "CLASSICAL, 0.323721058232262, 287",
        "HC0, 0.305636592776873, 287",
        "HC1, 0.312482016504303, 287",
        "HC2, 0.312390753899149, 287",
        "HC3, 0.319324325403289, 287",
        "CR0, 0.301515433093109, 151",
        "CR1, 0.308771716834339, 151",
        "CR2, 0.311779474693964, 100.094741268687"
    })
    void cellsAlone(CovarianceType kind, double error, double df) {
        assertEffect(new double[] {1.01312465960647, error, df}, effect(design(List.of()), kind));
    }

    @ParameterizedTest
    @CsvSource({
        "CLASSICAL, 0.27739097803834, 286",
        "HC0, 0.259818214059418, 286",
        "HC1, 0.266101427289054, 286",
        "HC2, 0.266032910544065, 286",
        "HC3, 0.272421868699141, 286",
        "CR0, 0.260393154560343, 151",
        "CR1, 0.267125569372183, 151",
        "CR2, 0.269925311019808, 99.9983201123219"
    })
    void cellsAndACovariate(CovarianceType kind, double error, double df) {
        assertEffect(new double[] {1.08045914320185, error, df}, effect(design(List.of("x")), kind));
    }

    @ParameterizedTest
    @CsvSource({
        "CLASSICAL, 0.350541179707211, 287",
        "HC0, 0.412984211007095, 287",
        "HC1, 0.422233927774961, 287",
        "HC2, 0.432310618219872, 287",
        "HC3, 0.453070447331145, 287",
        "CR0, 0.419859463457098, 151",
        "CR1, 0.429963819864434, 151",
        "CR2, 0.459007794882465, 38.3720534574043"
    })
    void weightedCells(CovarianceType kind, double error, double df) {
        DesignMatrix design = design(List.of()).withWeights(DATA.numbers("w"));
        assertEffect(new double[] {1.26898551007813, error, df}, effect(design, kind));
    }

    @ParameterizedTest
    @CsvSource({
        "CLASSICAL, 0.290171501837863, 286",
        "HC2, 0.326875172012758, 286",
        "HC3, 0.342148579354599, 286",
        "CR0, 0.315203777671419, 151",
        "CR1, 0.323353310577252, 151",
        "CR2, 0.342869500955387, 37.7759992084321"
    })
    void weightedCellsAndACovariate(CovarianceType kind, double error, double df) {
        DesignMatrix design = design(List.of("x")).withWeights(DATA.numbers("w"));
        assertEffect(new double[] {1.12120148783269, error, df}, effect(design, kind));
    }

    /**
     * Six clusters of two whole cells, so that the cells count as one constant: sandwich 3.0-2's {@code vcovCL(type = "HC0", cadjust =
     * FALSE)} times G/(G-1) (n-1)/(n-3), which is the published factor of Stata's xtreg with clusters.
     */
    @Test
    void nestedCellsCountAsOneConstant() {
        int[] regions = Arrays.stream(DATA.numbers("cell"))
                .mapToInt(cell -> (int) (cell + 1) / 2)
                .toArray();
        DesignMatrix design = design(List.of("x")).withClusters(regions);
        RegressionFit reduced = LeastSquares.withDefaults()
                .withCovariance(CovarianceType.CR1_NESTED)
                .fit(design.with("z", DATA.numbers("z")), DATA.numbers("y"));
        assertClose(0.184271534393109, reduced.get("z").stdError(), 1e-8);
        assertClose(0.064135372542456, reduced.get("x").stdError(), 1e-8);
        assertClose(0.315432148190467, effect(design, CovarianceType.CR1_NESTED).stdError(), 1e-8);
    }

    /** The same six clusters: clubSandwich 0.5.8's CR2 with Satterthwaite degrees of freedom on AER's {@code ivreg}. */
    @Test
    void sixClustersOfWholeCells() {
        int[] regions = Arrays.stream(DATA.numbers("cell"))
                .mapToInt(cell -> (int) (cell + 1) / 2)
                .toArray();
        DesignMatrix design = design(List.of("x")).withClusters(regions);
        assertEffect(
                new double[] {1.08045914320185, 0.32014764890757, 4.59670905932108},
                effect(design, CovarianceType.CR2));
    }

    /** Households neither hold a cell nor lie in one, so nothing is nested. */
    @Test
    void crossingHouseholdsLeaveCellsCounted() {
        DesignMatrix design = design(List.of("x"));
        assertClose(
                effect(design, CovarianceType.CR1).stdError(),
                effect(design, CovarianceType.CR1_NESTED).stdError(),
                1e-14);
    }
}
