package id.sigi.programme.testkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the tests of each module may cost in processor time, written down, against what they cost. Nothing fails here, because machines
 * differ by a factor of two and are shared: each module is held to the pace of this build, which is the middle one of all modules, and is
 * named aloud if it is slower than that. Needs the Java platform only.
 *
 * @param seconds processor seconds on the machine that wrote them down, by module
 */
record TestBudget(Map<String, Double> seconds) {
    /** Where it is written, below the project's root: a line of module and seconds for each, below a header. */
    static final Path FILE = Path.of(".ci", "test-budget.csv");

    /** By how much the cost of one module varies beside the others. */
    private static final double SLACK = 1.25;
    /** A smaller module varies by more than that. */
    private static final double LEAST = 15;

    TestBudget {
        seconds = Map.copyOf(seconds);
    }

    static TestBudget read(Path root) throws IOException {
        Map<String, Double> seconds = new TreeMap<>();
        List<String> lines = Files.readAllLines(root.resolve(FILE));
        for (String line : lines.subList(1, lines.size())) {
            String[] pair = line.split(",", 2);
            seconds.put(pair[0], Double.valueOf(pair[1]));
        }
        return new TestBudget(seconds);
    }

    /** The pace of a build: its cost in parts of what is written, of the middle one of the modules; one, if it is quicker. */
    private double pace(Map<String, Double> spent) {
        List<Double> ratios = new ArrayList<>();
        spent.forEach((module, cost) -> {
            double written = seconds.getOrDefault(module, 0.0);
            if (written >= LEAST) {
                ratios.add(cost / written);
            }
        });
        ratios.sort(null);
        return ratios.isEmpty() ? 1 : Math.max(1, ratios.get(ratios.size() / 2));
    }

    /**
     * What is to be said of a build, a line each.
     *
     * @param spent processor seconds by module
     */
    List<String> words(Map<String, Double> spent) {
        double pace = pace(spent);
        List<String> words = new ArrayList<>();
        new TreeMap<>(spent).forEach((module, cost) -> {
            double written = seconds.getOrDefault(module, 0.0);
            if (cost > Math.max(LEAST, SLACK * pace * written)) {
                words.add(format(
                        "DEARER THAN WRITTEN: tests of %s, %.0f s of processor time where %s says %.0f at a pace of %.2f. "
                                + "Make them cheaper, move what is slow to a suite, or write the number down with the reason.",
                        module, cost, FILE, written, pace));
            }
        });
        if (pace > SLACK) {
            words.add(format(
                    "All modules take %.2f times what %s says: a slower or busier machine, or a change that makes every test dearer.",
                    pace, FILE));
        }
        return words;
    }

    private static String format(String words, Object... values) {
        return String.format(Locale.ROOT, words, values);
    }
}
