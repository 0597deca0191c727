package id.sigi.programme.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("kernel")
class ClearIdentifierTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "3171234505900001",
                "NIK3171234505900001",
                "a3171234505900001b",
                "3171 2345 0590 0001",
                "3171-2345-0590-0001",
                "317123.450590.0001",
                "317123/650590/0001",
                "kk-31712345059000011",
                "081234567890",
                "hp-0812-3456-7890",
                "tel:+62 812 3456 7890",
                "62 81234567890",
                "siti.aminah@example.co.id",
                "mailto:siti@example.id?subject=x",
                "0011223344556677-081234567890",
                // Two numbers in a row are no digest.
                "31712345059000013171234505900001"
            })
    void findsWhatGivesAPersonAway(String text) {
        assertEquals(true, ClearIdentifier.isIn(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "app-0016834",
                "evt-0812345678",
                "pur-0016834-1",
                "drw-012-NUSA_TENGGARA-PRIORITY",
                "00112233445566778899aabbccddeeff",
                "12345678-1234-4123-8123-123456789012",
                "/prakerja/ledger",
                "Bahasa Inggris @ kantor 2021",
                "events-00014.jsonl",
                // Sixteen digits that are no identity number, because no month is the 45th: a time and a counter.
                "20201045-204940-12",
                "2020-10-12T20:49:40.123Z"
            })
    void leavesTheRest(String text) {
        assertEquals(false, ClearIdentifier.isIn(text));
    }

    /** Every event has one, and its letters look like digits: each minute of a year and a half, in all the ways in which instants are written. */
    @Test
    void noMomentIsAPerson() {
        Instant first = Instant.parse("2020-01-01T00:00:59.125Z");
        for (int minute = 0; minute < 800_000; minute += 67) {
            String instant = first.plusSeconds(60L * minute).toString();
            String whole = instant.substring(0, 19);
            for (String written :
                    List.of(whole + "Z", instant, whole + "+07:00", whole.replaceAll("[-:]", "") + "Z", whole)) {
                assertFalse(ClearIdentifier.isIn(written), written);
            }
        }
        assertEquals("seen 2020-04-13T08:31:57Z there", ScrubbedText.of("seen 2020-04-13T08:31:57Z there"));
    }
}
