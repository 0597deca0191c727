package id.sigi.reports.label;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigi.methods.estimate.identity.Bound;
import id.sigi.methods.estimate.identity.CovarianceType;
import id.sigi.methods.estimate.identity.Estimand;
import id.sigi.methods.estimate.identity.Estimator;
import id.sigi.methods.estimate.identity.Procedure;
import id.sigi.methods.estimate.identity.Quantity;
import id.sigi.methods.estimate.identity.ReEntry;
import id.sigi.methods.estimate.identity.RegressionAdjustment;
import id.sigi.methods.estimate.identity.Remark;
import id.sigi.methods.estimate.identity.RowWeights;
import id.sigi.methods.estimate.identity.TestRule;
import id.sigi.methods.estimate.identity.Weighting;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** FEATURE UNDER TEST: pages say what an estimate is in either language, from its codes. */
@Tag("architecture")
class IdentityWordsTest {
    private static final Labels INDONESIAN = Labels.of(Language.INDONESIAN);
    private static final Map<String, Enum<?>[]> CODES = Map.of(
            "estimand", Quantity.values(),
            "weighting", Weighting.values(),
            "bound", Bound.values(),
            "re_entry", ReEntry.values(),
            "procedure", Procedure.values(),
            "adjustment", RegressionAdjustment.values(),
            "row_weights", RowWeights.values(),
            "covariance", CovarianceType.values(),
            "test", TestRule.values(),
            "remark", Remark.Kind.values());

    /** And no label is left of a code that is gone. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void everyCodeHasALabel(Language language) {
        CODES.forEach((group, codes) -> {
            TreeSet<String> expected = new TreeSet<>();
            for (Enum<?> code : codes) {
                if (!code.name().equals("NONE") && code != Procedure.REDRAWS) {
                    expected.add(group + "." + code.name().toLowerCase(Locale.ROOT));
                }
            }
            TreeSet<String> there = new TreeSet<>(Labels.of(language).keys());
            there.removeIf(key -> !key.startsWith(group + "."));
            assertEquals(expected, there);
        });
    }

    @Test
    void redrawsAreCountedInIndonesian() {
        Estimator redraws = Estimator.of(Procedure.REDRAWS);
        assertEquals(
                "2.001 undian ulang, undian yang sebenarnya ikut dihitung",
                INDONESIAN.estimator(redraws.remarking(Remark.Kind.REDRAWS, "2,001")));
        Estimator regression =
                Estimator.of(Procedure.REGRESSION).with(CovarianceType.HC2).remarking(Remark.Kind.ALL_DRAWS, "24");
        assertEquals("semua 24 undian yang mungkin, regresi, HC2", INDONESIAN.estimator(regression));
        assertEquals("all 24 draws of the lottery, regression, HC2", regression.words());
    }

    @Test
    void anEstimandIsPutTogetherFromItsParts() {
        assertEquals(
                "Dampak pada kuantil 0,5, dengan penimbang program",
                INDONESIAN.estimand(
                        Estimand.of(Quantity.QUANTILE_TREATMENT_EFFECT, "0.5").weighted(Weighting.PROGRAMME)));
        Estimand bound = Estimand.of(Quantity.EFFECT_ON_ALWAYS_RESPONDERS).bounded(Bound.LOWER);
        assertEquals("Dampak bagi yang selalu menjawab (always-respondents), batas bawah", INDONESIAN.estimand(bound));
        assertEquals("effect on those who always answer, lower bound", bound.words());
    }

    @Test
    void anEstimatorNamesItsClustersInTheReadersWords() {
        Estimator regression = Estimator.of(Procedure.TWO_STAGE_LEAST_SQUARES)
                .adjusted(RegressionAdjustment.CELL_EFFECTS_AND_COVARIATES)
                .with(CovarianceType.CR1_TWO_WAY)
                .clusteredBy(List.of("household_key", "wave"));
        assertEquals(
                "kuadrat terkecil dua tahap dengan efek tetap sel dan kovariat, CR1 dua arah menurut rumah tangga dan Gelombang",
                INDONESIAN.estimator(regression));
        assertEquals(
                "two-stage least squares with cell effects and covariates, CR1_TWO_WAY clustered by household_key and wave",
                regression.words());
    }

    /** A file of before there were codes is printed as it is. */
    @Test
    void wordsOfAnOlderFileStand() {
        Estimator old = Estimator.ofWords("regression with cell effects, HC2");
        assertEquals(Procedure.OTHER, old.procedure());
        assertTrue(INDONESIAN.estimator(old).startsWith("regression with"));
    }
}
