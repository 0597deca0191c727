package id.sigi.reports.label;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import id.sigi.methods.estimate.Label;
import id.sigi.methods.estimate.identity.Contrast;
import id.sigi.methods.estimate.identity.Estimand;
import id.sigi.methods.estimate.identity.Estimator;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Truth: the written conventions of the two languages. */
@Tag("kernel")
class LabelsTest {
    private static final Labels ENGLISH = Labels.of(Language.ENGLISH);
    private static final Labels INDONESIAN = Labels.of(Language.INDONESIAN);

    @Test
    void bothBundlesHaveTheSameKeysAndArguments() {
        assertEquals(ENGLISH.keys(), INDONESIAN.keys());
        Pattern argument = Pattern.compile("\\{\\d}");
        for (String key : ENGLISH.keys()) {
            assertFalse(INDONESIAN.text(key).isBlank(), key);
            assertEquals(
                    argument.matcher(ENGLISH.text(key)).results().count(),
                    argument.matcher(INDONESIAN.text(key)).results().count(),
                    key);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SHARE         | 0.41237    | 41.2%        | 41,2%",
                "POINTS        | 0.047      | +4.7 pp      | +4,7 p.p.",
                "POINTS        | -0.0004    | 0.0 pp       | 0,0 p.p.",
                "POINTS        | -0.0126    | \u22121.3 pp | \u22121,3 p.p.",
                "RUPIAH        | 3550000    | Rp\u00a03,550,000 | Rp3.550.000",
                "RUPIAH_CHANGE | 122500.4   | +Rp\u00a0122,500  | +Rp122.500",
                "COUNT         | 1234       | 1,234        | 1.234",
                "INDEX         | 0.9705     | 0.971        | 0,971",
            })
    void numbersAreWrittenInTheReadersWay(Unit unit, double value, String english, String indonesian) {
        assertEquals(english, ENGLISH.numerals().value(unit, value));
        assertEquals(indonesian, INDONESIAN.numerals().value(unit, value));
    }

    @ParameterizedTest
    @CsvSource({
        "hired,            intention-to-treat, share,              POINTS",
        "hired,            control mean,       Share,              SHARE",
        "hired,            intention-to-treat, hours per week,     SCORE",
        "pay,              intention-to-treat, million rupiah,     SCORE",
        "pay_idr,          intention-to-treat, rupiah per month,   RUPIAH_CHANGE",
        "pay_idr,          intention-to-treat, thousands,          SCORE",
        "is_hired,         intention-to-treat, share,              POINTS",
        "is_hired,         intention-to-treat, per cent of months, SCORE",
        "waiting_hours,    control mean,       hours,              HOURS",
        "pay_idr up to 10, intention-to-treat, rupiah,             POINTS",
    })
    void whatAPlanDeclaresGoesBeforeWhatANameSuggests(String outcome, String estimand, String declared, Unit unit) {
        Labels labels = ENGLISH.withOutcomes(new OutcomeNames(Map.of(), Map.of(outcome, declared), ""));
        assertEquals(
                unit,
                labels.unit(new Label(
                        outcome, Estimand.ofWords(estimand), Contrast.NONE, Label.ALL, Estimator.ofWords(""))));
    }

    @Test
    void monthsHaveTheNamesOfTheLanguage() {
        LocalDate day = LocalDate.of(2020, 8, 17);
        assertEquals("17 August 2020", ENGLISH.numerals().day(day));
        assertEquals("17 Agustus 2020", INDONESIAN.numerals().day(day));
    }

    @Test
    void aTinyPIsNotWrittenAsZero() {
        assertEquals("<\u00a00.001", ENGLISH.numerals().pValue(0.0000003));
        assertEquals("<\u00a00,001", INDONESIAN.numerals().pValue(0));
        assertEquals("0.032", ENGLISH.numerals().pValue(0.0321));
    }

    @Test
    void whatTheBundleDoesNotKnowIsPrintedAsItIs() {
        assertEquals("new_outcome", ENGLISH.outcome("new_outcome"));
        assertEquals("Women, Wave 3", ENGLISH.subgroup("sex=FEMALE,wave=3"));
        assertEquals("shoe_size=43", ENGLISH.subgroup("shoe_size=43"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a_b & 50% #1 <b>",
                "A & B",
                "women, 25-34",
                "x<1 & y>2",
                "grp=A",
                "grp=A & sex=FEMALE",
                "sex=FEMALE & poor",
                "sex = FEMALE",
                "Tom, Dick & Harry",
                "a,,b",
                "&",
                "all & nobody"
            })
    void whatAPlanCallsItsPeopleIsPrintedAsItStands(String name) {
        assertEquals(name, ENGLISH.subgroup(name));
        assertEquals(name, INDONESIAN.subgroup(name));
        assertEquals("Perempuan / Laki-laki", INDONESIAN.contrast(Contrast.ofWords("FEMALE over MALE")));
        assertEquals("Completed a course within 12 months", ENGLISH.outcome("P-4.3 completers among selected"));
        assertThrows(IllegalArgumentException.class, () -> ENGLISH.text("no.such.key"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "is_employed        | control mean                           | SHARE",
                "is_employed        | intention-to-treat, precision-weighted | POINTS",
                "monthly_income_idr | local average treatment effect         | RUPIAH_CHANGE",
                "monthly_income_idr | first stage                            | POINTS",
                "is_employed        | effective F of the first stage         | STATISTIC",
                "is_employed        | effect, Anderson-Rubin set             | POINTS",
                "is_employed        | mean of compliers with take-up         | SHARE",
                "monthly_income_idr | mean of compliers without take-up      | RUPIAH",
                "is_respondent      | who answered differs by arm, F         | STATISTIC",
                "is_employed        | p-value by redraws                     | INDEX",
                "disbursed_idr      | total                                  | RUPIAH",
                "selected           | adjusted parity index                  | INDEX",
                "entrepreneur       | change                                 | POINTS",
                "entrepreneur       | entry rate                             | SHARE",
                "age                | mean, selected                         | SCORE",
                "sex=FEMALE         | mean, selected                         | SHARE",
                "sex=FEMALE         | normalised difference                  | INDEX",
                "complaints         | count                                  | COUNT",
                "stars              | mean                                   | SCORE",
            })
    void theUnitFollowsFromTheName(String outcome, String estimand, Unit unit) {
        assertEquals(
                unit,
                Unit.of(new Label(
                        outcome, Estimand.ofWords(estimand), Contrast.NONE, Label.ALL, Estimator.ofWords(""))));
    }
}
