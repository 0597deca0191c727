package id.sigi.app.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Reads the compiled dependencies and compares them with the plan of the house. */
@Tag("architecture")
class FloorsTest {
    private static final Map<String, Set<String>> MAY_KNOW = Map.of(
            "programme", Set.of(),
            "disclosure", Set.of(),
            "methods", Set.of("programme"),
            "ledger", Set.of("programme"),
            "lake", Set.of("programme"),
            "ingestion", Set.of("programme", "lake"),
            "transforms", Set.of("programme", "lake"),
            "studies", Set.of("programme", "lake", "methods"),
            "reports", Set.of("programme", "methods", "disclosure"),
            "app",
                    Set.of(
                            "programme",
                            "methods",
                            "disclosure",
                            "ledger",
                            "lake",
                            "ingestion",
                            "transforms",
                            "studies",
                            "reports"));
    private static final Set<String> WITHOUT_SPARK = Set.of("programme", "methods", "disclosure", "ledger", "reports");

    @Test
    void everyModuleKnowsOnlyTheFloorsBelowIt() {
        Set<String> forbidden = new TreeSet<>();
        for (JavaClass from : House.CLASSES) {
            for (Dependency dependency : from.getDirectDependenciesFromSelf()) {
                String target = dependency.getTargetClass().getPackageName();
                if (target.startsWith("id.sigi.") && !isAllowed(module(from.getPackageName()), module(target))) {
                    forbidden.add(from.getName() + " -> "
                            + dependency.getTargetClass().getName());
                }
            }
        }
        assertEquals(Set.of(), forbidden);
    }

    @Test
    void pureModulesDoNotKnowSpark() {
        Set<String> forbidden = new TreeSet<>();
        for (JavaClass from : House.CLASSES) {
            if (WITHOUT_SPARK.contains(module(from.getPackageName()))) {
                from.getDirectDependenciesFromSelf().stream()
                        .map(dependency -> dependency.getTargetClass().getPackageName())
                        .filter(target -> target.startsWith("org.apache.spark")
                                || target.startsWith("io.delta")
                                || target.startsWith("org.apache.hadoop"))
                        .forEach(target -> forbidden.add(from.getName() + " -> " + target));
            }
        }
        assertEquals(Set.of(), forbidden);
    }

    @Test
    void noPackageIsInTwoModules() {
        Map<String, Set<String>> places = new TreeMap<>();
        for (JavaClass type : House.CLASSES) {
            type.getSource()
                    .map(source -> source.getUri().toString().replaceAll("(!/|/classes/).*", ""))
                    .ifPresent(place -> places.computeIfAbsent(type.getPackageName(), name -> new TreeSet<>())
                            .add(place));
        }
        Map<String, Set<String>> split = new HashMap<>(places);
        split.values().removeIf(modules -> modules.size() == 1);
        assertEquals(Map.of(), split);
    }

    @Test
    void theTableCoversEveryModule() {
        Set<String> seen = new TreeSet<>();
        House.CLASSES.forEach(type -> seen.add(module(type.getPackageName())));
        assertEquals(new TreeSet<>(MAY_KNOW.keySet()), seen);
        assertTrue(House.CLASSES.size() > 100, "the whole house was read, not " + House.CLASSES.size() + " classes");
    }

    private static boolean isAllowed(String from, String to) {
        return from.equals(to) || MAY_KNOW.getOrDefault(from, Set.of()).contains(to);
    }

    private static String module(String packageName) {
        String[] parts = packageName.split("\\.");
        return parts.length > 2 ? parts[2] : "";
    }
}
