package id.sigi.benchmarks;

import id.sigi.app.referee.Referee;
import id.sigi.programme.contract.table.TableContract;
import id.sigi.programme.contract.table.TableContracts;
import java.nio.file.Path;
import java.util.Locale;

/**
 * DuckDB's side of the race, one stage in a process: {@code load FOLDER FILE} makes a table of each type of event, once per event id;
 * {@code gold FILE} makes the gold tables from them. Prints the seconds of each step.
 */
public final class RefereeStages {
    private static final int THREADS = 2;
    private static final String MEMORY = "6GB";

    private long since = System.nanoTime();

    private RefereeStages() {}

    public static void main(String[] arguments) {
        new RefereeStages().run(arguments);
    }

    private void run(String[] arguments) {
        String file = arguments[arguments.length - 1];
        try (Referee referee = Referee.onDisk(Path.of(file), THREADS)) {
            referee.run("SET memory_limit = '" + MEMORY + "'");
            if (arguments[0].equals("load")) {
                referee.load(Path.of(arguments[1]));
                say("load");
                referee.type();
                say("type");
            } else {
                referee.gold();
                say("gold");
                long rows = 0;
                for (TableContract table : TableContracts.gold()) {
                    rows += referee.rows(table);
                }
                System.out.printf(Locale.ROOT, "%,d rows of gold%n", rows);
            }
        }
        say("close");
    }

    private void say(String step) {
        long now = System.nanoTime();
        System.out.printf(Locale.ROOT, "%-6s %8.1f s%n", step, (now - since) / 1e9);
        since = now;
    }
}
