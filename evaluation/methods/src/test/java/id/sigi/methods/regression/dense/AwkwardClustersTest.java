package id.sigi.methods.regression.dense;

import static id.sigi.methods.testkit.Close.assertClose;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.sigi.methods.estimate.identity.CovarianceType;
import id.sigi.methods.regression.Coefficient;
import id.sigi.methods.regression.dense.qr.DesignMatrix;
import id.sigi.methods.testkit.Table;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Forty invented rows in five cells whose households partly cross cells (50 and 51), with pairs, singletons and weights. Expected figures:
 * estimatr 1.0.0 in R 4.2.2 with explicit cell dummies, {@code lm_robust(y ~ z + x + factor(cell), clusters = hh, ...)}, 15 digits;
 * relative tolerance 1e-9.
 */
@Tag("kernel")
class AwkwardClustersTest {
    private static final Table DATA = Table.ofText("cell x z w hh y", """
            1 2.29 0 2.7 1 2.52
            1 -1.2 0 2.7 1 0.86
            1 -0.69 1 1.1 2 2.5
            1 -0.41 0 2.4 2 1.8
            1 -0.97 0 1.5 3 1.13
            1 -0.95 1 0.7 3 2.93
            1 0.75 0 0.7 4 2.44
            1 -0.12 0 2.4 50 2.39
            2 0.15 1 1.4 50 3.94
            2 2.19 0 1.5 5 3.4
            2 0.36 0 1.4 6 2.21
            2 2.72 1 0.5 6 3.04
            2 2.28 0 2.8 7 2.12
            2 0.32 0 1 7 0.89
            2 1.9 1 2.3 8 1.91
            2 0.47 0 1.9 51 0.51
            3 -0.89 0 1.9 51 0.57
            3 -0.31 1 1.4 9 2.19
            3 0 0 2.6 10 1.84
            3 0.99 0 1 10 4.82
            3 0.84 1 1.5 11 3.66
            3 0.71 0 1.7 11 2.26
            3 1.31 0 1.7 12 2.58
            3 -1.39 1 1.5 51 1.81
            4 1.27 0 2.1 51 2.04
            4 0.18 0 1.4 13 1.98
            4 0.75 1 2.9 14 3.23
            4 0.59 0 0.6 14 2.19
            4 -0.98 0 2.4 15 -0.08
            4 -0.28 1 1 15 3.65
            4 -0.87 0 2.2 16 3.4
            4 0.72 0 1.5 16 1.91
            5 0.11 1 0.6 33 4.17
            5 -0.08 0 2.3 34 2.7
            5 -0.42 0 2.1 35 3.14
            5 -0.56 1 2.1 36 2.65
            5 1 0 1.9 37 4.12
            5 -1.11 0 2.5 38 0.4
            5 -0.14 1 1 39 2.99
            5 0.31 0 2.6 40 2.5
            """);

    private static DesignMatrix absorbed() {
        return InventedDesigns.with(DesignMatrix.ofRows(DATA.rows()), DATA, List.of("z", "x"))
                .withCells(InventedDesigns.codes(DATA, "cell"))
                .withClusters(InventedDesigns.codes(DATA, "hh"));
    }

    private static DesignMatrix dummies() {
        DesignMatrix design =
                InventedDesigns.of(DATA, List.of("z", "x")).withClusters(InventedDesigns.codes(DATA, "hh"));
        for (int cell = 2; cell <= 5; cell++) {
            String code = Integer.toString(cell);
            design = design.with(
                    "cell" + code,
                    DATA.text("cell").stream()
                            .mapToDouble(value -> value.equals(code) ? 1 : 0)
                            .toArray());
        }
        return design;
    }

    private static void assertAgrees(RegressionFit fit, double[] expected) {
        assertClose(expected[0], fit.get("z").estimate(), 1e-9);
        assertClose(expected[1], fit.get("z").stdError(), 1e-9);
        assertClose(expected[2], fit.get("z").df(), 1e-9);
        assertClose(expected[3], fit.get("x").estimate(), 1e-9);
        assertClose(expected[4], fit.get("x").stdError(), 1e-9);
        assertClose(expected[5], fit.get("x").df(), 1e-9);
    }

