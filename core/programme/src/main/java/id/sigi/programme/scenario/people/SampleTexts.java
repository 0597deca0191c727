package id.sigi.programme.scenario.people;

import id.sigi.programme.scenario.RandomStream;
import id.sigi.programme.vocabulary.ComplaintTopic;
import java.util.List;

/**
 * What people of a scenario write, in short sentences; a few give away a number of theirs, which the programme's systems have to strike
 * out.
 */
public final class SampleTexts {
    private static final double GIVES_NUMBER_IN_REVIEW = 0.01;
    private static final double GIVES_NUMBER_IN_COMPLAINT = 0.2;
    private static final List<String> PRAISE = List.of(
            "Materinya mudah dipahami dan langsung bisa dipraktikkan.",
            "Pengajarnya sabar, terima kasih Prakerja.",
            "Pelatihannya bagus, sangat membantu usaha saya.",
            "Penjelasan lengkap, videonya jelas.",
            "Sesuai dengan yang saya cari, harga terjangkau.");
    private static final List<String> MIXED = List.of(
            "Cukup baik, tetapi tugasnya terlalu sedikit.",
            "Materi lumayan, suara video kurang jelas.",
            "Pelatihan terlalu singkat untuk pemula.");

    private SampleTexts() {}

    /** The review that goes with a person's stars for one of the courses. */
    public static String review(Person person, int stars, int number) {
        RandomStream dice = person.dice("review", number);
        String text = dice.among(stars >= 4 ? PRAISE : MIXED);
        return dice.chance(GIVES_NUMBER_IN_REVIEW) ? text + " " + number(person, dice) : text;
    }

    /** What a person complains of. */
    public static String complaint(Person person, ComplaintTopic topic) {
        RandomStream dice = person.dice("complaint text", 0);
        String text = dice.among(sentences(topic));
        return dice.chance(GIVES_NUMBER_IN_COMPLAINT) ? text + " " + number(person, dice) : text;
    }

    private static String number(Person person, RandomStream dice) {
        return switch (dice.between(0, 2)) {
            case 0 -> "NIK saya " + person.nik().digits() + ".";
            case 1 -> "Hubungi saya di " + person.contact().phone() + ".";
            default -> "Nomor rekening saya " + person.accountNumber().digits() + ", mohon dicek.";
        };
    }

    private static List<String> sentences(ComplaintTopic topic) {
        return switch (topic) {
            case REGISTRATION ->
                List.of("Tidak bisa masuk ke akun saya.", "Kode OTP tidak pernah sampai.", "Foto KTP selalu ditolak.");
            case SELECTION -> List.of("Kenapa saya tidak lolos gelombang ini?", "Hasil seleksi belum muncul.");
            case TRAINING -> List.of("Kode voucher pelatihan tidak bisa dipakai.", "Jadwal webinar berubah terus.");
            case CERTIFICATE -> List.of("Sertifikat belum muncul di dashboard.", "Nama di sertifikat salah.");
            case INCENTIVE ->
                List.of("Insentif Rp 600.000 belum masuk.", "E-wallet sudah di-upgrade tetapi insentif gagal terus.");
            case OTHER -> List.of("Mohon penjelasan tentang program.", "Chat saya tidak dibalas sejak kemarin.");
        };
    }
}
