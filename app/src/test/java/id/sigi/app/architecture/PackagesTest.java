package id.sigi.app.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Packages hold one capability each: few files, names that occur once, and knowledge of one another in one direction. */
@Tag("architecture")
class PackagesTest {
    private static final int MOST_FILES = 25;
    private static final Set<String> EVALUATION = Set.of("methods", "studies");
    private static final Map<String, Set<String>> KNOWN = House.packages();

    @Test
    void packagesOfTheEvaluationKnowWhatTheTableSays() throws IOException {
        Map<String, Set<String>> written = table();
        Map<String, Set<String>> found = new TreeMap<>();
        KNOWN.forEach((from, below) -> {
            if (isEvaluation(from)) {
                Set<String> within = new TreeSet<>(below);
                within.removeIf(to -> !isEvaluation(to));
                found.put(from, within);
            }
        });
        assertEquals(written.keySet(), found.keySet(), "the table has a row for each package and no other");
        Set<String> forbidden = new TreeSet<>();
        Set<String> unused = new TreeSet<>();
        found.forEach((from, below) -> {
            below.stream()
                    .filter(to -> !written.get(from).contains(to))
                    .forEach(to -> forbidden.add(from + " -> " + to));
            written.get(from).stream().filter(to -> !below.contains(to)).forEach(to -> unused.add(from + " -> " + to));
        });
        assertEquals(Set.of(), forbidden, "arrows that the table does not have");
        assertEquals(Set.of(), unused, "arrows of the table that nothing uses any longer: strike them out");
    }

    @Test
    void noPackagesGoRoundInACircle() {
        assertEquals(List.of(), circles(KNOWN));
    }

    @Test
    void aCircleIsSeen() {
        Map<String, Set<String>> arrows = new TreeMap<>();
        arrows.put("a", Set.of("b"));
        arrows.put("b", Set.of("c"));
        arrows.put("c", Set.of("b", "d"));
        arrows.put("d", Set.of());
        assertEquals(List.of(new TreeSet<>(Set.of("b", "c"))), circles(arrows));
    }

    @Test
    void packagesHoldFewFiles() {
        Map<String, Integer> files = new TreeMap<>();
        for (JavaClass type : House.CLASSES) {
            if (House.isFile(type)) {
                files.merge(House.shortName(type), 1, Integer::sum);
            }
        }
        assertTrue(files.size() > 100, "all packages were counted, not " + files.size());
        files.values().removeIf(count -> count <= MOST_FILES);
        assertEquals(Map.of(), files);
    }

    @Test
    void aNameOccursOnceInTheEvaluation() {
        Map<String, Set<String>> places = new TreeMap<>();
        for (JavaClass type : House.CLASSES) {
            if (isEvaluation(House.shortName(type)) && House.isFile(type)) {
                places.computeIfAbsent(type.getSimpleName(), name -> new TreeSet<>())
                        .add(type.getName());
            }
        }
        places.values().removeIf(names -> names.size() == 1);
        assertEquals(Map.of(), places);
    }

    private static boolean isEvaluation(String name) {
        return EVALUATION.contains(name.split("\\.")[0]);
    }

    /** Sets of packages that reach each other, in the order of their names. */
    private static List<Set<String>> circles(Map<String, Set<String>> arrows) {
        Map<String, Set<String>> reach = new TreeMap<>();
        arrows.keySet().forEach(from -> reach.put(from, reached(from, arrows)));
        return reach.keySet().stream()
                .filter(name -> reach.get(name).contains(name))
                .map(name -> {
                    Set<String> circle = new TreeSet<>(reach.get(name));
                    circle.removeIf(
                            other -> !reach.getOrDefault(other, Set.of()).contains(name));
                    return circle;
                })
                .distinct()
                .toList();
    }

    private static Set<String> reached(String from, Map<String, Set<String>> arrows) {
        Set<String> seen = new HashSet<>();
        Set<String> next = new TreeSet<>(arrows.getOrDefault(from, Set.of()));
        while (!next.isEmpty()) {
            Set<String> further = new TreeSet<>();
            next.stream().filter(seen::add).forEach(name -> further.addAll(arrows.getOrDefault(name, Set.of())));
            next = further;
        }
        return seen;
    }

    /** One line for each package: its name, a colon, and the packages that it knows. */
    private static Map<String, Set<String>> table() throws IOException {
        try (InputStream in = PackagesTest.class.getResourceAsStream("evaluation-packages.txt")) {
            Map<String, Set<String>> rows = new TreeMap<>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(":", -1))
                    .forEach(parts -> {
                        Set<String> below = new TreeSet<>();
                        Arrays.stream(parts[1].trim().split("\\s+"))
                                .filter(name -> !name.isEmpty())
                                .forEach(below::add);
                        rows.put(parts[0].trim(), below);
                    });
            return rows;
        }
    }
}
