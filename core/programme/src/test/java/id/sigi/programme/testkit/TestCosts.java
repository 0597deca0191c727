package id.sigi.programme.testkit;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Writes what each class of tests costs in processor time of this process, which another job on the same machine does not change as it
 * changes wall time. The first line is the start of the process; processes that a test starts are not counted. {@link DearestTests} shows
 * the dearest classes of all modules.
 */
public final class TestCosts implements TestExecutionListener {
    private static final String FILE = "sigi.test.costs";
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final Map<String, Long> started = new HashMap<>();
    private final List<String> lines = new ArrayList<>();

    /** One of several processes is given its classes one by one, each as a plan of its own. */
    @Override
    public void testPlanExecutionStarted(TestPlan plan) {
        if (lines.isEmpty()) {
            add("start", SYSTEM.getProcessCpuTime());
        }
    }

    @Override
    public void executionStarted(TestIdentifier test) {
        topClass(test).ifPresent(name -> started.put(name, SYSTEM.getProcessCpuTime()));
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        topClass(test).ifPresent(name -> add(name, SYSTEM.getProcessCpuTime() - started.get(name)));
    }

    private static Optional<String> topClass(TestIdentifier test) {
        return test.getSource()
                .filter(ClassSource.class::isInstance)
                .map(source -> ((ClassSource) source).getClassName())
                .filter(name -> !name.contains("$"));
    }

    private void add(String name, long nanoseconds) {
        lines.add(name + "," + nanoseconds / 1_000_000);
    }

    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
        String target = System.getProperty(FILE);
        if (target == null) {
            return;
        }
        try {
            Files.write(Path.of(target), lines);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
