package id.sigi.programme.privacy;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Words before a number that say what it is. */
final class NumberWords {
    /** Words that stand before a number of a person. */
    private static final Set<String> PERSONAL = Set.of(
            "nik",
            "kk",
            "ktp",
            "hp",
            "wa",
            "tlp",
            "telp",
            "tel",
            "telepon",
            "phone",
            "no",
            "nomor",
            "nomer",
            "rek",
            "rekening",
            "norek",
            "nohp",
            "bri",
            "bni",
            "bca",
            "btn",
            "bsi",
            "mandiri",
            "bank",
            "dana",
            "ovo",
            "gopay",
            "linkaja",
            "call",
            "sms",
            "npwp",
            "bpjs",
            "sim",
            "paspor",
            "akun",
            "va",
            "id",
            "account",
            "acc");

    /** How keys of the programme begin, see {@link ClearIdentifier}. */
    private static final Set<String> KEYS = Set.of(
            "acc", "apl", "app", "asm", "asr", "cer", "clw", "cpl", "crs", "drw", "dsp", "dss", "evt", "fnd", "prv",
            "pur", "rsp", "vac");

    /** How words begin that stand before marks, ages and other small numbers. */
    private static final List<String> MARKS = List.of(
            "nilai",
            "skor",
            "score",
            "rating",
            "bintang",
            "poin",
            "bobot",
            "hasil",
            "tes",
            "test",
            "ujian",
            "kuis",
            "umur",
            "usia",
            "gelombang",
            "batch",
            "kelas",
            "angkatan",
            "modul",
            "bab",
            "hal",
            "halaman",
            "minggu",
            "pekan",
            "sesi",
            "soal",
            "hari",
            "tanggal",
            "peserta",
            "persen");

    private static final int NEAR = 40;
    private static final int MOST_WORDS = 4;

    private NumberWords() {}

    static boolean isPersonal(String word) {
        return PERSONAL.contains(word.toLowerCase(Locale.ROOT));
    }

    static boolean isKey(String word) {
        return KEYS.contains(word);
    }

    /** Whether the words shortly before a place say that small numbers follow, and none says a number of a person. */
    static boolean sayMarks(String text, int at) {
        String before = text.substring(Math.max(0, at - NEAR), at).toLowerCase(Locale.ROOT);
        String clause = before.substring(Math.max(before.lastIndexOf(". "), before.lastIndexOf('\n')) + 1);
        List<String> words = Arrays.stream(clause.split("[^\\p{L}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
        List<String> last = words.subList(Math.max(0, words.size() - MOST_WORDS), words.size());
        return last.stream().noneMatch(NumberWords::isPersonal)
                && last.stream()
                        .anyMatch(word -> MARKS.stream()
                                .anyMatch(mark ->
                                        word.equals(mark) || word.equals(mark + "nya") || word.equals(mark + "ku")));
    }
}
