package id.sigi.programme.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestTag;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Counts finished tests by kind (the JUnit tags kernel, transform, architecture and scenario; a test without any of them counts as
 * other). {@link TestCount} prints the sum over all modules.
 */
public final class TestKinds implements TestExecutionListener {
    private static final Set<String> KINDS = Set.of("kernel", "transform", "architecture", "scenario");

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
        try {
            Files.write(Path.of(target), lines(counts));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** What {@link TestCount} reads; a module of which a suite holds no test has no line. */
    static List<String> lines(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .toList();
    }
}