    @ParameterizedTest
    @CsvSource({
        "CLASSICAL, 0.972804688770032, 0.316579211214216, 33, 0.577659023958806, 0.165817427353627, 33",
        "HC0, 0.972804688770032, 0.273733831909343, 33, 0.577659023958806, 0.168289613362483, 33",
        "HC1, 0.972804688770032, 0.301371030221377, 33, 0.577659023958806, 0.185280766359218, 33",
        "HC2, 0.972804688770032, 0.303273104616636, 33, 0.577659023958806, 0.188044458808212, 33",
        "HC3, 0.972804688770032, 0.336116757985311, 33, 0.577659023958806, 0.210569993044767, 33",
        "CR0, 0.972804688770032, 0.291622717286934, 25, 0.577659023958806, 0.170191111057708, 25",
        "CR1, 0.972804688770032, 0.323305695601949, 25, 0.577659023958806, 0.188681307333275, 25",
        "CR2, 0.972804688770032, 0.319934340904212, 16.3535384076276, 0.577659023958806, 0.190653457813014, 8.0102960481911"
    })
    void absorbedCellsEqualDummies(
            CovarianceType kind, double z, double zError, double zDf, double x, double xError, double xDf) {
        double[] expected = {z, zError, zDf, x, xError, xDf};
        LeastSquares method = LeastSquares.withDefaults().withCovariance(kind);
        assertAgrees(method.fit(absorbed(), DATA.numbers("y")), expected);
        assertAgrees(method.fit(dummies(), DATA.numbers("y")), expected);
    }

    @ParameterizedTest
    @CsvSource({
        "CLASSICAL, 0.928341046658259, 0.33791930739829, 33, 0.57278277432849, 0.159172032695768, 33",
        "HC0, 0.928341046658259, 0.292121458135923, 33, 0.57278277432849, 0.171252975404858, 33",
        "HC1, 0.928341046658259, 0.321615140423528, 33, 0.57278277432849, 0.188543320590824, 33",
        "HC2, 0.928341046658259, 0.329439841046037, 33, 0.57278277432849, 0.198727546215196, 33",
        "HC3, 0.928341046658259, 0.372328264227472, 33, 0.57278277432849, 0.233175536925744, 33",
        "CR0, 0.928341046658258, 0.30602201651903, 25, 0.57278277432849, 0.164892978336029, 25",
        "CR1, 0.928341046658258, 0.339269388340717, 25, 0.57278277432849, 0.182807565736908, 25",
        "CR2, 0.928341046658258, 0.346117271155642, 9.77457972981621, 0.57278277432849, 0.192345447634934, 4.42618372363987"
    })
    void weightedAbsorbedCellsEqualWeightedDummies(
            CovarianceType kind, double z, double zError, double zDf, double x, double xError, double xDf) {
        double[] expected = {z, zError, zDf, x, xError, xDf};
        double[] weights = DATA.numbers("w");
        LeastSquares method = LeastSquares.withDefaults().withCovariance(kind);
        assertAgrees(method.fit(absorbed().withWeights(weights), DATA.numbers("y")), expected);
        assertAgrees(method.fit(dummies().withWeights(weights), DATA.numbers("y")), expected);
    }

    @Test
    void theJackknifeOfAbsorbedCellsIsTheLeaveOneOutOne() {
        // Truth: the definition, computed here by refitting without each household.
        RegressionFit fit = LeastSquares.withDefaults()
                .withCovariance(CovarianceType.CR3)
                .fit(absorbed().withWeights(DATA.numbers("w")), DATA.numbers("y"));
        List<String> households = DATA.text("hh").stream().distinct().toList();
        double sum = households.stream()
                .mapToDouble(household -> without(household) - fit.estimate("z"))
                .map(deviation -> deviation * deviation)
                .sum();
        double g = households.size();
        assertClose(Math.sqrt((g - 1) / g * sum), fit.get("z").stdError(), 1e-9);
    }

    private static double without(String household) {
        Table rest = DATA.where("hh", value -> !value.equals(household));
        DesignMatrix design = InventedDesigns.with(DesignMatrix.ofRows(rest.rows()), rest, List.of("z", "x"))
                .withCells(InventedDesigns.codes(rest, "cell"))
                .withWeights(rest.numbers("w"));
        return LeastSquares.withDefaults().fit(design, rest.numbers("y")).estimate("z");
    }

