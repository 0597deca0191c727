package id.sigi.benchmarks;

import id.sigi.app.cohort.CohortCopies;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Writes copies of a replayed cohort and says how fast. Arguments: the {@code landing} folder of a run, a folder for the copies, how many,
 * and optionally {@code gzip}.
 */
public final class CohortSpeed {
    private static final int THREADS = 2;

    private CohortSpeed() {}

    public static void main(String[] arguments) throws IOException {
        int copies = Integer.parseInt(arguments[2]);
        CohortCopies.Packing packing = arguments.length > 3
                ? CohortCopies.Packing.valueOf(arguments[3].toUpperCase(Locale.ROOT))
                : CohortCopies.Packing.PLAIN;
        long start = System.nanoTime();
        CohortCopies cohort = CohortCopies.of(Path.of(arguments[0]));
        double read = (System.nanoTime() - start) / 1e9;
        cohort.write(Path.of(arguments[1]), copies, THREADS, packing);
        double all = (System.nanoTime() - start) / 1e9;
        long lines = cohort.lines(copies);
        System.out.printf(
                Locale.ROOT,
                "%,d copies, %,d lines, %s: template %.1f s, all %.1f s, %,.0f lines a second%n",
                copies,
                lines,
                packing,
                read,
                all,
                lines / all);
    }
}
