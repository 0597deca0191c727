package id.sigi.programme.testkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Prints how many tests of each kind ran in all modules, the sums of what {@link TestKinds} wrote, and what they cost. Needs the Java
 * platform only.
 */
public final class TestCount {
    private static final int DEPTH = 4;
    private static final String ALL = "tests:";

    private TestCount() {}

    /**
     * Prints.
     *
     * @param arguments the project's root, when the build began, which is in the names of the files, and the tag of the tests that ran, which only
     *     the default build leaves empty
     */
    public static void main(String[] arguments) throws IOException {
        Map<String, Integer> total = sums(Path.of(arguments[0]), arguments[1]);
        int sum = total.values().stream().mapToInt(Integer::intValue).sum();
        System.out.println("Tests by kind: "
                + total.entrySet().stream()
                        .map(entry -> entry.getKey() + " " + entry.getValue())
                        .collect(Collectors.joining(", "))
                + "; " + sum + " in all");
        System.out.println(DearestTests.words(Path.of(arguments[0]), arguments[1]));
        if (arguments[2].equals(ALL)) {
            DearestTests.overBudget(Path.of(arguments[0]), arguments[1]).forEach(System.out::println);
        }
    }

    /**
     * Tests of all modules by kind.
     *
     * @param began when the build began
     */
    static Map<String, Integer> sums(Path root, String began) throws IOException {
        Map<String, Integer> total = new TreeMap<>();
        Pattern written = Pattern.compile(".*/target/test-kinds-" + began + "-[0-9]+[.]properties");
        try (Stream<Path> files = Files.walk(root, DEPTH)) {
            for (Path file : files.filter(
                            path -> written.matcher(path.toString()).matches())
                    .toList()) {
                for (String line : Files.readAllLines(file)) {
                    String[] pair = line.split("=", 2);
                    total.merge(pair[0], Integer.valueOf(pair[1]), Integer::sum);
                }
            }
        }
        return total;
    }
}
