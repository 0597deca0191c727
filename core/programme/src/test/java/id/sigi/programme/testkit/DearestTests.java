package id.sigi.programme.testkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the tests of all modules cost in processor time, the classes that cost most, and which module costs more than its
 * {@link TestBudget}: what {@link TestCosts} wrote. Nothing fails here; whoever adds a test sees what it adds. Needs the Java platform
 * only.
 */
final class DearestTests {
    private static final int DEPTH = 4;
    private static final int SHOWN = 12;

    private record Cost(String name, long milliseconds) {
        static Cost parse(String line) {
            int comma = line.indexOf(',');
            return new Cost(line.substring(0, comma), Long.parseLong(line.substring(comma + 1)));
        }

        String words() {
            String plain = name.substring(name.lastIndexOf('.') + 1);
            return String.format(Locale.ROOT, "%s %.0f s", plain, seconds());
        }

        double seconds() {
            return milliseconds / 1_000.0;
        }
    }

    private DearestTests() {}

    /** @param began when the build began, which is in the names of the files */
    static String words(Path root, String began) throws IOException {
        Map<String, List<Cost>> costs = read(root, began);
        return inAll(costs.values().stream().flatMap(List::stream).toList())
                + System.lineSeparator()
                + byModule(seconds(costs));
    }

    /** What is to be said of modules that cost more than is written down for them. */
    static List<String> overBudget(Path root, String began) throws IOException {
        return TestBudget.read(root).words(seconds(read(root, began)));
    }

    private static Map<String, List<Cost>> read(Path root, String began) throws IOException {
        Pattern written = Pattern.compile("(.*)/target/test-costs-" + began + "-[0-9]+[.]csv");
        Map<String, List<Cost>> costs = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root, DEPTH)) {
            for (Path file : files.toList()) {
                Matcher name = written.matcher(root.relativize(file).toString());
                if (name.matches()) {
                    List<Cost> module = costs.computeIfAbsent(name.group(1), none -> new ArrayList<>());
                    Files.readAllLines(file).forEach(line -> module.add(Cost.parse(line)));
                }
            }
        }
        return costs;
    }

    private static Map<String, Double> seconds(Map<String, List<Cost>> costs) {
        Map<String, Double> seconds = new TreeMap<>();
        costs.forEach((module, classes) ->
                seconds.put(module, classes.stream().mapToDouble(Cost::seconds).sum()));
        return seconds;
    }

    private static String inAll(List<Cost> costs) {
        List<String> dearest = costs.stream()
                .sorted(Comparator.comparingLong(Cost::milliseconds).reversed())
                .limit(SHOWN)
                .map(Cost::words)
                .toList();
        double total = costs.stream().mapToDouble(Cost::seconds).sum();
        return String.format(Locale.ROOT, "Processor time of tests: %.0f s; most: ", total)
                + String.join(", ", dearest);
    }

    private static String byModule(Map<String, Double> modules) {
        return "By module: "
                + modules.entrySet().stream()
                        .map(module -> String.format(Locale.ROOT, "%s %.0f s", module.getKey(), module.getValue()))
                        .collect(Collectors.joining(", "));
    }
}
