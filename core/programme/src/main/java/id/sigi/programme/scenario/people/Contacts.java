package id.sigi.programme.scenario.people;

import id.sigi.programme.identity.AccountNumber;
import id.sigi.programme.identity.Contact;
import id.sigi.programme.scenario.RandomStream;
import id.sigi.programme.vocabulary.Sex;
import java.util.List;
import java.util.Locale;

/** Made-up names, numbers and addresses: given names are put together at random, and the addresses' domain does not exist. */
final class Contacts {
    private static final List<String> WOMEN = List.of(
            "Ayu", "Dewi", "Fitri", "Indah", "Kartika", "Lestari", "Maya", "Nur", "Putri", "Ratna", "Sri", "Wulan");
    private static final List<String> MEN = List.of(
            "Adi", "Bayu", "Cahyo", "Dimas", "Eko", "Fajar", "Guntur", "Hendra", "Joko", "Rizal", "Surya", "Yusuf");
    private static final List<String> SECOND = List.of(
            "Anggara",
            "Handoko",
            "Kusuma",
            "Laksana",
            "Mahardika",
            "Nugraha",
            "Pratama",
            "Ramadhan",
            "Saputra",
            "Setiawan",
            "Utama",
            "Wibowo");

    private Contacts() {}

    static Contact of(Person person) {
        RandomStream dice = person.dice("contact", 0);
        String given = dice.among(person.profile().sex() == Sex.FEMALE ? WOMEN : MEN);
        String name = given + " " + dice.among(SECOND);
        String phone = "08%02d%08d".formatted(dice.between(11, 99), dice.between(0, 99_999_999));
        String number = person.applicantId().substring(person.applicantId().lastIndexOf('-') + 1);
        return new Contact(name, phone, given.toLowerCase(Locale.ROOT) + number + "@surel.contoh");
    }

    static AccountNumber accountNumber(Person person) {
        RandomStream dice = person.dice("account number", 0);
        return new AccountNumber("%05d%05d".formatted(dice.between(10_000, 99_999), dice.between(0, 99_999)));
    }
}
