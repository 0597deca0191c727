package id.sigi.methods.estimate;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What the data itself calls its variables and their values, for those that a set names. Rows keep the codes, which identify them; labels are
 * for whoever reads a table, and may be corrected in the data without a row becoming another one.
 *
 * @param variables labels of variables, by their names
 * @param values labels of values, by variable and code
 */
public record DataLabels(Map<String, String> variables, Map<String, Map<String, String>> values) {
    /** The data has none. */
    public static final DataLabels NONE = new DataLabels(Map.of(), Map.of());

    private static final String BETWEEN = ", ";
    private static final String EQUALS = "=";

    public DataLabels {
        variables = Map.copyOf(variables);
        Map<String, Map<String, String>> kept = new LinkedHashMap<>();
        values.forEach((variable, labels) -> kept.put(variable, Map.copyOf(labels)));
        values = Map.copyOf(kept);
    }

    public boolean isEmpty() {
        return variables.isEmpty() && values.isEmpty();
    }

    /** The label of a variable's value. */
    public Optional<String> findValue(String variable, String code) {
        return Optional.ofNullable(values.getOrDefault(variable, Map.of()).get(code));
    }

    /** The label of a variable. */
    public Optional<String> findVariable(String variable) {
        return Optional.ofNullable(variables.get(variable));
    }

    /** Words of a file with the label of each value that has one in place of its code: {@code region=Java, sex=2} of {@code region=1, sex=2}. */
    public String words(String words) {
        return values.isEmpty()
                ? words
                : Arrays.stream(words.split(BETWEEN, -1)).map(this::word).collect(Collectors.joining(BETWEEN));
    }

    private String word(String word) {
        int at = word.indexOf(EQUALS);
        return at < 0
                ? word
                : findValue(word.substring(0, at), word.substring(at + 1))
                        .map(label -> word.substring(0, at + 1) + label)
                        .orElse(word);
    }

    /** The labels of both; where both have one, these. */
    public DataLabels joined(DataLabels more) {
        Map<String, String> all = new LinkedHashMap<>(more.variables);
        all.putAll(variables);
        Map<String, Map<String, String>> both = new LinkedHashMap<>(more.values);
        values.forEach((variable, labels) -> both.merge(variable, labels, (theirs, ours) -> {
            Map<String, String> merged = new LinkedHashMap<>(theirs);
            merged.putAll(ours);
            return merged;
        }));
        return new DataLabels(all, both);
    }

    /** The same, but only what some of these words name. */
    public DataLabels of(Iterable<String> words) {
        Map<String, String> named = new LinkedHashMap<>();
        Map<String, Map<String, String>> used = new LinkedHashMap<>();
        for (String all : words) {
            for (String word : all.split(BETWEEN, -1)) {
                int at = word.indexOf(EQUALS);
                String variable = at < 0 ? word : word.substring(0, at);
                findVariable(variable).ifPresent(label -> named.put(variable, label));
                String code = at < 0 ? "" : word.substring(at + 1);
                findValue(variable, code)
                        .ifPresent(label -> used.computeIfAbsent(variable, none -> new LinkedHashMap<>())
                                .put(code, label));
            }
        }
        return new DataLabels(named, used);
    }
}