    @Test
    void everyRowItsOwnClusterIsHc2() {
        int[] own = IntStream.range(0, DATA.rows()).toArray();
        RegressionFit clustered = LeastSquares.withDefaults()
                .withCovariance(CovarianceType.CR2)
                .fit(absorbed().withClusters(own), DATA.numbers("y"));
        RegressionFit rows = LeastSquares.withDefaults().fit(absorbed(), DATA.numbers("y"));
        assertClose(rows.get("z").stdError(), clustered.get("z").stdError(), 1e-12);
    }

    @Test
    void orderOfRowsDoesNotMatter() {
        Table turned = DATA.where("cell", cell -> true).reversed();
        DesignMatrix design = InventedDesigns.with(DesignMatrix.ofRows(turned.rows()), turned, List.of("z", "x"))
                .withCells(InventedDesigns.codes(turned, "cell"))
                .withClusters(InventedDesigns.codes(turned, "hh"));
        LeastSquares method = LeastSquares.withDefaults().withCovariance(CovarianceType.CR2);
        Coefficient expected = method.fit(absorbed(), DATA.numbers("y")).get("z");
        Coefficient actual = method.fit(design, turned.numbers("y")).get("z");
        assertClose(expected.stdError(), actual.stdError(), 1e-12);
        assertClose(expected.df(), actual.df(), 1e-12);
    }

    /**
     * Four clusters of three rows, only the first treated: its residuals have no variance left of their own, and A_g is a generalised inverse.
     * clubSandwich 0.5.8, {@code coef_test(lm(y ~ z), vcovCR(type = "CR2"), test = "Satterthwaite")}.
     */
    @Test
    void oneTreatedClusterHasTheErrorsOfTheOthersOnly() {
        DesignMatrix design = DesignMatrix.ofRows(12)
                .withIntercept()
                .with("z", new double[] {1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0})
                .withClusters(new int[] {1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 4});
        double[] y = {3, 4, 5, 1, 2, 2, 3, 1, 0, 2, 2, 1};
        RegressionFit fit =
                LeastSquares.withDefaults().withCovariance(CovarianceType.CR2).fit(design, y);
        assertEquals(4, fit.clusters().orElseThrow());
        assertClose(22.0 / 9, fit.get("z").estimate(), 1e-12);
        assertClose(1.0 / 9, fit.get("z").stdError(), 1e-9);
        assertClose(2, fit.get("z").df(), 1e-9);
    }

    /** Seven clusters of two to five rows, one treated, and a covariate; the same call, {@code lm(y ~ z + x)}. */
    @Test
    void oneTreatedClusterWithACovariate() {
        int[] sizes = {3, 2, 4, 3, 5, 2, 3};
        int[] clusters = IntStream.range(0, sizes.length)
                .flatMap(cluster -> IntStream.range(0, sizes[cluster]).map(row -> cluster))
                .toArray();
        double[] z = IntStream.of(clusters)
                .mapToDouble(cluster -> cluster == 0 ? 1 : 0)
                .toArray();
        double[] x = {.5, -1, 2, 1, 0, .3, -.7, 1.2, .1, .9, -1.1, .4, 2.2, -.3, .6, 1.5, -.8, 0, .2, .7, -.4, 1.1};
        double[] y = {3, 4, 5.5, 1, 2, 2, 3, 1.2, 0, 2, 2, 1, 3.1, .4, 1.9, 2.8, .2, 1.1, 1.6, 2.5, .9, 2.2};
        DesignMatrix design = DesignMatrix.ofRows(22)
                .withIntercept()
                .with("z", z)
                .with("x", x)
                .withClusters(clusters);
        RegressionFit fit =
                LeastSquares.withDefaults().withCovariance(CovarianceType.CR2).fit(design, y);
        assertClose(2.477184328055216, fit.get("z").estimate(), 1e-9);
        assertClose(0.0639559853391896, fit.get("z").stdError(), 1e-9);
        assertClose(4.34429313502922, fit.get("z").df(), 1e-9);
        assertClose(0.461601705237515, fit.get("x").estimate(), 1e-9);
        assertClose(0.3180755003057604, fit.get("x").stdError(), 1e-9);
        assertClose(3.13757834965976, fit.get("x").df(), 1e-9);
    }
}
