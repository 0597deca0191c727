package id.sigi.programme.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No sentence to a user carries the number or the address of a person, whoever made the sentence; other numbers stay. */
@Tag("kernel")
class RequestFaultTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "3273014102900001",
                "3273 0141 0290 0001",
                "081234567890",
                "+62 812-3456-7890",
                "siti@example.co.id",
                "laporan-3273014102900001.csv",
            })
    void whatHasTheFormOfAPersonsNumberIsStruckOutOfAllThreeParts(String personal) {
        RequestFault fault = new RequestFault(
                "the table /data/" + personal + " cannot be read",
                "the data has no column " + personal,
                "Name one of x, " + personal + ", y");
        for (String part : new String[] {fault.problem(), fault.reason(), fault.remedy(), fault.getMessage()}) {
            assertFalse(part.contains(personal), part);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a seed is a whole number from 0 to 9223372036854775807",
                "whole numbers beyond 9007199254740991 are not kept",
                "the table /tmp/junit-12345678901234567890/rows.csv cannot be read",
                "its fingerprint is sha256:00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff",
                "the draw began at 2026-11-29T08:15:30.123456Z and not before",
                "the waves are 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11 and 12",
                "at most 1,000,000,000 rows",
            })
    void otherNumbersStay(String sentence) {
        assertEquals(sentence, new RequestFault("p", sentence, "m").reason());
    }
}
