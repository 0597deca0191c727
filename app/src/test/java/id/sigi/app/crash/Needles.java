package id.sigi.app.crash;

import id.sigi.programme.contract.RawIdentifier;
import id.sigi.programme.scenario.people.Person;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Everything that says who a scenario's people are, to be looked for in bytes and rows. Identity numbers and family cards are found
 * anywhere; shorter numbers only where no other digit touches them, because long random numbers contain many short ones.
 */
final class Needles {
    private static final int IDENTITY_DIGITS = 16;
    private static final Pattern DIGITS = Pattern.compile("[0-9]{10,}");
    private static final Pattern ADDRESS = Pattern.compile("[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+");
    private static final Pattern TWO_WORDS = Pattern.compile("([A-Za-z]{2,})(?= ([A-Za-z]{2,}))");

    private final Set<String> identityNumbers = new HashSet<>();
    private final Set<String> numbers = new HashSet<>();
    private final Set<String> addresses = new HashSet<>();
    private final Set<String> names = new HashSet<>();
    private final Set<String> found = new TreeSet<>();

    Needles(List<Person> people) {
        for (Person person : people) {
            identityNumbers.add(person.nik().digits());
            identityNumbers.add(person.familyCard().digits());
            numbers.add(person.accountNumber().digits());
            String phone =
                    RawIdentifier.PHONE.findNormal(person.contact().phone()).orElseThrow();
            numbers.addAll(List.of(phone, phone.substring(2), "0" + phone.substring(2)));
            addresses.add(person.contact().email().toLowerCase(Locale.ROOT));
            names.add(person.contact().name().toUpperCase(Locale.ROOT));
        }
    }

    int size() {
        return identityNumbers.size() + numbers.size() + addresses.size() + names.size();
    }

    /** What was found, by kind and place; never the identifier itself. */
    Set<String> found() {
        return found;
    }

    void search(Path file) throws IOException {
        String place = file.getFileName().toString();
        search(place, place);
        search(place, new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
    }

    void search(String place, String text) {
        Matcher digits = DIGITS.matcher(text);
        while (digits.find()) {
            searchDigits(place, digits.group());
        }
        Matcher address = ADDRESS.matcher(text);
        while (address.find()) {
            note(addresses, address.group().toLowerCase(Locale.ROOT), "an e-mail address in ", place);
        }
        Matcher words = TWO_WORDS.matcher(text);
        while (words.find()) {
            note(names, (words.group(1) + " " + words.group(2)).toUpperCase(Locale.ROOT), "a name in ", place);
        }
    }

    private void searchDigits(String place, String digits) {
        note(numbers, digits, "a telephone or account number in ", place);
        for (int at = 0; at + IDENTITY_DIGITS <= digits.length(); at++) {
            note(identityNumbers, digits.substring(at, at + IDENTITY_DIGITS), "an identity number in ", place);
        }
    }

    private void note(Set<String> needles, String text, String kind, String place) {
        if (needles.contains(text)) {
            found.add(kind + place);
        }
    }
}
