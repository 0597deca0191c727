package id.sigi.programme.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestTag;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Counts finished tests by kind (the JUnit tags kernel, transform, walls and scenario; a test without any of them counts as
 * other). {@link TestCount} prints the sum over all modules.
 */
public final class TestKinds implements TestExecutionListener {
    private static final Set<String> KINDS = Set.of("kernel", "transform", "walls", "scenario");

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
}
