package id.sigi.methods.plan.indicator;

import id.sigi.methods.plan.check.Requirement;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A population beside which the groups of a programme are seen. Its table is a CSV that stands in the plan itself, so that the plan's hash covers it.
 *
 * @param source where the counts come from, in words
 * @param asOf of which day they are
 * @param table a CSV with the heading {@code dimension,value,population}: people of the population by value of a dimension
 */
public record Benchmark(String source, String asOf, String table) {
    private static final String HEADING = "dimension,value,population";
    private static final int FIELDS = 3;

    /** People of the population with a value of a dimension. */
    public record Count(String dimension, String value, double people) {}

    public Benchmark {
        Requirement.text(source, "benchmark.source");
        Requirement.text(asOf, "benchmark.as_of");
        Requirement.that(
                isDay(asOf), "benchmark.as_of is \"" + asOf + "\", and a day is written as 2020-08-31", "Write it so");
        Requirement.text(table, "benchmark.table");
        parse(table);
    }

    private static boolean isDay(String text) {
        try {
            return LocalDate.parse(text) != null;
        } catch (DateTimeException fault) {
            return false;
        }
    }

    /** The rows of the table. */
    public List<Count> counts() {
        return parse(table);
    }

    /** A value's share of the people of whom the table knows the dimension. */
    public double share(Count count) {
        double all = counts().stream()
                .filter(other -> other.dimension().equals(count.dimension()))
                .mapToDouble(Count::people)
                .sum();
        return count.people() / all;
    }

    private static List<Count> parse(String table) {
        List<String> lines =
                table.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        Requirement.that(
                lines.get(0).equals(HEADING),
                "benchmark.table begins with \"" + lines.get(0) + "\", and its heading is " + HEADING,
                "Write that heading, and below it one line for each value");
        List<Count> counts = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] fields = line.split(",", -1);
            Requirement.that(
                    fields.length == FIELDS && fields[2].strip().matches("\\d+(\\.\\d+)?"),
                    "benchmark.table has the line \"" + line + "\", which is no dimension, value and number of people",
                    "Write three fields with two commas, the number without separators");
            counts.add(new Count(fields[0].strip(), fields[1].strip(), Double.parseDouble(fields[2].strip())));
            Requirement.that(
                    seen.add(fields[0].strip() + "=" + fields[1].strip()),
                    "benchmark.table names \"" + fields[1].strip() + "\" twice");
        }
        Requirement.that(!counts.isEmpty(), "benchmark.table must list at least one value");
        return List.copyOf(counts);
    }
}
