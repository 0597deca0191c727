package id.sigi.reports.label;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.sigi.methods.estimate.Label;
import id.sigi.methods.estimate.identity.Contrast;
import id.sigi.methods.estimate.identity.Estimand;
import id.sigi.methods.estimate.identity.Estimator;
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
        assertEquals(
                Unit.POINTS,
                Unit.of(new Label(
                        "earnings up to 5",
                        Estimand.ofWords("intention-to-treat"),
                        Contrast.NONE,
                        Label.ALL,
                        Estimator.ofWords(""))));
        assertEquals(
                Unit.SHARE,
                Unit.of(new Label(
                        "earnings up to 5",
                        Estimand.ofWords("control share"),
                        Contrast.NONE,
                        Label.ALL,
                        Estimator.ofWords(""))));
    }
}
