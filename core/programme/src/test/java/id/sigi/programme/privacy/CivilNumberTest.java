package id.sigi.programme.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.sigi.programme.contract.RawIdentifier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Structure as the population register publishes it; all numbers are made up. */
@Tag("kernel")
class CivilNumberTest {
    @ParameterizedTest
    @CsvSource({
        "3273014101900001, a woman of Bandung",
        "3201010112900001, a man",
        "3201017101909999, a woman born on the 31st",
        "3201012902000001, 29 February 2000",
        "3201016902960001, a woman born on 29 February 1996",
        "9601010101700001, the newest province",
        "9401010101700001, Papua",
        "3201993004850001, a district of two digits",
        "1111111111111112, not one digit alone",
        "3201010101010101, unlikely but possible"
    })
    void aPersonMayHaveIt(String digits, String who) {
        assertEquals(true, CivilNumber.isPerson(digits), who);
    }

    @ParameterizedTest
    @CsvSource({
        "0000000000000000, zeros",
        "9999999999999999, nines",
        "1111111111111111, ones",
        "1212121212121212, a pair again and again",
        "1203120312031203, four digits again and again",
        "1234567890123456, counted up",
        "9876543210987654, counted down",
        "3200000000000000, a province and nothing",
        "0012014102900003, province 00",
        "0112014102900003, province 01",
        "2012014102900003, province 20",
        "2212014102900003, province 22",
        "4112014102900003, province 41",
        "5412014102900003, province 54",
        "7712014102900003, province 77",
        "9712014102900003, province 97",
        "9912014102900003, province 99",
        "3200014102900003, regency 00",
        "3273004102900003, district 00",
        "3273010001900001, day 00",
        "3273013201900001, day 32",
        "3273014001900001, day 40",
        "3273017201900001, day 72",
        "3273017501900001, day 75",
        "3273013102900001, 31 February",
        "3273013002900001, 30 February",
        "3273012902910001, 29 February of no leap year",
        "3273017102900001, a woman born on 31 February",
        "3273013104900001, 31 April",
        "3273014100900001, month 00",
        "3273014113900001, month 13",
        "3273014101900000, serial 0000",
        "327301410190000, fifteen digits",
        "32730141019000011, seventeen digits",
        "327301410190000l, a letter",
        "'', nothing"
    })
    void nobodyCanHaveIt(String digits, String why) {
        assertEquals(false, CivilNumber.isPerson(digits), why);
        assertEquals(false, CivilNumber.isFamilyCard(digits), why);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0663\u0662\u0667\u0663\u0660\u0661\u0664\u0661\u0660\u0661\u0669\u0660\u0660\u0660\u0660\u0661",
                "\uff13273014101900001",
                "3273-0141-0190-0001",
                "3273014101900001\n",
                "'3273014101900001"
            })
    void digitsOfAnotherScriptAndPartedOnesAreNone(String digits) {
        assertEquals(false, CivilNumber.isPerson(digits));
    }

    /** A card has the day on which it was registered, to which nothing is added. */
    @ParameterizedTest
    @CsvSource({"3273010101100001, true", "3273013112190001, true", "3273014101100001, false", "3273017112190001, false"
    })
    void aFamilyCardHasNoSex(String digits, boolean isCard) {
        assertEquals(isCard, CivilNumber.isFamilyCard(digits));
    }

    @ParameterizedTest
    @ValueSource(strings = {"A\ud800", "\udc00B", "Siti\u0000", "Siti\u009bAminah"})
    void aNameOfHalfCharactersHasNoPseudonym(String name) {
        assertEquals(true, RawIdentifier.NAME.findNormal(name).isEmpty());
    }
}
