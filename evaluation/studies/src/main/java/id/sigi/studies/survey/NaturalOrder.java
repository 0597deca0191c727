package id.sigi.studies.survey;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Numbers by their size, before all other texts, which are in the order of their letters. */
final class NaturalOrder {
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,15}([.][0-9]{1,15})?");

    private NaturalOrder() {}

    /** A text and its size; infinite if it is no number. */
    private record Sized(String text, double size) {
        static Sized of(String text) {
            return new Sized(text, isNumber(text) ? Double.parseDouble(text) : Double.POSITIVE_INFINITY);
        }
    }

    static List<String> sorted(Stream<String> texts) {
        return texts.map(Sized::of)
                .sorted(Comparator.comparingDouble(Sized::size).thenComparing(Sized::text))
                .map(Sized::text)
                .toList();
    }

    static boolean isNumber(String text) {
        return NUMBER.matcher(text).matches();
    }
}
