package id.sigi.programme.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("kernel")
class ScrubbedTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NIK saya 3273011501900001 belum terverifikasi | NIK saya [nomor] belum terverifikasi",
                "32 7301 150190 0001                           | [nomor]",
                "3273.0115.0190.0001                           | [nomor]",
                "3273-0115-0190-0001                           | [nomor]",
                "hubungi 0812-3456-7890 ya                     | hubungi [nomor] ya",
                "WA +62 812 3456 7890                          | WA [nomor]",
                "(021) 5551234                                 | ([nomor]",
                "rekening BNI 0123456789                       | rekening BNI [nomor]",
                "surel siti.aminah@contoh.id masuk             | surel [nomor] masuk",
                "insentif Rp 600.000 belum masuk               | insentif Rp 600.000 belum masuk",
                "harga 1.250.000 rupiah                        | harga 1.250.000 rupiah",
                "sejak 2021-03-15 menunggu                     | sejak 2021-03-15 menunggu",
                "sejak 15/03/2021 menunggu                     | sejak 15/03/2021 menunggu",
                "nilai 90 dari 100, gelombang 12               | nilai 90 dari 100, gelombang 12",
                "١٢٣٤٥٦٧٨٩٠                                    | [nomor]",
            })
    void strikesOutWhatLooksLikeAnIdentifierAndKeepsOtherNumbers(String text, String kept) {
        assertEquals(kept, ScrubbedText.of(text));
    }

    @Test
    void refusesATextThatIsTooLong() {
        assertThrows(IllegalArgumentException.class, () -> ScrubbedText.of("a".repeat(4001)));
    }

    @Test
    void makesControlCharactersBlank() {
        assertEquals("a b", ScrubbedText.of("a\nb"));
    }
}
