package id.sigi.methods.regression.dense;

import static id.sigi.methods.testkit.Close.assertClose;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import id.sigi.methods.estimate.identity.CovarianceType;
import id.sigi.methods.regression.AndersonRubinSet;
import id.sigi.methods.regression.Coefficient;
import id.sigi.methods.regression.dense.qr.DesignMatrix;
import id.sigi.methods.testkit.SharedData;
import id.sigi.methods.testkit.Table;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The generated lottery of {@link InstrumentedClustersTest} and the National JTPA Study. Expected: the formulas on estimatr 1.0.0 fits in R
 * 4.2.2 (weak_instruments.R): pi'Q pi / tr(VQ) for F; limits by bisection on the t test of the instrument; {@code iv_robust} of y d on d.
 */
@Tag("kernel")
class WeakInstrumentsTest {
    private static final Table DATA = Table.ofResource("lottery_households.csv");

    private static DesignMatrix exogenous() {
        return InventedDesigns.with(DesignMatrix.ofRows(DATA.rows()), DATA, List.of("x"))
                .withCells(InventedDesigns.codes(DATA, "cell"))
                .withClusters(InventedDesigns.codes(DATA, "hh"));
    }

    private static InstrumentedDesign offered(DesignMatrix exogenous) {
        return InstrumentedDesign.of(exogenous)
                .endogenous("d", DATA.numbers("d"))
                .instrument("z", DATA.numbers("z"));
    }

    private static InstrumentedFit fit(InstrumentedDesign instrumented, CovarianceType kind) {
        return TwoStageLeastSquares.withDefaults().withCovariance(kind).fit(instrumented, DATA.numbers("y"));
    }

    @ParameterizedTest
    @CsvSource({
        "HC0, 93.3604606376079",
        "HC1, 88.3812360702688",
        "HC2, 87.7605823360937",
        "CR0, 97.0944711173987",
        "CR1, 91.6167774027136",
        "CR2, 91.9828462924491"
    })
    void effectiveFOfThreeInstruments(CovarianceType kind, double expected) {
        double[] z = DATA.numbers("z");
        double[] x = DATA.numbers("x");
        InstrumentedDesign three = offered(exogenous())
                .instrument("z2", DATA.numbers("z2"))
                .instrument(
                        "zx",
                        IntStream.range(0, z.length)
                                .mapToDouble(i -> z[i] * x[i])
                                .toArray());
        assertClose(expected, fit(three, kind).findEffectiveF().orElseThrow(), 1e-8);
    }

    @ParameterizedTest
    @CsvSource({"HC2, 197.80182474925", "CR2, 269.243233840319"})
    void effectiveFOfOneInstrumentIsTheSquaredT(CovarianceType kind, double expected) {
        InstrumentedFit fit = fit(offered(exogenous()), kind);
        Coefficient first = fit.firstStage("d").get("z");
        assertClose(expected, fit.findEffectiveF().orElseThrow(), 1e-8);
        assertClose(
                Math.pow(first.estimate() / first.stdError(), 2),
                fit.findEffectiveF().orElseThrow(),
                1e-10);
    }

    @Test
    void theClusteredSetOfAStrongInstrumentIsAnInterval() {
        AndersonRubinSet.Interval set = assertInstanceOf(
                AndersonRubinSet.Interval.class,
                fit(offered(exogenous()), CovarianceType.CR2)
                        .findAndersonRubin()
                        .orElseThrow());
        assertClose(0.55175148449613, set.low(), 1e-8);
        assertClose(1.63093542047888, set.high(), 1e-8);
    }

    /** An instrument that has nothing to do with take-up (t = -0.61): every value but those between two ends. */
    @Test
    void theClusteredSetOfAWeakInstrumentIsUnbounded() {
        double[] weak = IntStream.rangeClosed(1, DATA.rows())
                .mapToDouble(i -> (i * 7) % 13 < 5 ? 1 : 0)
                .toArray();
        InstrumentedDesign instrumented = InstrumentedDesign.of(exogenous())
                .endogenous("d", DATA.numbers("d"))
                .instrument("z", weak);
        AndersonRubinSet.Outside set = assertInstanceOf(
                AndersonRubinSet.Outside.class,
                fit(instrumented, CovarianceType.CR2).findAndersonRubin().orElseThrow());
        assertClose(-1.4581028123382, set.lowEnd(), 1e-8);
        assertClose(1.3182572115896, set.highStart(), 1e-8);
    }

    @Test
    void compliersWithCells() {
        DesignMatrix cells = DesignMatrix.ofRows(DATA.rows()).withCells(InventedDesigns.codes(DATA, "cell"));
        InstrumentedFit fit = fit(offered(cells), CovarianceType.HC2);
        Coefficient treated = fit.findTreatedCompliers().orElseThrow();
        Coefficient control = fit.findControlCompliers().orElseThrow();

        assertClose(2.74690455540862, treated.estimate(), 1e-8);
        assertClose(0.17632538373907, treated.stdError(), 1e-8);
        assertClose(1.73377989580215, control.estimate(), 1e-8);
        assertClose(0.26302249021507, control.stdError(), 1e-8);
        assertClose(fit.fit().get("d").estimate(), treated.estimate() - control.estimate(), 1e-10);
    }

    /** Reference file jtpa_aai: means of products over differences of take-up. */
    @ParameterizedTest
    @CsvSource({"men, 1", "women, 0"})
    void compliersOfTheJobTrainingStudy(String who, String sex) {
        JsonNode oracle = SharedData.oracle("jtpa_aai").get(who);
        Table people = SharedData.csv("jtpa_aai").where("sex", sex::equals);
        InstrumentedFit fit = TwoStageLeastSquares.withDefaults()
                .fit(
                        InstrumentedDesign.of(DesignMatrix.ofRows(people.rows()).withIntercept())
                                .endogenous("training", people.numbers("training"))
                                .instrument("assignmt", people.numbers("assignmt")),
                        people.numbers("earnings"));
        assertClose(
                oracle.get("control_complier_mean").asDouble(),
                fit.findControlCompliers().orElseThrow().estimate(),
                1e-9);
        assertClose(
                oracle.get("treated_complier_mean").asDouble(),
                fit.findTreatedCompliers().orElseThrow().estimate(),
                1e-9);
    }

    @Test
    void noTakeUpGivesNothing() {
        double[] nobody = new double[DATA.rows()];
        InstrumentedDesign instrumented =
                InstrumentedDesign.of(exogenous()).endogenous("d", nobody).instrument("z", DATA.numbers("z"));
        InstrumentedFit fit = fit(instrumented, CovarianceType.HC2);
        assertEquals(
                List.of("d"), fit.fit().dropped().stream().filter("d"::equals).toList());
        assertEquals(java.util.Optional.empty(), fit.findTreatedCompliers());
    }

    @Test
    void twoTakeUpsHaveNoSingleF() {
        double[] other =
                Arrays.stream(DATA.numbers("x")).map(value -> value * value).toArray();
        InstrumentedDesign two = offered(exogenous()).endogenous("e", other).instrument("z2", DATA.numbers("z2"));
        assertThrows(
                IllegalArgumentException.class,
                () -> fit(two, CovarianceType.HC2).findEffectiveF());
    }
}
