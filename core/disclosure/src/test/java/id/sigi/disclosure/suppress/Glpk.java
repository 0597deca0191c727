package id.sigi.disclosure.suppress;

import id.sigi.disclosure.attack.Reader;
import id.sigi.disclosure.system.CellSystem;
import id.sigi.disclosure.system.Relation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Another solver as referee: GLPK's glpsol, a package of Debian (glpk-utils), where it is installed. */
final class Glpk {
    private Glpk() {}

    /** One question: how far a cell lies from its value at most, for a reader. */
    record Question(int cell, int sign, Reader reader) {}

    static boolean isThere() {
        try {
            return new ProcessBuilder("glpsol", "--version")
                            .redirectErrorStream(true)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The greatest (sign 1) or least (sign -1) values; questions are independent copies of the table in one programme. */
    static List<Double> values(CellSystem system, BitSet hidden, List<Question> questions, boolean isInteger) {
        StringBuilder objective = new StringBuilder("Maximize\n obj:");
        StringBuilder sums = new StringBuilder("Subject To\n");
        StringBuilder bounds = new StringBuilder("Bounds\n");
        StringBuilder names = new StringBuilder(isInteger ? "General\n" : "");
        for (int copy = 0; copy < questions.size(); copy++) {
            Question question = questions.get(copy);
            objective.append(question.sign() > 0 ? " + " : " - ").append(name(copy, question.cell()));
            int number = 0;
            for (Relation relation : system.relations()) {
                sum(system, hidden, relation, copy, number++, sums);
            }
            for (int cell = hidden.nextSetBit(0); cell >= 0; cell = hidden.nextSetBit(cell + 1)) {
                double low = system.value(cell) - question.reader().fall(cell);
                String most = question.reader().rise(cell) == 0 ? number(system.value(cell)) : number(1e12);
                bounds.append(' ')
                        .append(number(low))
                        .append(" <= ")
                        .append(name(copy, cell))
                        .append(" <= ")
                        .append(most)
                        .append('\n');
                if (isInteger) {
                    names.append(' ').append(name(copy, cell)).append('\n');
                }
            }
        }
        Map<String, Double> solved = solve(objective + "\n" + sums + bounds + names + "End\n");
        List<Double> values = new ArrayList<>();
        for (int copy = 0; copy < questions.size(); copy++) {
            values.add(solved.get(name(copy, questions.get(copy).cell())));
        }
        return values;
    }

    private static void sum(
            CellSystem system, BitSet hidden, Relation relation, int copy, int number, StringBuilder sums) {
        StringBuilder left = new StringBuilder();
        double right = 0;
        if (hidden.get(relation.whole())) {
            left.append(" - ").append(name(copy, relation.whole()));
        } else {
            right += system.value(relation.whole());
        }
        for (int part : relation.parts()) {
            if (hidden.get(part)) {
                left.append(" + ").append(name(copy, part));
            } else {
                right -= system.value(part);
            }
        }
        if (left.length() > 0) {
            sums.append(" r")
                    .append(copy)
                    .append('_')
                    .append(number)
                    .append(':')
                    .append(left)
                    .append(" = ")
                    .append(number(right))
                    .append('\n');
        }
    }

    private static String name(int copy, int cell) {
        return "x" + copy + "_" + cell;
    }

    private static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? String.format(Locale.ROOT, "%d", (long) value)
                : Double.toString(value);
    }

    /** The values of the unknowns of a programme in CPLEX's format. */
    static Map<String, Double> solve(String programme) {
        try {
            Path folder = Files.createTempDirectory("glpk");
            Path model = folder.resolve("model.lp");
            Path result = folder.resolve("result.txt");
            Files.writeString(model, programme);
            Process process = new ProcessBuilder("glpsol", "--lp", model.toString(), "-o", result.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("log.txt").toFile())
                    .start();
            if (process.waitFor() != 0) {
                throw new IllegalStateException(Files.readString(folder.resolve("log.txt")));
            }
            Map<String, Double> values = read(Files.readString(result, StandardCharsets.UTF_8));
            for (Path file : List.of(model, result, folder.resolve("log.txt"), folder)) {
                Files.delete(file);
            }
            return values;
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The columns of glpsol's printed solution; a name that is too long for its column stands on a line of its own. */
    private static Map<String, Double> read(String text) {
        if (!text.contains("OPTIMAL")) {
            throw new IllegalStateException(
                    "no optimum:\n" + text.lines().limit(8).toList());
        }
        Map<String, Double> values = new HashMap<>();
        String[] words = text.substring(text.indexOf("Column name")).trim().split("\\s+");
        for (int at = 0; at < words.length; at++) {
            if (words[at].matches("[xyd]\\d+(_\\d+)?")) {
                int next = at + 1;
                while (words[next].matches("\\*|B|NL|NU|NS|NF")) {
                    next++;
                }
                values.put(words[at], Double.parseDouble(words[next]));
            }
        }
        return values;
    }
}
