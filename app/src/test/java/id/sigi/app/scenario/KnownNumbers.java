package id.sigi.app.scenario;

import id.sigi.programme.scenario.Population;
import id.sigi.programme.scenario.Scenario;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * The numbers by which people of a scenario are known outside of the programme: identity numbers, family cards and telephones. Looks for
 * them, and for the domain of every e-mail address of a scenario, in bytes: digits and addresses are the same in every encoding that a
 * lake or report has.
 */
final class KnownNumbers {
    /** Digits of a telephone, and of an identity number or family card. */
    private static final int SHORT = 12;

    private static final int LONG = 16;
    private static final byte[] DOMAIN = "@surel.contoh".getBytes(StandardCharsets.US_ASCII);

    private final Set<String> numbers = new HashSet<>();

    private KnownNumbers() {}

    static KnownNumbers of(Scenario scenario) {
        KnownNumbers known = new KnownNumbers();
        Population.of(scenario).people().forEach(person -> {
            known.add(person.nik().digits(), LONG);
            known.add(person.familyCard().digits(), LONG);
            known.add(person.contact().phone(), SHORT);
        });
        return known;
    }

    private void add(String number, int digits) {
        if (number.length() != digits) {
            throw new IllegalStateException("a number of " + digits + " digits has " + number.length());
        }
        numbers.add(number);
    }

    int count() {
        return numbers.size();
    }

    /** What kinds of secrets the bytes tell; none, if it is empty. */
    Set<String> search(byte[] text) {
        Set<String> found = new TreeSet<>();
        int digits = 0;
        for (int at = 0; at < text.length; at++) {
            byte character = text[at];
            if (character >= '0' && character <= '9') {
                digits++;
                if (digits >= SHORT && isKnown(text, at + 1, Math.min(digits, LONG))) {
                    found.add("a number of the scenario");
                }
            } else {
                digits = 0;
                if (character == '@' && isDomain(text, at)) {
                    found.add("an address of the scenario");
                }
            }
        }
        return found;
    }

    /** Whether a number ends before a place in the text. */
    private boolean isKnown(byte[] text, int end, int digits) {
        return numbers.contains(ascii(text, end - SHORT, SHORT))
                || (digits == LONG && numbers.contains(ascii(text, end - LONG, LONG)));
    }

    private static String ascii(byte[] text, int begin, int length) {
        return new String(text, begin, length, StandardCharsets.US_ASCII);
    }

    private static boolean isDomain(byte[] text, int begin) {
        if (begin + DOMAIN.length > text.length) {
            return false;
        }
        for (int at = 0; at < DOMAIN.length; at++) {
            if (text[begin + at] != DOMAIN[at]) {
                return false;
            }
        }
        return true;
    }
}
