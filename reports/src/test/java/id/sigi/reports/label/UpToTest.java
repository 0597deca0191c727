package id.sigi.reports.label;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.sigi.methods.estimate.Label;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A share up to a threshold is called by its outcome's name and the threshold in the reader's numerals. */
@Tag("kernel")
class UpToTest {
    private static final OutcomeNames NAMES =
            new OutcomeNames(Map.of("earnings", "Earnings"), Map.of("earnings", "US dollars"), "won minus lost");

    @Test
    void theOutcomeAndTheThresholdAreNamed() {
        Labels english = Labels.of(Language.ENGLISH).withOutcomes(NAMES);
        Labels indonesian = Labels.of(Language.INDONESIAN).withOutcomes(NAMES);

        assertEquals("Earnings up to 10,173.5", english.outcome("earnings up to 10173.5"));
        assertEquals("Earnings sampai 10.173,5", indonesian.outcome("earnings up to 10173.5"));
        assertEquals("Earnings up to \u2212200", english.outcome("earnings up to -200"));
    }

    @Test
    void itsEffectIsInPercentagePoints() {
        assertEquals(Unit.POINTS, Unit.of(new Label("earnings up to 5", "intention-to-treat", "", Label.ALL, "")));
        assertEquals(Unit.SHARE, Unit.of(new Label("earnings up to 5", "control share", "", Label.ALL, "")));
    }

    @Test
    void redrawsAreCountedInIndonesian() {
        Labels indonesian = Labels.of(Language.INDONESIAN);

        assertEquals(
                "2,001 undian ulang, undian yang sebenarnya ikut dihitung",
                indonesian.estimator("2,001 redraws of the lottery, the one that was made among them"));
        assertEquals("semua 24 undian yang mungkin", indonesian.estimator("all 24 draws of the lottery"));
        assertEquals(
                "semua 24 undian yang mungkin, regresi, HC2",
                indonesian.estimator("all 24 draws of the lottery, regression, HC2"));
    }

    @Test
    void effectsOnQuantilesSpeakIndonesian() {
        Labels indonesian = Labels.of(Language.INDONESIAN);

        assertEquals(
                "dampak pada kuantil 0.5, berbobot program",
                indonesian.estimand("quantile treatment effect at 0.5, programme-weighted"));
        assertEquals(
                "selisih kuantil kedua kelompok, selang Woodruff menurut home",
                indonesian.estimator("difference of the arms' quantiles, Woodruff intervals clustered by home"));
    }
}
