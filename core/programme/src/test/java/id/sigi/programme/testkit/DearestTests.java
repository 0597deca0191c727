package id.sigi.programme.testkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the tests of all modules cost in processor time, and the classes that cost most: what {@link TestCosts} wrote. Nothing fails here;
 * whoever adds a test sees what it adds. Needs the Java platform only.
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
            return String.format(Locale.ROOT, "%s %.0f s", plain, milliseconds / 1_000.0);
        }
    }

    private DearestTests() {}

    /** @param began when the build began, which is in the names of the files */
    static String words(Path root, String began) throws IOException {
        Pattern written = Pattern.compile(".*/target/test-costs-" + began + "-[0-9]+[.]csv");
        List<Cost> costs = new ArrayList<>();
        try (Stream<Path> files = Files.walk(root, DEPTH)) {
            for (Path file : files.filter(
                            path -> written.matcher(path.toString()).matches())
                    .toList()) {
                Files.readAllLines(file).forEach(line -> costs.add(Cost.parse(line)));
            }
        }
        long total = costs.stream().mapToLong(Cost::milliseconds).sum();
        List<String> dearest = costs.stream()
                .sorted(Comparator.comparingLong(Cost::milliseconds).reversed())
                .limit(SHOWN)
                .map(Cost::words)
                .toList();
        return String.format(Locale.ROOT, "Processor time of tests: %.0f s; most: ", total / 1_000.0)
                + String.join(", ", dearest);
    }
}
