package id.sigi.reports.label;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigi.methods.estimate.identity.Estimand;
import id.sigi.methods.estimate.identity.OutcomeVariable;
import id.sigi.methods.estimate.identity.Quantity;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Truth: sentences as studies write them, translated by hand. */
@Tag("kernel")
class PhrasesTest {
    private static final Labels JTPA = Labels.of(Language.INDONESIAN)
            .withOutcomes(new OutcomeNames(
                    Map.of("earnings", "Pendapatan"),
                    Map.of("earnings", "US dollars"),
                    "offered training minus not offered"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Chance decided within each cell of site.        | Undian menentukan di dalam setiap sel menurut lokasi.",
                "Contrast: offered training minus not offered.   | Kontras: ditawari pelatihan dikurangi tidak ditawari.",
                "rows that satisfy: sex = 0                      | baris yang memenuhi: sex = 0",
                "with earnings                                   | dengan Pendapatan",
                "a sentence that nobody has translated           | a sentence that nobody has translated",
            })
    void partsOfASentenceAreLookedUpInTurn(String english, String indonesian) {
        assertEquals(indonesian, JTPA.phrase(english));
    }

    @Test
    void aPlanThatOffersSomethingElseIsNotCalledSelection() {
        assertEquals("Dampak tawaran (intention to treat)", JTPA.estimand(Estimand.of(Quantity.INTENTION_TO_TREAT)));
        assertEquals(
                "Dampak keterpilihan (intention to treat)",
                Labels.of(Language.INDONESIAN).estimand(Estimand.of(Quantity.INTENTION_TO_TREAT)));
        assertEquals("Selisih", JTPA.estimand(Estimand.of(Quantity.DIFFERENCE)));
    }

    @Test
    void aUnitIsPrintedWhereNothingElseTellsIt() {
        assertEquals("Pendapatan (dolar AS)", JTPA.measure(OutcomeVariable.ofWords("earnings")));
        assertEquals(
                "Bekerja",
                Labels.of(Language.INDONESIAN)
                        .measure(OutcomeVariable.ofWords("is_employed"))
                        .substring(0, 7));
        assertTrue(JTPA.findConvention("A sentence that nobody has translated.").isEmpty());
        assertEquals(
                Optional.of("A sentence that nobody has translated."),
                Labels.of(Language.ENGLISH).findConvention("A sentence that nobody has translated."));
    }

    @Test
    void aPhraseWithoutItsOtherHalfIsAMistake() {
        List<String> lines = List.of("one", "two");
        assertThrows(IllegalArgumentException.class, () -> Phrases.read(lines));
    }

    @Test
    void bracketsAndBackslashesArePlainText() {
        Phrases phrases = Phrases.read(List.of("p(1-p) of {0}", "= {0}: p(1-p)"));
        assertEquals(Optional.of("$1\\: p(1-p)"), phrases.find("p(1-p) of $1\\", part -> part));
        assertEquals(Optional.empty(), phrases.find("p11-pp of x", part -> part));
    }
}
