package id.sigi.programme.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("kernel")
class IdentityTest {

    /** Structure as published: region, birth date with forty added to the day for women, serial from 0001. All numbers are made up. */
    @ParameterizedTest
    @CsvSource({
        "3201010112900001, a man born on the first",
        "3201014112900001, a woman born on the first",
        "3201017101909999, a woman born on the 31st",
    })
    void anIdentityNumberOfTheRightStructureIsTaken(String digits, String who) {
        assertEquals(digits, new Nik(digits).digits(), who);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "320101011290001", // 15 digits
                "32010101129000011", // 17 digits
                "32010101129000O1", // a letter
                "3201013212900001", // day 32
                "3201017212900001", // day 72
                "3201010012900001", // day zero
                "3201010113900001", // month 13
                "3201010112900000", // serial zero
                "0201010112900001" // no province
            })
    void anIdentityNumberOfAnotherStructureIsRefusedWithoutRepeatingIt(String digits) {
        var fault = assertThrows(IllegalArgumentException.class, () -> new Nik(digits));
        assertFalse(fault.getMessage().contains(digits));
    }

    @Test
    void textNeverShowsTheDigits() {
        assertEquals("Nik(hidden)", new Nik("3201010112900001").toString());
        assertEquals("FamilyCard(hidden)", new FamilyCard("3201010101100001").toString());
        assertThrows(IllegalArgumentException.class, () -> new FamilyCard("32010100000001"));
    }
}
