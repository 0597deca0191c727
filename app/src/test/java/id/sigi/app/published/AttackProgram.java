package id.sigi.app.published;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads every published file of a result, puts all figures into one system and looks for withheld counts; the truth serves only to say
 * whether what it found is right.
 *
 * @param rows the rows of the tables of data, CSV and JSON
 * @param lines the lines of all other files
 * @param sets the sets as JSON has them
 * @param minimum the minimum cell, which every page names
 */
record AttackProgram(List<PublishedRow> rows, List<PublishedLine> lines, List<JsonNode> sets, long minimum) {

    /** All that is published below some folders. */
    static AttackProgram read(long minimum, Path... published) throws IOException {
        List<PublishedRow> rows = new ArrayList<>();
        List<PublishedLine> lines = new ArrayList<>();
        List<JsonNode> sets = new ArrayList<>();
        for (Path folder : published) {
            lines.addAll(PublishedLines.list(folder));
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                    if (file.toString().endsWith(".json")) {
                        sets.add(new ObjectMapper().readTree(file.toFile()));
                    } else if (PublishedRow.isTable(file)) {
                        rows.addAll(PublishedRow.read(file));
                    }
                }
            }
        }
        return new AttackProgram(rows, lines, sets, minimum);
    }

    /** Rows of JSON that differ from those of CSV in any number or word. */
    List<String> differences() {
        Map<String, PublishedRow> tables = new LinkedHashMap<>();
        rows.forEach(row -> tables.put(row.label(), row));
        List<String> differences = new ArrayList<>();
        for (JsonNode set : sets) {
            for (JsonNode node : set.path("estimates")) {
                PublishedRow row = PublishedRow.of(set.path("id").asText(), node);
                PublishedRow table = tables.remove(row.label());
                if (table == null || !table.saysNoLessThan(row) || !row.saysNoLessThan(table)) {
                    differences.add(row.label() + ": " + row.fields() + " in JSON, "
                            + (table == null ? "nothing" : table.fields()) + " in CSV");
                }
            }
        }
        tables.keySet().forEach(label -> differences.add(label + ": not in JSON"));
        return differences;
    }

    /** Lines of other formats that print what no table of data has. */
    List<String> more() {
        return new Figures(rows, sets, minimum).findMore(lines);
    }

    /** Withheld counts that are found. */
    List<String> found(List<PublishedRow> truth, List<Set<String>> partitions) {
        List<PublishedRow> all = new ArrayList<>(rows);
        sets.forEach(set -> set.path("estimates")
                .forEach(node -> all.add(PublishedRow.of(set.path("id").asText(), node))));
        return new Attack(all, minimum, partitions).find(truth);
    }

    /** Attacks the folders that are given after the minimum and the folder of the truth. */
    public static void main(String[] arguments) throws IOException {
        Path[] published = Stream.of(arguments).skip(2).map(Path::of).toArray(Path[]::new);
        AttackProgram program = read(Long.parseLong(arguments[0]), published);
        List<PublishedRow> truth = PublishedRow.list(Path.of(arguments[1]));
        List<String> found = program.found(truth, List.of());
        List<String> differences = program.differences();
        List<String> more = program.more();
        System.out.println(program.report(truth, found, differences, more));
    }

    private String report(List<PublishedRow> truth, List<String> found, List<String> differences, List<String> more) {
        StringBuilder said = new StringBuilder();
        said.append("Read: ").append(rows.size()).append(" rows of data, ");
        said.append(rows.stream().filter(row -> !row.isPrinted()).count()).append(" without numbers; ");
        said.append(lines.size()).append(" lines of ");
        said.append(lines.stream().map(PublishedLine::file).distinct().count()).append(" other files, ");
        said.append(lines.stream().mapToInt(line -> line.numbers().size()).sum())
                .append(" numbers in them\n");
        said.append("Withheld counts asked for: ").append(truth.size()).append(" rows\n");
        said.append("Withheld counts found: ").append(found.size()).append('\n');
        found.forEach(one -> said.append("  ").append(one).append('\n'));
        said.append("Rows that differ between CSV and JSON: ")
                .append(differences.size())
                .append('\n');
        differences.forEach(one -> said.append("  ").append(one).append('\n'));
        said.append("Lines that say more than the tables of data: ")
                .append(more.size())
                .append('\n');
        more.forEach(one -> said.append("  ").append(one).append('\n'));
        return said.toString();
    }
}
