package id.sigi.methods.plan.check;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the name that a misspelt one was probably meant to be: the nearest by edit distance, if it is near enough to be worth saying. */
public final class NearestName {
    private NearestName() {}

    /** The nearest of the names, if at most a third of its letters differ; ties go to the first in alphabetical order. */
    public static Optional<String> find(String misspelt, Collection<String> names) {
        String wanted = misspelt.toLowerCase(Locale.ROOT);
        return names.stream()
                .sorted()
                .min(Comparator.comparingInt(name -> distance(wanted, name.toLowerCase(Locale.ROOT))))
                .filter(name -> 3 * distance(wanted, name.toLowerCase(Locale.ROOT)) <= name.length() + 2);
    }

    /** Fewest letters inserted, deleted, changed or swapped with their neighbour (optimal string alignment). */
    static int distance(String from, String to) {
        int[][] steps = new int[from.length() + 1][to.length() + 1];
        for (int line = 0; line <= from.length(); line++) {
            for (int column = 0; column <= to.length(); column++) {
                steps[line][column] =
                        line == 0 || column == 0 ? line + column : cheapest(steps, from, to, new int[] {line, column});
            }
        }
        return steps[from.length()][to.length()];
    }

    private static int cheapest(int[][] steps, String from, String to, int[] at) {
        int line = at[0];
        int column = at[1];
        char left = from.charAt(line - 1);
        char right = to.charAt(column - 1);
        int change = steps[line - 1][column - 1] + (left == right ? 0 : 1);
        int cheapest = Math.min(change, 1 + Math.min(steps[line - 1][column], steps[line][column - 1]));
        boolean isSwap = line > 1 && column > 1 && left == to.charAt(column - 2) && from.charAt(line - 2) == right;
        return isSwap ? Math.min(cheapest, 1 + steps[line - 2][column - 2]) : cheapest;
    }
}
