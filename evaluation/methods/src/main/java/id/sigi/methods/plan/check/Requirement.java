package id.sigi.methods.plan.check;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** What every part of a plan must satisfy; a broken demand is told with the key of the plan file, and the reader adds file and line. */
public final class Requirement {
    private static final Pattern IDENTIFIER = Pattern.compile("[a-z0-9]+([-_.][a-z0-9]+)*");

    private Requirement() {}

    public static String text(String value, String key) {
        that(value != null, "the key " + key + " is missing");
        that(!value.isBlank(), key + " is empty");
        return value;
    }

    public static String identifier(String value, String key) {
        text(value, key);
        that(
                IDENTIFIER.matcher(value).matches(),
                key + " must be made of lower-case letters, digits, '-', '_' and '.', and is \"" + value + "\"");
        return value;
    }

    public static <T> T present(T value, String key) {
        that(value != null, "the key " + key + " is missing");
        return value;
    }

    public static <T> List<T> some(List<T> values, String key) {
        that(values != null && !values.isEmpty(), key + " must list at least one entry");
        return complete(values, key);
    }

    public static <T> List<T> any(List<T> values, String key) {
        return values == null ? List.of() : complete(values, key);
    }

    public static <V> Map<String, V> any(Map<String, V> values, String key) {
        if (values == null) {
            return Map.of();
        }
        that(!values.containsValue(null), key + " has an entry without a value");
        return values;
    }

    public static <T> void distinct(List<T> values, String key, Function<T, String> name) {
        Set<String> seen = new HashSet<>();
        for (T value : values) {
            that(seen.add(name.apply(value)), key + " names \"" + name.apply(value) + "\" twice");
        }
    }

    public static void that(boolean satisfied, String otherwise) {
        that(satisfied, otherwise, UnmetRequirement.remedy(otherwise));
    }

    public static void that(boolean satisfied, String otherwise, String remedy) {
        if (!satisfied) {
            throw new UnmetRequirement(otherwise, remedy);
        }
    }

    private static <T> List<T> complete(List<T> values, String key) {
        that(values.stream().noneMatch(value -> value == null), key + " has an empty entry");
        return List.copyOf(values);
    }
}
