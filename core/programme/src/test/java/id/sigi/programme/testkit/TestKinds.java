package id.sigi.programme.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestTag;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Counts finished tests by kind (the JUnit tags kernel, transform, walls and scenario; a test without any of them counts as other), and
 * prints the sum over all modules when called as a program with the project's root as its argument.
 */
public final class TestKinds implements TestExecutionListener {
    private static final Set<String> KINDS = Set.of("kernel", "transform", "walls", "scenario");
    private static final String FILE = "test-kinds.properties";

    private final Map<String, Integer> counts = new TreeMap<>();

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        if (test.isTest()) {
            counts.merge(kind(test), 1, Integer::sum);
        }
    }

    private static String kind(TestIdentifier test) {
        return test.getTags().stream()
                .map(TestTag::getName)
                .filter(KINDS::contains)
                .findFirst()
                .orElse("other");
    }

    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
        String target = System.getProperty("sigi.test.kinds");
        if (target == null) {
            return;
        }
        String lines = counts.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining("\n", "", "\n"));
        try {
            Files.writeString(Path.of(target), lines);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** Prints one line with the tests of each kind in all modules below the given folder. */
    public static void main(String[] arguments) throws IOException {
        Map<String, Integer> total = new TreeMap<>();
        try (Stream<Path> files = Files.walk(Path.of(arguments[0]), 4)) {
            for (Path file :
                    files.filter(path -> path.endsWith(Path.of("target", FILE))).toList()) {
                for (String line : Files.readAllLines(file)) {
                    String[] pair = line.split("=", 2);
                    total.merge(pair[0], Integer.valueOf(pair[1]), Integer::sum);
                }
            }
        }
        int sum = total.values().stream().mapToInt(Integer::intValue).sum();
        System.out.println("Tests by kind: "
                + total.entrySet().stream()
                        .map(entry -> entry.getKey() + " " + entry.getValue())
                        .collect(Collectors.joining(", "))
                + "; " + sum + " in all");
    }
}
