package id.sigi.app.published;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** One line of a published file of estimates, by the names of its columns, as text: digits count. */
record PublishedRow(String set, Map<String, String> fields) {

    /** All lines of the files of estimates below a folder. */
    static List<PublishedRow> list(Path folder) throws IOException {
        List<PublishedRow> rows = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(PublishedRow::isTable).sorted().toList()) {
                rows.addAll(read(file));
            }
        }
        return rows;
    }

    /** Whether a file has estimates, one a line. */
    static boolean isTable(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".csv") && !name.endsWith("_models.csv") && !name.equals("withheld.csv");
    }

    /** A row of a file of JSON, which has no empty fields and keeps codes in an object of their own. */
    static PublishedRow of(String set, JsonNode node) {
        Map<String, String> fields = new HashMap<>();
        Stream.concat(node.properties().stream(), node.path("codes").properties().stream())
                .filter(field -> !field.getKey().equals("codes"))
                .forEach(field -> fields.put(field.getKey(), text(field.getValue())));
        return new PublishedRow(set, fields);
    }

    /** A list as the tables have it: clusters by their names, remarks with what they are about. */
    private static String text(JsonNode value) {
        if (value.isArray()) {
            List<String> parts = new ArrayList<>();
            value.forEach(part -> parts.add(
                    part.isObject()
                            ? part.path("remark").asText()
                                    + (part.path("argument").asText().isEmpty()
                                            ? ""
                                            : "=" + part.path("argument").asText())
                            : part.asText()));
            return String.join(" ", parts);
        }
        return value.isNumber() ? value.decimalValue().stripTrailingZeros().toPlainString() : value.asText();
    }

    /** Whether every field of another row stands here too. */
    boolean saysNoLessThan(PublishedRow other) {
        return other.fields.entrySet().stream().allMatch(field -> isSame(field.getValue(), text(field.getKey())));
    }

    private static boolean isSame(String one, String other) {
        return one.equals(other)
                || (isNumber(one) && isNumber(other) && new BigDecimal(one).compareTo(new BigDecimal(other)) == 0);
    }

    private static boolean isNumber(String text) {
        return text.matches("-?\\d+(\\.\\d+)?([eE]-?\\d+)?");
    }

    static List<PublishedRow> read(Path file) throws IOException {
        List<List<String>> lines =
                Files.readAllLines(file).stream().map(PublishedRow::split).toList();
        String set = file.getFileName().toString().replace(".csv", "");
        List<PublishedRow> rows = new ArrayList<>();
        for (List<String> line : lines.subList(1, lines.size())) {
            Map<String, String> fields = new HashMap<>();
            for (int at = 0; at < line.size(); at++) {
                fields.put(lines.get(0).get(at), line.get(at));
            }
            rows.add(new PublishedRow(set, fields));
        }
        return rows;
    }

    private static List<String> split(String line) {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean isQuoted = false;
        for (int at = 0; at < line.length(); at++) {
            char letter = line.charAt(at);
            if (letter == '"') {
                isQuoted = !isQuoted;
            } else if (letter == ',' && !isQuoted) {
                fields.add(field.toString());
                field.setLength(0);
            } else {
                field.append(letter);
            }
        }
        fields.add(field.toString());
        return fields;
    }

    String text(String column) {
        return fields.getOrDefault(column, "");
    }

    OptionalLong count(String column) {
        return text(column).isEmpty() ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(text(column)));
    }

    OptionalDouble number(String column) {
        return text(column).isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(text(column)));
    }

    /** Half of a unit of the last digit that is printed. */
    double half(String column) {
        BigDecimal value = new BigDecimal(text(column)).stripTrailingZeros();
        return Math.pow(10, -Math.max(value.scale(), -20)) / 2;
    }

    boolean isPrinted() {
        return text("status").equals("ESTIMATED");
    }

    /** What the row is about, for comparison with the row of another file. */
    String label() {
        return String.join(
                "|", set, text("outcome"), text("estimand"), text("contrast"), text("subgroup"), text("estimator"));
    }

    /** The same row without numbers. */
    PublishedRow blank() {
        Map<String, String> left = new HashMap<>(fields);
        List.of(
                        "estimate",
                        "std_error",
                        "df",
                        "statistic",
                        "p_value",
                        "p_adjusted",
                        "conf_low",
                        "conf_high",
                        "n_treated",
                        "n_control",
                        "numerator")
                .forEach(column -> left.put(column, ""));
        left.put("denominator", "0");
        left.put("denominator_name", "suppressed");
        left.put("status", "NOT_ESTIMABLE");
        left.put("reason", "suppressed");
        return new PublishedRow(set, left);
    }
}
