package id.sigi.app.scenario;

import id.sigi.programme.scenario.Scenario;
import id.sigi.programme.scenario.people.Person;
import id.sigi.programme.scenario.people.Population;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import java.util.stream.Stream;

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

    private static final long SHORT_UNITS = 1_000_000_000_000L;
    private static final long LONG_UNITS = 10_000_000_000_000_000L;

    /** Sorted, each kind by itself, because a text of digits may begin with zeros. */
    private final long[] shorts;

    private final long[] longs;

    private KnownNumbers(LongStream shorts, LongStream longs) {
        this.shorts = shorts.sorted().distinct().toArray();
        this.longs = longs.sorted().distinct().toArray();
    }

    static KnownNumbers of(Scenario scenario) {
        List<Person> people = Population.of(scenario).people();
        return new KnownNumbers(
                people.stream().mapToLong(person -> number(person.contact().phone(), SHORT)),
                people.stream()
                        .flatMap(person -> Stream.of(
                                person.nik().digits(), person.familyCard().digits()))
                        .mapToLong(digits -> number(digits, LONG)));
    }

    private static long number(String digits, int length) {
        if (digits.length() != length) {
            throw new IllegalStateException("a number of " + length + " digits has " + digits.length());
        }
        return Long.parseLong(digits);
    }

    int count() {
        return shorts.length + longs.length;
    }

    /** What kinds of secrets the bytes tell; none, if it is empty. */
    Set<String> search(byte[] text) {
        Set<String> found = new TreeSet<>();
        int digits = 0;
        long last = 0;
        for (int at = 0; at < text.length; at++) {
            byte character = text[at];
            if (character >= '0' && character <= '9') {
                digits++;
                last = (last * 10 + character - '0') % LONG_UNITS;
                if (digits >= SHORT && isKnown(last, digits)) {
                    found.add("a number of the scenario");
                }
            } else {
                digits = 0;
                last = 0;
                if (character == '@' && isDomain(text, at)) {
                    found.add("an address of the scenario");
                }
            }
        }
        return found;
    }

    /** Whether the last of so many digits are a number. */
    private boolean isKnown(long last, int digits) {
        return Arrays.binarySearch(shorts, last % SHORT_UNITS) >= 0
                || (digits >= LONG && Arrays.binarySearch(longs, last) >= 0);
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
